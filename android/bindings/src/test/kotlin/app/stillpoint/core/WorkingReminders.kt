package app.stillpoint.core

/** The phone's own reminders, in memory. Nothing is shown before a test lets it. */
open class WorkingReminders : PendingReminders {
    /** What is set, by what it is. */
    val pending = mutableMapOf<String, Notice>()

    /** What was shown, and not told in a sync that was kept. */
    val shown = mutableListOf<String>()

    /** How often the core asked, and what it asked for. */
    var looks = 0
    val asked = mutableListOf<ReminderChanges>()

    override fun held(): HeldReminders {
        looks += 1
        return HeldReminders(SLOTS, shown.toList(), pending.values.map { it.kept })
    }

    override fun apply(changes: ReminderChanges): Applied {
        asked += changes
        shown.clear()
        changes.cancel.forEach { pending.remove(it) }
        changes.set.forEach { pending[it.id] = it }
        shown += changes.show.map(Notice::id)
        return Applied.ALL
    }

    /** The time of [notice] has come. */
    fun show(notice: Notice) {
        pending.remove(notice.id)
        shown += notice.id
    }

    private companion object {
        const val SLOTS = 64u
    }
}

/** The phone's own reminders, broken in one way: when they are asked what they hold, or only when they are to act. */
class FailingReminders(
    private val onlyToAct: Boolean = false,
    private val how: () -> Throwable,
) : WorkingReminders() {
    /** Whether it fails now. */
    var fails = true

    override fun held(): HeldReminders = if (onlyToAct || !fails) super.held() else throw how()

    override fun apply(changes: ReminderChanges): Applied = if (fails) throw how() else super.apply(changes)
}
