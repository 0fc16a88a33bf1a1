package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.stillpoint.core.Field
import app.stillpoint.core.ReminderAnswer
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.Rhythm
import app.stillpoint.core.Scene
import app.stillpoint.core.Words
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.ReminderPart
import app.stillpoint.ui.Touches
import app.stillpoint.ui.Typing
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.OneOf
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Step
import app.stillpoint.ui.design.Stepper
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.Toggle
import app.stillpoint.ui.design.TypedField

/** One reminder, being chosen. Nothing of it is kept before "remind me". */
@Composable
internal fun ReminderScreen(
    scene: Scene.Reminder,
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    when (typing.reminderPart) {
        ReminderPart.ALL -> WholeReminder(scene, typing, refusal, words, touch, modifier)
        ReminderPart.RHYTHM -> HowOften(scene, words, touch, modifier)
        ReminderPart.DAY -> WhichDay(scene, words, touch, modifier)
        ReminderPart.TIME -> WhatTime(scene, words, touch, modifier)
    }
}

@Composable
private fun WholeReminder(
    scene: Scene.Reminder,
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminderPages
    RemindersFrame(
        words,
        touch,
        choices = {
            if (refusal != null && refusal.field == null) Note(refusal.sentence)
            Choice(said.save, touch::saveReminder)
            if (scene.isKept) Choice(said.remove, { touch.remind(ReminderTouch.Remove) })
        },
        modifier = modifier,
    ) {
        Title(scene.title)
        if (scene.mayBeNamed) {
            TypedField(
                label = said.name,
                text = typing.reminderName,
                onType = { typing.reminderName = it },
                hint = said.nameHint,
                wrong = refusal?.at(Field.REMINDER_NAME),
            )
        }
        WhenItComes(scene, words, touch)
        Toggle(
            said.pinned,
            scene.pinned,
            { touch.remind(ReminderTouch.Pinned(it)) },
            Modifier.padding(bottom = Space.between),
        )
    }
}

/** What was chosen, each with the way to its own page. */
@Composable
private fun ColumnScope.WhenItComes(
    scene: Scene.Reminder,
    words: Words,
    touch: Touches,
) {
    val said = words.reminderPages
    scene.rhythms.find { it.rhythm == scene.rhythm }?.let {
        Choice(it.label, { touch.turnTo(ReminderPart.RHYTHM) }, whose = said.rhythm)
    }
    if (scene.day.isNotEmpty()) Choice(scene.day, { touch.turnTo(ReminderPart.DAY) }, whose = said.day)
    Choice(scene.time, { touch.turnTo(ReminderPart.TIME) }, whose = said.time)
}

@Composable
private fun HowOften(
    scene: Scene.Reminder,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    RemindersFrame(words, touch, choices = { }, modifier = modifier) {
        Title(words.reminderPages.rhythm)
        Column(Modifier.padding(bottom = Space.between), verticalArrangement = Arrangement.spacedBy(Space.between)) {
            scene.rhythms.forEach { choice ->
                OneOf(
                    choice.label,
                    choice.rhythm == scene.rhythm,
                    { touch.remind(ReminderTouch.Rhythm(choice.rhythm)) },
                )
            }
        }
    }
}

@Composable
private fun WhichDay(
    scene: Scene.Reminder,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminderPages
    RemindersFrame(words, touch, choices = { }, modifier = modifier) {
        Title(said.day)
        Stepper(
            label = scene.title,
            value = scene.day,
            less = Step(said.earlier) { touch.remind(ReminderTouch.Day(-1)) },
            more = Step(said.later) { touch.remind(ReminderTouch.Day(1)) },
        )
        // Within a week every day is near; a date may be far.
        if (scene.rhythm == Rhythm.ONCE || scene.rhythm == Rhythm.MONTHLY) {
            SideBySide(Modifier.padding(bottom = Space.between)) {
                Choice(said.weekEarlier, { touch.remind(ReminderTouch.Day(-WEEK_DAYS)) }, Modifier.half())
                Choice(said.weekLater, { touch.remind(ReminderTouch.Day(WEEK_DAYS)) }, Modifier.half())
            }
        }
    }
}

@Composable
private fun WhatTime(
    scene: Scene.Reminder,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminderPages
    RemindersFrame(words, touch, choices = { }, modifier = modifier) {
        Title(said.time)
        Stepper(
            label = scene.title,
            value = scene.time,
            less = Step(said.earlier) { touch.remind(ReminderTouch.Time(-TIME_STEP_MINUTES)) },
            more = Step(said.later) { touch.remind(ReminderTouch.Time(TIME_STEP_MINUTES)) },
        )
    }
}

/** Somebody followed a reminder. Three answers, none of them more than another. */
@Composable
internal fun RemindedScreen(
    scene: Scene.Reminded,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminded
    Page(
        choices = { },
        modifier = modifier,
        ways = {
            Choice(said.now, { touch.answerReminder(ReminderAnswer.NOW) })
            Choice(said.later, { touch.answerReminder(ReminderAnswer.LATER) })
            Choice(said.notToday, { touch.answerReminder(ReminderAnswer.NOT_TODAY) })
        },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(scene.title)
        Sentence(said.text)
        Softly(said.full)
    }
}

private const val WEEK_DAYS = 7
private const val TIME_STEP_MINUTES = 15
