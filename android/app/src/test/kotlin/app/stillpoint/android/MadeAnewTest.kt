package app.stillpoint.android

import android.content.pm.PackageManager.FEATURE_TELEPHONY
import android.hardware.Sensor
import android.hardware.SensorManager
import android.hardware.biometrics.BiometricManager
import app.stillpoint.core.BlankKind
import app.stillpoint.core.Layout
import app.stillpoint.core.blanks
import app.stillpoint.desktop.Beginning
import app.stillpoint.desktop.Way
import app.stillpoint.desktop.goAtOnce
import app.stillpoint.desktop.reviewedWays
import app.stillpoint.desktop.withThoseOnThem
import org.junit.Assert.assertEquals
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.SensorBuilder
import org.robolectric.shadows.ShadowBiometricManager

/**
 * Whatever page is seen, the phone may make the activity anew: because it is turned, or because it keeps none that is
 * out of sight ("Don't keep activities"). The page stays, with its names, its words and what was being typed.
 *
 * Looked at is one page of each room, the nearest, with every layout and every kind of field among them. The others are
 * left out: on many, more is offered once the core has taken over what was typed out of sight, which no comparison here
 * tells from a fault.
 */
@Config(sdk = [35], shadows = [PlayedPrompt::class])
class MadeAnewTest : OnAPhone() {
    private val layouts = mutableSetOf<Layout>()
    private val fields = mutableSetOf<BlankKind>()
    private val lost = mutableListOf<String>()

    @Test
    fun `a page of each room stays on a phone that is turned, and on one that keeps no activity`() {
        canEverything()
        val all = reviewedWays().filter { it.key !in Elsewhere }.sortedBy { it.steps.size }
        val some = all.distinctBy { it.key.substringBefore('/') } + all.filter { it.key in WithFields }
        for ((beginning, here) in some.distinctBy { it.key }.groupBy { it.beginning }) {
            val kept = kept(beginning)
            for (together in here.withThoseOnThem().values) {
                hand.die()
                kept.putBack(whole = true)
                hand.begin(beginning)
                val gone = runCatching { together.goAtOnce(hand::go, ::isMadeAnewAt) }
                gone.onFailure { lost += "${together.last()}: $it" }
            }
        }
        assertEquals(emptyList<String>(), lost)
        assertEquals("every layout was among them", Layout.entries.toSet(), layouts)
        assertEquals("every kind of field was among them", BlankKind.entries.toSet(), fields)
    }

    private fun canEverything() {
        val biometrics = hand.app.getSystemService(BiometricManager::class.java)
        Shadow.extract<ShadowBiometricManager>(biometrics).setCanAuthenticate(true)
        shadowOf(hand.app.packageManager).setSystemFeature(FEATURE_TELEPHONY, true)
        val accelerometer = SensorBuilder.newBuilder().setType(Sensor.TYPE_ACCELEROMETER).build()
        shadowOf(hand.app.getSystemService(SensorManager::class.java)).addSensor(accelerometer)
    }

    private fun kept(beginning: Beginning): Kept {
        hand.die()
        hand.app.noBackupFilesDir.deleteRecursively()
        FakeKeystore.keys.clear()
        hand.setUp(beginning)
        hand.die()
        return Kept(hand.app.noBackupFilesDir)
    }

    private fun isMadeAnewAt(way: Way) {
        assertEquals("$way", way.key, hand.page.key)
        layouts += hand.page.layout
        fields += hand.page.blanks().map { it.kind }
        val toFill = hand.page.blanks().filter { it.kind != BlankKind.TIME }
        toFill.forEach { hand.write(it.name, "${it.value} so far") }
        val before = seen()
        for ((how, makeAnew) in Ways) {
            hand.makeAnew()
            hand.settle()
            val after = seen()
            if (after != before) lost += "$how, $way: $before became $after"
        }
        toFill.forEach { hand.write(it.name, it.value) }
    }

    /** The page's key, how often each name is drawn, and all words. Some are drawn to be measured, too, not always. */
    private fun seen(): Triple<String, Map<String, Int>, Set<String>> {
        val drawn = hand.drawn()
        return Triple(hand.page.key, drawn.names, drawn.words.toSet())
    }

    private companion object {
        /** Phones of this kind have no button that can be given to the pause. */
        val Elsewhere = setOf("practice/button")

        /** With lines and a line, and a time. */
        val WithFields = setOf("plan/helps/first/aids", "reminders/new/own")

        val Ways: Map<String, Hand.() -> Unit> =
            mapOf(
                "out of sight" to { isAwayWithoutActivity() },
                "on its side" to { isTurned("land") },
                "upright again" to { isTurned("port") },
            )

        fun Hand.isTurned(how: String) {
            RuntimeEnvironment.setQualifiers("+$how")
            recreate()
        }
    }
}
