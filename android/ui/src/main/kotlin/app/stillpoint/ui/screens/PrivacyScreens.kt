package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.LayoutDirection
import app.stillpoint.core.Field
import app.stillpoint.core.RecoverySheet
import app.stillpoint.ui.PrivacyPart
import app.stillpoint.ui.asksForSecretUntilNow
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

/** What keeps the app closed, and what becomes of what it keeps: one question a page. */
@Composable
internal fun PrivacyScreen(
    page: PrivacyPage,
    hasBiometrics: Boolean,
    modifier: Modifier = Modifier,
) {
    when (page.typing.part) {
        PrivacyPart.ALL -> AllPrivacy(page, modifier)
        PrivacyPart.WAYS -> WaysIn(page, hasBiometrics, modifier)
        PrivacyPart.SECRET -> NewSecret(page, modifier)
        PrivacyPart.SHEET -> SheetOfPaper(page, modifier)
        PrivacyPart.OWN -> WhatIsOwn(page, modifier)
        PrivacyPart.OWN_OF -> page.own(page.typing.whose)?.let { OwnOf(it, page, modifier) }
        PrivacyPart.OWN_WORDS -> page.own(page.typing.whose)?.let { OtherWords(it, page, modifier) }
        PrivacyPart.OWN_BROUGHT -> page.own(page.typing.whose)?.let { WordsOfThen(it, page, modifier) }
        PrivacyPart.COPY -> CopyElsewhere(page, modifier)
        PrivacyPart.BRING_BACK -> BringBack(page, modifier)
        PrivacyPart.DELETE -> LettingGo(page, modifier)
        PrivacyPart.SURE -> OnceMore(page, modifier)
        PrivacyPart.APART -> Parting(page, modifier)
    }
}

/** What all pages about privacy share: what has just been done or refused, the way back, the pause below. */
@Composable
internal fun PrivacyFrame(
    page: PrivacyPage,
    choices: @Composable ColumnScope.() -> Unit,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) {
    val words = page.words
    Page(
        choices = choices,
        modifier = modifier,
        above = Space.part,
        ways = { QuietText(words.common.back, page.touch::back, Modifier.fillMaxWidth()) },
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, page.touch::pause) },
    ) {
        content()
        page.typing.done?.let { Note(it) }
        page.refusal?.takeIf { it.field !in AskedHere }?.let { Note(it.sentence) }
    }
}

/** The fields of these pages: what is wrong with one stands beside it. */
private val AskedHere = setOf(Field.SECRET, Field.RECOVERY_KEY, Field.PASSPHRASE)

@Composable
private fun AllPrivacy(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.privacy
    PrivacyFrame(
        page,
        choices = {
            Choice(said.ways, { page.privacy.turnTo(PrivacyPart.WAYS) })
            Choice(if (page.alone) said.ownAlone else said.own, { page.privacy.turnTo(PrivacyPart.OWN) })
            Choice(said.copy, { page.privacy.turnTo(PrivacyPart.COPY) })
            Choice(said.delete, { page.privacy.turnTo(PrivacyPart.DELETE) })
            if (!page.alone) Choice(said.apart, { page.privacy.turnTo(PrivacyPart.APART) })
        },
        modifier = modifier,
    ) {
        Title(said.title)
        Sentence(said.text)
        if (page.scene.openedBySheet) Sentence(page.words.ways.sheetOpened)
    }
}

@Composable
private fun WaysIn(
    page: PrivacyPage,
    hasBiometrics: Boolean,
    modifier: Modifier = Modifier,
) {
    val said = page.words.ways
    val scene = page.scene
    PrivacyFrame(
        page,
        choices = {
            Choice(if (scene.bySecret) said.change else said.choose, { page.privacy.turnTo(PrivacyPart.SECRET) })
            if (hasBiometrics && scene.bySecret) {
                Toggle(said.biometrics, scene.byBiometrics, page.privacy::openByBiometrics)
            }
            Choice(said.lost, { page.privacy.turnTo(PrivacyPart.SHEET) }, detail = scene.sheet?.said)
        },
        modifier = modifier,
    ) {
        Title(said.title)
        if (scene.openedBySheet) Sentence(said.sheetOpened)
        if (hasBiometrics && scene.bySecret) Softly(said.biometricsText)
    }
}

@Composable
private fun NewSecret(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.ways
    PrivacyFrame(
        page,
        choices = { Choice(said.keep, page.privacy::changeSecret) },
        modifier = modifier,
    ) {
        Title(if (page.scene.bySecret) said.change else said.choose)
        if (page.scene.asksForSecretUntilNow) SecretUntilNow(said.fieldWas, page)
        SecretToKeep(said.field, page, writing = page.writing, wrong = page.refusal?.atNew())
        ShowIt(page)
        page.state.quality()?.let { Softly(it) }
    }
}

/** The secret until now: whoever found the app open does not know it. */
@Composable
internal fun SecretUntilNow(
    label: String,
    page: PrivacyPage,
) {
    TypedField(
        label = label,
        text = page.typing.was,
        onType = { page.typing.was = it },
        writing = Writing.Hidden,
        wrong = page.refusal?.atWas(),
    )
}

/** A secret that is being typed on one of these pages. */
@Composable
internal fun SecretToKeep(
    label: String,
    page: PrivacyPage,
    hint: String? = null,
    field: Field = Field.SECRET,
    writing: Writing = Writing.Hidden,
    wrong: String? = page.refusal?.at(field),
) {
    TypedField(
        label = label,
        text = page.typing.secret,
        onType = { page.typing.secret = it },
        writing = writing,
        hint = hint,
        wrong = wrong,
    )
}

/** How a secret is written while it is chosen. */
internal val PrivacyPage.writing: Writing get() = if (typing.secretShown) Writing.Line else Writing.Hidden

/** Shows what is typed, where a secret is chosen: a slip would close it to everybody. */
@Composable
internal fun ShowIt(page: PrivacyPage) =
    Toggle(page.words.firstStart.secretShow, page.typing.secretShown, { page.typing.secretShown = it })

/** The sheet of paper: made, shown until it is written down, and in force once it was typed from there. */
@Composable
private fun SheetOfPaper(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val sheet = page.typing.sheet
    when {
        sheet == null -> NoSheetYet(page, modifier)
        page.typing.sheetIsCopied -> SheetTyped(page, modifier)
        else -> SheetShown(page, sheet, modifier)
    }
}

@Composable
private fun NoSheetYet(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.ways
    PrivacyFrame(page, choices = { Choice(said.lostMake, page.privacy::makeSheet) }, modifier = modifier) {
        Title(said.lost)
        Sentence(said.lostText)
        if (page.scene.sheet != null) Softly(said.lostAgain)
    }
}

@Composable
private fun SheetShown(
    page: PrivacyPage,
    sheet: RecoverySheet,
    modifier: Modifier = Modifier,
) {
    val said = page.words.ways
    PrivacyFrame(
        page,
        choices = { Choice(said.lostWritten, { page.privacy.copiedSheet(true) }) },
        modifier = modifier,
    ) {
        Title(said.lost)
        Softly(said.lostWrite)
        Groups(sheet.groups)
        Softly(said.lostCheck)
        Sentence(sheet.mark.check)
    }
}

@Composable
private fun SheetTyped(
    page: PrivacyPage,
    modifier: Modifier = Modifier,
) {
    val said = page.words.ways
    PrivacyFrame(
        page,
        choices = {
            Choice(said.lostKeep, page.privacy::keepSheet)
            Choice(said.lostShow, { page.privacy.copiedSheet(false) })
        },
        modifier = modifier,
    ) {
        Title(said.lost)
        Sentence(said.lostType)
        SecretToKeep(said.lostField, page, field = Field.RECOVERY_KEY, writing = Writing.Text)
    }
}

/** In columns, so that they can be compared group by group. From left to right in every language: the letters are. */
@Composable
private fun Groups(
    groups: List<String>,
    modifier: Modifier = Modifier,
) {
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
            groups.take(1).forEach { Sentence(it) }
            groups.drop(1).chunked(GROUPS_A_LINE).forEach { line ->
                Row {
                    line.forEach { Sentence(it, Modifier.weight(1f)) }
                    repeat(GROUPS_A_LINE - line.size) { Spacer(Modifier.weight(1f)) }
                }
            }
        }
    }
}

private const val GROUPS_A_LINE = 3
