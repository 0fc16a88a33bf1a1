package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.stillpoint.core.Look
import app.stillpoint.core.Part
import app.stillpoint.ui.design.SideBySide

/** Things to touch side by side. What stands beside a way back stands at the far edge. */
@Composable
internal fun RowPart(
    part: Part.Row,
    hand: Hand,
) {
    SideBySide {
        part.choices.forEachIndexed { at, choice ->
            val isFar = at > 0 && part.choices.first().look == Look.BACK
            ChoicePart(choice, hand, Modifier.half(), if (isFar) Alignment.End else Alignment.Start)
        }
    }
}
