package app.stillpoint.android

import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager.DONT_KILL_APP
import android.hardware.biometrics.BiometricManager
import android.net.Uri
import android.os.Looper
import android.os.Vibrator
import android.provider.Settings
import android.provider.Settings.System.TIME_12_24
import android.telephony.TelephonyManager
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import androidx.test.core.app.ApplicationProvider
import app.stillpoint.core.Ability
import app.stillpoint.core.Answer
import app.stillpoint.core.AppIcon
import app.stillpoint.core.Asking
import app.stillpoint.ui.Pulse
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.ShadowBiometricManager
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.IOException
import java.io.OutputStream
import java.util.concurrent.Executor

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 35])
class PhoneTest {
    private val app = ApplicationProvider.getApplicationContext<Context>()
    private val uri = Uri.parse("content://somewhere/file")
    private val asked = Asked(app, FingerKeys(app), Executor { it.run() })

    @Test
    fun `language, region, clock and week are the phone's own`() {
        RuntimeEnvironment.setQualifiers("de-rCH")
        val swiss = phone(app)
        assertEquals(listOf("de-CH", "CH", 1), listOf(swiss.language, swiss.region, swiss.firstWeekday.toInt()))
        RuntimeEnvironment.setQualifiers("en-rUS")
        assertEquals(7, phone(app).firstWeekday.toInt())
        shadowOf(app.getSystemService(TelephonyManager::class.java)).setSimCountryIso("fr")
        assertEquals("FR", phone(app).region)
        for (has in listOf(true, false)) {
            Shadow
                .extract<ShadowBiometricManager>(
                    app.getSystemService(BiometricManager::class.java),
                ).setCanAuthenticate(has)
            assertEquals(has, Ability.BIOMETRICS in phone(app).abilities)
        }
    }

    @Test
    fun `the clock is the one that somebody chose, or else the country's`() {
        val chosen = { hours: String? -> Settings.System.putString(app.contentResolver, TIME_12_24, hours) }
        for ((qualifiers, has24Hours) in mapOf("de-rDE" to true, "en-rUS" to false)) {
            RuntimeEnvironment.setQualifiers(qualifiers)
            for ((hours, expected) in mapOf("12" to false, "24" to true, null to has24Hours)) {
                chosen(hours)
                assertEquals("$hours in $qualifiers", expected, phone(app).has24Hours)
            }
        }
    }

    @Test
    fun `each pulse is its own, with strength where the phone has it`() {
        @Suppress("DEPRECATION")
        val vibrator = app.getSystemService(Vibrator::class.java)
        val shadow = shadowOf(vibrator)
        val expected =
            mapOf(
                Pulse.LONG to listOf<Long>(0, 560),
                Pulse.SHORT to listOf<Long>(0, 90),
                Pulse.TWO_SHORT to listOf<Long>(0, 90, 160, 90),
            )
        for ((kind, millis) in expected) {
            shadow.setHasAmplitudeControl(false)
            Haptics(vibrator).pulse(kind)
            assertEquals("$kind", millis, shadow.pattern.toList())
            shadow.setHasAmplitudeControl(true)
            Haptics(vibrator).pulse(kind)
            assertTrue("$kind", shadow.pattern.toList().sum() == millis.sum())
        }
    }

    @Test
    fun `a copy is kept where somebody says, whole or not at all`() {
        val copy = File(app.noBackupFilesDir, "copy").apply { writeText("sealed") }
        val kept = ByteArrayOutputStream()
        shadowOf(app.contentResolver).registerOutputStream(uri, kept)
        assertEquals(Answer.Done, answer(Asking.Keep(copy.path, "copy.age"), uri))
        assertEquals("sealed", kept.toString())
        assertEquals(Answer.No, answer(Asking.Keep(copy.path, "copy.age"), null))
        val full =
            object : OutputStream() {
                override fun write(byte: Int) = throw IOException("full")
            }
        shadowOf(app.contentResolver).registerOutputStream(uri, full)
        assertEquals(Answer.No, answer(Asking.Keep(copy.path, "copy.age"), uri))
    }

    @Test
    fun `a file comes into the app's own folder, or not`() {
        shadowOf(app.contentResolver).registerInputStream(uri, ByteArrayInputStream("sealed".toByteArray()))
        val answer = answer(Asking.File, uri) as Answer.File
        assertEquals("sealed", File(answer.path).readText())
        assertTrue(File(answer.path).startsWith(app.noBackupFilesDir))
        assertEquals(Answer.No, answer(Asking.File, null))
    }

    @Test
    fun `one icon is shown at a time, the one that somebody chose, and the app goes on`() {
        assertEquals(AppIcon.STILL_MARK, phone(app).shows)
        for (icon in AppIcon.entries + AppIcon.STILL_MARK) {
            assertEquals(Answer.Done, answer(Asking.Icon(icon), null))
            assertEquals(icon, phone(app).shows)
            val launcher = Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).setPackage(app.packageName)
            val found = app.packageManager.queryIntentActivities(launcher, 0)
            assertEquals(listOf("app.stillpoint.icon.${icon.name}"), found.map { it.activityInfo.name })
            val alias = ComponentName(app, "app.stillpoint.icon.${icon.name}")
            assertEquals(DONT_KILL_APP, shadowOf(app.packageManager).getComponentEnabledSettingFlags(alias))
        }
    }

    @Test
    fun `where nobody sees the app, nobody is asked`() {
        var answer: Answer? = null
        asked.ask(Asking.File, null) { answer = it }
        assertEquals(Answer.No, answer)
        asked.answered(uri)
    }

    private fun answer(
        what: Asking,
        said: Any?,
    ): Answer {
        var answer: Answer? = null
        asked.ask(what, Person(said)) { answer = it }
        shadowOf(Looper.getMainLooper()).idle()
        return checkNotNull(answer)
    }

    /** A person who says [said] to every question. */
    private inner class Person(
        private val said: Any?,
    ) : Questions {
        override val whereToKeep = answering<String>()
        override val whichFile = answering<Array<String>>()
        override val mayI = answering<String>()
        override val activity = Robolectric.buildActivity(android.app.Activity::class.java).get()

        private fun <T> answering(): ActivityResultLauncher<T> =
            object : ActivityResultLauncher<T>() {
                override val contract: ActivityResultContract<T, *> get() = error("nobody asks")

                override fun launch(
                    input: T,
                    options: androidx.core.app.ActivityOptionsCompat?,
                ) = asked.answered(said)

                override fun unregister() = Unit
            }
    }
}
