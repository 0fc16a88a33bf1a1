package app.stillpoint.desktop

/** What keeps the app closed, and what becomes of what it keeps. Answers what stands on the sheet of paper. */
internal fun EveningPhone.whatIsPrivate(): String {
    press("mine")
    picture("mine", "What each of them keeps. Whose is it?")
    press("privacy")
    picture("privacy", "Privacy and this phone.")
    val sheet = waysIn()
    press("back")
    keepsForThemselves()
    press("back")
    picture("home-after-privacy", "Home.")
    return sheet
}

private fun EveningPhone.waysIn(): String {
    press("ways", "sheet", "make")
    val sheet = sheet
    picture("sheet", "A sheet of paper opens it, too. It is shown until it is written down.")
    press("written")
    type("sheet", sheet)
    type("secret_was", SECRET)
    picture("sheet-typed", "It counts once it was typed from the paper: a slip is found now.")
    press("keep")
    expect("ways_in")
    picture("ways", "What opens it: the words, a finger or a face, and the sheet.")
    press("back")
    return sheet
}

private fun EveningPhone.keepsForThemselves() {
    press("whose:first")
    type("own", OWN)
    press("keep")
    picture("own-alex", "Alex has closed it with words of their own. Sam cannot read it.")
    press("read")
    check(said.isNotEmpty()) { "Alex reads nothing" }
    picture("own-read", "Alex reads what Alex wrote, and what both of them showed.")
    press("back")
    writesForAPause()
    press("close")
    check(offers("open")) { "it is not closed" }
    press("back")
}

private fun EveningPhone.writesForAPause() {
    press("helps", "triggers", "add", "ready:trigger:1")
    picture("trigger", "What troubles Alex: a few words, and nobody else reads them unless Alex says so.")
    press("next", "ready:agreed:2")
    picture("trigger-agreed", "What helps then. That is read in a pause.")
    press("next", "back", "card")
    picture("card", "Alex’s card, with words that can be taken.")
    press("back", "back")
}

/** The words are lost: what stands on the sheet opens it. */
internal fun EveningPhone.openWithSheet(sheet: String) {
    press("sheet")
    type("sheet", sheet.lowercase())
    press("open")
    picture("opened-with-sheet", "The words are lost, and the sheet opens it. New ones can be chosen at once.")
    expect("ways_in")
    press("back", "back", "back")
    expect("home")
}

/** Another day: what Alex keeps opens with Alex's own words, and what was left open is theirs to take up again. */
internal fun EveningPhone.openWhatAlexKeeps() {
    press("mine", "whose:first")
    type("own", OWN)
    picture("own-closed", "What Alex keeps is closed. Only Alex knows the words.")
    press("open")
    check((kept ?: 0u) >= 1u) { "expected the reflection of the first evening, and there is none" }
    picture("own-opened", "It opens, and the reflection of the first evening is there.")
    press("back", "back")
}
