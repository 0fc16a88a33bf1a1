package app.stillpoint.core

/** The phone's own key storage, in memory. Not a cipher: each bridge test only needs to see its own bytes again. */
open class WorkingKeys : DeviceKeys {
    /** The newest is the last. Each byte that is wrapped says with which it was. */
    private var keys = emptyList<Byte>()
    private var anchor: ByteArray? = null

    override fun wrap(plain: ByteArray): ByteArray {
        if (keys.isEmpty()) keys = listOf(MADE)
        return byteArrayOf(keys.last()) + plain.turned(keys.last())
    }

    override fun unwrap(wrapped: ByteArray): ByteArray {
        if (keys.isEmpty()) throw DeviceKeyException.Absent()
        val key = wrapped.firstOrNull()?.takeIf { it in keys } ?: throw DeviceKeyException.Invalidated()
        return wrapped.copyOfRange(1, wrapped.size).turned(key)
    }

    override fun erase(): Erased {
        val was = keys
        keys = emptyList()
        anchor = null
        return if (was.isEmpty()) Erased.WAS_GONE else Erased.NOW
    }

    override fun renew(): Renewed {
        keys = keys + ((keys.lastOrNull() ?: MADE) + 1).toByte()
        return Renewed.NOW
    }

    override fun forgetEarlier(): Erased {
        val was = keys
        keys = keys.takeLast(1)
        return if (was == keys) Erased.WAS_GONE else Erased.NOW
    }

    override fun remember(anchor: ByteArray): Remembered {
        this.anchor = anchor
        return Remembered.NOW
    }

    override fun recall(): ByteArray? = anchor

    private fun ByteArray.turned(key: Byte) = ByteArray(size) { (this[it].toInt() xor key.toInt()).toByte() }

    private companion object {
        const val MADE: Byte = 0x5a
    }
}
