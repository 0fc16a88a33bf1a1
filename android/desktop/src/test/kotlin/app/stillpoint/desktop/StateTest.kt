package app.stillpoint.desktop

import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Effect
import app.stillpoint.core.Erased
import app.stillpoint.core.Person
import app.stillpoint.core.ReminderId
import app.stillpoint.core.StillpointException
import app.stillpoint.ui.Pulse
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.Executor
import kotlin.io.path.createTempFile

/** A disk that is asked, and answers when the test says so. */
private class SlowDisk : Executor {
    val waiting = ArrayDeque<Runnable>()

    override fun execute(command: Runnable) {
        waiting += command
    }

    fun answer() = waiting.removeFirst().run()
}

class StateTest {
    private val disk = SlowDisk()

    @Test
    fun `a pause does not wait for the disk, and what the disk says later does not hide it`() {
        val phone = Phone(Told.locked, disk)
        phone.state.unlock()
        val paused = Told.paused.copy(number = 2uL)
        phone.core.next = paused
        phone.state.pause()
        assertSame(paused, phone.state.moment)
        phone.core.next = Told.home.copy(number = 1uL)
        disk.answer()
        assertSame(paused, phone.state.moment)
    }

    @Test
    fun `locking while a copy is written hides at once, stops the copy, and locks when the disk is free`() {
        val phone = Phone(Told.home, disk)
        phone.state.privacy.copyWithWords()
        assertTrue(phone.state.working)
        phone.core.next = Told.locked
        phone.state.lock()
        assertSame(Told.locked, phone.state.moment)
        assertEquals("hide", phone.core.asked.last())
        assertEquals(2, disk.waiting.size, "the copy, and the lock that is never dropped")
        disk.answer()
        assertSame(Told.locked, phone.state.moment)
        disk.answer()
        assertEquals("lock", phone.core.asked.last())
        assertFalse(phone.state.working)
    }

    @Test
    fun `closing what is mine hides it at once, whatever the disk is doing`() {
        val phone = Phone(Told.home, disk)
        phone.state.unlock()
        phone.state.privacy.closeOwn(Person.FIRST)
        assertEquals("hidePrivate FIRST", phone.core.asked.last())
        disk.answer()
        disk.answer()
        assertEquals("closePrivate FIRST", phone.core.asked.last())
    }

    @Test
    fun `effects are performed once, and the host is told when to wake`() {
        val phone = Phone(Told.home)
        phone.core.next =
            Told.paused.copy(effects = listOf(Effect.PULSE_LONG, Effect.SCREEN_ON, Effect.COVER), wakeInMs = 9uL)
        phone.state.pause()
        assertEquals(listOf(Pulse.LONG), phone.host.pulses)
        assertTrue(phone.host.screenOn)
        assertEquals(1, phone.host.covered)
        assertEquals(9uL, phone.host.wake)
    }

    @Test
    fun `what waits is kept off the main thread, once, and a full disk is not asked in circles`() {
        val phone = Phone(Told.home, disk)
        phone.core.next = Told.home.copy(effects = listOf(Effect.KEEP))
        phone.state.finish()
        phone.state.finish()
        assertEquals(1, disk.waiting.size)
        disk.answer()
        assertEquals(listOf("finish", "finish", "keep"), phone.core.asked)
        assertEquals(0, disk.waiting.size)
    }

    @Test
    fun `a core that breaks does not take the app with it`() {
        val phone = Phone(Told.names)
        phone.core.refuse = IllegalStateException()
        phone.state.next()
        phone.core.next = Told.paused
        phone.state.pause()
        assertSame(Told.paused, phone.state.moment)
    }

    @Test
    fun `a secret is forgotten once it has opened, and stays while it is wrong`() {
        val phone = Phone(Told.locked)
        phone.state.typing.secret = "1234"
        phone.core.refuse = StillpointException.WrongSecret()
        phone.state.unlock()
        assertEquals("1234", phone.state.typing.secret)
        phone.core.next = Told.home
        phone.state.unlock()
        assertEquals("", phone.state.typing.secret)
        assertFalse(phone.state.working)
    }

    @Test
    fun `reminders are brought up to date off the main thread, once, and a pause does not wait for it`() {
        val phone = Phone(Told.home, disk)
        phone.core.next = Told.home.copy(effects = listOf(Effect.SYNC_REMINDERS))
        phone.state.between()
        phone.state.between()
        assertEquals(1, disk.waiting.size)
        phone.core.next = Told.paused
        phone.state.pause()
        assertSame(Told.paused, phone.state.moment)
        disk.answer()
        assertEquals(listOf("between", "between", "pause", "syncReminders"), phone.core.asked)
        assertSame(Told.paused, phone.state.moment)
    }

    @Test
    fun `reminders are brought up to date again by when the core said`() {
        val phone = Phone(Told.home, disk)
        phone.core.next = Told.home.copy(effects = listOf(Effect.SYNC_REMINDERS))
        phone.core.syncAgain = 60
        phone.state.between()
        phone.core.next = Told.home.copy(wakeInMs = 90_000uL)
        disk.answer()
        assertEquals(60_000uL, phone.host.wake)
        phone.host.wallUtcMs = 59_000
        phone.state.tick()
        assertEquals(1_000uL, phone.host.wake)
        phone.host.wallUtcMs = 60_000
        phone.state.tick()
        assertEquals(1, disk.waiting.size)
        assertEquals(90_000uL, phone.host.wake, "what waits already is not waited for")
        disk.answer()
        assertEquals(2, phone.core.asked.count { it == "syncReminders" })
    }

    @Test
    fun `reminders that cannot be reached are one quiet line, and are not asked for in circles`() {
        val phone = Phone(Told.home, disk)
        phone.core.next = ToldBetween.reminders.copy(effects = listOf(Effect.SYNC_REMINDERS))
        phone.core.refuse = StillpointException.RemindersUnavailable()
        phone.state.between()
        disk.answer()
        assertEquals(0, disk.waiting.size)
        assertEquals(phone.core.explain(StillpointException.RemindersUnavailable()), phone.state.remindersTrouble)
        assertEquals(null, phone.state.refusal)
        phone.state.tick()
        disk.answer()
        assertEquals(null, phone.state.remindersTrouble)
    }

    @Test
    fun `no other trouble with reminders is ever shown`() {
        for (trouble in listOf(StillpointException.Locked(), StillpointException.NotSaved(), IllegalStateException())) {
            val phone = Phone(Told.home)
            phone.core.refuse = trouble
            phone.state.syncReminders()
            assertEquals(null, phone.state.remindersTrouble)
            assertEquals(null, phone.state.refusal)
        }
    }

    @Test
    fun `a followed reminder reaches the core`() {
        val phone = Phone(Told.home)
        phone.core.next = ToldBetween.reminded
        phone.state.follow(ReminderId(schedule = 3u, slot = 9))
        assertEquals(listOf("followReminder 3"), phone.core.asked)
        assertSame(ToldBetween.reminded, phone.state.moment)
    }
}
