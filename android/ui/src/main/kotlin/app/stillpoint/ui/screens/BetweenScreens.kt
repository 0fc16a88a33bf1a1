package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Form
import app.stillpoint.core.Scene
import app.stillpoint.core.Shown
import app.stillpoint.core.Words
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches
import app.stillpoint.ui.alone
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Title

/** What there is between the evenings. Nothing of it waits for anybody. */
@Composable
internal fun BetweenScreen(
    scene: Scene.Between,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.between
    Page(
        choices = {
            Choice(said.plan, touch::readPlan)
            Choice(said.week, { touch.readCheckIn(Form.WEEK) })
            Choice(said.nextDay, { touch.readCheckIn(Form.NEXT_DAY) })
            Choice(said.repair, touch::repair)
            Choice(said.reminders, touch::readReminders)
            if (scene.mayStepBack) Choice(said.stepBack, touch::stepBack, detail = said.stepBackText)
        },
        modifier = modifier,
        above = Space.part,
        largestLowerPart = MOSTLY_CHOICES,
        ways = { QuietText(words.common.back, touch::back, Modifier.fillMaxWidth()) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(said.title)
        if (refusal != null) Note(refusal.sentence)
    }
}

/** A check-in: each for themselves, and then together if they like. "Not today" is as large as answering. */
@Composable
internal fun CheckInScreen(
    scene: Scene.CheckIn,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.checkInPages
    val alone = scene.parties.alone
    Page(
        choices = {
            scene.parties.forEach { party ->
                Choice(said.begin, { touch.checkIn(party.person) }, whose = party.name.takeUnless { alone })
            }
        },
        modifier = modifier,
        above = Space.part,
        ways = { Choice(said.notToday, touch::back) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(scene.title)
        Sentence(if (alone) said.forYourselfAlone else said.forYourself)
        if (scene.together.isNotEmpty()) {
            Title(said.together, Modifier.padding(top = Space.between), LocalType.current.question)
            scene.together.forEach { ShownBy(it) }
        }
    }
}

/** What one person shows. A question that they left open is not shown. */
@Composable
private fun ShownBy(
    shown: Shown,
    modifier: Modifier = Modifier,
) {
    Column(
        modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(Space.line / 2),
    ) {
        Sentence(shown.name)
        shown.answers.forEach { answer ->
            Softly(answer.question, Modifier.padding(top = Space.line))
            Sentence(answer.text)
        }
    }
}

/** The words for when something went wrong: one step a page, on and back at one's own pace. */
@Composable
internal fun RepairScreen(
    scene: Scene.Repair,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.repairPages
    Page(
        choices = { Choice(if (scene.number < scene.of) said.next else said.done, touch::repairNext) },
        modifier = modifier,
        ways = { Choice(words.common.back, touch::back) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Softly("${words.between.repair}  ${scene.number}\u00A0${words.exercise.of}\u00A0${scene.of}")
        Softly(said.speaker)
        Title(scene.text)
        if (scene.hint.isNotEmpty()) Sentence(scene.hint)
    }
}

/** Six things to choose, and next to nothing to read. */
private const val MOSTLY_CHOICES = 0.8f
