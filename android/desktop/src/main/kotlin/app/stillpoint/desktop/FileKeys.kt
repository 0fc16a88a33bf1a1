package app.stillpoint.desktop

import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Erased
import java.io.File
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec

/**
 * Stands in for the phone's own key storage: a key in a file beside the vault. It protects nothing, because a
 * computer's file is no hardware; it is here so that the same paths run.
 */
internal class FileKeys(
    private val file: File,
) : DeviceKeys {
    override fun wrap(plain: ByteArray): ByteArray =
        guarded {
            val nonce = random(NONCE)
            nonce + cipher(Cipher.ENCRYPT_MODE, made(), nonce).doFinal(plain)
        }

    override fun unwrap(wrapped: ByteArray): ByteArray =
        guarded {
            if (!file.exists()) throw DeviceKeyException.Absent()
            if (wrapped.size < NONCE) throw DeviceKeyException.Invalidated()
            val nonce = wrapped.copyOf(NONCE)
            cipher(Cipher.DECRYPT_MODE, file.readBytes(), nonce).doFinal(wrapped, NONCE, wrapped.size - NONCE)
        }

    override fun erase(): Erased =
        guarded {
            when {
                !file.exists() -> Erased.WAS_GONE
                file.delete() -> Erased.NOW
                else -> throw DeviceKeyException.Failed()
            }
        }

    private fun made(): ByteArray {
        if (file.exists()) return file.readBytes()
        file.absoluteFile.parentFile.mkdirs()
        return random(KEY).also(file::writeBytes)
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
