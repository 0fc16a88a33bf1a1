package app.stillpoint.desktop

import app.stillpoint.core.ZoneChange
import app.stillpoint.core.ZoneTable
import app.stillpoint.ui.phoneZones
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset

/** Three looks see everything from 2010, where zones.jsonl begins, to 2058, where it ends. */
internal val LOOKS = listOf("2011-01-01T00:00:00Z", "2026-07-01T12:00:00Z", "2038-12-01T00:00:00Z").map(Instant::parse)

/** The table of the zone called [name]; null where `java.time` does not know it. */
internal fun tableOf(
    name: String,
    now: Instant,
): ZoneTable? = phoneZones(ZoneOffset.UTC, listOf(name), now).pinned.singleOrNull()

/** The offset at [utcS], in seconds. */
internal fun ZoneTable.offsetAt(utcS: Long): Int = changes.lastOrNull { it.atUtcS <= utcS }?.offsetS ?: firstOffsetS

/**
 * What every JDK leaves out, whichever release of the zone data it has: three names that [java.time.ZoneId.SHORT_IDS]
 * has instead, an old one of Taiwan, and the zone of a clock that nobody has set.
 */
private val NOT_IN_JAVA_TIME = setOf("EST", "HST", "MST", "ROC", "Factory")

/** Where the zone in this [line] of zones.jsonl is another one than [table] tells at the [looks]. */
internal fun differences(
    line: String,
    looks: List<Instant> = LOOKS,
    table: (String, Instant) -> ZoneTable? = ::tableOf,
): List<Difference> {
    val elsewhere = ObjectMapper().readTree(line).asTable()
    val name = elsewhere.name
    val found = sortedMapOf<Long, Difference>()
    var before: ZoneTable? = null
    for (look in looks) {
        val here = table(name, look) ?: return missing(name)
        val begin = (look - Duration.ofDays(365)).epochSecond
        val all = (here.changes + elsewhere.changes).map(ZoneChange::atUtcS)
        val changes = all.filter { it in begin..here.horizonUtcS }
        // What the look before has told already is not told again.
        val isTold = before?.offsetAt(begin) == here.offsetAt(begin)
        for (time in if (isTold) changes else changes + begin) {
            val (theirs, ours) = elsewhere.offsetAt(time) to here.offsetAt(time)
            val at = Instant.ofEpochSecond(time)
            if (theirs != ours) found[time] = Difference(name, at, "$name $at zones.jsonl $theirs java.time $ours")
        }
        before = here
    }
    return found.values.toList()
}

private fun missing(name: String) =
    listOf(Difference(name, null, "$name is not known to java.time")).filterNot { name in NOT_IN_JAVA_TIME }

private fun JsonNode.asTable() =
    ZoneTable(
        name = get("tz").textValue(),
        firstOffsetS = get("first").intValue(),
        changes = get("changes").map { ZoneChange(it[0].longValue(), it[1].intValue()) },
        horizonUtcS = Long.MAX_VALUE,
    )
