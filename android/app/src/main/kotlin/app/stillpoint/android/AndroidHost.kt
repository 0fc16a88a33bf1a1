package app.stillpoint.android

import android.app.ActivityManager
import android.content.Context
import android.content.Intent
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.provider.Settings
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Now
import app.stillpoint.core.Phone
import app.stillpoint.ui.Host
import app.stillpoint.ui.Pulse

/** What this phone does for the screens. */
internal class AndroidHost(
    private val context: Context,
    fingers: FingerKeys,
    private val onWake: () -> Unit,
) : Host {
    private val main = Handler(Looper.getMainLooper())
    private val haptics = Haptics(context)
    private val asked = Asked(context, fingers)

    // Both only on the main thread.
    private var seen: PagesActivity? = null
    private var isScreenOn = false

    override fun now(): Now =
        Now(
            wallUtcMs = System.currentTimeMillis(),
            monotonicMs = SystemClock.elapsedRealtime().toULong(),
            bootId = Settings.Global.getInt(context.contentResolver, Settings.Global.BOOT_COUNT, 0).toULong(),
        )

    override fun pulse(kind: Pulse) = haptics.pulse(kind)

    override fun keepScreenOn(on: Boolean) =
        onMain {
            isScreenOn = on
            seen?.let(::light)
        }

    /** Nothing more to do: every window of the app is kept out of pictures of the screen, and so out of recents. */
    override fun cover() = Unit

    /** Its tasks go, from recents, too, and the phone shows what it shows first. */
    override fun leave() =
        onMain {
            val leaving = seen
            seen = null
            leaving?.startActivity(Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_HOME))
            leaving?.finishAndRemoveTask()
            context.getSystemService(ActivityManager::class.java).appTasks.forEach { it.finishAndRemoveTask() }
        }

    override val phone: Phone get() = phone(context)

    override fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    ) = onMain { asked.ask(what, seen, answered) }

    override fun wakeIn(millis: ULong?) {
        main.removeCallbacksAndMessages(WAKE)
        // Messages wait in the time that passes while the phone is awake. It looks again whenever it is seen again.
        millis?.let { main.postAtTime(onWake, WAKE, SystemClock.uptimeMillis() + it.toLong()) }
    }

    /** [activity] is what somebody sees now. */
    fun isSeen(activity: PagesActivity) {
        seen = activity
        light(activity)
    }

    /** [activity] is gone. */
    fun isGone(activity: PagesActivity) {
        if (seen === activity) seen = null
    }

    /** What [Asked] was waiting for. */
    fun answered(answer: Any?) = asked.answered(answer)

    private fun light(activity: PagesActivity) =
        if (isScreenOn) {
            activity.window.addFlags(FLAG_KEEP_SCREEN_ON)
        } else {
            activity.window.clearFlags(FLAG_KEEP_SCREEN_ON)
        }

    private fun onMain(act: () -> Unit) {
        if (Looper.myLooper() == main.looper) act() else main.post(act)
    }

    private companion object {
        val WAKE = Any()
    }
}
