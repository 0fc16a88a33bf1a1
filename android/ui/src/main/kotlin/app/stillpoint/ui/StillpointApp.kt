package app.stillpoint.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import app.stillpoint.core.Moment
import app.stillpoint.core.Scene
import app.stillpoint.ui.design.AtNight
import app.stillpoint.ui.design.Fading
import app.stillpoint.ui.design.LocalLook
import app.stillpoint.ui.page.PageView
import app.stillpoint.ui.screens.AftercareScreen
import app.stillpoint.ui.screens.BetweenScreen
import app.stillpoint.ui.screens.CalmScreen
import app.stillpoint.ui.screens.CheckInScreen
import app.stillpoint.ui.screens.CheckingInScreen
import app.stillpoint.ui.screens.FirstStartScreen
import app.stillpoint.ui.screens.HomeScreen
import app.stillpoint.ui.screens.LockedScreen
import app.stillpoint.ui.screens.OwnScreen
import app.stillpoint.ui.screens.PausedScreen
import app.stillpoint.ui.screens.PlanScreen
import app.stillpoint.ui.screens.PreparingScreen
import app.stillpoint.ui.screens.PrivacyPage
import app.stillpoint.ui.screens.PrivacyScreen
import app.stillpoint.ui.screens.ReflectingScreen
import app.stillpoint.ui.screens.RegroupingScreen
import app.stillpoint.ui.screens.RemindedScreen
import app.stillpoint.ui.screens.ReminderScreen
import app.stillpoint.ui.screens.RemindersScreen
import app.stillpoint.ui.screens.RepairScreen
import app.stillpoint.ui.screens.SlowerScreen
import app.stillpoint.ui.screens.TogetherScreen
import app.stillpoint.ui.screens.TroubleScreen
import app.stillpoint.ui.screens.TryPauseScreen
import app.stillpoint.ui.screens.isEvening

/**
 * The whole app: the current moment, drawn; a change is a fade. [asPages]: as the core's pages say, wherever there is
 * one; until every room has moved, the app that people hold is drawn by its scenes.
 */
@Composable
public fun StillpointApp(
    state: StillpointState,
    modifier: Modifier = Modifier,
    asPages: Boolean = false,
) {
    val moment = state.moment
    AsDarkAs(moment) {
        Fading(
            moment,
            key = { shown -> if (asPages) shown.page.key.ifEmpty { shown.page() } else shown.page() },
            modifier = modifier.fillMaxSize().background(LocalLook.current.page.ground).goingBack(state),
        ) { shown ->
            AsDarkAs(shown) {
                if (!asPages || shown.page.key.isEmpty()) {
                    Box(Modifier.fillMaxSize()) { SceneScreen(shown, state) }
                } else {
                    PageView(shown.page, state)
                }
            }
        }
    }
}

/** The keyboard's own way back. */
private fun Modifier.goingBack(state: StillpointState) =
    onKeyEvent { event ->
        val isBack = event.type == KeyEventType.KeyDown && (event.key == Key.Escape || event.key == Key.Back)
        isBack && state.goBack()
    }

/** An evening is always dark; everything else as the phone is set. */
@Composable
private fun AsDarkAs(
    moment: Moment,
    content: @Composable () -> Unit,
) {
    if (moment.phase.isEvening()) AtNight(content) else content()
}

/** What makes a page another page. Inside one, things change at once. */
private fun Moment.page(): Any =
    when (val scene = scene) {
        is Scene.FirstStart -> scene.page::class
        is Scene.Reflecting -> scene.author.person to scene.number
        is Scene.Paused -> Scene.Paused::class to scene.exercise?.let { it.exercise to it.number }
        is Scene.Repair -> Scene.Repair::class to scene.number
        is Scene.Calm -> Scene.Calm::class to scene.exercise?.let { it.exercise to it.number }
        else -> scene::class
    }

@Composable
private fun SceneScreen(
    moment: Moment,
    state: StillpointState,
) {
    val words = state.words
    val typing = state.typing
    val refusal = state.refusal
    when (val scene = moment.scene) {
        is Scene.FirstStart -> FirstStartScreen(scene, typing, refusal, words, state, state.privacy)
        is Scene.Locked -> LockedScreen(scene, moment, state)
        is Scene.Trouble -> TroubleScreen(scene, words, state)
        is Scene.Home -> HomeScreen(scene, moment, refusal, words, state, state.privacy)
        is Scene.Between -> BetweenScreen(scene, refusal, words, state)
        is Scene.CheckIn -> CheckInScreen(scene, words, state)
        is Scene.Repair -> RepairScreen(scene, words, state)
        is Scene.Reminders -> RemindersScreen(scene, state.remindersTrouble, typing, words, state)
        is Scene.Reminder -> ReminderScreen(scene, typing, refusal, words, state)
        is Scene.Reminded -> RemindedScreen(scene, words, state)
        is Scene.Privacy -> PrivacyScreen(PrivacyPage(scene, state.privacy, refusal, words, state), state.hasBiometrics)
        is Scene.Own -> OwnScreen(scene, words, state, state.privacy, state.refusal)
        is Scene.Plan -> PlanScreen(scene, refusal, words, state)
        is Scene.TryPause -> TryPauseScreen(words, state)
        is Scene.Preparing -> PreparingScreen(scene, moment, typing, words, state)
        is Scene.Together -> TogetherScreen(scene, moment, words, state)
        is Scene.CheckingIn -> CheckingInScreen(scene, moment, words, state)
        is Scene.Slower -> SlowerScreen(scene, moment, words, state)
        is Scene.Paused -> PausedScreen(scene, moment, typing, refusal, words, state)
        is Scene.Regrouping -> RegroupingScreen(scene, moment, words, state)
        is Scene.Aftercare -> AftercareScreen(scene, moment, words, state)
        is Scene.Reflecting -> ReflectingScreen(scene, moment, typing, refusal, words, state)
        is Scene.Calm -> CalmScreen(scene, words, state)
    }
}
