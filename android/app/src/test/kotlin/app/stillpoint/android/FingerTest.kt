package app.stillpoint.android

import android.hardware.biometrics.BiometricManager
import android.hardware.biometrics.BiometricPrompt.BIOMETRIC_ERROR_HW_UNAVAILABLE
import android.hardware.biometrics.BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT
import android.hardware.biometrics.BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.view.KeyEvent
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.parts
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.ShadowBiometricManager

/** A finger or a face opens the real app, through the system's own prompt. */
@Config(shadows = [PlayedPrompt::class])
class FingerTest : OnAPhone() {
    @Test
    fun `a finger opens it, and one that is refused takes no other way in`() =
        hand.run {
            isLockedAndKnowsAFinger()
            for (why in listOf(BIOMETRIC_ERROR_USER_CANCELED, BIOMETRIC_ERROR_LOCKOUT)) {
                press("finger")
                PlayedPrompt.refuse(why)
                settle()
                assertEquals("locked", page.key)
            }
            press("finger")
            PlayedPrompt.succeed()
            settle()
            expect("home")
            press("leave")
            open()
            press("finger")
            PlayedPrompt.refuse(BIOMETRIC_ERROR_HW_UNAVAILABLE)
            settle()
            unlock()
        }

    @Test
    fun `once the phone has learned a new finger, that way is closed, the page says so, and the secret opens it`() =
        hand.run {
            isLockedAndKnowsAFinger()
            FakeKeystore.refuse("finger.1", KeyPermanentlyInvalidatedException())
            press("finger")
            settle()
            assertFalse("no finger helps any more", PlayedPrompt.isShown)
            val said = page.parts().filterIsInstance<Part.Note>().map { it.text }
            assertTrue("$said", SET_ASIDE in said)
            assertTrue("it is drawn", SET_ASIDE in drawn().words)
            assertFalse("what never opens again is offered", canBePressed("finger"))
            unlock()
        }

    @Test
    fun `a pause takes the prompt away, and so does leaving`() =
        hand.run {
            isLockedAndKnowsAFinger()
            press("finger")
            assertTrue(PlayedPrompt.isShown)
            with { it.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, KeyEvent.KEYCODE_VOLUME_DOWN)) }
            expect(Phase.CALM)
            assertFalse("it lies over the pause", PlayedPrompt.isShown)
            press("finish")
            expect("locked")
            press("finger")
            assertTrue(PlayedPrompt.isShown)
            Robolectric.buildActivity(PanicActivity::class.java).create()
            assertFalse("it lies over the launcher", PlayedPrompt.isShown)
            open()
            unlock()
        }

    private fun Hand.isLockedAndKnowsAFinger() {
        val biometrics = app.getSystemService(BiometricManager::class.java)
        Shadow.extract<ShadowBiometricManager>(biometrics).setCanAuthenticate(true)
        open()
        firstStart()
        press("pause", "finish", "mine", "privacy", "ways", "finger")
        type("secret_was", SECRET)
        press("keep")
        settle()
        press("leave")
        open()
        expect("locked")
    }

    private companion object {
        const val SET_ASIDE = "The phone has set its key aside. Your PIN or words open it."
    }
}
