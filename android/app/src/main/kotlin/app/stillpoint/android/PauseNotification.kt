package app.stillpoint.android

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import android.graphics.drawable.Icon
import app.stillpoint.R
import app.stillpoint.core.Ability

/**
 * A notification that pauses, wherever on it somebody touches, while the phone is in use. It is the same whatever goes
 * on, makes no sound, and is secret on the lock screen. Whoever wipes it away does not get it back until it is offered
 * anew.
 */
internal class PauseNotification(
    private val context: Context,
) {
    private val manager = context.getSystemService(NotificationManager::class.java)

    /** Null: one may stand there from before the process was started. */
    private var isOffered: Boolean? = null

    /** Shows it, or takes it away. */
    fun offer(on: Boolean) {
        if (on == isOffered) return
        isOffered = on
        if (on) show() else manager.cancel(TAG, ID)
    }

    private fun show() {
        val pause = context.getString(R.string.pause)
        val channel = NotificationChannel(TAG, pause, NotificationManager.IMPORTANCE_LOW)
        channel.lockscreenVisibility = Notification.VISIBILITY_SECRET
        channel.setShowBadge(false)
        manager.createNotificationChannel(channel)
        val intent = PauseActivity.pending(context, PauseActivity.by(context, Ability.NOTIFICATION))
        val icon = Icon.createWithResource(context, R.drawable.still_mark)
        val notification =
            Notification
                .Builder(context, TAG)
                .setSmallIcon(icon)
                .setContentTitle(pause)
                .setVisibility(Notification.VISIBILITY_SECRET)
                .setLocalOnly(true)
                .setOngoing(true)
                .setShowWhen(false)
                .setContentIntent(intent)
                .addAction(Notification.Action.Builder(icon, pause, intent).build())
                .build()
        manager.notify(TAG, ID, notification)
    }

    private companion object {
        const val TAG = "pause"
        const val ID = 1
    }
}
