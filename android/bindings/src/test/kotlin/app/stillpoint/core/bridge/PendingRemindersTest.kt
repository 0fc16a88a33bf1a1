package app.stillpoint.core.bridge

import app.stillpoint.core.Answer
import app.stillpoint.core.FailingReminders
import app.stillpoint.core.FailingZones
import app.stillpoint.core.GuardedReminders
import app.stillpoint.core.GuardedZones
import app.stillpoint.core.Hand
import app.stillpoint.core.Part
import app.stillpoint.core.PhoneZones
import app.stillpoint.core.ReminderChanges
import app.stillpoint.core.RemindersException
import app.stillpoint.core.WorkingReminders
import app.stillpoint.core.WorkingZones
import app.stillpoint.core.Zones
import app.stillpoint.core.ZonesException
import app.stillpoint.core.guarded
import app.stillpoint.core.ports
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** Whatever the phone's own reminders and clocks do, nobody is reminded unasked or twice, and the app lives on. */
class PendingRemindersTest {
    private val nothing = ReminderChanges(emptyList(), emptyList(), emptyList())

    /** More than the half minute after which a phone that failed is asked again. */
    private val aMinute = 60L

    @Test
    fun `with nothing asked for, nothing is set`() {
        val phone = WorkingReminders()
        withOpenApp(ports(reminders = phone)) { _ ->
            press("ours", "reminders")
            assertTrue(phone.asked.all { it == nothing }, "${phone.asked}")
        }
    }

    @Test
    fun `what was asked for is set, in neutral words, and is not set again`() {
        val phone = WorkingReminders()
        withOpenApp(ports(reminders = phone)) { _ ->
            asksFor("own", "Tulips")
            assertTrue(phone.pending.isNotEmpty())
            val texts = phone.pending.values.map { it.text }
            assertEquals(1, texts.distinct().size)
            phone.pending.values.forEach {
                assertTrue(it.atUtcS > now.wallUtcMs / 1_000 && it.text.isNotBlank() && "Tulips" !in it.text, it.text)
            }
            val set = phone.asked.size
            call { work(it) }
            assertTrue(phone.asked.drop(set).all { it == nothing }, "${phone.asked}")
        }
    }

    @Test
    fun `what was taken away is cancelled`() {
        val phone = WorkingReminders()
        withOpenApp(ports(reminders = phone)) { _ ->
            asksFor("ritual")
            assertTrue(phone.pending.isNotEmpty())
            press("change:1", "remove")
            assertEquals(0, phone.pending.size)
        }
    }

    @Test
    fun `while locked, nothing is asked and nothing is touched`() {
        val phone = WorkingReminders()
        withOpenApp(ports(reminders = phone)) { _ ->
            asksFor("own")
            val (pending, asked) = phone.pending.toMap() to phone.asked.size
            press("leave")
            call { work(it) }
            waits(aMinute)
            assertEquals(pending to asked, phone.pending to phone.asked.size)
            assertAlive()
        }
    }

    @Test
    fun `nothing is set before it was kept`() {
        val phone = WorkingReminders()
        withOpenApp(ports(reminders = phone)) { _ ->
            diskIsFull(true)
            val asked = phone.asked.size
            asksFor("own")
            assertEquals(asked, phone.asked.size)
            assertAlive()
            diskIsFull(false)
            waits(aMinute)
            assertTrue(phone.pending.isNotEmpty())
        }
    }

    @Test
    fun `a phone that fails is a sentence on the page, its text goes no further, and it is asked again`() {
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
                for (isGuarded in listOf(false, true)) assertSurvived(FailingReminders(onlyToAct, how), isGuarded, text)
            }
        }
    }

    private fun assertSurvived(
        phone: FailingReminders,
        isGuarded: Boolean,
        neverSaid: String,
    ) = withOpenApp(ports(reminders = phone).let { if (isGuarded) it.guarded() else it }) { _ ->
        asksFor("own")
        assertTrue(notes().isNotEmpty(), "nothing is said on $key")
        assertFalse(neverSaid in text)
        phone.fails = false
        waits(aMinute)
        assertTrue(phone.pending.isNotEmpty())
        assertTrue(notes().isEmpty(), "${notes()}")
        assertAlive()
    }

    @Test
    fun `zones that cannot be told, or that no clock can follow, are a sentence, and are asked for again`() {
        val text = "Europe/Tulips"
        for (how in listOf(
            { ZonesException.Failed() },
            { IllegalStateException(text) },
            { StackOverflowError(text) },
        )) {
            for (isGuarded in listOf(false, true)) {
                val zones = FailingZones(how)
                assertSurvived(zones, isGuarded, text) { zones.fails = false }
            }
        }
        val backwards = Backwards()
        assertSurvived(backwards, isGuarded = true, text) { backwards.isBackwards = false }
    }

    private fun assertSurvived(
        zones: PhoneZones,
        isGuarded: Boolean,
        neverSaid: String,
        mend: () -> Unit,
    ) {
        val phone = WorkingReminders()
        withOpenApp(ports(reminders = phone, zones = zones).let { if (isGuarded) it.guarded() else it }) { _ ->
            press("ours", "reminders")
            assertTrue(notes().isNotEmpty(), "nothing is said on $key")
            assertFalse(neverSaid in text)
            press("add", "add:own")
            assertFalse(offers("save"), "a reminder is chosen by no clock")
            mend()
            waits(aMinute)
            press("add:own", "save")
            assertTrue(phone.pending.isNotEmpty())
            assertAlive()
        }
    }

    /** A phone whose zone changes in an order in which no time passes. */
    private class Backwards : WorkingZones() {
        var isBackwards = true

        override fun tables(
            needed: List<String>,
            nowUtcS: Long,
        ): Zones {
            val zones = super.tables(needed, nowUtcS)
            if (!isBackwards) return zones
            return zones.copy(here = zones.here.copy(changes = zones.here.changes.reversed()))
        }
    }

    @Test
    fun `guarded ports let out nothing but a failure`() {
        val failing = GuardedReminders(FailingReminders { StackOverflowError() })
        assertThrows<RemindersException.Failed> { failing.held() }
        assertThrows<RemindersException.Failed> { failing.apply(nothing) }
        assertThrows<ZonesException.Failed> {
            GuardedZones(
                FailingZones { StackOverflowError() },
            ).tables(emptyList(), 0)
        }
        val phone = WorkingReminders()
        assertEquals(64u, GuardedReminders(phone).held().slots)
        GuardedReminders(phone).apply(nothing)
        assertEquals(1 to 1, phone.looks to phone.asked.size)
    }

    @Test
    fun `following a reminder leads to its page, and one that is gone leads nowhere`() {
        val phone = WorkingReminders()
        withOpenApp(ports(reminders = phone)) { _ ->
            asksFor("own")
            val first = phone.pending.values.minBy { it.atUtcS }
            call { follow(first.id, it) }
            assertTrue(offers("not_today"), key)
            press("not_today")
            listOf("${UInt.MAX_VALUE}/${Long.MIN_VALUE}", "", "7", "x/1", "4294967296/1").forEach { other ->
                call { follow(other, it) }
            }
            assertFalse(offers("not_today"), key)
            assertAlive()
        }
    }

    private fun Hand.asksFor(
        what: String,
        name: String? = null,
    ) {
        answering = { Answer.Done }
        press("ours", "reminders", "add", "add:$what")
        name?.let { type("name", it) }
        press("save")
        assertEquals("reminders", key)
    }

    private fun Hand.notes(): List<String> = parts.filterIsInstance<Part.Note>().map { it.text }
}
