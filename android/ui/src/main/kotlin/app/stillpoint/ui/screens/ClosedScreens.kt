package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Field
import app.stillpoint.core.Lock
import app.stillpoint.core.Moment
import app.stillpoint.core.Scene
import app.stillpoint.core.Trouble
import app.stillpoint.core.Words
import app.stillpoint.ui.PrivacyPart
import app.stillpoint.ui.PrivacyState
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.Touches
import app.stillpoint.ui.Typing
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.StillMark
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.TypedField
import app.stillpoint.ui.design.Writing

/** Locked: nothing of what people wrote is shown, and the pause needs no secret. */
@Composable
internal fun LockedScreen(
    scene: Scene.Locked,
    moment: Moment,
    state: StillpointState,
    modifier: Modifier = Modifier,
) {
    val (typing, refusal, words) = Triple(state.typing, state.refusal, state.words)
    val touch: Touches = state
    val privacy = state.privacy
    if (privacy.typing.part == PrivacyPart.SHEET) {
        OpenWithSheet(privacy, refusal, words, touch, modifier)
        return
    }
    Page(
        choices = {
            if (moment.lock == Lock.BY_DEVICE) {
                Choice(words.locked.device, touch::unlockWithDevice)
            } else {
                Choice(words.locked.open, touch::unlock)
            }
            if (scene.byBiometrics && state.hasBiometrics) {
                Choice(words.ways.biometrics, privacy::unlockByBiometrics)
            }
            if (scene.bySheet) {
                QuietText(words.ways.lost, { privacy.turnTo(PrivacyPart.SHEET) }, Modifier.fillMaxWidth())
            }
        },
        modifier = modifier,
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause, height = 120.dp) },
    ) {
        StillMark(size = Space.above)
        Title(words.locked.title)
        Sentence(words.locked.text)
        if (moment.lock == Lock.BY_SECRET) SecretField(typing, refusal, words, touch)
        if (refusal != null && refusal.field == null) Note(refusal.sentence)
    }
}

/** The secret is lost, and there is a sheet of paper. */
@Composable
private fun OpenWithSheet(
    privacy: PrivacyState,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    Page(
        choices = { Choice(words.ways.lostEnter, privacy::unlockBySheet) },
        modifier = modifier,
        above = Space.part,
        ways = { QuietText(words.common.back, { privacy.turnTo(PrivacyPart.ALL) }, Modifier.fillMaxWidth()) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause, height = 120.dp) },
    ) {
        Title(words.ways.lost)
        TypedField(
            label = words.ways.lostField,
            text = privacy.typing.secret,
            onType = { privacy.typing.secret = it },
            writing = Writing.Text,
            wrong = refusal?.at(Field.RECOVERY_KEY) ?: refusal?.at(Field.SECRET),
        )
        if (refusal != null && refusal.field == null) Note(refusal.sentence)
    }
}

/** The place to unlock from within a pause: going on needs everybody's own words. */
@Composable
internal fun UnlockPage(
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    Page(
        choices = {
            Choice(words.locked.open, touch::unlock)
            Choice(words.common.back, { touch.unlocking(false) })
        },
        modifier = modifier,
    ) {
        Title(words.locked.title)
        SecretField(typing, refusal, words, touch)
        if (refusal != null && refusal.field == null) Note(refusal.sentence)
    }
}

@Composable
private fun SecretField(
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
) {
    TypedField(
        label = words.locked.field,
        text = typing.secret,
        onType = { typing.secret = it },
        writing = Writing.Hidden,
        wrong = refusal?.at(Field.SECRET),
        onDone = touch::unlock,
    )
}

/** The vault cannot be used as it is: what is so, and that pausing works all the same. */
@Composable
internal fun TroubleScreen(
    scene: Scene.Trouble,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.trouble
    val (title, text) =
        when (scene.trouble) {
            is Trouble.Damaged -> said.damagedTitle to said.damagedText
            is Trouble.TooNew -> said.tooNewTitle to said.tooNewText
            is Trouble.InUse -> said.inUseTitle to said.inUseText
            is Trouble.Unreachable -> said.unreachableTitle to said.unreachableText
        }
    Page(
        choices = { Choice(said.again, touch::again) },
        modifier = modifier,
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause, height = 120.dp) },
    ) {
        StillMark(size = Space.above)
        Title(title)
        Sentence(text)
        (scene.trouble as? Trouble.Damaged)?.takeIf { it.readable > 0u }?.let {
            Sentence("${said.damagedReadable} ${it.readable}")
        }
        Softly(said.pause)
    }
}
