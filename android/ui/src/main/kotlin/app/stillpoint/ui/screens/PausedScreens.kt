package app.stillpoint.ui.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Exercise
import app.stillpoint.core.ExerciseStep
import app.stillpoint.core.Help
import app.stillpoint.core.Lock
import app.stillpoint.core.Moment
import app.stillpoint.core.PersonHelp
import app.stillpoint.core.Phase
import app.stillpoint.core.Scene
import app.stillpoint.core.Touch
import app.stillpoint.core.Words
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches
import app.stillpoint.ui.Typing
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.LocalLook
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.On
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SlowCircle
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.locked
import app.stillpoint.ui.offers

/** Paused. Nothing has to happen now. */
@Composable
internal fun PausedScreen(
    scene: Scene.Paused,
    moment: Moment,
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    On(LocalLook.current.deep) {
        val step = scene.exercise
        if (step != null) {
            ExercisePage(step, words, touch, modifier)
        } else if (moment.locked && typing.unlocking) {
            UnlockPage(typing, refusal, words, touch, modifier)
        } else {
            val said = Said(words.paused.title, words.paused.nothing, words.paused.helps, scene.woken)
            Deep(said, scene.help, words, touch, modifier) {
                Choice(words.common.stop, touch::stop)
                when (moment.lock) {
                    Lock.OPEN -> {
                        if (moment.offers(Touch.GO_ON)) Choice(words.paused.goOn, touch::goOn)
                    }

                    Lock.BY_SECRET -> {
                        Choice(words.paused.unlock, { touch.unlocking(true) })
                    }

                    Lock.BY_DEVICE -> {
                        Choice(words.paused.unlock, touch::unlockWithDevice)
                    }

                    Lock.NOTHING -> {}
                }
                if (refusal != null) Note(refusal.sentence)
            }
        }
    }
}

/** The same help with nothing behind it, at any time of day. */
@Composable
internal fun CalmScreen(
    scene: Scene.Calm,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    On(LocalLook.current.deep) {
        val step = scene.exercise
        if (step != null) {
            ExercisePage(step, words, touch, modifier)
        } else {
            val said = Said(words.calm.title, words.calm.nothing, words.calm.helps)
            Deep(said, scene.help, words, touch, modifier) {
                Choice(words.calm.leave, touch::finish)
            }
        }
    }
}

/** What the deep screen says before anything else. */
private class Said(
    val word: String,
    val nothing: String,
    val helps: String,
    /** One gentle question after a death of the phone. It needs no answer. */
    val woken: String? = null,
)

/** The one word; that nothing has to happen; the covenant; what helps. Going on is never first. */
@Composable
private fun Deep(
    said: Said,
    help: Help,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
    ways: @Composable ColumnScope.() -> Unit,
) {
    Page(
        choices = {
            if (help.exercises.isNotEmpty()) Softly(said.helps)
            help.exercises.forEach { exercise ->
                Choice(
                    exerciseName(exercise, words),
                    { touch.ground(exercise) },
                    detail = aids(help).takeIf { exercise == Exercise.OWN_AIDS && it.isNotEmpty() },
                )
            }
        },
        modifier = modifier,
        ways = ways,
    ) {
        Title(said.word, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }, LocalType.current.word)
        Sentence(said.nothing, style = LocalType.current.question)
        if (said.woken != null) Sentence(said.woken)
        if (help.covenant.isNotEmpty()) Sentence(help.covenant)
        help.people.filter { it.cardDo.isNotEmpty() || it.cardDoNot.isNotEmpty() }.forEach { Card(it, words) }
    }
}

/** For the other one: what to do when words do not come. */
@Composable
private fun Card(
    person: PersonHelp,
    words: Words,
) {
    Column(
        Modifier
            .fillMaxWidth()
            .background(LocalPalette.current.raised, RoundedCornerShape(Space.corner))
            .padding(horizontal = Space.margin, vertical = Space.between)
            .semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(Space.line / 2),
    ) {
        Sentence(person.name)
        if (person.cardDo.isNotEmpty()) {
            Softly(words.paused.cardDo)
            Sentence(person.cardDo)
        }
        if (person.cardDoNot.isNotEmpty()) {
            Softly(words.paused.cardDoNot)
            Sentence(person.cardDoNot)
        }
    }
}

/** One step of an exercise, with as many ways out as ways on. */
@Composable
private fun ExercisePage(
    step: ExerciseStep,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.exercise
    Page(
        choices = {
            Choice(said.next, touch::groundNext)
            Choice(said.skip, touch::groundNext)
            Choice(said.leave, touch::groundLeave)
        },
        modifier = modifier,
    ) {
        Softly("${exerciseName(step.exercise, words)}  ${step.number}\u00A0${said.of}\u00A0${step.of}")
        Title(step.text)
        if (step.hint.isNotEmpty()) Sentence(step.hint)
        Softly(said.eyes)
        if (step.exercise ==
            Exercise.BREATHING
        ) {
            SlowCircle(said.circleSpoken, Modifier.align(Alignment.CenterHorizontally))
        }
    }
}

private fun exerciseName(
    exercise: Exercise,
    words: Words,
): String =
    when (exercise) {
        Exercise.FIVE_SENSES -> words.exercise.fiveSenses
        Exercise.OWN_AIDS -> words.exercise.ownAids
        Exercise.RELAXATION -> words.exercise.relaxation
        Exercise.BREATHING -> words.exercise.breathing
    }

private fun aids(help: Help): String =
    help.people
        .flatMap { it.aids }
        .take(MOST_AIDS)
        .joinToString(" · ")

/** Whether this phase is part of an evening, and so always dark. */
internal fun Phase.isEvening(): Boolean = this != Phase.IDLE && this != Phase.CALM

private const val MOST_AIDS = 3
