package app.stillpoint.ui.page

import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space

/** What may be read; as the heading of a group, with room above it. */
@Composable
internal fun SoftPart(
    part: Part.Soft,
    isHeading: Boolean,
) = Softly(part.text, if (isHeading) Modifier.padding(top = Space.between) else Modifier)
