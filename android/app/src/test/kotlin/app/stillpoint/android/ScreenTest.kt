package app.stillpoint.android

import android.os.Build
import android.provider.Settings
import android.view.KeyEvent
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.performClick
import androidx.core.graphics.Insets
import androidx.core.view.ViewCompat
import androidx.core.view.WindowInsetsCompat
import androidx.core.view.WindowInsetsCompat.Type
import app.stillpoint.core.Phase
import app.stillpoint.desktop.bringIntoSight
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.annotation.Config

/** What a phone's screen is beside a rectangle: bars, a cutout, a keyboard; one that moves less; one that is recent. */
class ScreenTest : OnAPhone() {
    @Test
    @Config(sdk = [35])
    fun `nothing lies under the bars and the cutout, and the pause reaches to the edge`() =
        hand.staysClear(Insets.of(NOTCH, BAR, 0, 2 * BAR))

    @Test
    @Config(sdk = [35], qualifiers = ON_ITS_SIDE)
    fun `nor on its side, where the bar may lie beside the page`() =
        hand.staysClear(Insets.of(NOTCH, BAR / 2, BAR, BAR / 2))

    private fun Hand.staysClear(around: Insets) {
        home()
        assertClear(around)
        val band = node("pause").fetchSemanticsNode().boundsInWindow
        assertEquals("the band is grounded", height(), band.bottom)
        assertTrue("and its word is above the bar", band.height >= LEAST_BAND + around.bottom)
        press("tonight")
        assertClear(around)
        press("prepare", "body:first:skip", "body:second:skip", "yes:first", "yes:second")
        expect(Phase.TOGETHER)
        later(Hand.CHECK_IN)
        expect(Phase.CHECKING_IN)
        assertClear(around)
        press("slower")
        assertClear(around)
        key()
        expect(Phase.PAUSED)
        assertClear(around)
        later(Hand.SETTLE)
        press("go_on", "go_on:before")
        assertClear(around)
        for (answer in listOf("yes:first", "yes:second", "stop:first", "stop:second")) {
            val seen = node(answer).fetchSemanticsNode().boundsInWindow
            assertTrue("$answer is seen: $seen", seen.height >= LEAST_FIELD)
        }
    }

    @Test
    @Config(sdk = [35])
    fun `what is typed into, and the way on, stay above the keyboard`() =
        hand.staysAbove(Insets.of(0, BAR, 0, KEYBOARD), LEAST_FIELD)

    @Test
    @Config(sdk = [35], qualifiers = ON_ITS_SIDE)
    fun `and on its side, where the keyboard leaves half of a low screen`() =
        hand.staysAbove(Insets.of(NOTCH, BAR / 2, BAR, KEYBOARD_ON_ITS_SIDE), LEAST_LINE)

    /** Of each field at least so much is seen. */
    private fun Hand.staysAbove(
        around: Insets,
        least: Int,
    ) {
        open()
        press("begin", "together", "next")
        for (name in listOf("name:first", "name:second")) {
            val field = rule.onNode(hasTestTag(name) and hasSetTextAction())
            field.also(::bringIntoSight).performClick()
            assertClear(around)
            val seen = field.fetchSemanticsNode().boundsInWindow
            assertTrue("$name is seen: $seen", seen.height >= least)
        }
        val next = node("next").also(::bringIntoSight).fetchSemanticsNode().boundsInWindow
        assertTrue("the way on is seen: $next", next.height >= least)
    }

    @Test
    fun `the next page fades in, and on a phone that is set to less movement it is there at once`() =
        hand.run {
            open()
            for ((scale, fades) in mapOf(1f to true, 0f to false)) {
                Settings.Global.putFloat(app.contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, scale)
                recreate()
                rule.mainClock.autoAdvance = false
                node("begin").performClick()
                repeat(A_FEW_FRAMES) { rule.mainClock.advanceTimeByFrame() }
                val isOldSeen = drawn().names.containsKey("begin")
                rule.mainClock.autoAdvance = true
                rule.waitForIdle()
                assertEquals("animations x $scale", fades, isOldSeen)
                press("back")
            }
        }

    @Test
    fun `recents keep no picture of it`() {
        val activity = Robolectric.buildActivity(AskedForPictures::class.java).create().get()
        val expected = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) listOf(false) else emptyList()
        assertEquals(expected, activity.pictures)
    }

    /** Hears what the phone is told about pictures for recents. */
    private class AskedForPictures : PagesActivity() {
        val pictures = mutableListOf<Boolean>()

        override fun setRecentsScreenshotEnabled(enabled: Boolean) {
            pictures += enabled
        }
    }

    /**
     * The phone's own bars, its cutout and its keyboard lie over the screen, so far from each edge. Robolectric, which
     * has none of them, says so again whenever a window changes.
     */
    private fun Hand.isCovered(around: Insets) =
        with {
            val bars = Insets.of(0, around.top, 0, minOf(around.bottom, 2 * BAR))
            val insets =
                WindowInsetsCompat
                    .Builder()
                    .setInsets(Type.systemBars(), bars)
                    .setInsets(Type.displayCutout(), Insets.of(around.left, 0, around.right, 0))
                    .apply { if (around.bottom > bars.bottom) setInsets(Type.ime(), Insets.of(0, 0, 0, around.bottom)) }
                    .build()
            ViewCompat.dispatchApplyWindowInsets(it.window.decorView, insets)
        }

    /** Nothing that is touched or read reaches into [around]; the band of the pause may, its word may not. */
    private fun Hand.assertClear(around: Insets) {
        isCovered(around)
        picture("covered-${around.bottom}/${page.key}")
        val width = screen().width
        for (node in nodes()) {
            val name = node.config.getOrNull(SemanticsProperties.TestTag)
            val isSeen = name != null || SemanticsProperties.Text in node.config
            val seen = node.boundsInWindow
            val isBand = name == page.band?.name && seen.left == 0f
            if (!isSeen || seen.isEmpty || isBand) continue
            val what = "${name ?: node.config.getOrNull(SemanticsProperties.Text)} on ${page.key}: $seen"
            assertTrue("under the left: $what", seen.left >= around.left && seen.right <= width - around.right)
            assertTrue("under the top: $what", seen.top >= around.top)
            assertTrue("under the bottom: $what", seen.bottom <= height() - around.bottom)
        }
    }

    private fun Hand.screen() = nodes().first().size

    private fun Hand.height(): Float = screen().height.toFloat()

    private fun Hand.key() = with { it.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, KeyEvent.KEYCODE_VOLUME_UP)) }

    private companion object {
        const val ON_ITS_SIDE = "w914dp-h411dp-land-xhdpi"

        // In pixels, of which two are one dp.
        const val BAR = 96
        const val NOTCH = 120
        const val KEYBOARD = 700
        const val KEYBOARD_ON_ITS_SIDE = 420
        const val LEAST_BAND = 144
        const val LEAST_FIELD = 112
        const val LEAST_LINE = 96
        const val A_FEW_FRAMES = 4
    }
}
