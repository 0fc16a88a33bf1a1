package app.stillpoint.core

/** The phone's own key storage, in memory. Not a cipher: each bridge test only needs to see its own bytes again. */
open class WorkingKeys : DeviceKeys {
    private var key: Byte? = null

    override fun wrap(plain: ByteArray): ByteArray {
        val key = key ?: MADE.also { key = it }
        return plain.turned(key)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray = wrapped.turned(key ?: throw DeviceKeyException.Absent())

    override fun erase(): Erased = if (key == null) Erased.WAS_GONE else Erased.NOW.also { key = null }

    private fun ByteArray.turned(key: Byte) = ByteArray(size) { (this[it].toInt() xor key.toInt()).toByte() }

    private companion object {
        const val MADE: Byte = 0x5a
    }
}
