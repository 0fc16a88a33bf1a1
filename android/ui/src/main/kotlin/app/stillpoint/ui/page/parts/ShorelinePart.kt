package app.stillpoint.ui.page

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalPalette

/** Stones along a shoreline: how something was over time. No axis, no number, and nothing that compares. */
@Composable
internal fun ShorelinePart(part: Part.Shoreline) {
    val palette = LocalPalette.current
    Canvas(Modifier.fillMaxWidth().height(144.dp).semantics { contentDescription = part.spoken }) {
        val stone = Size(22.dp.toPx(), 10.dp.toPx())
        val step = size.width / part.heights.size.coerceAtLeast(1)
        val stones =
            part.heights.mapIndexed { at, height ->
                val room = size.height - 2 * stone.height
                Offset(step * (at + 0.5f), stone.height + room * (1 - height.toInt() / HIGHEST))
            }
        val shore = Path()
        stones.forEachIndexed { at, point ->
            val below = point.y + stone.height
            val before = stones.getOrNull(at - 1)
            if (before == null) {
                shore.moveTo(0f, below)
                shore.lineTo(point.x, below)
            } else {
                val middle = (before.x + point.x) / 2
                shore.cubicTo(middle, before.y + stone.height, middle, below, point.x, below)
            }
        }
        stones.lastOrNull()?.let { shore.lineTo(size.width, it.y + stone.height) }
        drawPath(shore, palette.line, style = Stroke(1.75.dp.toPx(), cap = StrokeCap.Round))
        stones.forEach { drawOval(palette.soft, it - Offset(stone.width / 2, stone.height / 2), stone) }
    }
}

private const val HIGHEST = 100f
