package app.stillpoint.core

private const val HALF_A_YEAR_S = 15_778_476L
private const val HALVES = 40

/** A phone where it is summer every other half year from [now] on, for twenty years: as long as a real table. */
fun summerAndWinter(now: Now): Zones {
    val nowS = now.wallUtcMs / 1_000
    val changes =
        List(HALVES) { half ->
            val offset = if (half % 2 == 0) 7_200 else 3_600
            ZoneChange(nowS + half * HALF_A_YEAR_S + 86_400, offset)
        }
    return Zones(ZoneTable("Europe/Zurich", 3_600, changes, nowS + HALVES * HALF_A_YEAR_S), emptyList())
}

/** Asks for reminders, one of each of [kinds], by the touches of a person. */
fun Stillpoint.remindOf(
    kinds: List<ReminderKind>,
    zones: Zones,
    now: Now,
) {
    readReminders(zones, now)
    kinds.forEach { kind ->
        remind(ReminderTouch.Add(kind), now)
        remind(ReminderTouch.Save, now)
    }
}
