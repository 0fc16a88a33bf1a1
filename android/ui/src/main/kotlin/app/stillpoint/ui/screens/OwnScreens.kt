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
import app.stillpoint.core.SeparationStep
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
        if (own.state != PrivateState.OPEN) OwnWords(own, page, chosen = own.state == PrivateState.NEVER_SET_UP)
        if (own.state == PrivateState.NEVER_SET_UP) {
            page.state.ownQuality()?.let { Softly(it) }
            Softly(said.textLost)
        }
        if (own.brought) Softly(said.brought)
        own.givenUp?.let { Softly(it) }
    }
}

/** What a copy brought, and what words of then close. */
@Composable
internal fun WordsOfThen(
    own: OwnView,
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.own
    PrivacyFrame(
        page,
        choices = { Choice(said.broughtOpen, { page.privacy.openBrought(own.party.person) }) },
        modifier = modifier,
    ) {
        Title(if (page.alone) page.words.privacy.ownAlone else own.party.name)
        Sentence(said.brought)
        OwnWords(own, page)
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
        OwnWords(own, page, true, page.refusal?.atNew() ?: page.refusal?.atNew(own.party.person))
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
            if (own.mayRead) Choice(said.read, { page.privacy.readOwn(person) })
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
    if (own.brought) Choice(said.broughtOpen, { page.privacy.turnTo(PrivacyPart.OWN_BROUGHT) })
}

/** Where somebody types words of their own. */
@Composable
private fun OwnWords(
    own: OwnView,
    page: PrivacyPage,
    chosen: Boolean = false,
    wrong: String? = page.refusal?.at(Field.SECRET) ?: page.refusal?.at(Field.SECRET, own.party.person),
) {
    TypedField(
        label = page.words.own.field,
        text = page.typing.secret,
        onType = { page.typing.secret = it },
        writing = if (chosen) page.writing else Writing.Hidden,
        wrong = wrong,
        whose = own.party.name.takeUnless { page.alone },
    )
    if (chosen) ShowIt(page)
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
            if (page.mayLetGo) {
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
    when (val next = separation?.next) {
        null -> WhoLeaves(page, modifier)
        is SeparationStep.Opens -> OpensFirst(next.person, separation.leaving, page, modifier)
        is SeparationStep.Wishes -> WhatBecomesOfOurs(next.person, page, modifier)
        is SeparationStep.Copy -> WhatLeaves(page, modifier)
        is SeparationStep.Keep -> WhatIsKept(page, modifier)
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

/** Whoever has words of their own opens what they keep, so that nobody speaks for them. */
@Composable
private fun OpensFirst(
    person: Person,
    leaving: Person,
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    val own = page.own(person) ?: return
    PrivacyFrame(
        page,
        choices = {
            Choice(page.words.own.open, { page.privacy.openOwn(person) }, whose = own.party.name)
            Choice(said.cancel, page.privacy::stayTogether)
        },
        modifier = modifier,
    ) {
        Title(own.party.name)
        Sentence(if (person == leaving) said.openFirst else said.openOwn)
        OwnWords(own, page)
    }
}

/** One of them says for themselves. Both answers are as large. */
@Composable
private fun WhatBecomesOfOurs(
    person: Person,
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    val name = page.own(person)?.party?.name ?: return
    PrivacyFrame(
        page,
        choices = {
            Choice(said.keep, { page.privacy.wishForShared(person, SharedWish.KEEP_COPY) }, whose = name)
            Choice(said.letGo, { page.privacy.wishForShared(person, SharedWish.LET_GO) }, whose = name)
            Choice(said.cancel, page.privacy::stayTogether)
        },
        modifier = modifier,
    ) {
        Title(name)
        Sentence(said.text)
    }
}

@Composable
private fun WhatLeaves(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    PrivacyFrame(
        page,
        choices = {
            Choice(said.copy, page.privacy::copyWhatLeaves)
            SayAnew(page)
            Choice(said.cancel, page.privacy::stayTogether)
        },
        modifier = modifier,
    ) {
        Title(said.title)
        SecretToKeep(said.words, page, page.words.copy.fieldHint, Field.PASSPHRASE, page.writing)
        ShowIt(page)
    }
}

@Composable
private fun WhatIsKept(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.apart
    PrivacyFrame(
        page,
        choices = {
            Choice(said.confirm, page.privacy::copyIsKept)
            SayAnew(page)
            Choice(said.cancel, page.privacy::stayTogether)
        },
        modifier = modifier,
    ) {
        Title(said.title)
        Sentence(said.copied)
    }
}

/** What somebody said can be said anew until the last touch. */
@Composable
private fun SayAnew(page: PrivacyPage) {
    page.scene.own.forEach { own ->
        Choice(page.words.apart.again, { page.privacy.sayAnew(own.party.person) }, whose = own.party.name)
    }
}
