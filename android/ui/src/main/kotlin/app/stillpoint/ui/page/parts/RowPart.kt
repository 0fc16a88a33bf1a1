package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import app.stillpoint.core.Look
import app.stillpoint.core.Part
import app.stillpoint.ui.design.SideBySide

/** Things to touch side by side. What stands beside a way back stands at the far edge. */
@Composable
internal fun RowPart(
    part: Part.Row,
    hand: Hand,
) {
    SideBySide(Modifier.semantics { isTraversalGroup = true }) {
        part.choices.forEachIndexed { at, choice ->
            val isFar = at > 0 && part.choices.first().look == Look.BACK
            // In the order in which they are written, to whichever side they are turned.
            val placed = Modifier.half().semantics { traversalIndex = at.toFloat() }
            ChoicePart(choice, hand, placed, if (isFar) Alignment.End else Alignment.Start)
        }
    }
}
