package app.stillpoint.android

import android.hardware.biometrics.BiometricPrompt
import android.hardware.biometrics.BiometricPrompt.AuthenticationCallback
import android.hardware.biometrics.BiometricPrompt.AuthenticationResult
import android.hardware.biometrics.BiometricPrompt.CryptoObject
import android.os.Build
import android.os.CancellationSignal
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.annotation.Resetter
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter
import java.util.concurrent.Executor

/** The system's own prompt for a finger or a face. Robolectric's hands back no cipher, and a finger opens just that. */
@Implements(BiometricPrompt::class)
internal class PlayedPrompt {
    @Implementation
    fun authenticate(
        crypto: CryptoObject,
        cancel: CancellationSignal,
        executor: Executor,
        callback: AuthenticationCallback,
    ) {
        val prompt = Shown(crypto, executor, callback)
        shown = prompt
        cancel.setOnCancelListener { if (shown === prompt) refuse(BiometricPrompt.BIOMETRIC_ERROR_CANCELED) }
    }

    private class Shown(
        val crypto: CryptoObject,
        val executor: Executor,
        val callback: AuthenticationCallback,
    )

    companion object {
        private var shown: Shown? = null

        /** Whether it lies over the app. */
        val isShown: Boolean get() = shown != null

        /** The finger is one that the phone knows. */
        fun succeed() =
            end {
                val how = ClassParameter.from(Int::class.java, AUTHENTICATED)
                val crypto = ClassParameter.from(CryptoObject::class.java, it.crypto)
                val told = if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) arrayOf(crypto) else arrayOf(crypto, how)
                val result = ReflectionHelpers.callConstructor(AuthenticationResult::class.java, *told)
                it.callback.onAuthenticationSucceeded(result)
            }

        /** Somebody turned it away, or the phone did: [why]. */
        fun refuse(why: Int) = end { it.callback.onAuthenticationError(why, "") }

        @Resetter
        @JvmStatic
        fun reset() {
            shown = null
        }

        private fun end(answer: (Shown) -> Unit) {
            val ends = checkNotNull(shown) { "no finger is asked for" }
            shown = null
            ends.executor.execute { answer(ends) }
        }

        private const val AUTHENTICATED = 2
    }
}
