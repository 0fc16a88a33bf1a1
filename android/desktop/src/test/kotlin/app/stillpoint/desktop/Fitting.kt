package app.stillpoint.desktop

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.layout.findRootCoordinates
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Choice
import app.stillpoint.core.Ground
import app.stillpoint.core.Layout
import app.stillpoint.core.Look
import app.stillpoint.core.Page
import app.stillpoint.core.choices
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.design.StillpointTheme

/** The phones on which everything has to be seen, the smallest first. */
internal val Sizes = listOf(DpSize(320.dp, 568.dp), DpSize(360.dp, 640.dp), DpSize(412.dp, 915.dp))

/** A small phone and a larger one on their side, half of that one's screen, and a tablet. */
internal val OtherSizes =
    listOf(DpSize(640.dp, 360.dp), DpSize(915.dp, 412.dp), DpSize(412.dp, 420.dp), DpSize(1280.dp, 800.dp))

/** The largest type there is. */
internal const val LARGEST_TYPE = 2f

/**
 * Whatever of [pages] does not fit on a screen of this [size], in type of this [scale]: a choice that is cut or too
 * low, or does not say whose it is, a way out that has to be scrolled to, a text that is cut, a word broken inside.
 */
@OptIn(ExperimentalTestApi::class)
internal fun misfits(
    pages: List<Page>,
    size: DpSize,
    scale: Float = LARGEST_TYPE,
): List<String> {
    val found = mutableListOf<String>()
    val core = GivenCore(pages.first())
    val state = StillpointState(core, GivenHost()) { it.run() }
    runSkikoComposeUiTest(
        Size(size.width.value * DENSITY, size.height.value * DENSITY),
        density = Density(DENSITY, scale),
    ) {
        setContent { StillpointTheme(Roboto, day = false, lessMovement = true) { StillpointApp(state) } }
        for (page in pages) {
            // Another key is another page, which begins at its top.
            core.page = page.copy(key = "${page.key}#${core.number}")
            state.tick()
            waitForIdle()
            val where = "${page.key} on ${size.width.value.toInt()} x ${size.height.value.toInt()}, type x $scale"
            found += Drawn(this, page).misfits().map { "$where: $it" }
        }
    }
    return found
}

/** A page on a screen, to be measured. */
@OptIn(ExperimentalTestApi::class)
private class Drawn(
    screen: SkikoComposeUiTest,
    private val page: Page,
) {
    private val width =
        screen
            .onNode(isRoot())
            .fetchSemanticsNode()
            .size.width
    private val nodes =
        screen
            .onAllNodes(SemanticsMatcher("anything") { true }, useUnmergedTree = true)
            .fetchSemanticsNodes()
            .filter { it.layoutInfo.isPlaced }

    fun misfits(): List<String> = choices() + texts()

    private fun choices(): List<String> {
        val ways = page.sides.flatMap { side -> side.ways.flatMap { it.choices() } }
        val isDark = page.layout == Layout.BANDS || page.ground == Ground.BLACK
        val seen = page.choices().filter { it.look != Look.UNSEEN && !(isDark && it in page.edge) }
        return seen.flatMap { choice -> misfits(choice, mustBeSeen = choice in ways || choice in page.edge) }
    }

    private fun misfits(
        choice: Choice,
        mustBeSeen: Boolean,
    ): List<String> {
        val node = nodes.find { it.config.getOrNull(SemanticsProperties.TestTag) == choice.name }
        if (node == null) return listOf("`${choice.name}` is not drawn")
        val found = mutableListOf<String>()
        // Two that differ only in whose they are would look the same.
        val unsaid = listOf(choice.over, choice.hint).filter { it !in node.written() }
        found += unsaid.map { "`${choice.name}` does not say “$it”" }
        val least = if (page.ground == Ground.DEEP || page.ground == Ground.DEEP_NIGHT) LEAST_DEEP else LEAST
        val height = node.size.height / DENSITY
        val seen = node.boundsInRoot.height / DENSITY
        if (height < least - A_HAIR) found += "`${choice.name}` is only ${height.toInt()} high"
        val isCut = height - seen > A_HAIR || node.boundsInRoot.width < node.size.width - 1
        if (isCut && (mustBeSeen || !node.scrolls())) {
            found += "`${choice.name}` is cut: ${seen.toInt()} of ${height.toInt()} are seen"
        }
        return found
    }

    private fun texts(): List<String> =
        nodes.flatMap { node ->
            val layout = node.layout() ?: return@flatMap emptyList()
            val said =
                layout.layoutInput.text.text
                    .take(A_FEW)
            val found = mutableListOf<String>()
            if (layout.isCut()) found += "“$said” is cut"
            if (node.isCutOff() && !node.scrolls()) found += "“$said” is cut off"
            found += layout.broken().map { "“$it” is broken inside" }
            found
        }

    /** A text that was given less room than it needs. */
    private fun TextLayoutResult.isCut(): Boolean {
        val isHigher = multiParagraph.height > size.height + 1
        return isHigher || multiParagraph.didExceedMaxLines
    }

    /** A text that reaches out of what is seen, as large as it is drawn. */
    private fun SemanticsNode.isCutOff(): Boolean {
        val here = layoutInfo.coordinates
        val whole = here.findRootCoordinates().localBoundingBoxOf(here, clipBounds = false)
        val isOut = whole.left < -1 || whole.right > width + 1
        return isOut || whole.height - boundsInRoot.height > 1 || whole.width - boundsInRoot.width > 1
    }

    private fun SemanticsNode.scrolls() =
        generateSequence(parent) { it.parent }.any { SemanticsProperties.VerticalScrollAxisRange in it.config }

    /** All that is written on it. */
    private fun SemanticsNode.written(): String {
        val own = layout()?.layoutInput
        return own?.text?.text.orEmpty() + children.joinToString("\n") { it.written() }
    }

    private fun SemanticsNode.layout(): TextLayoutResult? {
        if (SemanticsProperties.EditableText in config) return null
        val results = mutableListOf<TextLayoutResult>()
        config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(results)
        return results.firstOrNull()
    }

    /** The words in whose middle a line ends. What somebody called themselves may be longer than any line. */
    private fun TextLayoutResult.broken(): List<String> {
        val text = layoutInput.text.text
        return (0 until lineCount - 1).map { getLineEnd(it) }.mapNotNull { end ->
            val isInside = text.getOrNull(end - 1)?.isLetter() == true && text.getOrNull(end)?.isLetter() == true
            if (!isInside) return@mapNotNull null
            val word = text.take(end).takeLastWhile(Char::isLetter) + text.drop(end).takeWhile(Char::isLetter)
            word.takeIf { it.length < LONGER_THAN_WORDS }
        }
    }

    private companion object {
        const val LEAST = 56
        const val LEAST_DEEP = 64
        const val A_HAIR = 0.5f
        const val A_FEW = 24
        const val LONGER_THAN_WORDS = 30
    }
}

private const val DENSITY = 2f
