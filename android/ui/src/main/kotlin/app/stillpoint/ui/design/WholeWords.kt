package app.stillpoint.ui.design

import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.TransformOrigin
import androidx.compose.ui.layout.IntrinsicMeasurable
import androidx.compose.ui.layout.IntrinsicMeasureScope
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.node.LayoutModifierNode
import androidx.compose.ui.node.ModifierNodeElement
import androidx.compose.ui.platform.InspectorInfo
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.dp
import kotlin.math.ceil
import kotlin.math.roundToInt

/**
 * Text of this [size] that becomes smaller where its longest word has no room: a word that is broken inside is harder
 * to
 * read than a smaller one. Never smaller than second text at ordinary type.
 */
internal fun Modifier.wholeWords(size: TextUnit): Modifier = this then WholeWords(size)

private data class WholeWords(
    val size: TextUnit,
) : ModifierNodeElement<WholeWordsNode>() {
    override fun create() = WholeWordsNode(size)

    override fun update(node: WholeWordsNode) {
        node.size = size
    }

    override fun InspectorInfo.inspectableProperties() {
        name = "wholeWords"
        value = size
    }
}

private class WholeWordsNode(
    var size: TextUnit,
) : Modifier.Node(),
    LayoutModifierNode {
    override fun MeasureScope.measure(
        measurable: Measurable,
        constraints: Constraints,
    ): MeasureResult {
        val times = times(measurable, constraints.maxWidth)
        if (times <= 1f) {
            val text = measurable.measure(constraints)
            return layout(text.width, text.height) { text.place(0, 0) }
        }
        // Laid out on a wider page, and drawn as much smaller: so every word stays in one piece.
        val wider =
            Constraints(
                minWidth = (constraints.minWidth * times).toInt(),
                maxWidth = ceil(constraints.maxWidth * times).toInt(),
            )
        val text = measurable.measure(wider)
        val width = (text.width / times).roundToInt().coerceIn(constraints.minWidth, constraints.maxWidth)
        return layout(width, constraints.constrainHeightTo(ceil(text.height / times).toInt())) {
            text.placeWithLayer(0, 0) {
                transformOrigin = TransformOrigin(0f, 0f)
                scaleX = 1 / times
                scaleY = 1 / times
            }
        }
    }

    override fun IntrinsicMeasureScope.minIntrinsicHeight(
        measurable: IntrinsicMeasurable,
        width: Int,
    ): Int = heightAt(measurable, width)

    override fun IntrinsicMeasureScope.maxIntrinsicHeight(
        measurable: IntrinsicMeasurable,
        width: Int,
    ): Int = heightAt(measurable, width)

    private fun IntrinsicMeasureScope.heightAt(
        measurable: IntrinsicMeasurable,
        width: Int,
    ): Int {
        val times = times(measurable, width)
        return ceil(measurable.maxIntrinsicHeight(ceil(width * times).toInt()) / times).toInt()
    }

    private fun IntrinsicMeasureScope.times(
        measurable: IntrinsicMeasurable,
        width: Int,
    ): Float {
        if (width == Constraints.Infinity || width == 0) return 1f
        val most = (size.toPx() / Smallest.toPx()).coerceAtLeast(1f)
        return (measurable.minIntrinsicWidth(Constraints.Infinity) / width.toFloat()).coerceIn(1f, most)
    }

    private fun Constraints.constrainHeightTo(height: Int) = height.coerceIn(minHeight, maxHeight)
}

private val Smallest = 16.dp
