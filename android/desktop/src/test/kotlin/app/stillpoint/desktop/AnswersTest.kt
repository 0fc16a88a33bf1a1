package app.stillpoint.desktop

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.doubleClick
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTouchInput
import app.stillpoint.core.Answer
import app.stillpoint.core.Ask
import app.stillpoint.core.Asking
import app.stillpoint.core.BlankKind
import app.stillpoint.core.Effect
import app.stillpoint.core.Look
import app.stillpoint.core.blanks
import app.stillpoint.ui.Pulse
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/** What the core answers: the newest is shown, and what each of them asks for is done. */
@OptIn(ExperimentalTestApi::class)
class AnswersTest {
    private val first = page("first", choose = listOf(one("next", Look.NEXT)), ways = listOf(one("back", Look.BACK)))
    private val second = page("second", choose = listOf(one("on", Look.NEXT)))
    private val waiting = ArrayDeque<Runnable>()
    private val disk = Executor { waiting += it }

    @Test
    fun `what two threads hear in another order is shown in the order in which it was said`() {
        val phone = GivenPhone(first, disk)
        phone.core.effects = listOf(Effect.WORK)
        phone.state.tick()
        phone.core.number = 20uL
        phone.turn(second)
        phone.core.number = 10uL
        phone.core.page = first
        phone.core.effects = listOf(Effect.PULSE_LONG, Effect.SCREEN_FREE)
        waiting.removeFirst().run()
        assertEquals(second, phone.state.moment.page)
        assertEquals(listOf(Pulse.LONG), phone.host.pulses, "what is to be felt is felt all the same")
        assertFalse(phone.host.screenOn)
    }

    @Test
    fun `an answer of before does not let the screen go dark`() {
        val phone = GivenPhone(first)
        phone.core.number = 20uL
        phone.core.effects = listOf(Effect.SCREEN_ON)
        phone.state.tick()
        phone.core.number = 10uL
        phone.core.effects = listOf(Effect.SCREEN_FREE)
        phone.state.tick()
        assertTrue(phone.host.screenOn)
    }

    @Test
    fun `what holds is what was said last, though two threads tell it at the same time`() {
        val phone = GivenPhone(first, disk)
        phone.core.effects = listOf(Effect.WORK)
        phone.state.tick()
        val (older, newer) = List(2) { CountDownLatch(1) }
        // While the answer of before is being told, a newer one comes.
        phone.host.onPictures = {
            phone.host.onPictures = {}
            older.countDown()
            newer.await(1, TimeUnit.SECONDS)
        }
        val storage = thread { waiting.removeFirst().run() }
        older.await()
        phone.core.effects = listOf(Effect.FEEL_SHAKING, Effect.OFFER_PAUSE)
        phone.state.tick()
        newer.countDown()
        storage.join()
        assertTrue(phone.host.shaking && phone.host.pauseOffered)
    }

    @Test
    fun `a pause of last resort is not the last page there is`() {
        val phone = GivenPhone(first)
        phone.core.number = ULong.MAX_VALUE
        phone.turn(second)
        assertEquals(second, phone.state.moment.page)
        phone.core.number = 2uL
        phone.turn(first)
        assertEquals(first, phone.state.moment.page)
    }

    @Test
    fun `what takes its time is done by one thread, once, and again only if it says so`() {
        val phone = GivenPhone(first, disk)
        repeat(3) {
            phone.core.effects = listOf(Effect.WORK)
            phone.state.tick()
        }
        assertEquals(1, waiting.size)
        waiting.removeFirst().run()
        assertEquals(listOf("work"), phone.core.asked)
        assertEquals(0, waiting.size)
        phone.core.effects = listOf(Effect.WORK)
        phone.state.tick()
        // Something else has begun to wait meanwhile.
        phone.core.effects = listOf(Effect.WORK)
        waiting.removeFirst().run()
        assertEquals(1, waiting.size)
    }

    @Test
    fun `what has to be done is done by whoever is told last when to wake`() {
        val phone = GivenPhone(first)
        phone.core.wakeInMs = 90_000uL
        phone.core.effects = listOf(Effect.WORK)
        phone.core.onWork = { phone.core.wakeInMs = 5uL }
        phone.state.tick()
        assertEquals(5uL, phone.host.wake)
    }

    @Test
    fun `a person is asked by the system, and may take their time`() {
        val phone = GivenPhone(first)
        phone.core.ask = Ask(7uL, Asking.Call("116016"))
        phone.state.tick()
        phone.turn(second)
        val (what, answered) = phone.host.asks.single()
        assertEquals(Asking.Call("116016"), what)
        answered(Answer.No)
        assertEquals(listOf("answered 7 No"), phone.core.asked)
    }

    @Test
    fun `somebody who leaves is gone at once`() {
        val phone = GivenPhone(first)
        phone.core.effects = listOf(Effect.LEAVE)
        phone.state.tick()
        assertEquals(1, phone.host.left)
    }

    @Test
    fun `the phone's own way back is the page's, where it has one`() {
        val phone = GivenPhone(first)
        assertTrue(phone.state.goBack())
        assertEquals(listOf(choice("back").id), phone.core.touched.map { it.first })
        phone.turn(second)
        assertFalse(phone.state.goBack())
    }

    @Test
    fun `a finger that trembles touches what stood under it, never what comes there`() {
        val phone = GivenPhone(first)
        phone.show {
            onNodeWithTag("next").performTouchInput { doubleClick() }
            assertEquals(
                setOf(choice("next").id),
                phone.core.touched
                    .map { it.first }
                    .toSet(),
            )
        }
    }

    @Test
    fun `a core that breaks does not take the app with it`() {
        val phone = GivenPhone(first)
        phone.core.breaks = true
        phone.state.touch(choice("next"))
        phone.core.breaks = false
        phone.turn(second)
        assertEquals(second, phone.state.moment.page)
    }

    @Test
    fun `pictures, shaking and a notification hold for as long as the newest moment says so`() {
        val phone = GivenPhone(first)
        phone.core.effects = listOf(Effect.ALLOW_PICTURES, Effect.FEEL_SHAKING, Effect.OFFER_PAUSE)
        phone.state.tick()
        assertTrue(phone.host.pictures && phone.host.shaking && phone.host.pauseOffered)
        phone.state.tick()
        assertFalse(phone.host.pictures || phone.host.shaking || phone.host.pauseOffered)
    }

    @Test
    fun `what is touched under another app's window is said to be`() {
        val phone = GivenPhone(first)
        phone.host.isObscured = true
        phone.state.touch(choice("next"))
        assertEquals(listOf("obscured ${choice("next").id}"), phone.core.asked)
    }

    @Test
    fun `out of sight, what was typed goes along, and secrets do not`() {
        val secret = field("secret", BlankKind.SECRET)
        val phone = GivenPhone(page("first", read = listOf(field("words"), secret)))
        val page = phone.state.moment.page
        for (blank in page.blanks()) phone.state.type("first", blank, "typed")
        phone.state.unseen()
        phone.state.seen()
        assertEquals(listOf("unseen [words: typed]", "seen"), phone.core.asked)
    }
}
