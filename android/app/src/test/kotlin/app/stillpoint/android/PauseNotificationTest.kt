package app.stillpoint.android

import android.app.KeyguardManager
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import app.stillpoint.core.Phase
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** The notification that pauses, in the real app. */
class PauseNotificationTest : OnAPhone() {
    private val manager get() = hand.app.getSystemService(NotificationManager::class.java)

    @Test
    fun `where it was chosen while the pause was tried, it pauses together, over the lock screen, too`() =
        hand.run {
            home()
            together()
            assertTrue("nobody chose it", shown().isEmpty())
            endsTheEvening()
            tries()
            together()
            assertIsNeutral(shown().single())
            keyguard(locked = true)
            val stands = shown().single()
            for (touched in listOf(stands.contentIntent, stands.actions.single().actionIntent)) {
                touch(touched)
                expect(Phase.PAUSED)
                with { assertFalse("it stays over the lock screen", it.isFinishing) }
                settle()
                press("unlock")
                unlock("paused")
                goOn()
            }
            keyguard(locked = false)
            open()
            endsTheEvening()
            assertTrue("the evening is over", shown().isEmpty())
        }

    @Test
    fun `one that still stands there when the process has died pauses, and is gone once the app is`() =
        hand.run {
            home()
            tries()
            together()
            val left = shown().single()
            die()
            manager.notify("pause", 1, left)
            touch(left.contentIntent)
            expect(Phase.PAUSED)
            assertTrue("what pauses now is the app", shown().isEmpty())
        }

    private fun Hand.tries() {
        press("tonight", "practice", "notify")
        touch(shown().single().contentIntent)
        expect(Phase.CALM)
        open()
        press("finish")
        expect("practice")
        assertTrue("$page", "It worked here" in "$page")
        press("back", "back")
        assertTrue("at home nothing is tried", shown().isEmpty())
    }

    private fun Hand.endsTheEvening() {
        touchAnywhere()
        press("stop", "finish")
        expect("home")
    }

    private fun assertIsNeutral(shown: Notification) {
        assertEquals("Pause", shown.extras.getCharSequence(Notification.EXTRA_TITLE))
        assertEquals("Pause", shown.actions.single().title)
        assertNull(shown.extras.getCharSequence(Notification.EXTRA_TEXT))
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
        assertTrue(shown.flags and Notification.FLAG_LOCAL_ONLY != 0)
        assertTrue(shown.flags and Notification.FLAG_ONGOING_EVENT != 0)
        assertTrue("no service", shown.flags and Notification.FLAG_FOREGROUND_SERVICE == 0)
        val channel = manager.getNotificationChannel(shown.channelId)
        assertEquals(Notification.VISIBILITY_SECRET, channel.lockscreenVisibility)
        assertEquals(NotificationManager.IMPORTANCE_LOW, channel.importance)
        assertFalse(channel.canShowBadge())
    }

    private fun touch(pending: PendingIntent) {
        hand.open(shadowOf(pending).savedIntent)
    }

    private fun keyguard(locked: Boolean) =
        shadowOf(hand.app.getSystemService(KeyguardManager::class.java)).setKeyguardLocked(locked)

    private fun shown(): List<Notification> = shadowOf(manager).allNotifications
}
