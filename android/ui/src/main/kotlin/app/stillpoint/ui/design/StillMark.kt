package app.stillpoint.ui.design

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** The still mark: a round as a brush leaves it, open at one side, and the point in its middle. It never moves. */
@Composable
internal fun StillMark(
    modifier: Modifier = Modifier,
    size: Dp = 40.dp,
    color: Color = LocalPalette.current.soft,
) {
    Canvas(modifier.size(size)) { drawStillMark(color) }
}

private fun DrawScope.drawStillMark(color: Color) {
    val unit = size.minDimension
    // Three arcs, one over the other: thin where the brush is set down, full where it lingers.
    arc(color, inset = unit * 0.08f, from = -58f, sweep = 296f, width = unit * 0.035f)
    arc(color, inset = unit * 0.08f, from = -20f, sweep = 235f, width = unit * 0.055f)
    arc(color, inset = unit * 0.08f, from = 35f, sweep = 150f, width = unit * 0.07f)
    drawCircle(color, radius = unit * 0.075f, center = center)
}

private fun DrawScope.arc(
    color: Color,
    inset: Float,
    from: Float,
    sweep: Float,
    width: Float,
) {
    drawArc(
        color = color,
        startAngle = from,
        sweepAngle = sweep,
        useCenter = false,
        topLeft = Offset(inset, inset),
        size = Size(size.width - 2 * inset, size.height - 2 * inset),
        style = Stroke(width, cap = StrokeCap.Round),
    )
}
