package app.stillpoint.desktop

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import app.stillpoint.core.Field
import app.stillpoint.core.FirstStartPage
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import app.stillpoint.core.Scene
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Why
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class ScreensTest {
    @Test
    fun `together, a finger coming down anywhere pauses`() {
        for ((x, y) in listOf(0.02f to 0.02f, 0.5f to 0.5f, 0.98f to 0.98f)) {
            val phone = Phone(Told.together)
            phone.show {
                onRoot().performTouchInput { down(percentOffset(x, y)) }
                assertEquals(listOf("pause"), phone.core.asked)
            }
        }
    }

    @Test
    fun `together, a key pauses and a screen reader can pause and slow down`() {
        val phone = Phone(Told.together)
        phone.show {
            val whole = onNodeWithContentDescription(phone.words.together.spoken)
            whole.requestFocus().performKeyInput { pressKey(Key.Spacebar) }
            whole.performSemanticsAction(SemanticsActions.OnClick)
            val actions = whole.fetchSemanticsNode().config[SemanticsActions.CustomActions]
            assertEquals(listOf(phone.words.together.slowerSpoken), actions.map { it.label })
            actions.single().action()
            assertEquals(listOf("pause", "pause", "slower"), phone.core.asked)
        }
    }

    @Test
    fun `outside of an evening every page has the pause`() {
        val pages =
            Told.screens.filter { (name, moment) ->
                (moment.phase == Phase.IDLE && name != "try-pause") ||
                    moment.phase == Phase.AFTERCARE ||
                    moment.phase == Phase.REFLECTING
            }
        for (name in pages.keys) {
            val phone = phoneAt(name)
            phone.show {
                onNodeWithContentDescription(phone.words.common.pauseSpoken).performTouchInput { down(center) }
                assertEquals(listOf("pause"), phone.core.asked, name)
            }
        }
    }

    @Test
    fun `a question in between is three equal bands`() {
        val phone = Phone(Told.checkIn)
        phone.show {
            val bands =
                listOf(phone.words.checkIn.stillGood, phone.words.checkIn.slower, phone.words.checkIn.pause).map {
                    onAllNodesWithText(it).fetchSemanticsNodes().first().boundsInRoot
                }
            // A third of the screen need not be a whole number of pixels.
            assertTrue(bands.maxOf { it.height } - bands.minOf { it.height } <= 1f, "$bands")
            onAllNodesWithText(phone.words.checkIn.stillGood)[1].performClick()
            onNodeWithText(phone.words.checkIn.slower).performClick()
            onNodeWithText(phone.words.checkIn.pause).performClick()
            assertEquals(listOf("stillGood SECOND 7", "slower", "pause"), phone.core.asked)
        }
    }

    @Test
    fun `each yes is its own person's own touch, and carries its question`() {
        val phone = Phone(Told.regrouping)
        phone.show {
            val yes = onAllNodesWithText(phone.words.common.yes)
            val notYet = onAllNodesWithText(phone.words.common.notYet)
            // The far half, which is turned, stands first.
            yes[1].performClick()
            yes[0].performClick()
            notYet[0].performClick()
            assertEquals(listOf("yes FIRST 9", "yes SECOND 9", "notYet SECOND"), phone.core.asked)
            assertEquals(yes.fetchSemanticsNodes()[0].size, notYet.fetchSemanticsNodes()[0].size)
        }
    }

    @Test
    fun `going on is offered last, and only when the core offers it`() {
        Phone(Told.paused).let { phone ->
            phone.show {
                val labels = labels()
                assertTrue(labels.indexOf(phone.words.paused.goOn) > labels.indexOf(phone.words.common.stop))
            }
        }
        Phone(Told.screens.getValue("paused-first")).let { phone ->
            phone.show { assertFalse(phone.words.paused.goOn in labels()) }
        }
    }

    @Test
    fun `a locked pause shows the way to unlock and back`() {
        val phone = Phone(Told.pausedLocked)
        phone.show {
            onNodeWithText(phone.words.paused.unlock).performClick()
            onNode(hasSetTextAction()).performTextInput("1234")
            phone.core.refuse = StillpointException.WrongSecret()
            onNodeWithText(phone.words.locked.open).performClick()
            onNodeWithText(phone.words.common.back).performClick()
            onNodeWithText(phone.words.common.stop).assertIsDisplayed()
            assertEquals(listOf("unlock 1234"), phone.core.asked)
            assertEquals("", phone.state.typing.secret)
        }
    }

    @Test
    fun `the body is asked first, privately, and may be left unsaid`() {
        val phone = Phone(Told.preparing)
        phone.show {
            onAllNodesWithText(phone.words.preparing.bodyFarAway)[1].performClick()
            onAllNodesWithText(phone.words.preparing.bodySkip)[0].performClick()
            onAllNodesWithText(phone.words.common.yes)[1].performClick()
            assertEquals(listOf("body FIRST FAR_AWAY", "yes FIRST 3"), phone.core.asked)
        }
    }

    @Test
    fun `going back and forth loses nothing that was typed`() {
        val phone = Phone(Told.names)
        phone.show {
            onNode(hasSetTextAction() and isNamed(phone.words.firstStart.namesSecond, phone.words.firstStart.namesName))
                .performTextInput("Sam")
            phone.core.next = Told.safe
            onNodeWithText(phone.words.common.back).performClick()
            phone.core.next = Told.namesAlone
            onNodeWithText(phone.words.firstStart.safeAlone).performClick()
            onNodeWithText(phone.words.common.next).performClick()
            assertEquals(
                1,
                phone.core.draft
                    ?.people
                    ?.size,
            )
            phone.core.next = Told.names
            phone.state.tick()
            onNodeWithText("Sam").assertIsDisplayed()
            onNodeWithText(phone.words.common.next).performClick()
            assertEquals(
                "Sam",
                phone.core.draft
                    ?.people
                    ?.get(1)
                    ?.name,
            )
        }
    }

    @Test
    fun `changing the plan begins with what is written`() {
        val phone = Phone(Told.screens.getValue("plan"))
        phone.core.next =
            Told.names.copy(scene = Scene.FirstStart(FirstStartPage.Names(alone = false), changing = true))
        phone.show { onNodeWithText(phone.words.plan.change).performClick() }
        assertEquals(Told.agreed, phone.state.typing.draft())
    }

    @Test
    fun `what helps is asked of each person on a page of their own`() {
        val phone = Phone(Told.helps)
        phone.state.typing.together = true
        phone.show {
            onNodeWithText(phone.words.common.next).performClick()
            assertEquals(emptyList<String>(), phone.core.asked)
            assertEquals(Person.SECOND, phone.state.typing.helping)
            onNodeWithText(phone.words.common.next).performClick()
            assertEquals(listOf("firstStartNext"), phone.core.asked)
        }
    }

    @Test
    fun `what cannot be taken is said beside its field, and goes with the next touch`() {
        val phone = Phone(Told.names)
        phone.show {
            phone.core.refuse = StillpointException.Invalid(Field.NAME, Person.FIRST, Why.TooLong(40u))
            onNodeWithText(phone.words.common.next).performClick()
            val sentence = checkNotNull(phone.state.refusal).sentence
            assertTrue("40" in sentence, sentence)
            onNode(
                SemanticsMatcher.expectValue(SemanticsProperties.Error, sentence),
            ).assertIsDisplayed()
            onNodeWithText(phone.words.common.next).performClick()
            assertEquals(null, phone.state.refusal)
        }
    }

    @Test
    fun `whatever can be touched is at least 56 high, in large type too`() {
        for (name in Told.screens.keys) {
            for (fontScale in listOf(1f, 2f)) {
                phoneAt(name).show(Looking(name, fontScale = fontScale)) {
                    onAllNodes(hasClickAction()).fetchSemanticsNodes().forEach { node ->
                        assertTrue(node.size.height >= 2 * 56, "$name ${node.config}")
                    }
                }
            }
        }
    }

    @Test
    fun `a reflection keeps, skips or is enough`() {
        val phone = Phone(Told.reflecting)
        phone.show {
            onNode(hasSetTextAction()).performTextInput("The pause came at once.")
            onNodeWithText(phone.words.reflecting.keep).performClick()
            onNodeWithText(phone.words.common.skip).performClick()
            onNodeWithText(phone.words.common.enough).performClick()
            assertEquals(listOf("answer FIRST The pause came at once.", "skip FIRST", "finish"), phone.core.asked)
        }
    }

    private fun isNamed(vararg parts: String) =
        parts.map { hasContentDescription(it, substring = true) }.reduce { all, part -> all and part }

    private fun SkikoComposeUiTest.labels(): List<String> =
        onAllNodes(hasClickAction() and hasText("", substring = true))
            .fetchSemanticsNodes()
            .map { node -> node.config[SemanticsProperties.Text].joinToString { it.text } }
}
