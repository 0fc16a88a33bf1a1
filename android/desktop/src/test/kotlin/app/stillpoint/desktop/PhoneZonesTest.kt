package app.stillpoint.desktop

import app.stillpoint.core.Part
import app.stillpoint.core.PhoneZones
import app.stillpoint.core.ZoneChange
import app.stillpoint.core.ZoneTable
import app.stillpoint.core.Zones
import app.stillpoint.core.parts
import app.stillpoint.ui.phoneZones
import com.fasterxml.jackson.databind.ObjectMapper
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.zone.ZoneRulesProvider

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
        val clocks = LOOKS + listOf(0, -1, Long.MIN_VALUE, Long.MAX_VALUE).map(Instant::ofEpochMilli)
        for (clock in clocks) {
            val all = phoneZones(ZoneOffset.UTC, ZoneId.getAvailableZoneIds().toList(), clock)
            assertTrue(all.pinned.size > 500)
            assertEquals(emptyList<String>(), complaints(all), "$clock")
        }
        val zurich = checkNotNull(tableOf("Europe/Zurich", LOOKS.first()))
        val backwards = Zones(zurich.copy(changes = zurich.changes.reversed()), emptyList())
        assertEquals(1, complaints(backwards).size, "a clock that nobody can follow")
    }

    /** What the core says of reminders on a phone with these [zones]. */
    private fun complaints(zones: Zones): List<String> =
        withPlace { place ->
            val phone =
                object : PhoneZones {
                    override fun tables(
                        needed: List<String>,
                        nowUtcS: Long,
                    ) = zones
                }
            Hand(place, zones = phone).use { hand ->
                hand.setUp("Alex")
                hand.press("mine", "reminders")
                hand.page
                    .parts()
                    .filterIsInstance<Part.Note>()
                    .map { it.text }
            }
        }

    /** tests/data/schedule/zones.jsonl was made elsewhere, from another release of the zone data than this JDK has. */
    @Test
    fun `the tables are those that were worked out elsewhere, but where a release between the two changed a zone`() {
        val found = elsewhere().flatMap { differences(it) }
        val version = versionHere()
        println("java.time has the zone data of $version. It and zones.jsonl differ in these places:")
        for ((zone, all) in found.groupBy(Difference::zone)) println("  ${all.size} in $zone, first: ${all.first()}")
        assertEquals(emptyList<Difference>(), ZoneReleases.read().unexplained(found, version))
    }

    @Test
    fun `tables that are an hour late are no other release of the zone data, whichever it were`() {
        val late = { name: String, look: Instant -> tableOf(name, look)?.anHourLate() }
        val found = elsewhere().flatMap { differences(it, table = late) }
        for (version in listOf("2020a", "2026f", versionHere(), "2099z")) {
            val left = ZoneReleases.read().unexplained(found, version)
            assertTrue(left.map(Difference::zone).toSet().size > 100, version)
        }
    }

    @Test
    fun `a difference is explained by a release between the two that changed this zone by then, and by no other`() {
        fun isExplained(
            zone: String,
            at: String?,
            version: String,
        ) = ZoneReleases.read().unexplained(listOf(Difference(zone, at?.let(Instant::parse), zone)), version).isEmpty()
        // Cuba did not fall back, says 2026f, which zones.jsonl was made from.
        assertTrue(isExplained("America/Havana", "2026-11-01T05:00:00Z", "2026e"))
        assertFalse(isExplained("America/Havana", "2026-11-01T05:00:00Z", "2026f"))
        assertFalse(isExplained("America/Havana", "2026-11-01T04:59:59Z", "2026e"))
        for (version in listOf("2020a", "2025a", "2026e", "2026f")) {
            assertFalse(isExplained("Europe/Zurich", "2030-03-31T01:00:00Z", version), version)
            assertFalse(isExplained("Europe/Zurich", null, version), version)
        }
        // A name that came with 2025b.
        assertTrue(isExplained("America/Coyhaique", null, "2025a"))
        assertFalse(isExplained("America/Coyhaique", null, "2025b"))
        assertFalse(isExplained("America/Coyhaique", "2026-11-01T05:00:00Z", "2025a"))
    }

    @Test
    fun `a release that nobody has seen may change what is to come in some zones, and the past of very few`() {
        val zones = elsewhere().map { ObjectMapper().readTree(it)["tz"].textValue() }

        fun isLikely(
            number: Int,
            at: String?,
        ) = zones.take(number).map { Difference(it, at?.let(Instant::parse), it) }.let { found ->
            ZoneReleases.read().unexplained(found, "2099a").isEmpty()
        }
        assertTrue(isLikely(20, "2030-03-31T01:00:00Z"))
        assertFalse(isLikely(100, "2030-03-31T01:00:00Z"))
        assertTrue(isLikely(2, "2019-03-31T01:00:00Z"))
        assertFalse(isLikely(20, "2019-03-31T01:00:00Z"))
        assertFalse(isLikely(1, null))
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

    private fun versionHere() = ZoneRulesProvider.getVersions("Europe/Zurich").lastKey()

    private fun elsewhere() = File("../../tests/data/schedule/zones.jsonl").readLines()

    private fun ZoneTable.anHourLate() = copy(changes = changes.map { it.copy(atUtcS = it.atUtcS + 3_600) })

    private companion object {
        /** No change lasts as short as this, and it comes at every hour of the day. */
        val STEP: Duration = Duration.ofHours(61)
    }
}
