package app.stillpoint.ui.page

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Space

/** A raised card, read in one breath. */
@Composable
internal fun CardPart(part: Part.Card) {
    Column(
        Modifier
            .fillMaxWidth()
            .background(LocalPalette.current.raised, RoundedCornerShape(Space.corner))
            .padding(horizontal = Space.margin, vertical = Space.between)
            .semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(Space.line / 2),
    ) {
        if (part.title.isNotEmpty()) Sentence(part.title)
        part.lines.forEach { Line(it) }
    }
}
