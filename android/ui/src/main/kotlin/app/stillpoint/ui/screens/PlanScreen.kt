package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.Scene
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
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Title

/** The plan, to read; and each person says for themselves whether it is right for them. */
@Composable
internal fun PlanScreen(
    scene: Scene.Plan,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val plan = scene.plan
    val open = if (scene.waits) plan.parties.filterNot { it.answered } else emptyList()
    Page(
        choices = {
            if (refusal != null) Note(refusal.sentence)
            open.forEach { party ->
                Choice(words.plan.confirm, { touch.confirm(party.person) }, whose = party.name)
            }
        },
        ways = {
            SideBySide {
                val leave = if (open.isEmpty()) words.common.back else words.plan.notNow
                QuietText(leave, touch::back, Modifier.half())
                QuietText(words.plan.change, touch::changePlan, Modifier.half(), Alignment.End)
            }
        },
        modifier = modifier,
        above = Space.part,
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(words.plan.title)
        if (open.isNotEmpty()) Softly(if (plan.parties.alone) words.plan.textAlone else words.plan.text)
        if (scene.waits) plan.parties.filter { it.answered }.forEach { Part(it.name, words.plan.confirmed) }
        Signals(scene, words)
        Times(scene, words)
        plan.draft.people.forEach { Person(it, words) }
    }
}

@Composable
private fun ColumnScope.Signals(
    scene: Scene.Plan,
    words: Words,
) {
    val draft = scene.plan.draft
    Part(words.plan.stopWord, draft.stopWord.ifEmpty { words.common.empty })
    Part(words.plan.slowWord, draft.slowWord.ifEmpty { words.common.empty })
    Part(words.plan.gesture, draft.gesture.ifEmpty { words.common.empty })
    Part(words.plan.covenant, draft.covenant.ifEmpty { words.common.empty })
}

@Composable
private fun ColumnScope.Times(
    scene: Scene.Plan,
    words: Words,
) {
    val draft = scene.plan.draft
    Part(words.plan.settle, minutesOrSeconds(draft.settleS, words))
    Part(words.plan.checkInEvery, minutesOrSeconds(draft.checkInEveryS, words))
    Part(words.plan.patience, minutesOrSeconds(draft.patienceS, words))
    Part(words.plan.length, minutesOrSeconds(draft.lengthS, words))
    scene.plan.parties
        .find { it.person == draft.paceHolder }
        ?.let { Part(words.plan.paceHolder, it.name) }
    if (draft.breathing) Sentence(words.plan.breathing)
}

@Composable
private fun ColumnScope.Person(
    draft: PersonDraft,
    words: Words,
) {
    val name = listOf(draft.name, draft.pronouns).filter { it.isNotEmpty() }.joinToString(" · ")
    Title(name, style = LocalType.current.question)
    Part(words.plan.aids, draft.sensoryAids.joinToString("\n"))
    Part(words.plan.cardDo, draft.cardDo)
    Part(words.plan.cardDoNot, draft.cardDoNot)
    Part(words.plan.aftercare, draft.aftercare)
}

/** One thing that was agreed, under what it is. What was left open by somebody is not shown. */
@Composable
private fun Part(
    label: String,
    text: String,
) {
    if (text.isEmpty()) return
    Column(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(Space.line / 2),
    ) {
        Softly(label)
        Sentence(text)
    }
}
