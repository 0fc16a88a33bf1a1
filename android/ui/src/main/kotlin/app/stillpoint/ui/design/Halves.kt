package app.stillpoint.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasurePolicy
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.unit.Constraints

/**
 * The screen shared by two who face each other: [far] is turned to the other side, [between] belongs to both. Where it
 * is low, each has one side of it.
 */
@Composable
internal fun Halves(
    far: @Composable () -> Unit,
    between: @Composable () -> Unit,
    near: @Composable () -> Unit,
    modifier: Modifier = Modifier,
) {
    val room = LocalRoom.current
    val largest =
        when (room) {
            Room.HIGH -> Float.MAX_VALUE
            Room.LOW -> LARGEST_IN_A_QUARTER
            Room.LOW_AND_WIDE -> LARGEST_ON_ITS_SIDE
        }
    Layout(
        content = {
            PersonHalf(turned = true) { TypeUpTo(largest, far) }
            Column { if (room == Room.LOW_AND_WIDE) TypeUpTo(largest, between) else between() }
            PersonHalf(turned = false) { TypeUpTo(largest, near) }
        },
        modifier =
            modifier
                .fillMaxSize()
                .background(LocalPalette.current.ground)
                .windowInsetsPadding(WindowInsets.safeDrawing),
        measurePolicy = HalvesPolicy(beside = room != Room.HIGH),
    )
}

/**
 * What is between takes what it needs, and both halves the same of what is left: one above the other, or [beside] each
 * other with it below them.
 */
private data class HalvesPolicy(
    private val beside: Boolean,
) : MeasurePolicy {
    override fun MeasureScope.measure(
        measurables: List<Measurable>,
        constraints: Constraints,
    ): MeasureResult {
        val (far, between, near) = measurables
        val (width, height) = constraints.maxWidth to constraints.maxHeight
        val middle = between.measure(constraints.copy(minWidth = width, minHeight = 0))
        val left = (height - middle.height).coerceAtLeast(0)
        val half = if (beside) Constraints.fixed(width / 2, left) else Constraints.fixed(width, left / 2)
        val halves = listOf(far, near).map { it.measure(half) }
        return layout(width, height) {
            halves.first().placeRelative(0, 0)
            middle.placeRelative(0, half.maxHeight)
            halves.last().placeRelative(width - half.maxWidth, if (beside) 0 else height - half.maxHeight)
        }
    }
}

/** Half of the screen, turned towards the person whose it is. */
@Composable
internal fun PersonHalf(
    turned: Boolean,
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    Column(modifier.fillMaxWidth().graphicsLayer { rotationZ = if (turned) HALF_TURN else 0f }) { content() }
}

/** What a half holds: something to read above, the answers below. Each scrolls by itself when the text is large. */
@Composable
internal fun HalfPage(
    choices: @Composable ColumnScope.() -> Unit,
    ways: @Composable ColumnScope.() -> Unit,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) {
    ReadAndChoose(
        choices = choices,
        modifier = modifier,
        above = Space.between,
        between = Space.line,
        ways = ways,
        largestLowerPart = LARGEST_LOWER_PART,
        margin = if (LocalRoom.current == Room.HIGH) Space.margin else Space.between,
        content = content,
    )
}

/** Four answers and two ways on have to fit into half a screen. */
private const val LARGEST_LOWER_PART = 0.66f

/** A word has no more room where two share half a screen. */
private const val LARGEST_IN_A_QUARTER = 1f

/** On its side a half is low: larger than this, the question would leave no room for its answers. */
private const val LARGEST_ON_ITS_SIDE = 1.3f
