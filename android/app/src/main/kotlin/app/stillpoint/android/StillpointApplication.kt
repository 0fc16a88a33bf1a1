package app.stillpoint.android

import android.app.ActivityManager
import android.app.Application
import android.content.Context
import android.content.res.Configuration

/**
 * The process. What has to work before the phone was unlocked for the first time (its reminders) touches nothing of the
 * vault; the core begins with the first page that is drawn.
 */
internal open class StillpointApplication : Application() {
    /** What the phone reminds of. */
    open val reminders: AlarmReminders by lazy { AlarmReminders(this) }

    private var begun = lazy { AndroidPhone(this, answers()) }

    /** How many of its activities are in view. Only on the main thread. */
    var shown: Int = 0

    /** The core and its state: one for the process, while activities come and go. */
    val phone: AndroidPhone get() = begun.value

    /** The same, if somebody has looked at the app since it was started. */
    val phoneIfBegun: AndroidPhone? get() = begun.takeIf { it.isInitialized() }?.value

    /** Whatever of the app is there goes, from recents, too. */
    fun closeTasks() = getSystemService(ActivityManager::class.java).appTasks.forEach { it.finishAndRemoveTask() }

    /** What the phone answers by itself. */
    protected open fun answers(): OwnAnswers = OwnAnswers(this, reminders)

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        phoneIfBegun?.lookAgain()
    }

    /** No phone calls it; a test does, and begins anew on the same vault. */
    override fun onTerminate() {
        phoneIfBegun?.close()
        begun = lazy { AndroidPhone(this, answers()) }
        super.onTerminate()
    }
}

/** The process that this belongs to. */
internal val Context.stillpoint: StillpointApplication get() = applicationContext as StillpointApplication
