package app.stillpoint.desktop

import app.stillpoint.core.Applied
import app.stillpoint.core.Notice
import app.stillpoint.core.ReminderChanges
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.time.Instant
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.seconds

private const val BEGIN_S = 1_800_000_000L

/** A computer that reminds as a phone does. */
@OptIn(ExperimentalCoroutinesApi::class)
class DesktopRemindersTest {
    @Test
    fun `what is set is held, a second setting replaces the first, and what is cancelled is gone`() =
        reminding { phone ->
            phone.set(notice(1, inS = 60), notice(2, inS = 70))
            phone.set(notice(1, inS = 80))
            phone.apply(ReminderChanges(listOf(notice(2, 0).id), emptyList(), emptyList()))
            val held = phone.held()
            assertEquals(listOf(notice(1, 80).kept), held.pending)
            assertEquals(64u, held.slots)
            assertEquals(emptyList<String>(), held.shown)
        }

    @Test
    fun `a reminder is shown at its time, once, and is not pending any more`() =
        reminding { phone ->
            phone.set(notice(1, inS = 60), notice(2, inS = 3 * 3_600))
            after(60.seconds - 1.seconds)
            assertEquals(emptyList<String>(), seen)
            after(1.seconds)
            assertEquals(listOf(notice(1, 0).id), seen)
            after(4.hours)
            assertEquals(listOf(notice(1, 0).id, notice(2, 0).id), seen)
            assertEquals(0, phone.held().pending.size)
        }

    @Test
    fun `what was due while the clock jumped is shown in its order, and a clock that goes back shows nothing again`() =
        reminding { phone ->
            phone.set(notice(2, inS = 70), notice(1, inS = 60), notice(3, inS = 7_200))
            ahead = 3_600
            phone.showDue()
            runCurrent()
            assertEquals(listOf(notice(1, 0).id, notice(2, 0).id), seen)
            ahead = -3_600
            phone.showDue()
            runCurrent()
            assertEquals(listOf(notice(1, 0).id, notice(2, 0).id), seen)
        }

    @Test
    fun `what was shown is told until a sync was kept, and what came in between is told the next time`() =
        reminding { phone ->
            phone.set(notice(1, inS = 60), notice(2, inS = 120))
            after(60.seconds)
            assertEquals(listOf(notice(1, 0).id), phone.held().shown)
            assertEquals(listOf(notice(1, 0).id), phone.held().shown, "the sync came to nothing")
            after(60.seconds)
            // The core had seen 2 pending, and moves it: it was shown meanwhile, and is not shown twice.
            phone.set(notice(2, inS = 600))
            assertEquals(listOf(notice(2, 0).id), phone.held().shown)
            assertEquals(0, phone.held().pending.size)
            after(600.seconds)
            assertEquals(listOf(notice(1, 0).id, notice(2, 0).id), seen)
        }

    @Test
    fun `what the core wants shown now is shown after its call, never within it`() =
        reminding { phone ->
            val changes = ReminderChanges(emptyList(), emptyList(), listOf(notice(1, inS = -60)))
            assertEquals(Applied.ALL, phone.apply(changes))
            assertEquals(emptyList<String>(), seen)
            runCurrent()
            assertEquals(listOf(notice(1, 0).id), seen)
        }

    private val seen = mutableListOf<String>()

    /** How far somebody has set the clock, in seconds. */
    private var ahead = 0L

    private fun reminding(use: TestScope.(DesktopReminders) -> Unit) =
        runTest {
            val now = { Instant.ofEpochMilli((BEGIN_S + ahead) * 1_000 + testScheduler.currentTime) }
            use(DesktopReminders(backgroundScope, now) { seen += it.id })
        }

    private fun TestScope.after(time: kotlin.time.Duration) {
        advanceTimeBy(time)
        runCurrent()
    }

    private fun DesktopReminders.set(vararg notices: Notice) {
        apply(ReminderChanges(emptyList(), notices.toList(), emptyList()))
    }

    private fun notice(
        number: Long,
        inS: Long,
    ) = Notice("1/$number", BEGIN_S + inS, null, "A reminder", "1/$number ${BEGIN_S + inS}")
}
