package app.stillpoint.android

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.content.Intent
import android.content.pm.PackageManager.PERMISSION_DENIED
import android.content.pm.PackageManager.PERMISSION_GRANTED
import android.os.Build
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.test.platform.app.InstrumentationRegistry
import app.stillpoint.core.Now
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.io.File

/** A reminder in the real app: from asking for it, over the phone's leave and its alarm, to the page it leads to. */
@Config(application = LaterPhone::class)
class ReminderTest : OnAPhone() {
    private val alarms get() = shadowOf(hand.app.getSystemService(AlarmManager::class.java))
    private val notifications get() = shadowOf(hand.app.getSystemService(NotificationManager::class.java))

    @After
    override fun close() {
        LaterPhone.ahead = 0
        super.close()
    }

    @Test
    fun `a week later it leads to its page, behind the lock, and in the open app at once`() =
        hand.run {
            asksForAReminder(isAllowed = true)
            assertFalse("$page", NOT_ALLOWED in "$page")
            die()
            comesWithinAWeek()
            assertNull("nothing of the vault is touched for it", app.phoneIfBegun)
            val followed = touched()
            open(followed)
            expect("locked")
            unlock(REMINDED)
            press("back")
            expect("home")
            with { InstrumentationRegistry.getInstrumentation().callActivityOnNewIntent(it, followed) }
            expect(REMINDED)
            press("now")
            expect("check_in/week")
        }

    @Test
    fun `where the phone gives no leave, the page says so, and what was asked for is kept`() =
        hand.run {
            asksForAReminder(isAllowed = false)
            assertTrue("$page", NOT_ALLOWED in "$page")
            assertTrue("it is drawn", drawn().words.any { NOT_ALLOWED in it })
            assertEquals(1, alarms.scheduledAlarms.size)
        }

    private fun Hand.asksForAReminder(isAllowed: Boolean) {
        home()
        val isAsked = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
        notifications.setNotificationsEnabled(isAllowed && !isAsked)
        press("ours", "reminders", "add", "add:weekly_check_in")
        with { assertNull("asked before anybody wants it", shadowOf(it).lastRequestedPermission) }
        press("save")
        if (isAsked) answers(isAllowed)
        settle()
    }

    /** What the system asks a person, and what they say. */
    private fun Hand.answers(isAllowed: Boolean) =
        with {
            val asked = checkNotNull(shadowOf(it).lastRequestedPermission)
            assertEquals(listOf(POST_NOTIFICATIONS), asked.requestedPermissions.toList())
            notifications.setNotificationsEnabled(isAllowed)
            val answer = intArrayOf(if (isAllowed) PERMISSION_GRANTED else PERMISSION_DENIED)
            @Suppress("DEPRECATION")
            it.onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, answer)
        }

    private fun Hand.comesWithinAWeek() {
        val alarm = alarms.scheduledAlarms.single()
        val left = alarm.triggerAtMs - LaterPhone.wallMs()
        assertTrue("in $left ms", left in 1..A_WEEK_MS)
        assertTrue(notifications.allNotifications.isEmpty())
        LaterPhone.ahead += left
        sleeps(left / A_SECOND_MS)
        alarms.fireAlarm(alarm)
        sleeps(0)
    }

    /** What a touch on the one notification starts, which tells nobody what it is for. */
    private fun touched(): Intent {
        val shown = notifications.allNotifications.single()
        val content = File(System.getProperty("content.dir"), "en/reminders.ftl").readLines()
        val neutral = content.filter { it.startsWith("notice-") }.map { it.substringAfter(" = ") }
        val text = "${shown.extras.getCharSequence(Notification.EXTRA_TEXT)}"
        assertTrue(text, text in neutral)
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
        hand.app.getSystemService(NotificationManager::class.java).cancelAll()
        return shadowOf(shown.contentIntent).savedIntent
    }

    private companion object {
        const val NOT_ALLOWED = "This phone does not let the app remind you."
        const val REMINDED = "reminders/reminded/1"
        const val A_SECOND_MS = 1_000L
        const val A_WEEK_MS = 7 * 86_400_000L
    }
}

/** The app on a phone whose wall clock is set: Robolectric moves the other one alone. */
internal class LaterPhone : StillpointApplication() {
    override val reminders by lazy { AlarmReminders(this, ::wallMs) }

    override fun answers(): OwnAnswers =
        object : OwnAnswers(this, reminders) {
            override fun now(): Now = super.now().copy(wallUtcMs = wallMs())
        }

    companion object {
        /** By how much it is later than it is. */
        var ahead = 0L

        fun wallMs(): Long = System.currentTimeMillis() + ahead
    }
}
