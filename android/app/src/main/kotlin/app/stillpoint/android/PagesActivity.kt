package app.stillpoint.android

import android.app.Activity
import android.os.Build
import android.os.Bundle
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.text.font.FontFamily
import app.stillpoint.core.Ability
import app.stillpoint.core.Look
import app.stillpoint.core.State
import app.stillpoint.core.choices
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.design.StillpointTheme

/** Where the pages are seen. It holds nothing: what is shown and typed outlives it. */
internal abstract class PagesActivity :
    ComponentActivity(),
    Questions {
    override val activity: Activity get() = this

    override val whereToKeep =
        registerForActivityResult(ActivityResultContracts.CreateDocument("application/octet-stream"), ::answered)
    override val whichFile = registerForActivityResult(ActivityResultContracts.OpenDocument(), ::answered)
    override val mayI = registerForActivityResult(ActivityResultContracts.RequestPermission(), ::answered)

    protected val phone: AndroidPhone get() = stillpoint.phone

    /** Whether this is seen although the phone is locked. */
    protected open fun isOverLock(): Boolean = false

    override fun onCreate(savedInstanceState: Bundle?) {
        // No picture of the screen, and nothing of it in recents, until the host says otherwise.
        window.addFlags(FLAG_SECURE)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) setRecentsScreenshotEnabled(false)
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        setContent { PrivateKeyboard { PrivateClipboard { Pages() } } }
    }

    override fun onStart() {
        super.onStart()
        phone.host.isSeen(this)
        phone.host.isOverLock = isOverLock()
        stillpoint.shown += 1
        phone.state.seen()
        phone.lookAgain()
    }

    override fun onResume() {
        super.onResume()
        phone.host.isInFront(this)
    }

    override fun onPause() {
        phone.host.isBehind(this)
        super.onPause()
    }

    override fun onStop() {
        super.onStop()
        stillpoint.shown -= 1
        // A phone that is turned makes it anew: somebody still looks. So does one that shows another page of the app.
        if (stillpoint.shown == 0 && !isChangingConfigurations) stillpoint.phoneIfBegun?.state?.unseen()
    }

    override fun onDestroy() {
        stillpoint.phoneIfBegun?.host?.isGone(this)
        super.onDestroy()
    }

    /** Either volume key pauses, wherever the app is: it is found without looking. */
    override fun dispatchKeyEvent(event: KeyEvent): Boolean {
        val isVolume = event.keyCode == KeyEvent.KEYCODE_VOLUME_DOWN || event.keyCode == KeyEvent.KEYCODE_VOLUME_UP
        if (!isVolume) return super.dispatchKeyEvent(event)
        if (event.action == KeyEvent.ACTION_DOWN && event.repeatCount == 0) phone.state.pause(Ability.VOLUME_KEYS)
        return true
    }

    /** A window of another app may lie over this one, to have somebody touch what they do not see. */
    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        phone.host.isObscured = event.flags and OBSCURED != 0
        return super.dispatchTouchEvent(event)
    }

    private fun answered(answer: Any?) = phone.host.answered(answer)

    @Composable
    private fun Pages() {
        val state = phone.state
        StillpointTheme(FontFamily.Default, day = !isSystemInDarkTheme(), lessMovement = wantsLessMovement(this)) {
            val hasBack =
                state.moment.page
                    .choices()
                    .any { it.look == Look.BACK && it.state != State.STILL }
            BackHandler(hasBack) { state.goBack() }
            StillpointApp(state)
        }
    }
}

private const val OBSCURED = MotionEvent.FLAG_WINDOW_IS_OBSCURED or MotionEvent.FLAG_WINDOW_IS_PARTIALLY_OBSCURED
