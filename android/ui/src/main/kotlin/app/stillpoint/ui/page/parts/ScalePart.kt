package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Space

/** One thing with its answers as stones: all of the same size and the same look, each with its word. */
@Composable
internal fun ScalePart(
    part: Part.Scale,
    hand: Hand,
) {
    Column(Modifier.fillMaxWidth().selectableGroup(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        if (part.text.isNotEmpty()) Sentence(part.text, style = LocalType.current.question)
        part.answers.chunked(A_ROW).forEach { row ->
            SideBySide(gap = Space.line) { row.forEach { ChoicePart(it, hand, Modifier.half()) } }
        }
    }
}

private const val A_ROW = 2
