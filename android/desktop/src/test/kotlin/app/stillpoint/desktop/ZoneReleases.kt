package app.stillpoint.desktop

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.io.File
import java.time.Instant

/** Where a phone's table of [zone] differs from zones.jsonl: at [at]; null where the phone does not know the zone. */
internal data class Difference(
    val zone: String,
    val at: Instant?,
    private val text: String,
) {
    override fun toString() = text
}

/**
 * The releases of the zone data that zone_releases.py compared, oldest first. zones.jsonl was made from the one called
 * [zones].
 */
internal class ZoneReleases(
    private val zones: String,
    private val releases: List<Release>,
) {
    /** A release: in each zone that it [changed], the first instant that it moved; and the zones that it [named]. */
    internal class Release(
        val version: String,
        val released: Instant,
        val changed: Map<String, Instant>,
        val named: Set<String>,
    ) {
        fun explains(difference: Difference): Boolean {
            val at = difference.at ?: return difference.zone in named
            return changed[difference.zone]?.let { at >= it } == true
        }

        /** The zones whose past it corrected. Most releases bring only what is to come. */
        fun corrected() = changed.filterValues { it < released }.keys
    }

    /**
     * What of [found] cannot come from the phone's zone data being of another [version] than zones.jsonl. A difference
     * may lie only where a release between the two changed something.
     *
     * What a release newer than all of these changed is written nowhere. Such data may differ in no more zones than
     * all of these changed together, and before the newest of these was out in no more than they corrected.
     */
    fun unexplained(
        found: List<Difference>,
        version: String,
    ): List<Difference> {
        val between = releases.filter { (it.version > zones) != (it.version > version) }
        val left = found.filterNot { difference -> between.any { it.explains(difference) } }
        val newest = releases.last()
        if (version <= newest.version) return left
        val past = left.filter { it.at == null || it.at < newest.released }
        val isLikely =
            left.all { it.at != null } &&
                past.zones().size <= releases.flatMap(Release::corrected).toSet().size &&
                left.zones().size <= releases.flatMap { it.changed.keys }.toSet().size
        return if (isLikely) emptyList() else left
    }

    private fun List<Difference>.zones() = map(Difference::zone).toSet()

    internal companion object {
        /** As zone_releases.py wrote them. */
        fun read(): ZoneReleases {
            val written = ObjectMapper().readTree(File("../../tests/data/schedule/zone-releases.json"))
            return ZoneReleases(written["zones.jsonl"].textValue(), written["releases"].map(::release))
        }

        private fun release(written: JsonNode) =
            Release(
                version = written["version"].textValue(),
                released = Instant.parse(written["released"].textValue()),
                changed = written["changed"].properties().associate { it.key to Instant.parse(it.value.textValue()) },
                named = written["named"].map(JsonNode::textValue).toSet(),
            )
    }
}
