package app.stillpoint.android

import android.app.Activity
import android.content.Context
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import app.stillpoint.R
import app.stillpoint.core.Answer
import app.stillpoint.core.DeviceKeyException
import java.security.GeneralSecurityException
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.spec.MGF1ParameterSpec
import java.security.spec.X509EncodedKeySpec
import javax.crypto.Cipher
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource

/**
 * Keys that the phone gives out for a finger or a face alone, and sets aside once it learns another. RSA-OAEP, because
 * the public half wraps without asking anybody.
 */
internal class FingerKeys(
    context: Context,
) : StoredKeys(context, "finger") {
    /** What takes away the prompt that is shown. Only on the main thread. */
    private var shown: CancellationSignal? = null

    override fun make(
        alias: String,
        inStrongBox: Boolean,
    ) {
        val spec =
            KeyGenParameterSpec
                .Builder(alias, KeyProperties.PURPOSE_DECRYPT)
                .setDigests(KeyProperties.DIGEST_SHA256)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_RSA_OAEP)
                .setKeySize(KEY_BITS)
                .setUserAuthenticationRequired(true)
                .setInvalidatedByBiometricEnrollment(true)
                .setIsStrongBoxBacked(inStrongBox)
                .apply {
                    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
                        setUserAuthenticationParameters(EACH_TIME, KeyProperties.AUTH_BIOMETRIC_STRONG)
                    }
                }.build()
        KeyPairGenerator
            .getInstance(KeyProperties.KEY_ALGORITHM_RSA, KEYSTORE)
            .apply { initialize(spec) }
            .generateKeyPair()
    }

    override fun seal(
        alias: String,
        plain: ByteArray,
    ): ByteArray {
        // A copy of the public half, outside of the key storage, which would ask for a finger here, too.
        val certificate = store.getCertificate(alias) ?: throw DeviceKeyException.Invalidated()
        val public = KeyFactory.getInstance("RSA").generatePublic(X509EncodedKeySpec(certificate.publicKey.encoded))
        return cipher().apply { init(Cipher.ENCRYPT_MODE, public, OAEP) }.doFinal(plain)
    }

    /** Without a finger there is nothing to be had: [ask] asks for one. */
    override fun open(
        alias: String,
        sealed: ByteArray,
    ): ByteArray = throw DeviceKeyException.NotYet()

    /** Asks for a finger or a face, which unwraps [wrapped]. */
    fun ask(
        wrapped: ByteArray,
        activity: Activity,
        answered: (Answer) -> Unit,
    ) {
        try {
            prompt(cipherFor(wrapped), wrapped, activity, answered)
        } catch (_: DeviceKeyException.Invalidated) {
            answered(Answer.Lost)
        } catch (_: DeviceKeyException.Absent) {
            answered(Answer.Lost)
        } catch (_: DeviceKeyException) {
            answered(Answer.No)
        }
    }

    /** Nobody waits for a finger any more: its prompt would lie over the page that has come. */
    fun withdraw() {
        shown?.cancel()
        shown = null
    }

    /** What [cipher], which a finger has opened, makes of [wrapped]. */
    internal fun unwrapped(
        cipher: Cipher?,
        wrapped: ByteArray,
    ): Answer =
        try {
            cipher?.doFinal(sealedIn(wrapped))?.let(Answer::Bytes) ?: Answer.No
        } catch (_: GeneralSecurityException) {
            Answer.No
        }

    private fun cipherFor(wrapped: ByteArray): Cipher =
        told { cipher().apply { init(Cipher.DECRYPT_MODE, store.getKey(aliasOf(wrapped), null), OAEP) } }

    private fun prompt(
        cipher: Cipher,
        wrapped: ByteArray,
        activity: Activity,
        answered: (Answer) -> Unit,
    ) = BiometricPrompt
        .Builder(activity)
        .setTitle(activity.getString(R.string.app_name))
        .setConfirmationRequired(false)
        .setNegativeButton(activity.getString(android.R.string.cancel), activity.mainExecutor) { _, _ ->
            answered(Answer.No)
        }.build()
        .authenticate(
            BiometricPrompt.CryptoObject(cipher),
            CancellationSignal().also { shown = it },
            activity.mainExecutor,
            object : BiometricPrompt.AuthenticationCallback() {
                override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) =
                    answered(unwrapped(result.cryptoObject?.cipher, wrapped))

                override fun onAuthenticationError(
                    errorCode: Int,
                    errString: CharSequence?,
                ) = answered(Answer.No)
            },
        )

    private fun cipher() = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")

    private companion object {
        const val KEY_BITS = 2048
        const val EACH_TIME = 0

        // Android's hardware masks with SHA-1, whatever the digest is.
        val OAEP = OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT)
    }
}
