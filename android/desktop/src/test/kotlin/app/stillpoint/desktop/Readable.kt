package app.stillpoint.desktop

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PixelMap
import androidx.compose.ui.graphics.luminance
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import app.stillpoint.core.Ground
import app.stillpoint.core.Page
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.design.StillpointTheme

/** What WCAG 2.2 asks for as AA, and as AAA; it would let large text be fainter, and nothing here is. */
internal const val READ = 4.5f
internal const val READ_IN_A_PAUSE = 7f

/** So high that little has to scroll. */
private val HighScreen = Size(360f * DENSITY, 1200f * DENSITY)

private const val DENSITY = 1.5f

/** How much lighter the one is than the other, as WCAG 2.2 says. */
internal fun contrast(
    one: Color,
    other: Color,
): Float {
    val (dark, light) = listOf(one.luminance(), other.luminance()).sorted()
    return (light + DIM) / (dark + DIM)
}

/** Texts that are seen on [pages] and too faint on what lies behind them, in a picture of each, seen through [veil]. */
@OptIn(ExperimentalTestApi::class)
internal fun tooFaint(
    pages: List<Page>,
    look: Looking,
    veil: Float = 1f,
): Readable {
    val core = GivenCore(pages.first())
    val state = StillpointState(core, GivenHost()) { it.run() }
    val found = mutableListOf<String>()
    var texts = 0
    runSkikoComposeUiTest(HighScreen, Density(DENSITY)) {
        setContent {
            Box(Modifier.background(Color.Black).alpha(veil)) {
                StillpointTheme(Roboto, look.day, lessMovement = true) { StillpointApp(state) }
            }
        }
        for (page in pages) {
            // Another key is another page, which begins at its top.
            core.page = page.copy(key = "${page.key}#${core.number}")
            state.tick()
            waitForIdle()
            val picture = onRoot().captureToImage().toPixelMap()
            for (node in texts()) {
                val contrast = node.standsOut(picture) ?: continue
                texts += 1
                val least = if (page.isOfAPause()) READ_IN_A_PAUSE else READ
                if (contrast < least) found += "${page.key} in ${look.name}: “${node.words()}” $contrast"
            }
        }
    }
    return Readable(found, texts)
}

/** What is too faint, of so many texts. */
internal data class Readable(
    val faint: List<String>,
    val texts: Int,
)

private fun Page.isOfAPause() = ground == Ground.DEEP || ground == Ground.DEEP_NIGHT

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.texts(): List<SemanticsNode> =
    onAllNodes(SemanticsMatcher("a text") { it.layout() != null }, useUnmergedTree = true)
        .fetchSemanticsNodes()
        .filter { it.layoutInfo.isPlaced && it.words().isNotBlank() && !it.isFading() }

private fun SemanticsNode.layout(): TextLayoutResult? {
    val results = mutableListOf<TextLayoutResult>()
    config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(results)
    return results.firstOrNull()
}

private fun SemanticsNode.words(): String {
    val typed = config.getOrNull(SemanticsProperties.EditableText)
    return (typed ?: layout()?.layoutInput?.text)?.text.orEmpty()
}

/**
 * How far the strokes of a text stand out. The colour that most of its place has lies behind it; the one that is
 * furthest from that, and is there more often than a few times by chance, is the middle of its strokes. Nothing where
 * it is not seen.
 */
private fun SemanticsNode.standsOut(picture: PixelMap): Float? {
    val place = boundsInRoot
    val (top, bottom) = place.top.toInt() to minOf(place.bottom.toInt(), picture.height)
    val (left, right) = place.left.toInt() to minOf(place.right.toInt(), picture.width)
    if (top >= bottom || left >= right) return null
    val colors = mutableMapOf<Int, Int>()
    for (y in top until bottom) {
        val line = picture.bufferOffset + y * picture.stride
        for (x in left until right) colors.merge(picture.buffer[line + x], 1, Int::plus)
    }
    val behind = Color(colors.maxBy { it.value }.key)
    return colors.filter { it.value >= BY_CHANCE }.keys.maxOf { contrast(Color(it), behind) }
}

/** Whether it lies where what scrolls fades out, because there is more of it. */
private fun SemanticsNode.isFading(): Boolean {
    val windows = generateSequence(parent) { it.parent }
    return windows.any { window ->
        val scroll = window.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange)
        val isMore = scroll != null && scroll.value() < scroll.maxValue()
        isMore && boundsInRoot.bottom > window.boundsInRoot.bottom - FADE * DENSITY
    }
}

private const val FADE = 48f
private const val DIM = 0.05f
private const val BY_CHANCE = 4
