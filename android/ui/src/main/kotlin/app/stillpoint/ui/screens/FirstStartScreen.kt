package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.stillpoint.core.Field
import app.stillpoint.core.FirstStartPage
import app.stillpoint.core.SafeAnswer
import app.stillpoint.core.Scene
import app.stillpoint.core.SupportLine
import app.stillpoint.core.Words
import app.stillpoint.ui.PrivacyPart
import app.stillpoint.ui.PrivacyState
import app.stillpoint.ui.PrivacyTouches
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches
import app.stillpoint.ui.Typing
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.StillMark
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.Toggle
import app.stillpoint.ui.design.TypedField
import app.stillpoint.ui.design.Writing

/** The first start: a few pages, each one idea, and "later" on each. */
@Composable
internal fun FirstStartScreen(
    scene: Scene.FirstStart,
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    privacy: PrivacyState,
    modifier: Modifier = Modifier,
) {
    when (val page = scene.page) {
        is FirstStartPage.Welcome -> {
            if (privacy.typing.part == PrivacyPart.BRING_BACK) {
                BeginWithCopy(privacy, refusal, words, touch, modifier)
            } else {
                Welcome(words, touch, privacy, modifier)
            }
        }

        is FirstStartPage.Safe -> {
            Safe(words, touch, modifier)
        }

        is FirstStartPage.Support -> {
            Support(page.lines, words, touch, modifier)
        }

        is FirstStartPage.Names -> {
            NamesPage(typing, refusal, words, touch, modifier)
        }

        is FirstStartPage.Signals -> {
            SignalsPage(typing, refusal, words, touch, modifier)
        }

        is FirstStartPage.Covenant -> {
            CovenantPage(typing, refusal, words, touch, modifier)
        }

        is FirstStartPage.Helps -> {
            HelpsPage(typing, refusal, words, touch, modifier)
        }

        is FirstStartPage.Secret -> {
            SecretPage(typing, privacy.quality(typing.secret), refusal, words, touch, modifier)
        }
    }
}

/** What all pages of the first start share: the pause below, and always a way back and a way out. */
@Composable
internal fun FirstStartFrame(
    words: Words,
    touch: Touches,
    onward: @Composable ColumnScope.() -> Unit,
    modifier: Modifier = Modifier,
    mayGoBack: Boolean = true,
    refusal: Refusal? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    Page(
        choices = {
            if (refusal != null && refusal.field == null) Note(refusal.sentence)
            onward()
        },
        ways = {
            SideBySide {
                if (mayGoBack) QuietText(words.common.back, touch::back, Modifier.half())
                QuietText(words.common.later, touch::later, Modifier.half(), Alignment.End)
            }
        },
        modifier = modifier,
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
        content = content,
    )
}

/** On to the next page. */
@Composable
internal fun Onward(
    words: Words,
    touch: Touches,
) {
    Choice(words.common.next, touch::next, next = true)
}

@Composable
private fun Welcome(
    words: Words,
    touch: Touches,
    privacy: PrivacyTouches,
    modifier: Modifier = Modifier,
) {
    FirstStartFrame(
        words,
        touch,
        modifier = modifier,
        mayGoBack = false,
        onward = {
            Choice(words.firstStart.welcomeBegin, touch::next, next = true)
            QuietText(words.firstStart.welcomeCopy, { privacy.turnTo(PrivacyPart.BRING_BACK) }, Modifier.fillMaxWidth())
        },
    ) {
        StillMark(size = Space.above)
        Title(words.firstStart.welcomeTitle)
        Sentence(words.firstStart.welcomeText)
        Sentence(words.firstStart.welcomeStays)
        Softly(words.firstStart.welcomeAdults)
    }
}

@Composable
private fun Safe(
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    FirstStartFrame(
        words,
        touch,
        modifier = modifier,
        onward = {
            Choice(words.firstStart.safeTogether, { touch.safe(SafeAnswer.TOGETHER) })
            Choice(words.firstStart.safeAlone, { touch.safe(SafeAnswer.ALONE) })
            Choice(words.firstStart.safeNotSure, { touch.safe(SafeAnswer.NOT_SURE) })
        },
    ) {
        Title(words.firstStart.safeTitle)
        Sentence(words.firstStart.safeText)
        Softly(words.firstStart.safeKept)
    }
}

@Composable
private fun Support(
    lines: List<SupportLine>,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    FirstStartFrame(
        words,
        touch,
        modifier = modifier,
        onward = { Choice(words.firstStart.supportAlone, touch::next) },
    ) {
        Title(words.firstStart.supportTitle)
        Sentence(words.firstStart.supportText)
        lines.forEach { line ->
            Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
                Sentence(line.name)
                Softly(line.whatFor)
                Sentence(line.contact)
            }
        }
    }
}

/** The secret that opens the app; or none, for now. */
@Composable
private fun SecretPage(
    typing: Typing,
    quality: String?,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    FirstStartFrame(
        words,
        touch,
        modifier = modifier,
        refusal = refusal,
        onward = {
            Choice(words.firstStart.secretWith, { touch.setUp(withSecret = true) })
            Choice(words.firstStart.secretWithout, { touch.setUp(withSecret = false) })
        },
    ) {
        Title(words.firstStart.secretTitle)
        Sentence(words.firstStart.secretText)
        TypedField(
            label = words.firstStart.secretField,
            text = typing.secret,
            onType = { typing.secret = it },
            writing = if (typing.secretShown) Writing.Line else Writing.Hidden,
            wrong = refusal?.at(Field.SECRET),
        )
        quality?.let { Softly(it) }
        Toggle(words.firstStart.secretShow, typing.secretShown, { typing.secretShown = it })
        Softly(words.firstStart.secretLost)
    }
}
