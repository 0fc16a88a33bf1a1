package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.stillpoint.core.BodyState
import app.stillpoint.core.Moment
import app.stillpoint.core.Party
import app.stillpoint.core.Person
import app.stillpoint.core.Scene
import app.stillpoint.core.Touch
import app.stillpoint.core.Words
import app.stillpoint.ui.Touches
import app.stillpoint.ui.Typing
import app.stillpoint.ui.alone
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.HalfPage
import app.stillpoint.ui.design.Halves
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.PauseBetween
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.offers

/** Before: how each body is, what happens next, and each person's own yes, in their own half of the screen. */
@Composable
internal fun PreparingScreen(
    scene: Scene.Preparing,
    moment: Moment,
    typing: Typing,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    EachInTheirHalf(scene.parties, words, touch, modifier) { party ->
        if (party.answered || party.person in typing.bodyAsked) {
            Asked(
                words.preparing.question,
                { touch.yes(party.person, scene.question) },
                words.preparing.notSaved.takeIf { scene.startNotSaved },
                scene.body,
                scene.next,
            ).half(party, scene.parties.alone, moment, words, touch)
        } else {
            bodyHalf(party, scene.parties.alone, words, touch)
        }
    }
}

/** Going on: everyone for themselves. "Not yet" is as large as "yes", and leads back without a word. */
@Composable
internal fun RegroupingScreen(
    scene: Scene.Regrouping,
    moment: Moment,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    EachInTheirHalf(scene.parties, words, touch, modifier) { party ->
        Asked(
            words.regrouping.question,
            { touch.yes(party.person, scene.question) },
            words.regrouping.notSaved.takeIf { scene.startNotSaved },
            words.regrouping.text,
        ).half(party, scene.parties.alone, moment, words, touch)
    }
}

/** What stands in one person's half: what is read, and what can be answered. */
private class Half(
    val choices: @Composable ColumnScope.() -> Unit,
    val ways: @Composable ColumnScope.() -> Unit,
    val content: @Composable ColumnScope.() -> Unit,
)

@Composable
private fun EachInTheirHalf(
    parties: List<Party>,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
    half: (Party) -> Half,
) {
    val near = half(parties.first())
    if (parties.alone) {
        Page(
            near.choices,
            modifier,
            ways = near.ways,
            band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
            content = near.content,
        )
    } else {
        val far = half(parties.last())
        Halves(
            far = { HalfPage(far.choices, far.ways, content = far.content) },
            between = { PauseBetween(words.common.pause, words.common.pauseSpoken, touch::pause) },
            near = { HalfPage(near.choices, near.ways, content = near.content) },
            modifier = modifier,
        )
    }
}

private fun bodyHalf(
    party: Party,
    alone: Boolean,
    words: Words,
    touch: Touches,
): Half {
    val said = words.preparing
    return Half(
        choices = { BodyChoices(party.person, words, touch) },
        ways = {
            SideBySide {
                QuietText(said.bodySkip, { touch.body(party.person, null) }, Modifier.half())
                Stop(alone, words, touch, Modifier.half())
            }
        },
    ) {
        if (alone) Title(said.title) else Softly(party.name)
        Sentence(said.body, style = LocalType.current.question)
        if (!alone) Softly(said.bodyPrivate)
    }
}

@Composable
private fun BodyChoices(
    person: Person,
    words: Words,
    touch: Touches,
) {
    val said = words.preparing
    val rows =
        listOf(
            listOf(said.bodyCalm to BodyState.CALM, said.bodyAlert to BodyState.ALERT),
            listOf(said.bodyNumb to BodyState.NUMB, said.bodyFarAway to BodyState.FAR_AWAY),
        )
    rows.forEach { row ->
        SideBySide {
            row.forEach { (label, body) -> Choice(label, { touch.body(person, body) }, Modifier.half()) }
        }
    }
}

/** A question to one person. */
private class Asked(
    val question: String,
    val onYes: () -> Unit,
    val note: String?,
    val body: String?,
    val next: List<String> = emptyList(),
) {
    fun half(
        party: Party,
        alone: Boolean,
        moment: Moment,
        words: Words,
        touch: Touches,
    ): Half =
        Half(
            choices = {
                SideBySide {
                    if (moment.offers(Touch.YES, party.person)) {
                        Choice(words.common.yes, onYes, Modifier.half())
                    }
                    if (moment.offers(Touch.NOT_YET, party.person)) {
                        Choice(words.common.notYet, { touch.notYet(party.person) }, Modifier.half())
                    }
                }
            },
            ways = { Stop(alone, words, touch) },
        ) {
            if (!alone) Softly(party.name)
            if (note != null) Note(note)
            if (party.answered) {
                Sentence(if (alone) words.common.answeredAlone else words.common.answered)
            } else {
                Sentence(question, style = LocalType.current.question)
                if (body != null) Sentence(body)
                if (next.isNotEmpty()) Softly(words.preparing.next, Modifier.padding(top = Space.line))
                next.forEach { Sentence(it, style = LocalType.current.second) }
            }
        }
}

@Composable
private fun Stop(
    alone: Boolean,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val label = if (alone) words.common.stopAlone else words.common.stop
    QuietText(label, touch::stop, modifier, Alignment.End)
}
