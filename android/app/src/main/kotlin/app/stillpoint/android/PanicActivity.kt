package app.stillpoint.android

import android.app.Activity
import android.os.Bundle

/**
 * Another app says that somebody is in danger (the trigger of the Guardian Project): this one locks and goes. It
 * destroys nothing, so whoever sends it can do no more harm than somebody who leaves.
 */
internal class PanicActivity : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        // If nobody has looked since the process was started, nothing is open, and recents may show it all the same.
        stillpoint.phoneIfBegun?.leave()
        stillpoint.closeTasks()
        finishAndRemoveTask()
    }
}
