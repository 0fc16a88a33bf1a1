package app.stillpoint.desktop

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsNodeInteraction

/**
 * Scrolls until all of [node] is seen, in every window around it, from the inside out. By what lies in each window as
 * it lies there: in a half that is turned, up and down on the screen say nothing.
 */
internal fun bringIntoSight(node: SemanticsNodeInteraction) {
    val wanted = node.fetchSemanticsNode()
    generateSequence(wanted.parent) { it.parent }.forEach { it.scrollTo(wanted) }
}

private fun SemanticsNode.scrollTo(wanted: SemanticsNode) {
    val range = config.getOrNull(SemanticsProperties.VerticalScrollAxisRange) ?: return
    val scroll = config.getOrNull(SemanticsActions.ScrollBy)?.action ?: return
    val place = layoutInfo.coordinates.localBoundingBoxOf(wanted.layoutInfo.coordinates, clipBounds = false)
    // The box is that of what scrolls, not of the window: it does not move.
    val (top, bottom) = range.value() to range.value() + size.height
    val by =
        when {
            place.top < top -> place.top - top
            place.bottom > bottom -> place.bottom - bottom
            else -> 0f
        }
    if (by != 0f) scroll(0f, by)
}
