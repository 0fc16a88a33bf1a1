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
 * Looked at is every page that was reviewed. Those of the worst days are left out: what they need beside touches, such
 * as a second app on the same vault, is made on the desk alone.
 */
@Config(sdk = [35], shadows = [PlayedPrompt::class])
class MadeAnewTest : OnAPhone() {
    private val layouts = mutableSetOf<Layout>()
    private val fields = mutableSetOf<BlankKind>()
    private val lost = mutableListOf<String>()

    @Test
    fun `every page stays on a phone that is turned, and on one that keeps no activity`() {
        canEverything()
        val ways = reviewedWays().filter { it.key !in Elsewhere }
        for ((beginning, here) in ways.groupBy { it.beginning }) {
            val kept = kept(beginning)
            for (together in here.withThoseOnThem().values) {
                // What is typed on the way would be another way.
                val toFill = mutableListOf<Way>()
                kept.goes(together) { if (it != together.last() && hasFields()) toFill += it else isMadeAnewAt(it) }
                toFill.forEach { way -> kept.goes(listOf(way), ::isMadeAnewAt) }
            }
        }
        assertEquals(emptyList<String>(), lost)
        assertEquals("every layout was among them", Layout.entries.toSet(), layouts)
        assertEquals("every kind of field was among them", BlankKind.entries.toSet(), fields)
    }

    private fun Kept.goes(
        ways: List<Way>,
        at: (Way) -> Unit,
    ) {
        hand.die()
        putBack(whole = true)
        hand.begin(ways.first().beginning)
        val gone = runCatching { ways.goAtOnce(hand::go, at) }
        gone.onFailure { lost += "${ways.last()}: $it" }
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
        val typed = toFill().associateWith { "${it.value} so far" }
        typed.forEach { (field, text) -> hand.write(field.name, text) }
        // Out of sight the core takes over what was typed, and may then offer more.
        hand.looksAway()
        hand.looksAgain()
        hand.settle()
        val before = seen()
        val gone = typed.filter { (field, text) -> field.kind != BlankKind.SECRET && text !in before.third }
        if (gone.isNotEmpty()) lost += "out of sight, $way: ${gone.values}"
        for ((how, makeAnew) in Ways) {
            hand.makeAnew()
            hand.settle()
            val after = seen()
            if (after != before) lost += "$how, $way: $before became $after"
        }
    }

    private fun toFill() = hand.page.blanks().filter { it.kind != BlankKind.TIME }

    private fun hasFields() = toFill().isNotEmpty()

    /** The page's key, how often each name is drawn, and all words. Some are drawn to be measured, too, not always. */
    private fun seen(): Triple<String, Map<String, Int>, Set<String>> {
        val drawn = hand.drawn()
        return Triple(hand.page.key, drawn.names, drawn.words.toSet())
    }

    private companion object {
        /** Phones of this kind have no button that can be given to the pause. */
        val Elsewhere = setOf("practice/button")

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
