package app.stillpoint.desktop

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import app.stillpoint.core.Words
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.lang.reflect.Modifier

/** The way back or out is seen on every page, at the largest type, in each language and in longer words. */
@OptIn(ExperimentalTestApi::class)
class WaysTest {
    @Test
    fun `every way back or out is seen as a whole, without scrolling`() {
        val hidden = mutableListOf<String>()
        val english = Real.words()
        val said = listOf(Told to english, Told to english.longer(), ToldIn("de") to realIn("de").words())
        for ((told, words) in said) {
            for (name in told.screens.keys) {
                phoneAt(name, told, words).show(Looking("large", fontScale = 2f)) {
                    hidden += ways(words).filter { isCut(it) }.map { "$name: $it" }
                }
            }
        }
        assertEquals(emptyList<String>(), hidden)
    }

    private fun ways(words: Words) =
        listOf(
            words.common.back,
            words.common.later,
            words.common.skip,
            words.common.enough,
            words.common.stop,
            words.common.stopAlone,
            words.preparing.bodySkip,
            words.plan.notNow,
            words.exercise.leave,
            words.calm.leave,
            words.checkInPages.notToday,
            words.checkInPages.keep,
            words.reminded.notToday,
        ).toSet()

    private fun SkikoComposeUiTest.isCut(label: String): Boolean =
        onAllNodes(hasText(label) and hasClickAction()).fetchSemanticsNodes().any { node ->
            node.boundsInRoot.height < node.size.height - 1 || node.boundsInRoot.width < node.size.width - 1
        }
}

/** As other languages are: each label by two fifths longer. */
private fun Words.longer(): Words = remade { it + " " + it.filter(Char::isLetter).take(it.length * 2 / 5) } as Words

private fun Any.remade(change: (String) -> String): Any {
    val fields =
        javaClass.declaredFields
            .filterNot {
                Modifier.isStatic(
                    it.modifiers,
                )
            }.onEach { it.isAccessible = true }
    val parts = fields.map { it.get(this) }.map { if (it is String) change(it) else it.remade(change) }
    return javaClass.constructors.single { it.parameterCount == parts.size }.newInstance(*parts.toTypedArray())
}
