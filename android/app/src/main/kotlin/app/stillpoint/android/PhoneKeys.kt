package app.stillpoint.android

import android.content.Context
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import app.stillpoint.core.DeviceKeyException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.spec.GCMParameterSpec

/** The phone's own key: AES-256-GCM, the nonce in front, which the hardware itself makes. */
internal class PhoneKeys(
    context: Context,
) : StoredKeys(context, "device") {
    override fun make(
        alias: String,
        inStrongBox: Boolean,
    ) {
        val spec =
            KeyGenParameterSpec
                .Builder(alias, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .setIsStrongBoxBacked(inStrongBox)
                .onlyWhenUnlocked()
                .build()
        KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, KEYSTORE).apply { init(spec) }.generateKey()
    }

    override fun seal(
        alias: String,
        plain: ByteArray,
    ): ByteArray {
        val cipher = cipher().apply { init(Cipher.ENCRYPT_MODE, store.getKey(alias, null)) }
        return cipher.iv + cipher.doFinal(plain)
    }

    override fun open(
        alias: String,
        sealed: ByteArray,
    ): ByteArray {
        if (sealed.size < NONCE) throw DeviceKeyException.Invalidated()
        val nonce = GCMParameterSpec(TAG_BITS, sealed, 0, NONCE)
        val cipher = cipher().apply { init(Cipher.DECRYPT_MODE, store.getKey(alias, null), nonce) }
        return cipher.doFinal(sealed, NONCE, sealed.size - NONCE)
    }

    private fun cipher() = Cipher.getInstance("AES/GCM/NoPadding")

    private companion object {
        const val KEY_BITS = 256
        const val NONCE = 12
        const val TAG_BITS = 128
    }
}
