package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.semantics.clearAndSetSemantics
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Softly

/** The room of a text, and nothing in it. */
@Composable
internal fun HeldPart(part: Part.Held) = Softly(part.text, Modifier.alpha(0f).clearAndSetSemantics { })
