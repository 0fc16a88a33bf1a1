package app.stillpoint.android

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.content.Context
import android.content.Intent
import android.os.Looper
import androidx.test.core.app.ApplicationProvider
import app.stillpoint.core.Notice
import app.stillpoint.core.ReminderChanges
import app.stillpoint.core.RemindersException
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.io.File
import java.time.Instant
import java.util.TimeZone

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 35])
class AlarmRemindersTest {
    init {
        // An alarm asks the core, and nothing else here begins with it.
        check(CoreOfItsOwn.file.exists())
    }

    private val app = ApplicationProvider.getApplicationContext<Context>() as StillpointApplication
    private var now = System.currentTimeMillis() / 1_000
    private val reminders = AlarmReminders(app) { now * 1_000 }
    private val alarms = shadowOf(app.getSystemService(AlarmManager::class.java))
    private val notifications = app.getSystemService(NotificationManager::class.java)
    private val first = at("1/10", now + 1_000, "A quiet question waits.")
    private val second = at("2/20", now + 2_000, "Something else waits.")

    @Before
    fun allow() = shadowOf(app).grantPermissions(POST_NOTIFICATIONS)

    @Test
    fun `with nothing asked for nothing is set, and the phone's settings list nothing`() {
        assertTrue(reminders.held().pending.isEmpty())
        reminders.showDue()
        assertNull(alarms.peekNextScheduledAlarm())
        assertTrue(notifications.notificationChannels.isEmpty())
    }

    @Test
    fun `one alarm is set, for the earliest, within a window of ten minutes`() {
        set(second, first)
        val alarm = alarms.scheduledAlarms.single()
        assertEquals(first.atUtcS * 1_000, alarm.triggerAtMs)
        assertEquals(600_000, alarm.windowLengthMs)
        assertEquals(setOf(first.id, second.id), held().toSet())
    }

    @Test
    fun `what is due is shown once, and the next is waited for`() {
        set(first, second)
        at(first)
        reminders.showDue()
        assertEquals(listOf(first.text), shown())
        assertEquals(second.atUtcS * 1_000, alarms.scheduledAlarms.single().triggerAtMs)
        reminders.showDue()
        assertEquals(listOf(first.id), reminders.held().shown)
        change(ReminderChanges(emptyList(), emptyList(), emptyList()))
        assertTrue(reminders.held().shown.isEmpty())
    }

    @Test
    fun `what was shown since the core looked is told next time, and not shown again`() {
        set(first)
        reminders.held()
        at(first)
        reminders.showDue()
        reminders.apply(ReminderChanges(emptyList(), listOf(first), listOf(first)))
        assertEquals(1, shown().size)
        assertTrue(held().isEmpty())
        assertEquals(listOf(first.id), reminders.held().shown)
    }

    @Test
    fun `what is taken away is neither shown nor waited for`() {
        set(first)
        change(ReminderChanges(listOf(first.id), emptyList(), emptyList()))
        assertTrue(alarms.scheduledAlarms.isEmpty())
        at(second)
        reminders.showDue()
        assertTrue(shown().isEmpty())
    }

    @Test
    fun `a start of the phone, an update, another time and another zone set the alarm anew`() {
        set(first)
        val actions =
            listOf(
                Intent.ACTION_LOCKED_BOOT_COMPLETED,
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
                Intent.ACTION_TIME_CHANGED,
                Intent.ACTION_TIMEZONE_CHANGED,
            )
        for (action in actions) {
            @Suppress("DEPRECATION")
            app.getSystemService(AlarmManager::class.java).cancel(alarms.scheduledAlarms.single().operation!!)
            app.sendBroadcast(Intent(action).setPackage(app.packageName))
            shadowOf(Looper.getMainLooper()).idle()
            assertEquals(action, 1, alarms.scheduledAlarms.size)
        }
        assertNull("nothing of the vault is touched", app.phoneIfBegun)
    }

    @Test
    fun `on a journey, six in the evening stays six in the evening, and all of it is kept`() {
        val floats = floating("2027-01-16T18:00:00Z")
        now = floats.atUtcS - 86_400
        set(floats)
        assertEquals(floats.kept, held(floats))
        carriedTo("Asia/Tokyo") {
            reminders.showDue()
            assertEquals((floats.atUtcS - 9 * 3_600) * 1_000, alarms.scheduledAlarms.single().triggerAtMs)
            val there = floats.atUtcS - 9 * 3_600
            assertEquals(floats.kept.replaceFirst(" ${floats.atUtcS} ", " $there "), held(floats))
        }
    }

    @Test
    fun `a phone that was off until the quiet hours waits for their end, and says nothing once it is too late`() {
        val floats = floating("2027-01-16T18:00:00Z")
        now = floats.atUtcS - 86_400
        set(floats)
        carriedTo("UTC") {
            now = floats.atUtcS + 4 * 3_600
            reminders.showDue()
            assertTrue(shown().isEmpty())
            assertEquals((floats.atUtcS + 15 * 3_600) * 1_000, alarms.scheduledAlarms.single().triggerAtMs)
            now = floats.atUtcS + 2 * 86_400
            reminders.showDue()
            assertTrue(shown().isEmpty())
            assertTrue(alarms.scheduledAlarms.isEmpty())
        }
    }

    @Test
    fun `a reminder is secret on the lock screen, on no watch, silent, and without a badge`() {
        change(ReminderChanges(emptyList(), emptyList(), listOf(first)))
        val shown = shadowOf(notifications).allNotifications.single()
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
        assertTrue(shown.flags and Notification.FLAG_LOCAL_ONLY != 0)
        assertTrue(shown.actions.isNullOrEmpty())
        assertNull(shown.extras.getCharSequence(Notification.EXTRA_TITLE))
        val channel = notifications.notificationChannels.single()
        assertEquals(Notification.VISIBILITY_SECRET, channel.lockscreenVisibility)
        assertFalse(channel.canShowBadge())
        assertNull(channel.sound)
        val intent = shadowOf(shown.contentIntent).savedIntent
        assertEquals(first.id, Notifications.followed(intent))
        assertNull(Notifications.followed(Intent()))
    }

    @Test
    fun `a file that is broken holds nothing, and one that cannot be written is said`() {
        set(first)
        val file = File(app.createDeviceProtectedStorageContext().noBackupFilesDir, "reminders")
        for (broken in listOf(ByteArray(0), ByteArray(3), byteArrayOf(-1, -1, -1, -1), byteArrayOf(0x7f, -1, -1, -1))) {
            file.writeBytes(broken)
            assertTrue(held().isEmpty())
        }
        file.delete()
        file.mkdir()
        File(file, "in the way").mkdir()
        File(file.path + ".new").mkdir()
        File(file.path + ".new", "in the way").mkdir()
        assertThrows(RemindersException::class.java) { set(first) }
        reminders.showDue()
    }

    private fun floating(at: String): Notice {
        val wall = Instant.parse(at).epochSecond
        val (quietFrom, quietUntil) = listOf(21 * 3_600, 9 * 3_600)
        val kept = "3/$wall $wall $wall $quietFrom $quietUntil 0 86400"
        return Notice("3/$wall", wall, wall, "A quiet question waits.", kept)
    }

    private fun at(
        id: String,
        utcS: Long,
        text: String,
    ) = Notice(id, utcS, null, text, "$id $utcS")

    private fun carriedTo(
        zone: String,
        act: () -> Unit,
    ) {
        val home = TimeZone.getDefault()
        TimeZone.setDefault(TimeZone.getTimeZone(zone))
        try {
            act()
        } finally {
            TimeZone.setDefault(home)
        }
    }

    private fun set(vararg notices: Notice) = change(ReminderChanges(emptyList(), notices.toList(), emptyList()))

    private fun change(changes: ReminderChanges) {
        reminders.held()
        reminders.apply(changes)
    }

    private fun held(notice: Notice) = reminders.held().pending.single { it.startsWith("${notice.id} ") }

    private fun held() = reminders.held().pending.map { it.substringBefore(' ') }

    private fun at(notice: Notice) {
        now = notice.atUtcS
    }

    private fun shown() =
        shadowOf(notifications).allNotifications.map { it.extras.getCharSequence(Notification.EXTRA_TEXT).toString() }
}
