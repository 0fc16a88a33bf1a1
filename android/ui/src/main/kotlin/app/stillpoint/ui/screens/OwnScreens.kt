package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Field
import app.stillpoint.core.OwnPage
import app.stillpoint.core.OwnView
import app.stillpoint.core.Person
import app.stillpoint.core.PrivateState
import app.stillpoint.core.Scene
import app.stillpoint.core.SharedWish
import app.stillpoint.core.Words
import app.stillpoint.ui.PrivacyPart
import app.stillpoint.ui.PrivacyState
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.design.TypedField
import app.stillpoint.ui.design.Writing

/** What each keeps for themselves: first whose it is. Somebody alone is asked nothing. */
@Composable
internal fun WhatIsOwn(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.own
    val alone = page.scene.own.singleOrNull()
    if (alone != null) {
        OwnOf(alone, page, modifier)
        return
    }
    PrivacyFrame(
        page,
        choices = {
            page.scene.own.forEach { Choice(it.party.name, { page.privacy.turnTo(it.party.person) }) }
        },
        modifier = modifier,
    ) {
        Title(page.words.privacy.own)
        Sentence(said.text)
        Softly(said.textLost)
    }
}

/** What one of them keeps for themselves: closed with words of their own, opened with them, read by them alone. */
@Composable
internal fun OwnOf(
    own: OwnView,
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.own
    PrivacyFrame(page, choices = { OwnChoices(own, page) }, modifier = modifier) {
        Title(if (page.alone) page.words.privacy.ownAlone else own.party.name)
        if (own.state == PrivateState.NEVER_SET_UP) Sentence(if (page.alone) said.textAlone else said.text)
        if (own.state != PrivateState.OPEN) OwnWords(own, page)
        if (own.state == PrivateState.NEVER_SET_UP) page.state.ownQuality()?.let { Softly(it) }
        if (own.state == PrivateState.NEVER_SET_UP) Softly(said.textLost)
    }
}

/** Other words for what is open: the ones of before close nothing any more. */
@Composable
internal fun OtherWords(
    own: OwnView,
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.own
    PrivacyFrame(
        page,
        choices = { Choice(said.change, { page.privacy.closeWithWords(own.party.person) }) },
        modifier = modifier,
    ) {
        Title(if (page.alone) page.words.privacy.ownAlone else own.party.name)
        SecretUntilNow(said.fieldWas, page)
        OwnWords(own, page, wrong = page.refusal?.atNew() ?: page.refusal?.atNew(own.party.person))
        page.state.ownQuality()?.let { Softly(it) }
        Softly(said.textLost)
    }
}

@Composable
private fun OwnChoices(
    own: OwnView,
    page: PrivacyPage,
) {
    val said = page.words.own
    val person = own.party.person
    when (own.state) {
        PrivateState.NEVER_SET_UP -> {
            Choice(said.make, { page.privacy.closeWithWords(person) })
            if (page.alone) Choice(said.read, { page.privacy.readOwn(person) })
        }

        PrivateState.CLOSED -> {
            Choice(said.open, { page.privacy.openOwn(person) })
        }

        PrivateState.OPEN -> {
            if (own.leftOpen) Choice(page.words.home.reflect, { page.touch.reflect(person) })
            Choice(said.read, { page.privacy.readOwn(person) })
            Choice(said.change, { page.privacy.turnTo(PrivacyPart.OWN_WORDS) })
            Choice(said.close, { page.privacy.closeOwn(person) })
        }
    }
}

/** Where somebody types words of their own. */
@Composable
private fun OwnWords(
    own: OwnView,
    page: PrivacyPage,
    wrong: String? = page.refusal?.at(Field.SECRET) ?: page.refusal?.at(Field.SECRET, own.party.person),
) {
    TypedField(
        label = page.words.own.field,
        text = page.typing.secret,
        onType = { page.typing.secret = it },
        writing = Writing.Hidden,
        wrong = wrong,
        whose = own.party.name.takeUnless { page.alone },
    )
}

/** What somebody may read of what was written, the latest first. */
@Composable
internal fun OwnScreen(
    scene: Scene.Own,
    words: Words,
    touch: Touches,
    privacy: PrivacyState,
    refusal: Refusal?,
    modifier: Modifier = Modifier,
) {
    val asked = privacy.typing.page?.let(scene.pages::getOrNull)
    if (asked != null) {
        OnePageOnceMore(asked, words, touch, privacy, refusal, modifier)
        return
    }
    Page(
        choices = { },
        modifier = modifier,
        above = Space.part,
        ways = { QuietText(words.common.back, touch::back, Modifier.fillMaxWidth()) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(scene.reader.name)
        if (scene.pages.isEmpty()) Sentence(words.own.none)
        scene.pages.forEachIndexed { number, page ->
            Written(page)
            if (page.by.isEmpty()) {
                QuietText(words.own.letGo, { privacy.surePage(number) }, Modifier.fillMaxWidth())
            }
        }
    }
}

/** One more question before a page goes. Keeping it is as large. */
@Composable
private fun OnePageOnceMore(
    page: OwnPage,
    words: Words,
    touch: Touches,
    privacy: PrivacyState,
    refusal: Refusal?,
    modifier: Modifier = Modifier,
) {
    Page(
        choices = {
            Choice(words.delete.sure, privacy::deletePage)
            Choice(words.delete.keep, { privacy.surePage(null) })
        },
        modifier = modifier,
        above = Space.part,
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(words.own.letGo)
        Written(page)
        Softly(words.delete.text)
        if (refusal != null) Note(refusal.sentence)
    }
}

@Composable
private fun Written(
    page: OwnPage,
    modifier: Modifier = Modifier,
) {
    Column(
        modifier.fillMaxWidth().padding(bottom = Space.between).semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(Space.line / 2),
    ) {
        Softly(listOf(page.by, page.title).filter(String::isNotEmpty).joinToString("  "))
        page.answers.forEach { answer ->
            Softly(answer.question, Modifier.padding(top = Space.line))
            Sentence(answer.text)
        }
    }
}

/** Two part: each says for themselves, and nothing goes before a copy is kept. */
@Composable
internal fun Parting(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val separation = page.scene.separation
    when {
        separation == null -> WhoLeaves(page, modifier)
        separation.first == null || separation.second == null -> WhatBecomesOfOurs(page, modifier)
        else -> WhatLeaves(page, modifier)
    }
}

@Composable
private fun WhoLeaves(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    PrivacyFrame(
        page,
        choices = {
            page.scene.own.forEach { Choice(it.party.name, { page.privacy.part(it.party.person) }) }
        },
        modifier = modifier,
    ) {
        Title(said.title)
        Sentence(said.text)
        Sentence(said.who)
    }
}

@Composable
private fun WhatBecomesOfOurs(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    PrivacyFrame(
        page,
        choices = { Choice(said.cancel, page.privacy::stayTogether) },
        modifier = modifier,
    ) {
        Title(said.title)
        page.scene.own.forEach { OursFor(it.party.person, it.party.name, page) }
    }
}

@Composable
private fun OursFor(
    person: Person,
    name: String,
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    val separation = page.scene.separation
    val wish = if (person == Person.FIRST) separation?.first else separation?.second
    Column(
        modifier.fillMaxWidth().padding(top = Space.between),
        verticalArrangement = Arrangement.spacedBy(Space.line),
    ) {
        Sentence(name)
        if (wish == null) {
            SideBySide {
                Choice(said.keep, { page.privacy.wishForShared(person, SharedWish.KEEP_COPY) }, Modifier.half())
                Choice(said.letGo, { page.privacy.wishForShared(person, SharedWish.LET_GO) }, Modifier.half())
            }
        } else {
            Softly(page.words.common.answered)
        }
    }
}

@Composable
private fun WhatLeaves(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    val separation = page.scene.separation ?: return
    PrivacyFrame(
        page,
        choices = {
            if (separation.copyWritten) {
                Choice(said.confirm, page.privacy::copyIsKept)
            } else if (separation.mustOpenPrivate) {
                Choice(page.words.own.open, { page.privacy.openOwn(separation.leaving) })
            } else {
                Choice(said.copy, page.privacy::copyWhatLeaves)
            }
            Choice(said.cancel, page.privacy::stayTogether)
        },
        modifier = modifier,
    ) {
        Title(said.title)
        if (separation.copyWritten) {
            Sentence(said.copied)
        } else if (separation.mustOpenPrivate) {
            Sentence(said.openFirst)
            page.own(separation.leaving)?.let { OwnWords(it, page) }
        } else {
            SecretToKeep(said.words, page, page.words.copy.fieldHint, Field.PASSPHRASE)
        }
    }
}
