package app.stillpoint.ui.design

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithCache
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.withTransform
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Drawing
import app.stillpoint.core.DrawnShape
import app.stillpoint.core.Pictogram
import app.stillpoint.core.Tone
import app.stillpoint.core.drawing

/**
 * The drawing of [pictogram] in the colours of the page, as large as there is room, in its own proportions. [icon] is
 * the one colour of an icon. A screen reader passes over it: the words beside it say what it says.
 */
@Composable
public fun Drawn(
    pictogram: Pictogram,
    modifier: Modifier = Modifier,
    icon: Color = LocalPalette.current.icon,
) {
    val drawing = remember(pictogram) { pictogram.drawing }
    val tones = Tones(LocalPalette.current, LocalLook.current.deep, icon)
    Spacer(
        modifier.aspectRatio(drawing.width / drawing.height).drawWithCache {
            val shapes = drawing.shapes.map { PaintedShape(it, tones) }
            onDrawBehind { draw(drawing, shapes) }
        },
    )
}

/** The still mark: a round as a brush leaves it, open at the top, and the point in its middle. It never moves. */
@Composable
internal fun StillMark(
    modifier: Modifier = Modifier,
    size: Dp = 40.dp,
    color: Color = LocalPalette.current.soft,
) {
    Drawn(Pictogram.STILL_MARK, modifier.size(size), color)
}

/** The colours that a drawing on [page] takes; [deep] is the pause of the same look. */
private class Tones(
    private val page: Palette,
    private val deep: Palette,
    private val icon: Color,
) {
    fun of(tone: Tone): Color =
        when (tone) {
            Tone.ICON -> icon
            Tone.INK -> page.ink
            Tone.SOFT -> page.soft
            Tone.WATER -> page.water
            Tone.EMBER -> page.ember
            Tone.LINE -> page.line
            Tone.GROUND -> page.ground
            Tone.RAISED -> page.raised
            Tone.DEEP -> deep.ground
            Tone.ON_DEEP -> deep.ink
            Tone.BLACK -> Dark.ground
            Tone.NIGHT_RAISED -> Night.page.raised
            Tone.NIGHT_SOFT -> Night.page.soft
            Tone.NIGHT_DEEP -> Night.deep.ground
            Tone.NIGHT_ON_DEEP -> Night.deep.ink
            Tone.STONE -> page.stone
            Tone.STONE_FAR -> page.stoneFar
            Tone.RING -> page.ring
        }
}

/** A shape, made once for many drawings. */
private class PaintedShape(
    shape: DrawnShape,
    tones: Tones,
) {
    private val path = shape.path()
    private val fill = shape.fill?.let(tones::of)
    private val line = shape.stroke?.let(tones::of)
    private val stroke = shape.line()
    private val opacity = shape.opacity

    fun drawOn(scope: DrawScope) {
        fill?.let { scope.drawPath(path, it, opacity) }
        line?.let { scope.drawPath(path, it, opacity, stroke) }
    }
}

/** The outline, word by word: what the words are stands at [DrawnShape.outline]. */
private fun DrawnShape.path() =
    Path().also { path ->
        val words = outline.split(' ').iterator()
        val next = { words.next().toFloat() }
        while (words.hasNext()) {
            when (words.next()) {
                "M" -> path.moveTo(next(), next())
                "L" -> path.lineTo(next(), next())
                "C" -> path.cubicTo(next(), next(), next(), next(), next(), next())
                "A" -> path.arcTo(around(next(), next(), next(), next()), next(), next(), forceMoveTo = false)
                "O" -> path.addOval(around(next(), next(), next(), next()))
                "Z" -> path.close()
            }
        }
    }

/** What the ellipse with this middle and these radii fills. */
private fun around(
    x: Float,
    y: Float,
    rx: Float,
    ry: Float,
) = Rect(x - rx, y - ry, x + rx, y + ry)

private fun DrawnShape.line() =
    Stroke(
        width = width,
        cap = StrokeCap.Round,
        join = StrokeJoin.Round,
        pathEffect = if (dash > 0f) PathEffect.dashPathEffect(floatArrayOf(dash, gap)) else null,
    )

private fun DrawScope.draw(
    drawing: Drawing,
    shapes: List<PaintedShape>,
) {
    val unit = minOf(size.width / drawing.width, size.height / drawing.height)
    val drawn = Size(drawing.width * unit, drawing.height * unit)
    val turned = drawing.mirrors && layoutDirection == LayoutDirection.Rtl
    withTransform({
        if (turned) scale(-1f, 1f)
        translate((size.width - drawn.width) / 2, (size.height - drawn.height) / 2)
        scale(unit, unit, Offset.Zero)
    }) {
        for (shape in shapes) shape.drawOn(this)
    }
}
