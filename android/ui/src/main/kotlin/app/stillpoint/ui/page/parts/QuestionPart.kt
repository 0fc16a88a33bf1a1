package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import androidx.compose.ui.text.style.TextAlign
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Dark
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Title

/** A question, or a sentence as large as one. In the dark it stands in the middle. */
@Composable
internal fun QuestionPart(part: Part.Question) {
    val align = if (LocalPalette.current == Dark) TextAlign.Center else TextAlign.Start
    Title(part.text, style = LocalType.current.question, align = align)
}
