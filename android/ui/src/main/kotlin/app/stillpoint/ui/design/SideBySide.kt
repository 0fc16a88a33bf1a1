package app.stillpoint.ui.design

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.IntrinsicMeasurable
import androidx.compose.ui.layout.IntrinsicMeasureScope
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasurePolicy
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp

/**
 * Answers that stand side by side: the same height, the same width, the same look. Where a word has no room in so
 * narrow a place, or where it would be higher, they stand one below the other instead; and so do they all where
 * [isBeside] is not true.
 */
@Composable
internal fun SideBySide(
    modifier: Modifier = Modifier,
    gap: Dp = Space.between,
    isBeside: Boolean = true,
    content: @Composable Sides.() -> Unit,
) {
    Layout({ Sides.content() }, modifier.fillMaxWidth(), SideBySidePolicy(gap, isBeside))
}

/** What [SideBySide] gives to each of its answers. */
internal object Sides {
    /** As wide and as high as every other: the layout sees to it. */
    fun Modifier.half(): Modifier = this
}

private data class SideBySidePolicy(
    private val gap: Dp,
    private val isBeside: Boolean,
) : MeasurePolicy {
    override fun MeasureScope.measure(
        measurables: List<Measurable>,
        constraints: Constraints,
    ): MeasureResult {
        val width = constraints.maxWidth
        val gap = gap.roundToPx()
        if (isBeside && measurables.fitsBeside(width, gap)) {
            val share = share(width, gap, measurables.size)
            val height = measurables.maxOfOrNull { it.maxIntrinsicHeight(share) } ?: 0
            val beside = measurables.map { it.measure(Constraints.fixed(share, height)) }
            return layout(width, height) {
                beside.forEachIndexed { at, one -> one.placeRelative(at * (share + gap), 0) }
            }
        }
        val below = measurables.map { it.measure(Constraints(minWidth = width, maxWidth = width)) }
        return layout(width, below.sumOf { it.height } + gap * (below.size - 1)) {
            below.fold(0) { top, one -> one.placeRelative(0, top).let { top + one.height + gap } }
        }
    }

    override fun IntrinsicMeasureScope.maxIntrinsicHeight(
        measurables: List<IntrinsicMeasurable>,
        width: Int,
    ): Int {
        val gap = gap.roundToPx()
        if (!isBeside || !measurables.fitsBeside(width, gap)) return measurables.heightBelow(width, gap)
        return measurables.maxOfOrNull { it.maxIntrinsicHeight(share(width, gap, measurables.size)) } ?: 0
    }

    override fun IntrinsicMeasureScope.minIntrinsicHeight(
        measurables: List<IntrinsicMeasurable>,
        width: Int,
    ): Int = maxIntrinsicHeight(measurables, width)

    override fun IntrinsicMeasureScope.minIntrinsicWidth(
        measurables: List<IntrinsicMeasurable>,
        height: Int,
    ): Int = measurables.maxOfOrNull { it.minIntrinsicWidth(Constraints.Infinity) } ?: 0

    override fun IntrinsicMeasureScope.maxIntrinsicWidth(
        measurables: List<IntrinsicMeasurable>,
        height: Int,
    ): Int {
        val widest = measurables.maxOfOrNull { it.maxIntrinsicWidth(Constraints.Infinity) } ?: 0
        return widest * measurables.size + gap.roundToPx() * (measurables.size - 1).coerceAtLeast(0)
    }
}

private fun share(
    width: Int,
    gap: Int,
    count: Int,
): Int {
    // Whoever asks how wide it would like to be asks without a limit.
    if (width == Constraints.Infinity) return width
    return ((width - gap * (count - 1)) / count.coerceAtLeast(1)).coerceAtLeast(0)
}

private fun List<IntrinsicMeasurable>.heightBelow(
    width: Int,
    gap: Int,
) = sumOf { it.maxIntrinsicHeight(width) } + gap * (size - 1).coerceAtLeast(0)

private fun List<IntrinsicMeasurable>.fitsBeside(
    width: Int,
    gap: Int,
): Boolean {
    if (size < 2) return true
    val share = share(width, gap, size)
    return all { it.minIntrinsicWidth(Constraints.Infinity) <= share } &&
        maxOf { it.maxIntrinsicHeight(share) } <= heightBelow(width, gap)
}
