package app.stillpoint.desktop

import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.ZoneChange
import app.stillpoint.core.ZoneTable
import app.stillpoint.core.Zones
import app.stillpoint.ui.phoneZones
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.zone.ZoneRulesProvider
import kotlin.io.path.createTempDirectory

/** The zones as `java.time` knows them, as the core takes them. */
class PhoneZonesTest {
    @Test
    fun `a table tells the offsets that java-time tells, from a year ago until twenty years ahead`() {
        for (id in ZoneId.getAvailableZoneIds()) {
            val rules = ZoneId.of(id).rules
            for (now in LOOKS) {
                val table = phoneZones(ZoneId.of(id), emptyList(), now).here
                val end = Instant.ofEpochSecond(table.horizonUtcS)
                assertTrue(end >= now + Duration.ofDays(20 * 365), id)
                generateSequence(now - Duration.ofDays(365)) { it + STEP }.takeWhile { it <= end }.forEach {
                    assertEquals(rules.getOffset(it).totalSeconds, table.offsetAt(it.epochSecond), "$id at $it")
                }
            }
        }
    }

    @Test
    fun `a zone that nobody knows is left out, and the others are there by the names that were asked for`() {
        val names = listOf("Europe/Zurich", "Europe/Nowhere", "", "\ud800", "not a zone", "US/Pacific", "x".repeat(65))
        val zones = phoneZones(ZoneOffset.UTC, names, LOOKS.first())
        assertEquals("Z", zones.here.name)
        assertEquals(emptyList<Any>(), zones.here.changes)
        assertEquals(listOf("Europe/Zurich", "US/Pacific"), zones.pinned.map(ZoneTable::name))
    }

    @Test
    fun `the core takes every table, whatever the phone's clock says`() {
        val place = createTempDirectory("stillpoint").toFile()
        val clocks = LOOKS + listOf(0, -1, Long.MIN_VALUE, Long.MAX_VALUE).map(Instant::ofEpochMilli)
        val now = FakeHost().now()
        Stillpoint.start(place.path, FileKeys(place.resolve("key")), "en", now).use { core ->
            for (clock in clocks) {
                val all = phoneZones(ZoneOffset.UTC, ZoneId.getAvailableZoneIds().toList(), clock)
                assertTrue(all.pinned.size > 500)
                core.readReminders(all, now)
            }
            val zurich = checkNotNull(tableOf("Europe/Zurich", LOOKS.first()))
            val backwards = Zones(zurich.copy(changes = zurich.changes.reversed()), emptyList())
            assertThrows<StillpointException.Invalid> { core.readReminders(backwards, now) }
        }
        place.deleteRecursively()
    }

    /**
     * tests/data/schedule/zones.jsonl was made elsewhere, from other zone data than a JDK brings. What `java.time`
     * knows otherwise is listed for each version of its data: nothing may be missing there, and nothing left over.
     */
    @Test
    fun `the tables are those that were worked out elsewhere, but for the listed differences`() {
        val found = File("../../tests/data/schedule/zones.jsonl").readLines().flatMap { differences(it) }
        val version = ZoneRulesProvider.getVersions("UTC").lastKey()
        println("java.time has the zone data of $version. It and zones.jsonl differ in ${found.size} places:")
        found.forEach { println("  $it") }
        val listed = File("src/test/resources/zone-differences/$version.txt")
        assumeTrue(listed.exists(), "nobody has looked at the differences of $version yet: ${listed.name} is missing")
        val known = listed.readLines()
        assertEquals(emptyList<String>(), found - known.toSet(), "differences that are not listed")
        assertEquals(emptyList<String>(), known - found.toSet(), "listed, and no difference any more")
    }

    @Test
    fun `a change that is missing, too early, another one or too many is a difference`() {
        val here = checkNotNull(tableOf("Europe/Zurich", LOOKS.first()))
        val changes = here.changes.joinToString(",") { "[${it.atUtcS},${it.offsetS}]" }
        val line = """{"tz":"Europe/Zurich","first":${here.firstOffsetS},"changes":[$changes]}"""

        fun found(table: ZoneTable?) = differences(line, LOOKS.take(1)) { _, _ -> table }.size
        val (first, rest) = here.changes.first() to here.changes.drop(1)
        assertEquals(0, found(here))
        assertEquals(1, found(null))
        assertEquals(1, found(here.copy(firstOffsetS = 0)))
        assertEquals(1, found(here.copy(changes = rest)))
        assertEquals(1, found(here.copy(changes = listOf(first.copy(offsetS = 0)) + rest)))
        assertEquals(1, found(here.copy(changes = listOf(first.copy(atUtcS = first.atUtcS - 1)) + rest)))
        val added = ZoneChange(here.horizonUtcS, 0)
        assertEquals(1, found(here.copy(changes = here.changes + added)))
    }

    private companion object {
        /** No change lasts as short as this, and it comes at every hour of the day. */
        val STEP: Duration = Duration.ofHours(61)
    }
}
