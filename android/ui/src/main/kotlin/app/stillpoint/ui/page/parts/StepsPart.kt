package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Softly

/** Where one is among several steps. The number never stands alone at the end of a line. */
@Composable
internal fun StepsPart(part: Part.Steps) = Softly("${part.text}  ${part.number}\u00A0/\u00A0${part.of}")
