package app.stillpoint.ui.page

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Part
import app.stillpoint.core.Stone
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.LocalPictures
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.touchable

/** Stepping stones across the water, the near ones below. None is done, none is missing; it is read as a list. */
@Composable
internal fun StonesPart(
    part: Part.Stones,
    hand: Hand,
) {
    Column(Modifier.fillMaxWidth()) {
        part.stones.forEachIndexed { at, stone -> OneStone(stone, isAside = at % 2 == 1, hand) }
    }
}

@Composable
private fun OneStone(
    stone: Stone,
    isAside: Boolean,
    hand: Hand,
) {
    val choice = stone.choice
    Row(
        Modifier
            .fillMaxWidth()
            .testTag(choice.name)
            .spoken(choice)
            .semantics { selected = stone.isHere }
            .touchable { hand.touch(choice) }
            .heightIn(min = Space.tallTarget)
            .padding(vertical = Space.line),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (LocalPictures.current) Lying(isHere = stone.isHere, isAside)
        Column {
            if (choice.over.isNotEmpty()) Softly(choice.over)
            Sentence(choice.text)
            if (choice.hint.isNotEmpty()) Softly(choice.hint)
        }
    }
}

/** A flat stone, to one side of the way or the other; rings on the water where one stands. */
@Composable
private fun Lying(
    isHere: Boolean,
    isAside: Boolean,
) {
    val palette = LocalPalette.current
    Canvas(Modifier.size(112.dp, 48.dp)) {
        val stone = Size(40.dp.toPx(), 18.dp.toPx())
        val middle = Offset(size.width * if (isAside) 0.6f else 0.32f, size.height / 2)
        if (isHere) {
            for (ring in 1..2) {
                val wide = Size(stone.width + 14.dp.toPx() * ring, stone.height + 10.dp.toPx() * ring)
                drawOval(palette.water, middle - wide.center(), wide, style = Stroke(1.5.dp.toPx()))
            }
        }
        drawOval(if (isHere) palette.ink else palette.line, middle - stone.center(), stone)
    }
}

private fun Size.center() = Offset(width / 2, height / 2)
