package app.stillpoint.android

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import app.stillpoint.R
import app.stillpoint.core.Notice

/** What the phone shows: neutral words, secret on the lock screen, on no watch, without a number on the app's icon. */
internal class Notifications(
    private val context: Context,
) {
    private val manager = context.getSystemService(NotificationManager::class.java)

    fun show(notice: Notice) {
        // Made when the first one is shown: before that, the phone's settings list nothing.
        val channel =
            NotificationChannel(CHANNEL, context.getString(R.string.reminders), NotificationManager.IMPORTANCE_DEFAULT)
        channel.lockscreenVisibility = Notification.VISIBILITY_SECRET
        channel.setShowBadge(false)
        channel.setSound(null, null)
        manager.createNotificationChannel(channel)
        val notification =
            Notification
                .Builder(context, CHANNEL)
                .setSmallIcon(R.drawable.still_mark)
                .setContentText(notice.text)
                .setVisibility(Notification.VISIBILITY_SECRET)
                .setLocalOnly(true)
                .setAutoCancel(true)
                .setContentIntent(follow(notice.id))
                .build()
        manager.notify(notice.id, ID, notification)
    }

    fun takeAway(ids: List<String>) = ids.forEach { manager.cancel(it, ID) }

    private fun follow(id: String): PendingIntent {
        val intent =
            Intent(context, MainActivity::class.java)
                .setAction(id) // Two intents that differ in their extras only are one to the phone.
                .putExtra(REMINDER, id)
        return PendingIntent.getActivity(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
    }

    companion object {
        private const val CHANNEL = "reminders"
        private const val ID = 1
        private const val REMINDER = "reminder"

        /** Which reminder somebody follows with [intent]; none with any other. */
        fun followed(intent: Intent?): String? = intent?.getStringExtra(REMINDER)
    }
}
