package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Choice
import app.stillpoint.core.Page
import app.stillpoint.core.Side
import app.stillpoint.core.State
import app.stillpoint.core.choices
import app.stillpoint.ui.design.Band
import app.stillpoint.ui.design.Bands
import app.stillpoint.ui.design.LocalGap
import app.stillpoint.ui.design.LocalLook
import app.stillpoint.ui.design.LocalRoom
import app.stillpoint.ui.design.On
import app.stillpoint.ui.design.Room
import app.stillpoint.ui.design.Space

/**
 * What is chosen fills the screen in equal bands, the pause last, where a hand finds it in the dark. Where it is not
 * high, they are no more than three, so that each is high enough: what stands above the pause stands side by side.
 */
@Composable
internal fun BandsPage(
    page: Page,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    val side = page.sides.first()
    val rows = rows(side, isHigh = LocalRoom.current == Room.HIGH)
    Bands(
        modifier,
        above =
            side.read.takeIf { it.isNotEmpty() }?.let { parts ->
                {
                    Column(
                        Modifier.padding(LocalGap.current).semantics { liveRegion = LiveRegionMode.Polite },
                        verticalArrangement = Arrangement.spacedBy(Space.line),
                    ) { Parts(parts, hand) }
                }
            },
    ) {
        rows.forEach { row ->
            Row(horizontalArrangement = Arrangement.spacedBy(Space.line)) {
                row.forEach { OneBand(it, { hand.touch(it) }, Modifier.weight(1f)) }
            }
        }
        page.band?.let { band ->
            On(LocalLook.current.deep) { OneBand(band, hand::pause, Modifier.spokenActions(page.edge, hand)) }
        }
    }
}

private fun rows(
    side: Side,
    isHigh: Boolean,
): List<List<Choice>> {
    val rows = (side.choose + side.ways).map { it.choices() }
    val few = if (isHigh) rows else rows.take(1) + listOf(rows.drop(1).flatten())
    return few.filter { it.isNotEmpty() }
}

@Composable
private fun OneBand(
    choice: Choice,
    onTouch: () -> Unit,
    modifier: Modifier = Modifier,
) {
    Band(
        choice.text,
        onTouch.takeUnless { choice.state == State.STILL },
        modifier.testTag(choice.name).spoken(choice),
        whose = choice.over.ifEmpty { null },
        detail = choice.hint.ifEmpty { null },
        icon = choice.icon,
    )
}
