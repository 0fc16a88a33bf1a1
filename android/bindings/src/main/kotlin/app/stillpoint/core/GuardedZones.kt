package app.stillpoint.core

/**
 * Lets nothing but [ZonesException] out of [phone]. UniFFI's glue catches `Exception` only: an `Error` (out of
 * memory, a class that does not load) would reach Rust as a success with nothing in it, and JNA would log its text.
 */
class GuardedZones(
    private val phone: PhoneZones,
) : PhoneZones {
    // The reason stays here: whatever a phone says could hold a secret.
    @Suppress("TooGenericExceptionCaught", "SwallowedException")
    override fun tables(
        needed: List<String>,
        nowUtcS: Long,
    ): Zones =
        try {
            phone.tables(needed, nowUtcS)
        } catch (declared: ZonesException) {
            throw declared
        } catch (anything: Throwable) {
            throw ZonesException.Failed()
        }
}
