package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Field
import app.stillpoint.core.Moment
import app.stillpoint.core.Scene
import app.stillpoint.core.Touch
import app.stillpoint.core.Words
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches
import app.stillpoint.ui.Typing
import app.stillpoint.ui.alone
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.TypedField
import app.stillpoint.ui.design.Writing
import app.stillpoint.ui.offers

/** Afterwards: kind words, what each wished for, and nothing that must be done. */
@Composable
internal fun AftercareScreen(
    scene: Scene.Aftercare,
    moment: Moment,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val alone = scene.parties.alone
    Page(
        choices = {
            scene.parties.filter { moment.offers(Touch.REFLECT, it.person) }.forEach { party ->
                Choice(
                    words.aftercare.reflect,
                    { touch.reflect(party.person) },
                    whose = party.name.takeUnless { alone },
                )
            }
        },
        modifier = modifier,
        ways = { Choice(words.common.enough, touch::finish) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(if (alone) words.aftercare.titleAlone else words.aftercare.title)
        Sentence(scene.closing)
        NotSaved(moment, words)
        val wishes = scene.wishes.filter { it.text.isNotEmpty() }
        if (wishes.isNotEmpty()) Softly(words.aftercare.wishes, Modifier.padding(top = Space.between))
        wishes.forEach { wish ->
            Column(
                Modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
                verticalArrangement = Arrangement.spacedBy(Space.line / 2),
            ) {
                if (!alone) Softly(wish.name)
                Sentence(wish.text)
            }
        }
    }
}

/** One question a page, for oneself; each can be skipped, and all of it can be enough. */
@Composable
internal fun ReflectingScreen(
    scene: Scene.Reflecting,
    moment: Moment,
    typing: Typing,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val question = scene.question
    val author = scene.author.person
    Page(
        choices = {
            if (question != null) {
                SideBySide {
                    Choice(words.reflecting.keep, { touch.answer(author) }, Modifier.half())
                    Choice(words.common.skip, { touch.skip(author) }, Modifier.half())
                }
            } else if (scene.mayShow) {
                SideBySide {
                    Choice(words.checkInPages.show, touch::showMine, Modifier.half())
                    Choice(words.checkInPages.keep, touch::finish, Modifier.half())
                }
            } else {
                Choice(words.reflecting.done, touch::finish)
            }
        },
        modifier = modifier,
        ways = { if (question != null) Choice(words.common.enough, touch::finish) },
        above = Space.part,
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Softly(scene.author.name)
        NotSaved(moment, words)
        if (question == null) {
            Title(scene.closing.orEmpty())
            if (scene.mayShow) Sentence(words.checkInPages.showText)
        } else {
            Title(question, style = LocalType.current.question)
            TypedField(
                label = words.reflecting.field,
                text = typing.answer,
                onType = { typing.answer = it },
                writing = Writing.Text,
                wrong = refusal?.at(Field.ANSWER, author) ?: refusal?.at(Field.ANSWER),
            )
        }
        if (refusal != null && refusal.field == null) Note(refusal.sentence)
    }
}
