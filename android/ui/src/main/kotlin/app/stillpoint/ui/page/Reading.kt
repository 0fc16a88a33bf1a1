package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.unit.Dp
import app.stillpoint.core.Choice
import app.stillpoint.core.Ground
import app.stillpoint.core.Layout
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalRoom
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.ReadAndChoose
import app.stillpoint.ui.design.Room
import app.stillpoint.ui.design.Space

/** What is read above, what is chosen below, for either thumb. */
@Composable
internal fun ReadingPage(
    page: Page,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    val side = page.sides.first()
    val pictures = side.read.takeWhile { it is Part.Picture }
    val insets = WindowInsets.safeDrawing
    val sides = if (page.band == null) insets else insets.only(WindowInsetsSides.Horizontal + WindowInsetsSides.Top)
    val room = LocalRoom.current
    val isBeside = room == Room.LOW_AND_WIDE && side.choose.isNotEmpty() && side.read.size > pictures.size
    val ways: (@Composable ColumnScope.() -> Unit)? =
        side.ways.takeIf { it.isNotEmpty() }?.let { { Ways(it) { parts, _ -> Parts(parts, hand) } } }
    // Beside a keyboard there is no room for what never scrolls but the edge and the pause.
    val isCramped = room != Room.HIGH && isKeyboardUp()
    val widest = if (isBeside) Space.column * 2 else Space.column
    Column(modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(Modifier.weight(1f).widthIn(max = widest).windowInsetsPadding(sides)) {
            if (page.edge.isNotEmpty()) Edge(page.edge, hand)
            ReadAndChoose(
                choices = {
                    Parts(side.choose, hand)
                    if (isCramped) ways?.invoke(this)
                },
                above = if (room == Room.HIGH) page.above() else Space.between,
                modifier = Modifier.weight(1f).semantics { isTraversalGroup = true },
                isBeside = isBeside,
                ways = ways.takeUnless { isCramped },
                picture = pictures.takeIf { it.isNotEmpty() }?.let { { Parts(it, hand) } },
            ) { Parts(side.read.drop(pictures.size), hand) }
        }
        val height =
            when {
                isCramped -> Space.target
                page.layout == Layout.RESTING && room == Room.HIGH -> Space.tallBand
                else -> Space.band
            }
        page.band?.let { Foot(it, hand, height) }
    }
}

@Composable
private fun isKeyboardUp(): Boolean {
    val (keyboard, density) = WindowInsets.ime to LocalDensity.current
    val isUp by remember(keyboard, density) { derivedStateOf { keyboard.getBottom(density) > 0 } }
    return isUp
}

/** The room above the first line. */
private fun Page.above(): Dp =
    when {
        layout != Layout.RESTING && ground != Ground.DEEP && ground != Ground.DEEP_NIGHT -> Space.part
        edge.isEmpty() -> Space.above
        else -> Space.above - Space.target
    }

@Composable
private fun Foot(
    band: Choice,
    hand: Hand,
    height: Dp,
) {
    PauseBand(
        band.text,
        band.spoken.ifEmpty { band.text },
        hand::pause,
        Modifier.testTag(band.name).semantics { traversalIndex = AFTER_THE_REST },
        height,
    )
}
