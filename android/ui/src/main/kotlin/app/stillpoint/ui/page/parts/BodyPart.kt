package app.stillpoint.ui.page

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.dp
import app.stillpoint.core.BodyPlace
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.LocalPictures
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Space

/**
 * The outline of a body, front and back, and every part of it as a word with its answer. A touch on the outline is a
 * touch
 * on what is nearest; whoever listens, or has large type, has the words.
 */
@Composable
internal fun BodyPart(
    part: Part.Body,
    hand: Hand,
) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        if (LocalPictures.current) Outline(part.places, hand)
        part.places.chunked(A_ROW).forEach { row ->
            SideBySide(gap = Space.line) { row.forEach { ChoicePart(it.choice, hand, Modifier.half()) } }
        }
    }
}

@Composable
private fun Outline(
    places: List<BodyPlace>,
    hand: Hand,
) {
    val palette = LocalPalette.current
    Canvas(
        Modifier.fillMaxWidth().aspectRatio(WIDE).pointerInput(places) {
            detectTapGestures { tapped ->
                val area = Size(size.width.toFloat(), size.height.toFloat())
                val nearest = places.minByOrNull { (it.on(area) - tapped).getDistance() }
                if (nearest != null && (nearest.on(area) - tapped).getDistance() < Near.toPx()) {
                    hand.touch(nearest.choice)
                }
            }
        },
    ) {
        val line = Stroke(1.75.dp.toPx(), cap = StrokeCap.Round)
        for (left in listOf(0f, size.width / 2)) drawPath(outline(left), palette.soft, style = line)
        places.forEach { drawCircle(palette.water, 5.dp.toPx(), it.on(size)) }
    }
}

private fun BodyPlace.on(area: Size) = Offset(x.toFloat() / ACROSS * area.width, y.toFloat() / DOWN * area.height)

/** A head, and one line round all the rest: no face, no sex, no age. */
private fun DrawScope.outline(left: Float): Path {
    val (half, high) = size.width / 2 to size.height

    fun at(
        x: Float,
        y: Float,
    ) = Offset(left + half * x, high * y)

    return Path().apply {
        val head = at(0.5f, 0.08f)
        addOval(
            Rect(
                head - Offset(high * 0.045f, high * 0.06f),
                Size(high * 0.09f, high * 0.12f),
            ),
        )
        val side = listOf(0.44f to 0.16f, 0.3f to 0.2f, 0.22f to 0.36f, 0.17f to 0.5f, 0.23f to 0.51f, 0.31f to 0.34f)
        val leg = listOf(0.36f to 0.5f, 0.35f to 0.72f, 0.36f to 0.97f, 0.46f to 0.97f, 0.48f to 0.74f, 0.5f to 0.56f)
        val right = side + leg
        val points = right + right.dropLast(1).reversed().map { (x, y) -> 1 - x to y }
        points.forEachIndexed { index, (x, y) ->
            val to = at(x, y)
            if (index == 0) moveTo(to.x, to.y) else lineTo(to.x, to.y)
        }
    }
}

private val Near = 40.dp
private const val A_ROW = 2
private const val WIDE = 1.2f
private const val ACROSS = 200f
private const val DOWN = 100f
