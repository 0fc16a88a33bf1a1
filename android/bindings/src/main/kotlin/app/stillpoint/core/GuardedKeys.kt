package app.stillpoint.core

/**
 * Lets nothing but [DeviceKeyException] out of [keys]. UniFFI's glue catches `Exception` only: an `Error` (out of
 * memory, a class that does not load) would reach Rust as a success with nothing in it, and JNA would log its text.
 */
class GuardedKeys(
    private val keys: DeviceKeys,
) : DeviceKeys {
    override fun wrap(plain: ByteArray): ByteArray = guarded { keys.wrap(plain) }

    override fun unwrap(wrapped: ByteArray): ByteArray = guarded { keys.unwrap(wrapped) }

    override fun erase(): Erased = guarded { keys.erase() }

    override fun renew(): Renewed = guarded { keys.renew() }

    override fun forgetEarlier(): Erased = guarded { keys.forgetEarlier() }

    override fun remember(anchor: ByteArray): Remembered = guarded { keys.remember(anchor) }

    override fun recall(): ByteArray? = guarded { keys.recall() }

    // The reason stays here: whatever a phone says could hold a secret.
    @Suppress("TooGenericExceptionCaught", "SwallowedException")
    private inline fun <T> guarded(ask: () -> T): T =
        try {
            ask()
        } catch (declared: DeviceKeyException) {
            throw declared
        } catch (anything: Throwable) {
            throw DeviceKeyException.Failed()
        }
}
