package app.stillpoint.desktop

import app.stillpoint.core.Applied
import app.stillpoint.core.HeldReminders
import app.stillpoint.core.Notice
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.ReminderChanges
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import java.time.Instant
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/**
 * Stands in for a phone's alarms and notifications: in memory, so it outlives the core's death and not this process. It
 * holds as many as the stricter of the two phones.
 *
 * [onShow] is called in [scope], never within a call of the core, and once for each reminder that is shown.
 */
internal class DesktopReminders(
    private val scope: CoroutineScope,
    private val now: () -> Instant,
    private val onShow: (Notice) -> Unit,
) : PendingReminders {
    private val pending = mutableMapOf<String, Notice>()

    /** Shown, and not told to the core in a sync that it kept. */
    private val shown = mutableSetOf<String>()

    /** What the last [held] told. */
    private var told = emptySet<String>()
    private var alarm: Job? = null

    @Synchronized
    override fun held(): HeldReminders {
        told = shown.toSet()
        return HeldReminders(SLOTS, told.toList(), pending.values.map { it.kept })
    }

    @Synchronized
    override fun apply(changes: ReminderChanges): Applied {
        shown -= told
        told = emptySet()
        pending -= changes.cancel.toSet()
        // What has come between `held` and here was shown, and the core does not know it yet: not a second time.
        changes.set.filter { it.id !in shown }.forEach { pending[it.id] = it }
        changes.show.filter { it.id !in shown }.forEach(::show)
        wakeForTheNext()
        return Applied.ALL
    }

    /** Shows what is due. To be called when the clock has jumped; when time passes as usual, it happens by itself. */
    @Synchronized
    fun showDue() {
        val due = pending.values.filter { it.atUtcS <= now().epochSecond }
        due.sortedBy(Notice::atUtcS).forEach(::show)
        wakeForTheNext()
    }

    private fun show(notice: Notice) {
        pending -= notice.id
        shown += notice.id
        scope.launch { onShow(notice) }
    }

    private fun wakeForTheNext() {
        alarm?.cancel()
        val next = pending.values.minOfOrNull(Notice::atUtcS)
        alarm =
            next?.let {
                scope.launch {
                    val left = it.seconds - now().toEpochMilli().milliseconds
                    delay(left.coerceIn(SOON, LATEST_LOOK))
                    showDue()
                }
            }
    }

    private companion object {
        /** What an iPhone holds at once; Android holds more. */
        const val SLOTS = 64u

        /** A clock that lags behind the timer is not asked in circles. */
        val SOON = 1.milliseconds

        /** The computer may sleep in between, and the clock may be set: a look too early only finds nothing due. */
        val LATEST_LOOK = 1.hours
    }
}
