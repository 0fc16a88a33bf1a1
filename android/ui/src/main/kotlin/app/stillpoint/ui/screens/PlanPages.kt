package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.stillpoint.core.Field
import app.stillpoint.core.Person
import app.stillpoint.core.Words
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches
import app.stillpoint.ui.Typing
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Step
import app.stillpoint.ui.design.Stepper
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.Toggle
import app.stillpoint.ui.design.TypedField
import app.stillpoint.ui.design.Writing

/** Who uses it. */
@Composable
internal fun NamesPage(
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.firstStart
    FirstStartFrame(words, touch, { Onward(words, touch) }, modifier, refusal = refusal) {
        Title(if (typing.together) said.namesTitle else said.namesTitleAlone)
        Softly(said.namesText)
        typing.people.forEach { person ->
            val whose =
                (if (person == Person.FIRST) said.namesFirst else said.namesSecond).takeIf { typing.together }
            if (whose != null) Sentence(whose, Modifier.padding(top = Space.line))
            TypedField(
                label = said.namesName,
                text = typing.person(person).name,
                onType = { typing.write(person) { draft -> draft.copy(name = it) } },
                wrong = refusal?.at(Field.NAME, person),
                whose = whose,
            )
            TypedField(
                label = said.namesPronouns,
                text = typing.person(person).pronouns,
                onType = { typing.write(person) { draft -> draft.copy(pronouns = it) } },
                wrong = refusal?.at(Field.PRONOUNS, person),
                whose = whose,
            )
        }
    }
}

/** The stop word, the slow word and a gesture. */
@Composable
internal fun SignalsPage(
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.firstStart
    FirstStartFrame(words, touch, { Onward(words, touch) }, modifier, refusal = refusal) {
        Title(said.signalsTitle)
        Softly(said.signalsText)
        TypedField(
            label = said.signalsStop,
            text = typing.plan.stopWord,
            onType = { typing.plan = typing.plan.copy(stopWord = it) },
            wrong = refusal?.at(Field.STOP_WORD),
        )
        TypedField(
            label = said.signalsSlow,
            text = typing.plan.slowWord,
            onType = { typing.plan = typing.plan.copy(slowWord = it) },
            wrong = refusal?.at(Field.SLOW_WORD),
        )
        TypedField(
            label = said.signalsGesture,
            text = typing.plan.gesture,
            onType = { typing.plan = typing.plan.copy(gesture = it) },
            hint = said.signalsGestureHint,
            wrong = refusal?.at(Field.GESTURE),
        )
    }
}

/** What pausing means to us, and how long a pause lasts at least. */
@Composable
internal fun CovenantPage(
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.firstStart
    val example = if (typing.together) said.covenantExample else said.covenantExampleAlone
    FirstStartFrame(words, touch, { Onward(words, touch) }, modifier, refusal = refusal) {
        Title(if (typing.together) said.covenantTitle else said.covenantTitleAlone)
        Softly(said.covenantText)
        TypedField(
            label = said.covenantField,
            text = typing.plan.covenant,
            onType = { typing.plan = typing.plan.copy(covenant = it) },
            writing = Writing.Text,
            hint = example,
            wrong = refusal?.at(Field.COVENANT),
        )
        if (typing.plan.covenant.isEmpty()) {
            QuietText(
                said.covenantUseExample,
                { typing.plan = typing.plan.copy(covenant = example) },
                Modifier.fillMaxWidth(),
            )
        }
        Settle(typing, words)
    }
}

@Composable
private fun Settle(
    typing: Typing,
    words: Words,
) {
    val seconds = typing.plan.settleS
    Stepper(
        label = words.firstStart.covenantSettle,
        value = minutesOrSeconds(seconds, words),
        less =
            Step(words.common.less) {
                typing.plan = typing.plan.copy(settleS = SettleSteps.lastOrNull { it < seconds } ?: seconds)
            },
        more =
            Step(words.common.more) {
                typing.plan = typing.plan.copy(settleS = SettleSteps.firstOrNull { it > seconds } ?: seconds)
            },
    )
}

/** What helps one person, in a pause and afterwards. Each has a page of their own. */
@Composable
internal fun HelpsPage(
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.firstStart
    val person = if (typing.together) typing.helping else Person.FIRST
    val draft = typing.person(person)
    FirstStartFrame(words, touch, { Onward(words, touch) }, modifier, refusal = refusal) {
        Title(said.helpsTitle)
        if (typing.together) Sentence(draft.name)
        Softly(if (typing.together) said.helpsText else said.helpsTextAlone)
        TypedField(
            label = said.helpsAids,
            text = draft.sensoryAids.joinToString("\n"),
            onType = { typing.write(person) { draft -> draft.copy(sensoryAids = it.linesTyped()) } },
            writing = Writing.Text,
            hint = said.helpsAidsHint,
            wrong = refusal?.at(Field.SENSORY_AID, person),
        )
        TypedField(
            label = said.helpsCardDo,
            text = draft.cardDo,
            onType = { typing.write(person) { draft -> draft.copy(cardDo = it) } },
            writing = Writing.Text,
            wrong = refusal?.at(Field.CARD_DO, person),
        )
        TypedField(
            label = said.helpsCardDoNot,
            text = draft.cardDoNot,
            onType = { typing.write(person) { draft -> draft.copy(cardDoNot = it) } },
            writing = Writing.Text,
            wrong = refusal?.at(Field.CARD_DO_NOT, person),
        )
        TypedField(
            label = said.helpsAftercare,
            text = draft.aftercare,
            onType = { typing.write(person) { draft -> draft.copy(aftercare = it) } },
            writing = Writing.Text,
            wrong = refusal?.at(Field.AFTERCARE, person),
        )
        Toggle(said.helpsBreathing, typing.plan.breathing, { typing.plan = typing.plan.copy(breathing = it) })
        Softly(said.helpsBreathingHint)
    }
}

private fun String.linesTyped(): List<String> = if (isEmpty()) emptyList() else split("\n")

/** The least lengths of a pause that the first start offers, in seconds; the plan takes any. */
private val SettleSteps = listOf(0u, 60u, 120u, 180u, 300u, 600u, 900u, 1_200u, 1_800u)
