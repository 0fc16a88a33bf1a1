package app.stillpoint.desktop

import app.stillpoint.core.Applied
import app.stillpoint.core.HeldReminders
import app.stillpoint.core.Now
import app.stillpoint.core.PendingReminder
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.ReminderChanges
import app.stillpoint.core.ReminderId
import app.stillpoint.core.ZoneTable
import app.stillpoint.core.Zones

// To be replaced by `phoneZones`.

/** Every zone a clock that shows UTC, for the next five years. */
internal fun standInZones(
    needed: List<String>,
    now: Now,
): Zones {
    val horizon = now.wallUtcMs / MILLIS_A_SECOND + FIVE_YEARS_S
    val table = { name: String -> ZoneTable(name, firstOffsetS = 0, changes = emptyList(), horizonUtcS = horizon) }
    return Zones(table(now.zone), needed.map(table))
}

// To be replaced by `DesktopReminders`.

/** Reminders that are held, and never shown. */
internal class StandInReminders : PendingReminders {
    private val pending = mutableMapOf<ReminderId, Long>()

    override fun held(): HeldReminders =
        HeldReminders(SLOTS, shown = emptyList(), pending = pending.map { (id, at) -> PendingReminder(id, at) })

    override fun apply(changes: ReminderChanges): Applied {
        changes.cancel.forEach(pending::remove)
        changes.set.forEach { pending[it.id] = it.atUtcS }
        return Applied.ALL
    }
}

private const val MILLIS_A_SECOND = 1_000L
private const val FIVE_YEARS_S = 5 * 366 * 86_400L
private const val SLOTS = 50u
