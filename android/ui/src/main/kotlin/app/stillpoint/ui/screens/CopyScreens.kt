package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.stillpoint.core.Field
import app.stillpoint.core.Words
import app.stillpoint.ui.Copying
import app.stillpoint.ui.Deleting
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
import app.stillpoint.ui.design.Toggle
import app.stillpoint.ui.design.TypedField
import app.stillpoint.ui.design.Writing

/** A sealed copy, to be kept elsewhere. */
@Composable
internal fun CopyElsewhere(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.copy
    val copying = page.state.copying
    PrivacyFrame(
        page,
        choices = {
            if (copying != null) {
                Choice(said.leave, page.privacy::leaveCopy)
            } else {
                if (page.scene.sheet != null) Choice(said.bySheet, page.privacy::copyForSheet)
                Choice(said.byWords, page.privacy::copyWithWords)
                Choice(said.bringBack, { page.privacy.turnTo(PrivacyPart.BRING_BACK) })
            }
        },
        modifier = modifier,
    ) {
        Title(said.title)
        if (copying == null) Sentence(said.text) else Working(copying, page.words)
        if (copying == null) {
            SecretToKeep(said.field, page, said.fieldHint, Field.PASSPHRASE, page.writing)
            ShowIt(page)
        }
    }
}

/** A copy comes back, beside what is here. */
@Composable
internal fun BringBack(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.copy
    val copying = page.state.copying
    PrivacyFrame(
        page,
        choices = {
            if (copying != null) {
                Choice(said.leave, page.privacy::leaveCopy)
            } else {
                Choice(said.bringWords, { page.privacy.bringBack(bySheet = false) })
                Choice(said.bringSheet, { page.privacy.bringBack(bySheet = true) })
            }
        },
        modifier = modifier,
    ) {
        Title(said.bringBack)
        if (copying == null) Sentence(said.bringBackText) else Working(copying, page.words)
        if (copying == null) CopyKey(page.state, page.refusal, page.words)
    }
}

/** Where nothing is here yet: the app begins with a copy. */
@Composable
internal fun BeginWithCopy(
    state: PrivacyState,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    modifier: Modifier = Modifier,
) {
    val said = words.copy
    Page(
        choices = {
            if (state.copying != null) {
                Choice(said.leave, state::leaveCopy)
            } else {
                Choice(said.bringWords, { state.beginWithCopy(bySheet = false) })
                Choice(said.bringSheet, { state.beginWithCopy(bySheet = true) })
            }
        },
        modifier = modifier,
        above = Space.part,
        ways = { QuietText(words.common.back, { state.turnTo(PrivacyPart.ALL) }, Modifier.fillMaxWidth()) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause) },
    ) {
        Title(said.bringBack)
        val copying = state.copying
        if (copying != null) {
            Working(copying, words)
        } else {
            CopyKey(state, refusal, words)
            LockForCopy(state, refusal, words)
        }
        if (refusal != null && refusal.field == null) Note(refusal.sentence)
    }
}

/** What is to open the app that begins with a copy, as the first start asks for it. It may stay empty. */
@Composable
private fun LockForCopy(
    state: PrivacyState,
    refusal: Refusal?,
    words: Words,
) {
    val said = words.firstStart
    Sentence(said.secretTitle)
    Softly(said.secretText)
    TypedField(
        label = said.secretField,
        text = state.typing.lock,
        onType = { state.typing.lock = it },
        writing = Writing.Hidden,
        wrong = refusal?.at(Field.SECRET),
    )
    state.quality(state.typing.lock)?.let { Softly(it) }
    Softly(said.secretLost)
}

@Composable
private fun CopyKey(
    state: PrivacyState,
    refusal: Refusal?,
    words: Words,
) {
    TypedField(
        label = words.copy.bringBackField,
        text = state.typing.secret,
        onType = { state.typing.secret = it },
        writing = Writing.Line,
        wrong = refusal?.at(Field.PASSPHRASE) ?: refusal?.at(Field.RECOVERY_KEY),
    )
}

/** Letting go of what is kept here. */
@Composable
internal fun LettingGo(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.delete
    PrivacyFrame(
        page,
        choices = {
            Toggle(said.old, page.scene.expiresDays != null, page.privacy::letOldGo)
            page.scene.own.forEach { own ->
                val whose = own.party.name.takeUnless { page.alone }
                Choice(said.mine, { page.privacy.sure(Deleting.Of(own.party.person)) }, whose = whose)
            }
            Choice(said.rest, { page.privacy.sure(Deleting.Rest) })
            Choice(said.all, { page.privacy.sure(Deleting.All) })
        },
        modifier = modifier,
    ) {
        Title(said.title)
        Sentence(said.text)
    }
}

/** One more question before something goes: keeping it is as large. */
@Composable
internal fun OnceMore(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.delete
    val what = page.typing.deleting
    val copying = page.state.copying
    PrivacyFrame(
        page,
        choices = {
            if (copying != null) {
                Choice(page.words.copy.leave, page.privacy::leaveCopy)
            } else {
                Choice(if (what?.sealsAnew == true) page.titleOf(what) else said.sure, page.privacy::delete)
                if (what == Deleting.Rest) Choice(said.keys, { page.privacy.sure(Deleting.Keys) })
                Choice(said.keep, { page.privacy.turnTo(PrivacyPart.DELETE) })
            }
        },
        modifier = modifier,
    ) {
        Title(page.titleOf(what))
        if (copying != null) {
            Working(copying, page.words)
            return@PrivacyFrame
        }
        when (what) {
            is Deleting.Of -> {
                Sentence(said.sureMine)
            }

            is Deleting.All -> {
                Sentence(said.sureAll)
            }

            is Deleting.Rest -> {
                Sentence(said.restText)
                if (page.scene.sheet != null) {
                    Softly(said.restSheet)
                    QuietText(
                        page.words.ways.lostMake,
                        { page.privacy.turnTo(PrivacyPart.SHEET) },
                        Modifier.fillMaxWidth(),
                    )
                }
                if (page.scene.bySecret) SecretToKeep(page.words.locked.field, page)
            }

            is Deleting.Keys -> {
                Sentence(said.keysText)
                if (page.scene.bySecret) SecretToKeep(page.words.locked.field, page)
            }

            null -> {}
        }
        if (what is Deleting.Of) Softly(said.text)
    }
}

private fun PrivacyPage.titleOf(what: Deleting?): String =
    when (what) {
        is Deleting.Of -> own(what.person)?.party?.name.takeUnless { alone } ?: words.delete.mine
        is Deleting.Rest -> words.delete.rest
        is Deleting.Keys -> words.delete.keys
        is Deleting.All -> words.delete.all
        null -> words.delete.title
    }

/** What takes a while, and how far it is, once anybody knows how much there is. */
@Composable
private fun Working(
    copying: Copying,
    words: Words,
) {
    Note(words.copy.working)
    if (copying.of > 0u) Softly("${copying.done}\u00A0${words.exercise.of}\u00A0${copying.of}")
}

private val Deleting.sealsAnew: Boolean get() = this is Deleting.Rest || this is Deleting.Keys
