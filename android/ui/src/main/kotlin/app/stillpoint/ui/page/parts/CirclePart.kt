package app.stillpoint.ui.page

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.stillpoint.core.Part
import app.stillpoint.ui.design.SlowCircle

/** The slow circle, to breathe along with or not. */
@Composable
internal fun ColumnScope.CirclePart(part: Part.Circle) =
    SlowCircle(part.spoken, Modifier.align(Alignment.CenterHorizontally))
