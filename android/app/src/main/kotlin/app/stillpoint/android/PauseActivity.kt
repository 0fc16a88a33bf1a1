package app.stillpoint.android

import android.app.KeyguardManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Bundle
import androidx.compose.runtime.snapshotFlow
import androidx.lifecycle.lifecycleScope
import app.stillpoint.core.Phase
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch

/**
 * Pauses, from wherever the phone is, over the lock screen, too. Nothing but the pause is seen there: whatever comes
 * after it waits in the app, behind the lock.
 */
internal class PauseActivity : PagesActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        if (savedInstanceState == null) phone.state.pause()
        if (!getSystemService(KeyguardManager::class.java).isKeyguardLocked) return goOn()
        lifecycleScope.launch {
            snapshotFlow { phone.state.moment.phase }.first { it != Phase.PAUSED && it != Phase.CALM }
            goOn()
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        phone.state.pause()
    }

    private fun goOn() {
        startActivity(Intent(this, MainActivity::class.java))
        finishAndRemoveTask()
    }

    companion object {
        /** What pauses. */
        fun intent(context: Context): Intent =
            Intent(context, PauseActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)

        /** The same, for the system to start. */
        fun pending(context: Context): PendingIntent =
            PendingIntent.getActivity(context, 0, intent(context), PendingIntent.FLAG_IMMUTABLE)
    }
}
