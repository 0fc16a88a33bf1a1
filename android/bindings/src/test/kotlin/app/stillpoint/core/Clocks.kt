package app.stillpoint.core

private const val HALF_A_YEAR_S = 15_778_476L
private const val HALVES = 40

/** A phone where it is summer every other half year from now on, for twenty years: as long as a real table. */
open class WorkingZones : PhoneZones {
    override fun tables(
        needed: List<String>,
        nowUtcS: Long,
    ): Zones {
        val changes =
            List(HALVES) { half ->
                val offset = if (half % 2 == 0) 7_200 else 3_600
                ZoneChange(nowUtcS + half * HALF_A_YEAR_S + 86_400, offset)
            }
        return Zones(ZoneTable("Europe/Zurich", 3_600, changes, nowUtcS + HALVES * HALF_A_YEAR_S), emptyList())
    }
}

/** A phone that does something else than to tell its clocks. */
class FailingZones(
    private val how: () -> Throwable,
) : WorkingZones() {
    /** Whether it fails now. */
    var fails = true

    override fun tables(
        needed: List<String>,
        nowUtcS: Long,
    ): Zones = if (fails) throw how() else super.tables(needed, nowUtcS)
}
