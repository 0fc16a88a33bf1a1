package app.stillpoint.android

import android.app.Activity
import android.app.AlarmManager
import android.content.Intent
import android.hardware.biometrics.BiometricManager
import android.net.Uri
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.blanks
import app.stillpoint.core.parts
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.ShadowBiometricManager
import java.io.File
import java.io.IOException
import java.io.OutputStream

/** Whatever the phone answers by itself fails once, in the real app: a sentence says so, and nothing is lost. */
@Config(sdk = [35], application = FailingPhone::class)
class FailingPortsTest : OnAPhone() {
    private val alarms get() = shadowOf(hand.app.getSystemService(AlarmManager::class.java)).scheduledAlarms

    @After
    override fun close() {
        FailingPhone.mend()
        super.close()
    }

    @Test
    fun `keys that fail at the first start are said, and what was written goes in once they work`() =
        hand.run {
            open()
            FailingPhone.failing += Port.KEYS
            writesTheFirstPlan()
            press("with")
            settle()
            assertSaid(KEYS)
            press("pause")
            expect(Phase.CALM)
            press("finish")
            FailingPhone.mend()
            type("secret", SECRET)
            press("with")
            expect("plan/confirm/first")
            assertTrue("$page", "Alex" in "$page" && "Sam" in "$page")
            press("confirm:first", "confirm:second", "pause", "whom:first")
            assertTrue("$page", "A cold glass" in "$page")
        }

    @Test
    fun `keys that fail at the unlock are said, and pausing works meanwhile`() =
        hand.run {
            home()
            press("leave")
            open()
            FailingPhone.failing += Port.KEYS
            type("secret", SECRET)
            press("open")
            settle()
            assertSaid(KEYS)
            press("pause")
            expect(Phase.CALM)
            press("finish")
            FailingPhone.mend()
            unlock()
        }

    @Test
    fun `fingers that fail are said, and no other way in is lost`() =
        hand.run {
            val biometrics = app.getSystemService(BiometricManager::class.java)
            Shadow.extract<ShadowBiometricManager>(biometrics).setCanAuthenticate(true)
            home()
            press("mine", "privacy", "ways")
            FailingPhone.failing += Port.FINGERS
            press("finger")
            type("secret_was", SECRET)
            press("keep")
            settle()
            assertSaid(KEYS)
            press("leave")
            open()
            unlock()
        }

    @Test
    fun `alarms that fail are said, and the reminder comes once they work`() =
        hand.run {
            home()
            FailingPhone.failing += Port.ALARMS
            asksForAReminder()
            assertSaid("The phone\u2019s reminders cannot be reached just now. Nothing is lost.")
            assertTrue(alarms.isEmpty())
            FailingPhone.mend()
            later(TRIES_AGAIN)
            settle()
            assertEquals(1, alarms.size)
        }

    @Test
    fun `a phone that cannot tell its zones says so, and the reminder comes once it can`() =
        hand.run {
            home()
            FailingPhone.failing += Port.ZONES
            asksForAReminder()
            assertSaid("The phone\u2019s reminders cannot be reached just now. Nothing is lost.")
            FailingPhone.mend()
            later(TRIES_AGAIN)
            settle()
            assertEquals(1, alarms.size)
        }

    @Test
    fun `a vault that cannot be reached is said, and is whole once it can be`() =
        hand.run {
            home()
            die()
            val vault = File(app.noBackupFilesDir, "vault")
            val kept = File(app.noBackupFilesDir, "elsewhere")
            assertTrue(vault.renameTo(kept) && vault.createNewFile())
            open()
            assertTrue("$page", "Pausing works all the same." in "$page" && "Nothing was touched." in "$page")
            press("pause")
            expect(Phase.CALM)
            press("finish")
            assertTrue(vault.delete() && kept.renameTo(vault))
            press("again")
            expect("locked")
            unlock()
        }

    @Test
    fun `a copy that cannot be written there is said, and one can be made elsewhere`() =
        hand.run {
            home()
            press("mine", "privacy", "copies", "words")
            type("words", "walnut ferry cobalt hammock pebble orchid lantern")
            type("secret_was", SECRET)
            press("seal")
            settle()
            val there = Uri.parse("content://somewhere/copy")
            shadowOf(app.contentResolver).registerOutputStream(there, Full)
            answers(there)
            assertFalse("$page", "The copy is made" in "$page")
            assertTrue("$page", page.key.startsWith("copies"))
            press("leave")
            open()
            unlock()
        }

    @Test
    fun `clocks that jump lose nothing, and an evening over which the phone was started anew is paused`() =
        hand.run {
            home()
            together()
            FailingPhone.clock = { it.copy(wallUtcMs = 0) }
            later(1)
            expect(Phase.TOGETHER)
            FailingPhone.clock = { it.copy(wallUtcMs = Long.MAX_VALUE) }
            later(1)
            expect(Phase.TOGETHER)
            FailingPhone.clock = { it.copy(monotonicMs = 0uL) }
            later(1)
            touchAnywhere()
            expect(Phase.PAUSED)
            FailingPhone.mend()
            goOn()
            FailingPhone.clock = { it.copy(bootId = it.bootId + 1uL, monotonicMs = 5uL) }
            looksAway()
            looksAgain()
            expect(Phase.PAUSED)
            press("stop", "finish")
            expect("home")
        }

    /** As far as the page on which the keys are needed. */
    private fun Hand.writesTheFirstPlan() {
        press("begin", "together", "next")
        type("name:first", "Alex")
        type("name:second", "Sam")
        press("next", "next", "next", "next")
        type("aids:first", "A cold glass")
        press("next", "next", "next", "next")
        type("secret", SECRET)
    }

    private fun Hand.asksForAReminder() {
        press("ours", "reminders", "add", "add:weekly_check_in", "save")
        settle()
    }

    /** A sentence on the page, or beside a field. Nothing of what the phone itself said is in it. */
    private fun Hand.assertSaid(sentence: String) {
        val said = page.parts().filterIsInstance<Part.Note>().map { it.text } + page.blanks().map { it.refusal }
        assertTrue("$said on ${page.key}", said.any { sentence in it })
        assertFalse("$page", "5a5a" in "$page")
        assertTrue("it is drawn", drawn().words.any { sentence in it })
    }

    /** What the system asked a person last is answered with [uri]. */
    private fun Hand.answers(uri: Uri) {
        with {
            val asked = shadowOf(it).nextStartedActivityForResult
            shadowOf(it).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(uri))
        }
        Thread.sleep(COPIES_MS)
        settle()
    }

    private object Full : OutputStream() {
        override fun write(byte: Int) = throw IOException("full")
    }

    private companion object {
        const val KEYS = "The phone does not give out its key just now."
        const val TRIES_AGAIN = 31L
        const val COPIES_MS = 300L
    }
}
