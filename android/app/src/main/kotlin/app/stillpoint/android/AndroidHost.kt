package app.stillpoint.android

import android.content.Context
import android.content.Intent
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Now
import app.stillpoint.core.Phone
import app.stillpoint.ui.Host
import app.stillpoint.ui.Pulse

/** What this phone does for the screens. */
internal class AndroidHost(
    private val context: Context,
    private val answers: OwnAnswers,
    private val onWake: () -> Unit,
    onShaken: () -> Unit,
) : Host {
    private val main = Handler(Looper.getMainLooper())
    private val haptics = Haptics(context)
    private val asked = Asked(context, answers.fingers)
    private val shaking = Shaking(context, onShaken)
    private val pause = PauseNotification(context)

    // All only on the main thread.
    private var seen: PagesActivity? = null
    private var front: PagesActivity? = null

    // What was said last, from whichever thread: the main thread does what holds when it gets there.
    @Volatile private var isScreenOn = false

    @Volatile private var arePicturesAllowed = false

    @Volatile private var feelsShaking = false

    @Volatile private var isPauseOffered = false

    override fun now(): Now = answers.now()

    override fun pulse(kind: Pulse) = haptics.pulse(kind)

    override fun keepScreenOn(on: Boolean) {
        isScreenOn = on
        onMain { seen?.let(::light) }
    }

    /** Nothing more to do: a window that is not in front is kept out of pictures, and out of recents ([isBehind]). */
    override fun cover() = Unit

    override fun allowPictures(allowed: Boolean) {
        arePicturesAllowed = allowed
        onMain { front?.let(::hide) }
    }

    override fun feelShaking(on: Boolean) {
        feelsShaking = on
        onMain { shaking.feel(feelsShaking && front != null) }
    }

    override fun offerPause(on: Boolean) {
        isPauseOffered = on
        onMain { pause.offer(isPauseOffered) }
    }

    override var isObscured = false

    /** Its tasks go, from recents, too, and the phone shows what it shows first. */
    override fun leave() =
        onMain {
            withdraw()
            val leaving = seen
            seen = null
            leaving?.startActivity(Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_HOME))
            leaving?.finishAndRemoveTask()
            context.stillpoint.closeTasks()
        }

    /** What is seen lies over the phone's own lock: only on the main thread. */
    var isOverLock = false

    override val phone: Phone get() = phone(context).copy(isLocked = isOverLock)

    override fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    ) = onMain { asked.ask(what, seen, answered) }

    override fun withdraw() = onMain(answers.fingers::withdraw)

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

    /** [activity] is in front of everything. */
    fun isInFront(activity: PagesActivity) {
        front = activity
        hide(activity)
        shaking.feel(feelsShaking)
    }

    /** [activity] is in front no more: recents will picture it now. */
    fun isBehind(activity: PagesActivity) {
        if (front === activity) front = null
        hide(activity)
        shaking.feel(feelsShaking && front != null)
    }

    /** [activity] is gone. */
    fun isGone(activity: PagesActivity) {
        if (seen === activity) seen = null
    }

    /** What [Asked] was waiting for. */
    fun answered(answer: Any?) = asked.answered(answer)

    /** The one switch: no picture of the screen, unless that was chosen, it is open, and somebody looks at it. */
    private fun hide(activity: PagesActivity) =
        if (arePicturesAllowed && activity === front) {
            activity.window.clearFlags(FLAG_SECURE)
        } else {
            activity.window.addFlags(FLAG_SECURE)
        }

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
