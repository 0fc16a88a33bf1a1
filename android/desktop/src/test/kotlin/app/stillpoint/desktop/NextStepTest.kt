package app.stillpoint.desktop

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.click
import androidx.compose.ui.test.getUnclippedBoundsInRoot
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTouchInput
import app.stillpoint.core.Offer
import app.stillpoint.core.Touch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class NextStepTest {
    @Test
    fun `a short tap in its place asks before a next step`() {
        assertEquals(listOf("nextStep"), afterTouching { click() })
    }

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
        for (hand in listOf(slides, stays, twoFingers)) assertEquals("pause", afterTouching(hand).firstOrNull())
    }

    @Test
    fun `it is small and low, and only there while it is offered`() {
        val phone = Phone(Told.together)
        phone.show {
            val bounds = onNodeWithText(phone.words.together.nextStep).getUnclippedBoundsInRoot()
            val (width, height) = bounds.run { (right - left) / PhoneSize.width to (bottom - top) / PhoneSize.height }
            assertTrue(width * height < 0.05f, "$width by $height of the screen")
            assertTrue(bounds.top / PhoneSize.height > 0.9f, "$bounds")
        }
        Phone(Told.together.copy(offers = listOf(Offer(Touch.SLOWER, null)))).let { locked ->
            locked.show { onNodeWithText(locked.words.together.nextStep).assertDoesNotExist() }
        }
    }

    @Test
    fun `a breath comes before the answers, and the bands stay where they are`() {
        val phone = Phone(Told.beforeNextStep)
        val said = phone.words.checkIn
        phone.show {
            onNodeWithText(said.nextStep).assertIsDisplayed()
            onNodeWithText(said.breath).assertIsDisplayed()
            onAllNodesWithText(said.yesThat)[0].performClick()
            assertEquals(emptyList<String>(), phone.core.asked)
            val before = bands(said.yesThat, said.slower, said.pause)
            phone.core.next = Told.screens.getValue("check-in-next-step")
            phone.state.tick()
            onNodeWithText(said.breath).assertDoesNotExist()
            assertEquals(before, bands(said.yesThat, said.slower, said.pause))
            onAllNodesWithText(said.yesThat)[1].performClick()
            assertEquals(listOf("stillGood SECOND 7"), phone.core.asked)
        }
    }

    private fun SkikoComposeUiTest.bands(vararg labels: String) =
        labels.map { onAllNodesWithText(it).fetchSemanticsNodes().first().boundsInRoot }

    private fun afterTouching(touch: TouchInjectionScope.() -> Unit): List<String> {
        val phone = Phone(Told.together)
        phone.show {
            onNodeWithText(phone.words.together.nextStep).performTouchInput(touch)
            waitForIdle()
        }
        return phone.core.asked
    }
}
