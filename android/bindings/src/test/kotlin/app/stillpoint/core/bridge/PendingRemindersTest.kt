package app.stillpoint.core.bridge

import app.stillpoint.core.FailingReminders
import app.stillpoint.core.GuardedReminders
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.ReminderChanges
import app.stillpoint.core.ReminderKind
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.RemindersException
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.WorkingReminders
import app.stillpoint.core.remindOf
import app.stillpoint.core.summerAndWinter
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** Whatever the phone's own reminders do, nobody is reminded unasked or twice, and the app lives on. */
class PendingRemindersTest {
    private val zones = summerAndWinter(NOW)
    private val nothing = ReminderChanges(emptyList(), emptyList(), emptyList())

    @Test
    fun `with nothing asked for, nothing is set`() =
        withOpenApp { app, _ ->
            val phone = WorkingReminders()
            assertNull(app.sync(phone))
            assertEquals(listOf(nothing), phone.asked)
        }

    @Test
    fun `what was asked for is set, in neutral words, and syncing twice changes nothing`() =
        withOpenApp { app, folder ->
            val phone = WorkingReminders()
            app.readReminders(zones, NOW)
            app.remind(ReminderTouch.Add(ReminderKind.OWN), NOW)
            app.nameReminder("Tulips", NOW)
            app.remind(ReminderTouch.Save, NOW)
            assertNotNull(app.sync(phone))
            assertEquals(64, phone.pending.size)
            val texts = phone.pending.values.map { it.text }
            assertEquals(1, texts.distinct().size)
            phone.pending.values.forEach {
                assertTrue(it.atUtcS > NOW.wallUtcMs / 1_000 && it.text.isNotBlank() && "Tulips" !in it.text, it.text)
            }
            val before = folder.contents()
            app.sync(phone)
            assertEquals(nothing, phone.asked.last())
            assertEquals(before, folder.contents())
        }

    @Test
    fun `what was taken away is cancelled`() =
        withOpenApp { app, _ ->
            val phone = WorkingReminders()
            app.remindOf(listOf(ReminderKind.RITUAL), zones, NOW)
            app.sync(phone)
            val asked = phone.pending.keys.first()
            app.remind(ReminderTouch.Change(asked.schedule), NOW)
            app.remind(ReminderTouch.Remove, NOW)
            assertNull(app.sync(phone))
            assertEquals(0, phone.pending.size)
        }

    @Test
    fun `while locked, nothing is asked and nothing is touched`() =
        withOpenApp { app, _ ->
            val phone = WorkingReminders()
            app.remindOf(listOf(ReminderKind.OWN), zones, NOW)
            app.sync(phone)
            val looks = phone.looks
            app.lock(NOW)
            app.assertTold(assertThrows<StillpointException.Locked> { app.sync(phone) })
            assertEquals(listOf(looks, 1, 64), listOf(phone.looks, phone.asked.size, phone.pending.size))
            app.assertAlive()
        }

    @Test
    fun `nothing is set before it was kept`() =
        withOpenApp { app, _ ->
            val phone = WorkingReminders()
            app.remindOf(listOf(ReminderKind.OWN), zones, NOW)
            app.desk { desk ->
                desk.diskFull(true)
                repeat(2) { app.assertTold(assertThrows<StillpointException.NotSaved> { app.sync(phone) }) }
                assertEquals(0, phone.asked.size)
                app.assertAlive()
                desk.diskFull(false)
            }
            app.sync(phone)
            assertEquals(64, phone.pending.size)
        }

    @Test
    fun `what was shown is told until it was kept, and is not set again even when the clock goes back`() =
        withOpenApp { app, _ ->
            val phone = WorkingReminders()
            app.remindOf(listOf(ReminderKind.OWN), zones, NOW)
            app.sync(phone)
            val first = phone.pending.values.minBy { it.atUtcS }
            phone.show(first)
            app.desk { desk ->
                desk.diskFull(true)
                assertThrows<StillpointException.NotSaved> { app.sync(phone) }
                assertEquals(1, phone.asked.size)
                assertEquals(listOf(first.id), phone.shown)
                desk.diskFull(false)
            }
            app.sync(phone)
            assertEquals(emptyList<Any>(), phone.shown)
            assertFalse(first.id in phone.pending)
        }

    @Test
    fun `a phone that fails is an answer, its text goes no further, and the next sync makes up for it`() {
        val text = "Tulips at eight"
        val failures =
            listOf(
                { RemindersException.Failed() },
                { IllegalStateException(text) },
                { StackOverflowError(text) },
                { NotImplementedError(text) },
                { NoClassDefFoundError(text) },
            )
        for (how in failures) {
            for (onlyToAct in listOf(false, true)) {
                val failing = FailingReminders(onlyToAct, how)
                listOf(failing, GuardedReminders(failing)).forEach { assertSurvived(it, text) }
            }
        }
    }

    @Test
    fun `guarded reminders let out nothing but a failure`() {
        val failing = GuardedReminders(FailingReminders { StackOverflowError() })
        assertThrows<RemindersException.Failed> { failing.held() }
        assertThrows<RemindersException.Failed> { failing.apply(nothing) }
        val phone = WorkingReminders()
        assertEquals(64u, GuardedReminders(phone).held().slots)
        GuardedReminders(phone).apply(nothing)
        assertEquals(1 to 1, phone.looks to phone.asked.size)
    }

    @Test
    fun `a table that no clock can follow is refused by its field`() =
        withOpenApp { app, _ ->
            val phone = WorkingReminders()
            val backwards = zones.copy(here = zones.here.copy(changes = zones.here.changes.reversed()))
            app.assertTold(assertThrows<StillpointException.Invalid> { app.syncReminders(backwards, phone, NOW) })
            assertEquals(0, phone.looks)
            app.assertAlive()
        }

    private fun assertSurvived(
        failing: PendingReminders,
        neverSaid: String,
    ) = withOpenApp { app, _ ->
        app.remindOf(listOf(ReminderKind.OWN), zones, NOW)
        repeat(2) {
            val refused = assertThrows<StillpointException.RemindersUnavailable> { app.sync(failing) }
            app.assertTold(refused, neverSaid)
        }
        app.assertAlive()
        val phone = WorkingReminders()
        app.sync(phone)
        assertEquals(64, phone.pending.size)
    }

    private fun Stillpoint.sync(phone: PendingReminders) = syncReminders(zones, phone, NOW)
}
