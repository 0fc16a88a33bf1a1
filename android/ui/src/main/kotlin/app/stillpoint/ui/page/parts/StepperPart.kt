package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space

/** A value that goes up and down by touch alone. */
@Composable
internal fun StepperPart(
    part: Part.Stepper,
    hand: Hand,
) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        if (part.label.isNotEmpty()) Softly(part.label)
        val said = Modifier.semantics { liveRegion = LiveRegionMode.Polite }
        Sentence(part.value, said, LocalType.current.question)
        SideBySide {
            ChoicePart(part.less, hand, Modifier.half())
            ChoicePart(part.more, hand, Modifier.half())
        }
    }
}
