package app.stillpoint.desktop

import app.stillpoint.core.PrivateState
import app.stillpoint.core.Scene

private const val OWN = "the lamp is on"
private const val COPY = "a lamp in the window"

/** What keeps the app closed, and what becomes of what it keeps. Answers what stands on the sheet of paper. */
internal fun EveningPhone.whatIsPrivate(): String {
    press(words.home.privacy)
    picture("privacy", "Privacy: what opens it, what each keeps, a copy, and letting go.")
    val sheet = waysIn()
    keepsForThemselves()
    copyElsewhere()
    press(words.privacy.delete)
    picture("delete", "Letting go. Nothing goes before it is asked once more, and keeping it is as large.")
    press(words.common.back)
    press(words.privacy.apart)
    picture("apart", "And should they part one day: each keeps what is their own.")
    repeat(2) { press(words.common.back) }
    picture("home-after-privacy", "Home.")
    return sheet
}

private fun EveningPhone.waysIn(): String {
    val said = words.ways
    press(words.privacy.ways)
    press(said.lost)
    press(said.lostMake)
    val sheet = checkNotNull(sheet) { "there is no sheet: ${moment.scene}" }
    picture("sheet", "A sheet of paper opens it, too. It is shown until it is written down.")
    press(said.lostWritten)
    type(sheet)
    picture("sheet-typed", "It counts once it was typed from the paper: a slip is found now.")
    press(said.lostKeep)
    check(privacy()?.sheet != null) { "the sheet does not count: ${moment.scene}" }
    picture("ways", "What opens it: the words, a finger or a face, and the sheet.")
    press(words.common.back)
    return sheet
}

private fun EveningPhone.keepsForThemselves() {
    val said = words.own
    press(words.privacy.own)
    picture("own", "What each of them keeps. Whose is it?")
    press("Alex")
    type(OWN)
    press(said.make)
    picture("own-alex", "Alex has closed it with words of their own. Sam cannot read it.")
    press(said.read)
    val written = (moment.scene as? Scene.Own)?.pages.orEmpty()
    check(written.isNotEmpty()) { "Alex reads nothing: ${moment.scene}" }
    picture("own-read", "Alex reads what Alex wrote, and what both of them showed.")
    press(words.common.back)
    press(said.close)
    val states = privacy()?.own.orEmpty().map { it.state }
    check(states.first() == PrivateState.CLOSED) { "it is not closed: $states" }
    repeat(2) { press(words.common.back) }
}

private fun EveningPhone.copyElsewhere() {
    val said = words.copy
    press(words.privacy.copy)
    type(COPY)
    press(said.byWords)
    picture("copy", "A sealed copy, to keep elsewhere. It was read back before it says so.")
    press(words.common.back)
}

/** The words are lost: what stands on the sheet opens it. */
internal fun EveningPhone.openWithSheet(sheet: String) {
    press(words.ways.lost)
    type(sheet.lowercase())
    press(words.ways.lostEnter)
    check(privacy()?.openedBySheet == true) { "the sheet does not open it: ${moment.scene}" }
    picture("opened-with-sheet", "The words are lost, and the sheet opens it. New ones can be chosen at once.")
    press(words.common.back)
}

/** Another day: what Alex keeps opens with Alex's own words, and what was left open is theirs to take up again. */
internal fun EveningPhone.openWhatAlexKeeps() {
    press(words.home.privacy)
    press(words.privacy.own)
    press("Alex")
    type(OWN)
    picture("own-closed", "What Alex keeps is closed. Only Alex knows the words.")
    press(words.own.open)
    check(kept >= 1u) { "expected the reflection of the first evening, and there is none" }
    picture("own-opened", "It opens, and the reflection of the first evening is there.")
    repeat(3) { press(words.common.back) }
}

private fun EveningPhone.privacy() = moment.scene as? Scene.Privacy
