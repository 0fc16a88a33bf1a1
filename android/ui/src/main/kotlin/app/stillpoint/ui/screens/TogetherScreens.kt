package app.stillpoint.ui.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.stillpoint.core.Moment
import app.stillpoint.core.Scene
import app.stillpoint.core.Touch
import app.stillpoint.core.Words
import app.stillpoint.ui.Touches
import app.stillpoint.ui.alone
import app.stillpoint.ui.design.Band
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
import app.stillpoint.ui.design.tappedOrPausing
import app.stillpoint.ui.locked
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
            Column(
                Modifier.align(Alignment.BottomCenter).windowInsetsPadding(WindowInsets.safeDrawing),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                StillMark(color = Dark.line)
                Box(Modifier.heightIn(min = Space.above), contentAlignment = Alignment.Center) {
                    if (moment.offers(Touch.NEXT_STEP)) NextStep(words, touch)
                }
            }
        }
    }
}

/** As dim as all the rest, and low. */
@Composable
private fun NextStep(
    words: Words,
    touch: Touches,
) {
    Box(
        Modifier
            .tappedOrPausing(touch::nextStep, touch::pause)
            .heightIn(min = Space.target)
            .padding(horizontal = Space.between, vertical = Space.line),
        contentAlignment = Alignment.Center,
    ) { Softly(words.together.nextStep, align = TextAlign.Center) }
}

/** The question in between: three equal bands over the whole screen. No countdown. */
@Composable
internal fun CheckingInScreen(
    scene: Scene.CheckingIn,
    moment: Moment,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.checkIn
    Bands(modifier) {
        if (scene.agreedTimePassed) Note(said.timePassed, Modifier.padding(Space.between))
        if (scene.beforeNextStep) {
            val breath = scene.parties.none { it.answered || moment.offers(Touch.STILL_GOOD, it.person) }
            BeforeNextStep(words, scene.parties.alone, breath && !moment.locked)
        }
        Row(Modifier.weight(1f), horizontalArrangement = Arrangement.spacedBy(Space.line)) {
            scene.parties.forEach { party ->
                val still = { touch.stillGood(party.person, scene.question) }
                val offered = moment.offers(Touch.STILL_GOOD, party.person)
                Band(
                    if (scene.beforeNextStep) said.yesThat else said.stillGood,
                    if (offered) still else null,
                    Modifier.weight(1f),
                    whose = party.name.takeUnless { scene.parties.alone },
                    detail = said.answered.takeIf { party.answered },
                )
            }
        }
        Band(said.slower, touch::slower, Modifier.weight(1f))
        Band(said.pause, touch::pause, Modifier.weight(1f))
    }
}

/** Three equal bands over the whole screen: one finds them in the dark, by where they are. */
@Composable
private fun Bands(
    modifier: Modifier = Modifier,
    bands: @Composable ColumnScope.() -> Unit,
) {
    Column(
        modifier
            .fillMaxSize()
            .background(LocalPalette.current.ground)
            .windowInsetsPadding(WindowInsets.safeDrawing)
            .padding(Space.line),
        verticalArrangement = Arrangement.spacedBy(Space.line),
        content = bands,
    )
}

/** What is asked, above the bands, and a breath before it can be answered. */
@Composable
private fun BeforeNextStep(
    words: Words,
    alone: Boolean,
    breath: Boolean,
) {
    Column(
        Modifier.padding(Space.between).semantics { liveRegion = LiveRegionMode.Polite },
        verticalArrangement = Arrangement.spacedBy(Space.line),
    ) {
        Title(if (alone) words.checkIn.nextStepAlone else words.checkIn.nextStep, style = LocalType.current.question)
        // It keeps its room: the bands below stay where a hand has learned them.
        val room = if (breath) Modifier else Modifier.alpha(0f).clearAndSetSemantics { }
        Softly(words.checkIn.breath, room)
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
            verticalArrangement = Arrangement.spacedBy(Space.between),
        ) {
            // Measured after stop, which nothing squeezes off.
            Column(Modifier.weight(1f), verticalArrangement = Arrangement.SpaceBetween) {
                Column(Modifier.padding(top = Space.part), verticalArrangement = Arrangement.spacedBy(Space.between)) {
                    StillMark(color = LocalPalette.current.ember)
                    Title(said.title, style = LocalType.current.word)
                    Sentence(said.text)
                    Softly(said.touch)
                }
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
            }
            Choice(if (alone) words.common.stopAlone else words.common.stop, touch::stop)
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
