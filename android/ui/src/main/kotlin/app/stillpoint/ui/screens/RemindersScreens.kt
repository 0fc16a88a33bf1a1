package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import app.stillpoint.core.QuietView
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.ReminderView
import app.stillpoint.core.Scene
import app.stillpoint.core.Words
import app.stillpoint.ui.RemindersPart
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
import app.stillpoint.ui.design.Step
import app.stillpoint.ui.design.Stepper
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.Toggle

/** The reminders that were asked for, the quiet hours, the rest. All of it is off until somebody asks. */
@Composable
internal fun RemindersScreen(
    scene: Scene.Reminders,
    trouble: String?,
    typing: Typing,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    when (typing.remindersPart) {
        RemindersPart.ALL -> AllReminders(scene, trouble, words, touch, modifier)
        RemindersPart.ADD -> ReminderToAdd(scene, words, touch, modifier)
        RemindersPart.QUIET -> QuietHours(scene.quietHours, words, touch, modifier)
        RemindersPart.REST -> RestFromAll(scene.rest, words, touch, modifier)
    }
}

/** What all pages of the reminders share: the way back, and the pause below. */
@Composable
internal fun RemindersFrame(
    words: Words,
    touch: Touches,
    choices: @Composable ColumnScope.() -> Unit,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) {
    Page(
        choices = choices,
        modifier = modifier,
        above = Space.part,
        ways = { QuietText(words.common.back, touch::back, Modifier.fillMaxWidth()) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
        content = content,
    )
}

@Composable
private fun AllReminders(
    scene: Scene.Reminders,
    trouble: String?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminders
    val quiet = scene.quietHours?.let { "${it.from} – ${it.until}" } ?: said.quietOff
    RemindersFrame(
        words,
        touch,
        choices = {
            if (scene.toAdd.isNotEmpty()) Choice(said.add, { touch.turnTo(RemindersPart.ADD) })
            Choice(said.quiet, { touch.turnTo(RemindersPart.QUIET) }, detail = quiet)
            Choice(said.rest, { touch.turnTo(RemindersPart.REST) }, detail = scene.rest)
        },
        modifier = modifier,
    ) {
        Title(said.title)
        if (trouble != null) Note(trouble)
        Softly(said.text)
        if (scene.reminders.isEmpty()) Sentence(said.none)
        scene.reminders.forEach { OneReminder(it, words, touch) }
    }
}

/** One that was asked for: what, when, whether, and the way to change it. */
@Composable
private fun OneReminder(
    reminder: ReminderView,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminders
    Column(modifier.fillMaxWidth()) {
        Toggle(
            reminder.title,
            reminder.on,
            { touch.remind(ReminderTouch.On(reminder.id, it)) },
            Modifier.semantics { stateDescription = if (reminder.on) said.on else said.off },
            detail = reminder.`when`,
        )
        QuietText(
            said.change,
            { touch.remind(ReminderTouch.Change(reminder.id)) },
            Modifier.fillMaxWidth().semantics { contentDescription = "${said.change}\n${reminder.title}" },
        )
    }
}

@Composable
private fun ReminderToAdd(
    scene: Scene.Reminders,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    RemindersFrame(words, touch, choices = { }, modifier = modifier) {
        Title(words.reminders.add)
        Column(Modifier.padding(bottom = Space.between), verticalArrangement = Arrangement.spacedBy(Space.between)) {
            scene.toAdd.forEach { Choice(it.label, { touch.remind(ReminderTouch.Add(it.kind)) }) }
        }
    }
}

/** When nothing is heard. */
@Composable
private fun QuietHours(
    quiet: QuietView?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminders
    val step = words.reminderPages
    RemindersFrame(
        words,
        touch,
        choices = {
            val label = if (quiet == null) said.quietOn else said.quietOff
            Choice(label, { touch.remind(ReminderTouch.QuietHours(on = quiet == null)) })
        },
        modifier = modifier,
    ) {
        Title(said.quiet)
        if (quiet == null) {
            Sentence(said.quietOff)
        } else {
            Stepper(
                label = said.quietFrom,
                value = quiet.from,
                less = Step(step.earlier) { touch.remind(ReminderTouch.QuietFrom(-QUIET_STEP_MINUTES)) },
                more = Step(step.later) { touch.remind(ReminderTouch.QuietFrom(QUIET_STEP_MINUTES)) },
            )
            Stepper(
                label = said.quietUntil,
                value = quiet.until,
                less = Step(step.earlier) { touch.remind(ReminderTouch.QuietUntil(-QUIET_STEP_MINUTES)) },
                more = Step(step.later) { touch.remind(ReminderTouch.QuietUntil(QUIET_STEP_MINUTES)) },
            )
        }
    }
}

/** All of it silent, for as long as somebody likes. */
@Composable
private fun RestFromAll(
    rest: String?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.reminders
    RemindersFrame(
        words,
        touch,
        choices = {
            if (rest == null) {
                Choice(said.restWeek, { touch.remind(ReminderTouch.Rest(WEEK_DAYS)) })
                Choice(said.restMonth, { touch.remind(ReminderTouch.Rest(MONTH_DAYS)) })
                Choice(said.restOpen, { touch.remind(ReminderTouch.Rest(UNTIL_ENDED)) })
            } else {
                Choice(said.restEnd, { touch.remind(ReminderTouch.EndRest) })
            }
        },
        modifier = modifier,
    ) {
        Title(said.rest)
        Sentence(rest ?: said.restText)
    }
}

private const val QUIET_STEP_MINUTES = 30
private const val WEEK_DAYS = 7u
private const val MONTH_DAYS = 30u
private const val UNTIL_ENDED = 0u
