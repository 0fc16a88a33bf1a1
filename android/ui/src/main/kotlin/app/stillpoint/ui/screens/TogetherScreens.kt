package app.stillpoint.ui.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.stillpoint.core.Moment
import app.stillpoint.core.Scene
import app.stillpoint.core.Touch
import app.stillpoint.core.Words
import app.stillpoint.ui.Touches
import app.stillpoint.ui.alone
import app.stillpoint.ui.design.Band
import app.stillpoint.ui.design.Bands
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.Dark
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.On
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.StillMark
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.pausing
import app.stillpoint.ui.offers

/** Together: black, and all of it is the pause. */
@Composable
internal fun TogetherScreen(
    scene: Scene.Together,
    moment: Moment,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    On(Dark) {
        val slower =
            CustomAccessibilityAction(words.together.slowerSpoken) {
                touch.slower()
                true
            }
        Box(
            modifier
                .fillMaxSize()
                .background(Dark.ground)
                .pausing(words.together.spoken, touch::pause)
                .semantics { if (moment.offers(Touch.SLOWER)) customActions = listOf(slower) },
        ) {
            val line = scene.line
            if (line != null) {
                Sentence(
                    line,
                    Modifier.align(Alignment.Center).padding(Space.margin).clearAndSetSemantics { },
                    LocalType.current.question,
                    align = TextAlign.Center,
                )
            }
            StillMark(
                Modifier
                    .align(Alignment.BottomCenter)
                    .windowInsetsPadding(WindowInsets.safeDrawing)
                    .padding(bottom = Space.above),
                color = Dark.line,
            )
        }
    }
}

/** The question in between: three equal bands over the whole screen. No countdown. */
@Composable
internal fun CheckInScreen(
    scene: Scene.CheckingIn,
    moment: Moment,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.checkIn
    Bands(modifier) {
        Column(Modifier.weight(1f)) {
            if (scene.agreedTimePassed) Note(said.timePassed, Modifier.padding(Space.between))
            Row(Modifier.weight(1f), horizontalArrangement = Arrangement.spacedBy(Space.line)) {
                scene.parties.forEach { party ->
                    val still = { touch.stillGood(party.person, scene.question) }
                    val offered = moment.offers(Touch.STILL_GOOD, party.person)
                    Band(
                        said.stillGood,
                        if (offered) still else null,
                        Modifier.weight(1f),
                        whose = party.name.takeUnless { scene.parties.alone },
                        said = said.answered.takeIf { party.answered },
                    )
                }
            }
        }
        Band(said.slower, touch::slower, Modifier.weight(1f))
        Band(said.pause, touch::pause, Modifier.weight(1f))
    }
}

/** Slower: less is enough. Whatever is not an answer here is the pause. */
@Composable
internal fun SlowerScreen(
    scene: Scene.Slower,
    moment: Moment,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.slower
    val alone = scene.parties.alone
    Box(modifier.fillMaxSize().background(LocalPalette.current.ground)) {
        // Below everything else: what is no answer is the pause.
        Box(Modifier.fillMaxSize().pausing(words.common.pauseSpoken, touch::pause))
        Column(
            Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing).padding(Space.margin),
            verticalArrangement = Arrangement.SpaceBetween,
        ) {
            Column(Modifier.padding(top = Space.part), verticalArrangement = Arrangement.spacedBy(Space.between)) {
                StillMark(color = LocalPalette.current.ember)
                Title(said.title, style = LocalType.current.word)
                Sentence(said.text)
                Softly(said.touch)
            }
            Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.between)) {
                SideBySide {
                    scene.parties.forEach { party ->
                        if (moment.offers(Touch.YES, party.person)) {
                            Choice(
                                said.yes,
                                { touch.yes(party.person, scene.question) },
                                Modifier.half(),
                                whose = party.name.takeUnless { alone },
                            )
                        } else if (party.answered) {
                            Softly(words.checkIn.answered, Modifier.half().padding(Space.between))
                        }
                    }
                }
                Choice(if (alone) words.common.stopAlone else words.common.stop, touch::stop)
            }
        }
    }
}

/** Trying the pause, while calm. */
@Composable
internal fun TryPauseScreen(
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    Box(modifier.fillMaxSize().background(LocalPalette.current.ground)) {
        Column(
            Modifier
                .fillMaxSize()
                .pausing("${words.firstStart.tryTitle} ${words.firstStart.tryText}", touch::pause)
                .windowInsetsPadding(WindowInsets.safeDrawing)
                .padding(horizontal = Space.margin, vertical = Space.above)
                .clearAndSetSemantics { },
            verticalArrangement = Arrangement.spacedBy(Space.between),
        ) {
            StillMark(size = Space.above)
            Title(words.firstStart.tryTitle)
            Sentence(words.firstStart.tryText)
        }
        QuietText(
            words.common.later,
            touch::back,
            Modifier.align(Alignment.BottomEnd).windowInsetsPadding(WindowInsets.safeDrawing).padding(Space.margin),
        )
    }
}
