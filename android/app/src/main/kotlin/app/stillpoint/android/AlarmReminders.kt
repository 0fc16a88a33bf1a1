package app.stillpoint.android

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.stillpoint.core.Applied
import app.stillpoint.core.HeldReminders
import app.stillpoint.core.Notice
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.ReminderChanges
import app.stillpoint.core.RemindersException
import app.stillpoint.core.remindersCome
import app.stillpoint.core.remindersHeld
import app.stillpoint.ui.phoneZones
import java.io.IOException
import java.time.Instant
import java.time.ZoneId

/**
 * The phone's alarms and notifications. One alarm, for the earliest, within a window: around its time, never to the
 * minute. What is held ready lies in a file that the phone can read before it was unlocked for the first time: numbers,
 * times, and the neutral words that a notification shows anyway. While nobody can open the vault, the phone may be
 * carried to another zone, be set, or be off: when each comes is asked of the core anew each time, which needs nothing
 * of the vault for it.
 */
internal class AlarmReminders(
    private val context: Context,
    private val nowUtcMs: () -> Long = System::currentTimeMillis,
) : PendingReminders {
    private val file = RemindersFile(context)
    private val notifications = Notifications(context)

    /** What the last [held] told. */
    private var told = emptySet<String>()

    @Synchronized
    override fun held(): HeldReminders =
        reached {
            val kept = file.read()
            told = kept.shown
            val held = remindersHeld(kept.pending.map { it.kept }, null, SLOTS, here(), now())
            held.copy(shown = told.toList())
        }

    @Synchronized
    override fun apply(changes: ReminderChanges): Applied =
        reached {
            val before = file.read()
            // What has come between `held` and here was shown, and the core does not know it yet: not a second time.
            val unknown = before.shown - told
            val set = changes.set.filter { it.id !in unknown }
            val gone = changes.cancel + set.map { it.id }
            val pending = before.pending.filter { it.id !in gone } + set
            told = emptySet()
            notifications.takeAway(changes.cancel)
            show(Reminders(pending, unknown), changes.show.filter { it.id !in unknown })
            Applied.ALL
        }

    /** Shows what is due, and wakes for what comes next. A call too many does no harm. */
    @Synchronized
    fun showDue() {
        try {
            val kept = file.read()
            val now = now()
            val due = kept.pending.zip(comes(kept.pending)).filter { (_, at) -> at != null && at <= now }
            show(kept, due.map { (notice, _) -> notice }.sortedBy(Notice::atUtcS))
        } catch (_: IOException) {
            // The disk is full or broken: nothing is shown that could not be kept as shown.
        }
    }

    // Kept as shown first: a reminder may rather be lost than shown twice.
    private fun show(
        kept: Reminders,
        now: List<Notice>,
    ) {
        val ids = now.map { it.id }
        val left = Reminders(kept.pending.filter { it.id !in ids }, kept.shown + ids)
        file.write(left)
        now.forEach(notifications::show)
        wakeFor(comes(left.pending).filterNotNull().minOrNull())
    }

    /** When each of them comes, where the phone is now; null: it is silent until the core plans it anew. */
    private fun comes(pending: List<Notice>): List<Long?> = remindersCome(pending.map { it.kept }, here(), now())

    private fun here() = phoneZones(ZoneId.systemDefault(), emptyList(), Instant.ofEpochMilli(nowUtcMs())).here

    /** In seconds since 1970, UTC. */
    private fun now() = nowUtcMs() / A_SECOND

    private fun wakeFor(utcS: Long?) {
        val alarms = context.getSystemService(AlarmManager::class.java)
        val wake =
            PendingIntent.getBroadcast(
                context,
                0,
                Intent(context, RemindersReceiver::class.java),
                PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE,
            )
        if (utcS == null) {
            alarms.cancel(wake)
        } else {
            alarms.setWindow(AlarmManager.RTC_WAKEUP, utcS * A_SECOND, WINDOW_MILLIS, wake)
        }
    }

    private inline fun <T> reached(ask: () -> T): T =
        try {
            ask()
        } catch (_: IOException) {
            throw RemindersException.Failed()
        }

    private companion object {
        const val A_SECOND = 1_000L

        /** As many as the stricter of the two phones holds. */
        const val SLOTS = 60u

        /** The shortest that the phone still takes as given. */
        const val WINDOW_MILLIS = 600_000L
    }
}

/** An alarm went off; or the phone was started or set anew, or the app replaced: its alarms are gone, or wrong. */
internal class RemindersReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        context.stillpoint.reminders.showDue()
        if (intent.action == Intent.ACTION_TIMEZONE_CHANGED) context.stillpoint.phoneIfBegun?.zoneChanged()
    }
}
