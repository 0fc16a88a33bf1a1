package app.stillpoint.android

import android.app.KeyguardManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Bundle
import androidx.compose.runtime.snapshotFlow
import androidx.lifecycle.lifecycleScope
import app.stillpoint.core.Ability
import app.stillpoint.core.Phase
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch

/**
 * Pauses, from wherever the phone is, over the lock screen, too. Nothing but the pause is seen there, as
 * the app shows it while it is locked: whatever people wrote, and whatever comes after it, waits behind both locks.
 */
internal class PauseActivity : PagesActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        if (savedInstanceState == null) pause(intent)
        if (!isOverLock()) return goOn()
        lifecycleScope.launch {
            snapshotFlow { phone.state.moment.phase }.first { it != Phase.PAUSED && it != Phase.CALM }
            goOn()
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        pause(intent)
    }

    override fun isOverLock(): Boolean = getSystemService(KeyguardManager::class.java).isKeyguardLocked

    private fun pause(intent: Intent) = phone.state.pause(Ability.entries.find { intent.action == actionOf(it) })

    private fun goOn() {
        startActivity(Intent(this, MainActivity::class.java))
        finishAndRemoveTask()
    }

    companion object {
        /** What pauses, by what the phone can: which one is told by its action. */
        fun by(
            context: Context,
            ability: Ability,
        ): Intent = intent(context).setAction(actionOf(ability))

        /** [intent], for the system to start. */
        fun pending(
            context: Context,
            intent: Intent = intent(context),
        ): PendingIntent = PendingIntent.getActivity(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)

        private fun actionOf(ability: Ability) = "app.stillpoint.${ability.name}"

        private fun intent(context: Context) =
            Intent(context, PauseActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    }
}
