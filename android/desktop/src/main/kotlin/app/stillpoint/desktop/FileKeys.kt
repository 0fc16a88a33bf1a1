package app.stillpoint.desktop

import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Erased
import app.stillpoint.core.Remembered
import app.stillpoint.core.Renewed
import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.security.GeneralSecurityException
import java.security.SecureRandom
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec

/**
 * Stands in for the phone's own key storage: keys in a file beside the vault, the newest at its end, and what is to be
 * remembered in another. It protects nothing, because a computer's file is no hardware; it is here so that the same
 * paths run.
 */
internal class FileKeys(
    private val file: File,
) : DeviceKeys {
    override fun wrap(plain: ByteArray): ByteArray =
        guarded {
            val nonce = random(NONCE)
            nonce + cipher(Cipher.ENCRYPT_MODE, made().last(), nonce).doFinal(plain)
        }

    override fun unwrap(wrapped: ByteArray): ByteArray =
        guarded {
            if (!file.exists()) throw DeviceKeyException.Absent()
            if (wrapped.size < NONCE) throw DeviceKeyException.Invalidated()
            val nonce = wrapped.copyOf(NONCE)
            val opened = kept().asReversed().firstNotNullOfOrNull { key -> opened(wrapped, nonce, key) }
            opened ?: throw DeviceKeyException.Invalidated()
        }

    override fun erase(): Erased =
        guarded {
            anchor.delete()
            when {
                !file.exists() -> Erased.WAS_GONE
                file.delete() -> Erased.NOW
                else -> throw DeviceKeyException.Failed()
            }
        }

    override fun renew(): Renewed =
        guarded {
            write(file, kept().plus(random(KEY)).reduce(ByteArray::plus))
            Renewed.NOW
        }

    override fun forgetEarlier(): Erased =
        guarded {
            val keys = kept()
            if (keys.size > 1) write(file, keys.last())
            if (keys.size > 1) Erased.NOW else Erased.WAS_GONE
        }

    override fun remember(anchor: ByteArray): Remembered =
        guarded {
            write(this.anchor, anchor)
            Remembered.NOW
        }

    override fun recall(): ByteArray? = guarded { if (anchor.exists()) anchor.readBytes() else null }

    private val anchor get() = File(file.path + ".anchor")

    private fun kept(): List<ByteArray> =
        if (file.exists()) {
            val all = file.readBytes()
            List(all.size / KEY) { all.copyOfRange(it * KEY, (it + 1) * KEY) }
        } else {
            emptyList()
        }

    private fun made(): List<ByteArray> = kept().ifEmpty { listOf(random(KEY).also { write(file, it) }) }

    /** All of it or nothing: what is there stays until the new bytes are. */
    private fun write(
        to: File,
        bytes: ByteArray,
    ) {
        to.absoluteFile.parentFile.mkdirs()
        val unfinished = File(to.path + ".new")
        unfinished.writeBytes(bytes)
        Files.move(
            unfinished.toPath(),
            to.toPath(),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE,
        )
    }

    private fun opened(
        wrapped: ByteArray,
        nonce: ByteArray,
        key: ByteArray,
    ): ByteArray? =
        try {
            cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(wrapped, NONCE, wrapped.size - NONCE)
        } catch (_: AEADBadTagException) {
            null
        }

    private fun cipher(
        mode: Int,
        key: ByteArray,
        nonce: ByteArray,
    ): Cipher =
        Cipher.getInstance("AES/GCM/NoPadding").apply {
            init(mode, SecretKeySpec(key, "AES"), GCMParameterSpec(TAG_BITS, nonce))
        }

    private fun random(bytes: Int) = ByteArray(bytes).also(SecureRandom()::nextBytes)

    private fun <T> guarded(ask: () -> T): T =
        try {
            ask()
        } catch (_: GeneralSecurityException) {
            throw DeviceKeyException.Invalidated()
        } catch (_: IOException) {
            throw DeviceKeyException.Failed()
        }

    private companion object {
        const val NONCE = 12
        const val KEY = 32
        const val TAG_BITS = 128
    }
}
