package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import app.stillpoint.core.Page
import app.stillpoint.core.Side
import app.stillpoint.ui.design.HalfPage
import app.stillpoint.ui.design.Halves
import app.stillpoint.ui.design.LocalRoom
import app.stillpoint.ui.design.PauseBetween
import app.stillpoint.ui.design.Room

/**
 * Each person's half, turned towards them; the pause between belongs to both. A screen reader comes to the near one
 * first.
 */
@Composable
internal fun HalvesPage(
    page: Page,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    Halves(
        far = { FarHalf(page.sides.last(), hand, Modifier.readAt(AFTER_THE_REST + HALF_A_STEP)) },
        between = { Between(page, hand) },
        near = { Half(page.sides.first(), hand, Modifier.readAt(FIRST)) },
        modifier = modifier,
    )
}

/** What belongs to both: the pause, and the edge below it; where it is low and wide, to both sides of it. */
@Composable
private fun Between(
    page: Page,
    hand: Hand,
) {
    if (LocalRoom.current == Room.LOW_AND_WIDE) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            page.edge.dropLast(1).forEach { EdgeChoice(it, hand, Modifier.readAt(LAST)) }
            Pause(page, hand, Modifier.weight(1f))
            page.edge.takeLast(1).forEach { EdgeChoice(it, hand, Modifier.readAt(LAST)) }
        }
    } else {
        Pause(page, hand)
        if (page.edge.isNotEmpty()) Edge(page.edge, hand)
    }
}

@Composable
private fun Pause(
    page: Page,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    val band = page.band ?: return
    val named = modifier.testTag(band.name).semantics { traversalIndex = AFTER_THE_REST }
    PauseBetween(band.text, band.spoken.ifEmpty { band.text }, hand::pause, named)
}

@Composable
private fun Half(
    side: Side,
    hand: Hand,
    modifier: Modifier = Modifier,
) = HalfPage(
    choices = { Parts(side.choose, hand) },
    ways = { Ways(side.ways) { parts, _ -> Parts(parts, hand) } },
    modifier = modifier,
) { Parts(side.read, hand) }

@Composable
private fun FarHalf(
    side: Side,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    val read = side.read.size
    HalfPage(
        choices = { TurnedParts(side.choose, read, hand) },
        ways = {
            Ways(side.ways) { parts, from -> TurnedParts(parts, read + side.choose.size + from, hand) }
        },
        modifier = modifier,
    ) { TurnedParts(side.read, 0, hand) }
}

private const val FIRST = 0f
private const val HALF_A_STEP = 0.5f
