package app.stillpoint.desktop

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.click
import androidx.compose.ui.test.getUnclippedBoundsInRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Phase
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.choices
import app.stillpoint.ui.Pulse
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** An evening, pressed by names on the real core. */
@OptIn(ExperimentalTestApi::class)
class EveningTest {
    @Test
    fun `an evening goes by names`() =
        evening {
            press("body:first:skip", "body:second:skip", "yes:first")
            assertEquals(Phase.PREPARING, moment.phase)
            press("yes:second")
            assertEquals("together", page.key)
            press("slower")
            assertEquals(Phase.SLOWER, moment.phase)
            press("pause")
            assertEquals("paused", page.key)
            assertEquals(Pulse.LONG, host.pulses.last())
            later(SETTLE)
            press("go_on", "go_on:before", "yes:first", "yes:second")
            assertEquals("together", page.key)
            touchAnywhere()
            press("stop")
            assertEquals(Phase.AFTERCARE, moment.phase)
        }

    @Test
    fun `together, a finger coming down anywhere pauses`() {
        for ((x, y) in listOf(0.02f to 0.02f, 0.5f to 0.5f, 0.98f to 0.98f)) {
            together {
                root.performTouchInput { down(percentOffset(x, y)) }
                assertEquals(Phase.PAUSED, moment.phase, "at $x, $y")
            }
        }
    }

    @Test
    fun `together, a key pauses`() =
        together {
            node("pause").requestFocus().performKeyInput { pressKey(Key.Spacebar) }
            assertEquals(Phase.PAUSED, moment.phase)
        }

    @Test
    fun `together, a screen reader can pause and leave, and nothing of leaving is seen`() =
        together {
            val actions = node("pause").fetchSemanticsNode().config[SemanticsActions.CustomActions]
            assertEquals(page.edge.size, actions.size)
            page.edge.forEach { assertFalse(isDrawn(it.name), it.name) }
            node("pause").performSemanticsAction(SemanticsActions.OnClick)
            assertEquals(Phase.PAUSED, moment.phase)
        }

    @Test
    fun `a question in between is equal bands, and each person answers for themselves`() =
        together {
            later(CHECK_IN)
            val bands = listOf("still_good:first", "slower", "pause").map { node(it).fetchSemanticsNode().boundsInRoot }
            // A third of the screen need not be a whole number of pixels.
            assertTrue(bands.maxOf { it.height } - bands.minOf { it.height } <= 2f, "$bands")
            press("still_good:second")
            assertEquals(Phase.CHECKING_IN, moment.phase)
            press("still_good:first")
            assertEquals(Phase.TOGETHER, moment.phase)
        }

    @Test
    fun `a number of the question before counts for nothing`() =
        together {
            later(CHECK_IN)
            val late = listOf("still_good:first", "still_good:second").mapNotNull(::choice)
            press("still_good:first", "still_good:second")
            later(CHECK_IN)
            late.forEach(state::touch)
            assertEquals(Phase.CHECKING_IN, moment.phase)
        }

    @Test
    fun `a trembling finger is one yes`() =
        evening {
            press("body:first:skip", "body:second:skip")
            node("yes:first").performTouchInput { repeat(3) { click() } }
            assertEquals(Phase.PREPARING, moment.phase)
        }

    @Test
    fun `not yet is as large as yes`() =
        evening {
            press("body:first:skip", "body:second:skip")
            assertEquals(size("yes:first"), size("not_yet:first"))
            assertEquals(size("yes:first"), size("yes:second"))
        }

    @Test
    fun `the body is asked first, and may be left unsaid`() =
        evening {
            assertFalse(isDrawn("yes:first"))
            press("body:first:far_away", "body:second:skip", "yes:first", "yes:second")
            assertEquals(Phase.TOGETHER, moment.phase)
        }

    @Test
    fun `going on is offered last, and only after a breath`() =
        together {
            press("pause")
            assertFalse(isDrawn("go_on"))
            later(SETTLE)
            assertTrue(top("go_on") > top("stop"))
        }

    @Test
    fun `a locked pause shows the way to unlock and back, and forgets what was typed`() =
        together {
            die()
            press("unlock")
            type("secret", "a wrong guess")
            press("open")
            assertEquals("", written("secret"))
            assertTrue(blank("secret").refusal.isNotEmpty())
            type("secret", "1234")
            press("back")
            node("stop").assertIsDisplayed()
            press("unlock")
            assertEquals("", written("secret"))
            unlock()
            later(SETTLE)
            assertTrue(isDrawn("go_on"))
        }

    @Test
    fun `a short tap in its place asks before a next step`() = assertEquals(Phase.NEXT_STEP, afterTouching { click() })

    @Test
    fun `a hand that slides, stays or comes with another finger pauses, there as anywhere`() {
        val slides: TouchInjectionScope.() -> Unit = {
            down(center)
            moveBy(Offset(0f, -height * 3f))
            up()
        }
        val stays: TouchInjectionScope.() -> Unit = {
            down(center)
            advanceEventTime(2_000)
            up()
        }
        val twoFingers: TouchInjectionScope.() -> Unit = {
            down(0, center)
            down(1, center + Offset(0f, -height * 3f))
            up(0)
            up(1)
        }
        for (touch in listOf(slides, stays, twoFingers)) assertEquals(Phase.PAUSED, afterTouching(touch))
    }

    @Test
    fun `asking before a next step is small and low`() =
        together {
            val bounds = node("next_step").getUnclippedBoundsInRoot()
            val (width, height) = bounds.run { (right - left) / PhoneSize.width to (bottom - top) / PhoneSize.height }
            assertTrue(width * height < 0.06f, "$width by $height of the screen")
            assertTrue(bounds.top / PhoneSize.height > 0.8f, "$bounds")
            assertTrue(bounds.bottom <= node("slower").getUnclippedBoundsInRoot().top, "slower lies at the lower edge")
        }

    @Test
    fun `slower has a place of its own at the lower edge`() =
        together {
            val place = node("slower").getUnclippedBoundsInRoot()
            assertTrue(place.right - place.left >= 72.dp && place.bottom - place.top >= 72.dp, "$place")
            assertTrue(place.bottom / PhoneSize.height > 0.9f, "$place")
            press("slower")
            assertEquals(Phase.SLOWER, moment.phase)
            assertEquals(Pulse.TWO_SHORT, host.pulses.last())
        }

    @Test
    fun `a breath comes before the answers, and the bands stay where they are`() =
        together {
            press("next_step")
            node("yes:first").performClick()
            assertEquals(Phase.NEXT_STEP, moment.phase)
            val names = listOf("yes:first", "yes:second", "stay", "slower", "pause")
            val before = names.map { node(it).fetchSemanticsNode().boundsInRoot }
            later(BREATH)
            assertEquals(before, names.map { node(it).fetchSemanticsNode().boundsInRoot })
            press("yes:first", "yes:second")
            assertEquals(Phase.TOGETHER, moment.phase)
        }

    private fun evening(live: Hand.() -> Unit) =
        withHand {
            setUp("Alex", "Sam", agreed = ::plan)
            press("tonight", "prepare")
            onScreen(live = live)
        }

    private fun together(live: Hand.() -> Unit) =
        evening {
            press("body:first:skip", "body:second:skip", "yes:first", "yes:second")
            live()
        }

    private fun afterTouching(touch: TouchInjectionScope.() -> Unit): Phase {
        var phase: Phase? = null
        together {
            node("next_step").performTouchInput(touch)
            phase = moment.phase
        }
        return checkNotNull(phase)
    }

    private fun plan(draft: PlanDraft) = draft.copy(settleS = SETTLE.toUInt(), checkInEveryS = CHECK_IN.toUInt())

    private fun Hand.size(name: String) = node(name).fetchSemanticsNode().size

    private fun Hand.top(name: String) = node(name).fetchSemanticsNode().let(SemanticsNode::positionInRoot).y

    private companion object {
        const val SETTLE = 30
        const val CHECK_IN = 600
        const val BREATH = 20
    }
}
