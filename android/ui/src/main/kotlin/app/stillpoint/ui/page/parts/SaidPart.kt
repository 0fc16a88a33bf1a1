package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.CardLine
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space

/** What somebody wrote or said, read in one breath. */
@Composable
internal fun SaidPart(part: Part.Said) {
    Column(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(Space.line / 2),
    ) { Line(part.line) }
}

/** A line with a softer one above. */
@Composable
internal fun Line(line: CardLine) {
    if (line.over.isNotEmpty()) Softly(line.over)
    if (line.text.isNotEmpty()) Sentence(line.text)
}
