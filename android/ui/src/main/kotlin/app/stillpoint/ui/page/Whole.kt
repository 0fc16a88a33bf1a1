package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.stillpoint.core.Ground
import app.stillpoint.core.Look
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import app.stillpoint.core.Side
import app.stillpoint.core.choices
import app.stillpoint.ui.design.FittedType
import app.stillpoint.ui.design.LocalGap
import app.stillpoint.ui.design.LocalRoom
import app.stillpoint.ui.design.Room
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.pausing

/**
 * All of it is the pause, below whatever else there is to touch. So nothing here scrolls: a finger that comes down
 * pauses.
 */
@Composable
internal fun WholePage(
    page: Page,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    val side = page.sides.first()
    val unseen = (side.choose + side.ways).flatMap(Part::choices).filter { it.look == Look.UNSEEN }
    val isBlack = page.ground == Ground.BLACK
    Box(modifier.fillMaxSize()) {
        val band = page.band
        val whole =
            if (band == null) {
                Modifier
            } else {
                Modifier
                    .testTag(band.name)
                    .pausing(band.spoken.ifEmpty { band.text }, hand::pause)
                    .spokenActions(unseen + if (isBlack) page.edge else emptyList(), hand)
            }
        Box(Modifier.fillMaxSize().then(whole))
        if (isBlack) InTheDark(side, hand) else InTheLight(page, side, hand)
    }
}

/** The one sentence in the middle; low, and as dim as all the rest, what little there is to touch. */
@Composable
private fun InTheDark(
    side: Side,
    hand: Hand,
) {
    Box(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) {
        Column(
            Modifier.align(Alignment.Center).padding(Space.margin),
            verticalArrangement = Arrangement.spacedBy(Space.between),
            horizontalAlignment = Alignment.CenterHorizontally,
        ) { Parts(side.read, hand) }
        Column(
            Modifier.align(Alignment.BottomCenter),
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            val (marks, rest) = (side.choose + side.ways).partition { it is Part.Mark }
            Parts(marks, hand)
            // It keeps its room, so that the mark stays where it is.
            Box(Modifier.heightIn(min = Space.above), contentAlignment = Alignment.Center) {
                Column(horizontalAlignment = Alignment.CenterHorizontally) { Parts(rest, hand) }
            }
        }
    }
}

/**
 * The words above, what is chosen below, or beside them where it is low and wide; all of it in one size of type, so
 * that neither squeezes the other.
 */
@Composable
private fun InTheLight(
    page: Page,
    side: Side,
    hand: Hand,
) {
    val isBeside = LocalRoom.current == Room.LOW_AND_WIDE && side.read.isNotEmpty()
    val widest = if (isBeside) Space.column * 2 else Space.column
    Column(
        Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        if (page.edge.isNotEmpty()) Edge(page.edge, hand, Modifier.widthIn(max = widest))
        FittedType(
            Modifier
                .weight(1f)
                .widthIn(max = widest)
                .fillMaxWidth()
                .padding(horizontal = Space.margin),
        ) {
            val whole = Modifier.fillMaxHeight().padding(vertical = LocalGap.current)
            if (isBeside) {
                Row(whole, horizontalArrangement = Arrangement.spacedBy(Space.margin)) {
                    Spaced(side.read, hand, Modifier.weight(1f))
                    Spaced(side.choose + side.ways, hand, Modifier.weight(1f))
                }
            } else {
                Column(whole) {
                    Spaced(side.read, hand)
                    Spacer(Modifier.weight(1f).heightIn(min = LocalGap.current))
                    Spaced(side.choose + side.ways, hand)
                }
            }
        }
    }
}

@Composable
private fun Spaced(
    parts: List<Part>,
    hand: Hand,
    modifier: Modifier = Modifier,
) = Column(modifier, verticalArrangement = Arrangement.spacedBy(LocalGap.current)) { Parts(parts, hand) }
