package app.stillpoint.android

import android.app.ActivityManager
import android.app.KeyguardManager
import android.app.PendingIntent
import android.content.Intent
import android.os.Build
import android.os.Vibrator
import android.service.quicksettings.TileService
import android.view.KeyEvent
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import app.stillpoint.R
import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.parts
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAppTask
import org.robolectric.util.ReflectionHelpers
import java.lang.reflect.Proxy

/** The real app: the real activities on the real core and a real vault. */
class EveningTest : OnAPhone() {
    @Test
    fun `an evening, from the first start to leaving`() =
        hand.run {
            open()
            picture("welcome")
            firstStart()
            touchAnywhere()
            expect(Phase.CALM)
            press("finish")
            expect("home")
            picture("home")
            together()
            assertTrue(has(FLAG_KEEP_SCREEN_ON))
            later(Hand.CHECK_IN)
            expect(Phase.CHECKING_IN)
            picture("check-in")
            later(Hand.WAITS)
            expect(Phase.SLOWER)
            later(Hand.WAITS)
            expect(Phase.PAUSED)
            picture("paused")
            goOn()
            diesAndStops()
            reflects()
            leaves()
        }

    private fun Hand.diesAndStops() {
        die()
        open()
        expect(Phase.PAUSED)
        picture("paused-locked")
        press("stop")
        expect(Phase.AFTERCARE)
        press("finish")
        unlock()
    }

    private fun Hand.reflects() {
        together()
        touchAnywhere()
        press("stop")
        expect(Phase.AFTERCARE)
        assertFalse(has(FLAG_KEEP_SCREEN_ON))
        press("reflect:first")
        picture("reflecting-felt")
        press("felt:safe")
        type("words", "The pause came at once.")
        turned { rule.onNode(hasText("The pause came at once.")).assertExists() }
        picture("reflecting")
        press("answer", "finish", "finish")
        expect("home")
    }

    private fun Hand.leaves() {
        press("leave")
        expect("locked")
        with {
            assertTrue(it.isFinishing)
            assertTrue(Intent.CATEGORY_HOME in shadowOf(it).nextStartedActivity.categories)
        }
        open()
        expect("locked")
        assertTrue("nothing is pictured", has(FLAG_SECURE))
        unlock()
    }

    @Test
    fun `every way pauses`() =
        hand.run {
            home()
            together()
            for (way in elsewhere() + { key(KeyEvent.KEYCODE_VOLUME_UP) } + { touchAnywhere() }) {
                way()
                expect(Phase.PAUSED)
                open()
                goOn()
            }
        }

    /** The ways to pause that are not on the page. */
    private fun Hand.elsewhere(): List<() -> Unit> =
        listOf(::tile, ::widget, ::shortcut).map { { open(it()).let { } } } + { key(KeyEvent.KEYCODE_VOLUME_DOWN) }

    @Test
    fun `volume key, tile, widget and shortcut are told apart where they are tried`() =
        hand.run {
            home()
            press("tonight", "practice")
            // A touch was tried in the first start.
            for ((before, way) in elsewhere().withIndex()) {
                assertEquals(1 + before, worked())
                way()
                expect(Phase.CALM)
                open()
                press("finish")
                expect("practice")
            }
            assertEquals(5, worked())
        }

    private fun Hand.worked() = page.parts().count { it is Part.Said && it.line.over == "It worked here" }

    @Test
    fun `before anything was set up, and with a locked phone, a pause is calm, and nothing but it is seen`() =
        hand.run {
            val keyguard = shadowOf(app.getSystemService(KeyguardManager::class.java))
            keyguard.setKeyguardLocked(true)
            open(tile())
            expect(Phase.CALM)
            picture("calm-over-the-lock-screen")
            with { assertFalse(it.isFinishing) }
            press("finish")
            with {
                assertTrue(it.isFinishing)
                assertEquals(MainActivity::class.java.name, shadowOf(it).nextStartedActivity.component?.className)
            }
        }

    @Test
    fun `over the lock screen a pause shows nothing that people wrote, and both locks stand before it`() =
        hand.run {
            home()
            together()
            looksAway()
            shadowOf(app.getSystemService(KeyguardManager::class.java)).setKeyguardLocked(true)
            open(tile())
            expect(Phase.PAUSED)
            settle()
            picture("paused-over-the-lock-screen")
            val words = drawn().words.joinToString("\n")
            for (written in listOf("Alex", "Sam", "A cold glass", "Amber")) {
                assertFalse("$written is seen:\n$words", written in words)
            }
            press("unlock")
            unlock("paused")
        }

    @Test
    fun `a pulse is felt`() =
        hand.run {
            open()
            key(KeyEvent.KEYCODE_VOLUME_DOWN)
            @Suppress("DEPRECATION")
            val vibrator = shadowOf(app.getSystemService(Vibrator::class.java))
            assertTrue(vibrator.isVibrating)
        }

    @Test
    fun `the way back is the choice that is Back, and with none the phone does what it likes`() =
        hand.run {
            open()
            press("begin", "together", "next")
            val names = page.key
            with { it.onBackPressedDispatcher.onBackPressed() }
            assertTrue("still $names", page.key != names)
            with { assertFalse(it.isFinishing) }
        }

    @Test
    fun `another app can lock this one, and does nothing else`() =
        hand.run {
            home()
            panics()
            expect("locked")
            open()
            unlock()
        }

    @Test
    fun `a process that holds nothing goes from recents, too, and opens nothing for it`() =
        hand.run {
            val task = ShadowAppTask.newInstance()
            shadowOf(app.getSystemService(ActivityManager::class.java)).setAppTasks(listOf(task))
            panics()
            assertTrue("it stays in recents", shadowOf(task).isFinishedAndRemoved)
            assertNull("the vault is opened for it", app.phoneIfBegun)
        }

    /** Another app sends the trigger that all of these apps know; which activity it starts is the manifest's to say. */
    private fun Hand.panics() {
        val trigger = Intent("info.guardianproject.panic.action.TRIGGER").setPackage(app.packageName)
        val found = app.packageManager.queryIntentActivities(trigger, 0).single()
        assertEquals(PanicActivity::class.java.name, found.activityInfo.name)
        Robolectric.buildActivity(PanicActivity::class.java, trigger).create()
    }

    private fun Hand.has(flag: Int): Boolean {
        var has = false
        with { has = it.window.attributes.flags and flag != 0 }
        return has
    }

    /** What holds, holds on a phone turned sideways, too, and back again. */
    private fun Hand.turned(holds: () -> Unit) {
        for (side in listOf("+land", "+port")) {
            RuntimeEnvironment.setQualifiers(side)
            recreate()
            holds()
        }
    }

    private fun Hand.key(code: Int) = with { it.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, code)) }

    private fun tile(): Intent {
        val tile = Robolectric.setupService(PauseTile::class.java)
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            tile.onClick()
            return started()
        }
        // The system's side of the tile, which Robolectric lacks: it starts what it is handed.
        var handed: PendingIntent? = null
        val system = Class.forName("android.service.quicksettings.IQSService")
        val plays =
            Proxy.newProxyInstance(system.classLoader, arrayOf(system)) { _, _, arguments ->
                handed = arguments.filterIsInstance<PendingIntent>().single()
                null
            }
        ReflectionHelpers.setField(TileService::class.java, tile, "mService", plays)
        tile.onClick()
        return shadowOf(handed).savedIntent
    }

    private fun widget(): Intent {
        val widgets = shadowOf(android.appwidget.AppWidgetManager.getInstance(hand.app))
        val id = widgets.createWidget(PauseWidget::class.java, R.layout.pause_widget)
        widgets.getViewFor(id).findViewById<View>(R.id.pause).performClick()
        return started()
    }

    private fun shortcut(): Intent {
        val xml = hand.app.resources.getXml(R.xml.shortcuts)
        while (xml.name != "intent") xml.next()
        val said = { name: String -> xml.getAttributeValue("http://schemas.android.com/apk/res/android", name) }
        return Intent(said("action")).setClassName(hand.app, said("targetClass"))
    }

    private fun started(): Intent = shadowOf(hand.app).nextStartedActivity
}
