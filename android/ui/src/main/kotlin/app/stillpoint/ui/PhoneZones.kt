package app.stillpoint.ui

import app.stillpoint.core.PhoneZones
import app.stillpoint.core.ZoneChange
import app.stillpoint.core.ZoneTable
import app.stillpoint.core.Zones
import java.time.DateTimeException
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.zone.ZoneOffsetTransition

/**
 * The core never looks further back than the few days within which it catches up, however long ago a reminder was first
 * asked for: a recurrence is counted on the wall's own days. A year leaves room for a clock that is put back later.
 */
private val BEHIND: Duration = Duration.ofDays(366)

/** Twenty years. Every sync brings new tables, and with at most four changes a year they stay far below 1,000. */
private val AHEAD: Duration = Duration.ofDays(20 * 365 + 5)

/** The clocks of where the phone is, which [here] tells, and elsewhere: as `java.time` knows them. */
public class JavaTimeZones(
    private val here: () -> ZoneId,
) : PhoneZones {
    override fun tables(
        needed: List<String>,
        nowUtcS: Long,
    ): Zones = phoneZones(here(), needed, Instant.ofEpochSecond(nowUtcS))
}

/**
 * The tables that the core plans with, as `java.time` knows the rules of the zones today: the one of [here] and those
 * of [needed] that this phone knows. They hold from a year before [now] until twenty years after it. A zone that is not
 * known is left out: what is pinned to it stays silent, rather than an hour off.
 */
public fun phoneZones(
    here: ZoneId,
    needed: List<String>,
    now: Instant,
): Zones = Zones(here.table(now), needed.mapNotNull(::known).map { it.table(now) })

private fun known(name: String): ZoneId? =
    try {
        ZoneId.of(name)
    } catch (_: DateTimeException) {
        null
    }

private fun ZoneId.table(now: Instant): ZoneTable {
    val begin = now - BEHIND
    val horizon = now + AHEAD
    // Both what was announced for single years and the rule that goes on for ever, as one sequence.
    val changes =
        generateSequence(rules.nextTransition(begin)) { rules.nextTransition(it.instant) }
            .takeWhile { it.instant <= horizon }
    return ZoneTable(
        name = id,
        firstOffsetS = rules.getOffset(begin).totalSeconds,
        changes = changes.map(ZoneOffsetTransition::asChange).toList(),
        horizonUtcS = horizon.epochSecond,
    )
}

private fun ZoneOffsetTransition.asChange() = ZoneChange(toEpochSecond(), offsetAfter.totalSeconds)
