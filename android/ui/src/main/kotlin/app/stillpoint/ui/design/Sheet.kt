package app.stillpoint.ui.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasurePolicy
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/**
 * What is read above, what is chosen below, and the [ways] back and out, which never scroll and never leave the screen.
 * What does not fit scrolls: what is read and what is chosen each by itself, so that neither pushes the other out of
 * sight; where there is too little room for two, both together. Where it is low and wide, they stand side by side. The
 * quiet [picture] above it is there where everything else is seen at once with it: an illustration goes first.
 */
@Composable
internal fun ReadAndChoose(
    choices: @Composable ColumnScope.() -> Unit,
    above: Dp,
    modifier: Modifier = Modifier,
    between: Dp = Space.between,
    largestLowerPart: Float = LARGEST_LOWER_PART,
    margin: Dp = Space.margin,
    isBeside: Boolean = false,
    ways: (@Composable ColumnScope.() -> Unit)? = null,
    picture: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val ground = LocalPalette.current.ground
    Layout(
        content = {
            Scrolling(ground) {
                Layout(
                    content = {
                        Scrolling(ground) {
                            Column(
                                Modifier.padding(start = margin, end = margin, top = above),
                                verticalArrangement = Arrangement.spacedBy(between),
                                content = content,
                            )
                        }
                        Scrolling(ground) { Lower(margin, choices) }
                        if (picture != null) Column(Modifier.padding(horizontal = margin), content = picture)
                    },
                    measurePolicy = if (isBeside) BesidePolicy else WindowsPolicy(largestLowerPart, above, between),
                )
            }
            Box { if (ways != null) FittedType { Lower(margin, ways) } }
        },
        modifier = modifier,
        measurePolicy = SheetPolicy,
    )
}

@Composable
private fun Lower(
    margin: Dp,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(
        Modifier.fillMaxWidth().padding(start = margin, end = margin, top = Space.between),
        verticalArrangement = Arrangement.spacedBy(Space.between),
        content = content,
    )
}

/** The ways first, at most so much of it; the rest is for what scrolls. */
private object SheetPolicy : MeasurePolicy {
    override fun MeasureScope.measure(
        measurables: List<Measurable>,
        constraints: Constraints,
    ): MeasureResult {
        val (scrolling, ways) = measurables
        val (width, height) = constraints.maxWidth to constraints.maxHeight
        val below = Space.between.roundToPx()
        val most = ((height - below) * MOST_WAYS).toInt()
        val fixed = ways.measure(Constraints(minWidth = width, maxWidth = width, maxHeight = most))
        val window = (height - below - fixed.height).coerceAtLeast(0)
        val upper = scrolling.measure(Constraints.fixed(width, window))
        return layout(width, height) {
            upper.place(0, 0)
            fixed.place(0, window)
        }
    }
}

/**
 * Two windows, one above the other, or both in one that scrolls. The least height is that of the window around them.
 * What is read begins [above] below its edge, and [between] below a picture.
 */
private data class WindowsPolicy(
    private val largestLowerPart: Float,
    private val above: Dp,
    private val between: Dp,
) : MeasurePolicy {
    override fun MeasureScope.measure(
        measurables: List<Measurable>,
        constraints: Constraints,
    ): MeasureResult {
        val (read, chosen) = measurables
        val width = constraints.maxWidth
        val whole = read.maxIntrinsicHeight(width)
        val lower = chosen.maxIntrinsicHeight(width)
        val picture = measurables.getOrNull(2)?.measure(Constraints(minWidth = width, maxWidth = width))
        val room = constraints.minHeight - whole - lower - between.roundToPx()
        val drawn = picture?.takeIf { it.height in 1..room }
        val top = drawn?.let { it.height + between.roundToPx() } ?: 0
        val window = constraints.minHeight - top
        val largest = maxOf(window * largestLowerPart, (window - whole).toFloat()).toInt()
        val below =
            when {
                lower <= largest -> lower
                window < LeastForTwo.roundToPx() -> lower
                else -> largest
            }
        // Answers that fit beside some words are never pushed out of sight by them.
        val inTwo = whole + lower <= window || lower <= largest || window >= LeastForTwo.roundToPx()
        val upper = read.measure(Constraints.fixed(width, (if (inTwo) window - below else whole).coerceAtLeast(0)))
        val under = chosen.measure(Constraints.fixed(width, below))
        return layout(width, top + maxOf(window, upper.height + under.height)) {
            drawn?.place(0, above.roundToPx())
            upper.place(0, top)
            under.place(0, top + upper.height)
        }
    }
}

/** Two windows side by side, and no picture. */
private object BesidePolicy : MeasurePolicy {
    override fun MeasureScope.measure(
        measurables: List<Measurable>,
        constraints: Constraints,
    ): MeasureResult {
        val (width, height) = constraints.maxWidth to constraints.minHeight
        val windows = measurables.take(2).map { it.measure(Constraints.fixed(width / 2, height)) }
        return layout(width, height) {
            windows.first().placeRelative(0, 0)
            windows.last().placeRelative(width - width / 2, 0)
        }
    }
}

private const val LARGEST_LOWER_PART = 0.6f
private const val MOST_WAYS = 0.5f

/** Below this, two windows would each show next to nothing. */
private val LeastForTwo = 360.dp
