package app.stillpoint.desktop

/** In seconds. */
internal const val WEEK = 7 * 86_400

/** What there is between the evenings, from home and back. */
internal fun EveningPhone.betweenTheEvenings() {
    press("ours")
    picture("ours", "Ours. Nothing of it waits for anybody.")
    looksAtTheAgreements()
    checkIn()
    repair()
    reminders()
    press("back")
    remindedOfIt()
    picture("home-again", "Home.")
}

private fun EveningPhone.checkIn() {
    press("week")
    picture("check-in-week", "A weekly check-in. Each of them answers alone, or not today.")
    press("check_in:first")
    type("words", "Yes. The questions in between do me good.")
    picture("check-in-alex", "Alex answers, for Alex. Every question can be skipped.")
    press("answer", "skip")
    type("words", "Tuesday, in the kitchen.")
    press("answer")
    picture("check-in-show", "Showing it and keeping it weigh the same.")
    press("show", "finish")
    check(said.isEmpty()) { "what only one of them shows is seen" }
    picture("check-in-one-shows", "Alex shows it. Nobody sees that before Sam does, too.")
    press("check_in:second")
    type("words", "Mostly. A little shorter, perhaps.")
    press("answer", "skip", "skip", "show", "finish")
    check(said.size >= 2) { "what both show is not seen: $said" }
    picture("check-in-together", "Sam shows it as well, and they read it together.")
    press("not_today")
}

private fun EveningPhone.repair() {
    press("repair")
    picture("repair", "Words for when something went wrong, one step a page.")
    press("next", "back", "back")
}

private fun EveningPhone.reminders() {
    press("reminders")
    picture("reminders-none", "Reminders. All of them are off until somebody asks.")
    press("add")
    picture("reminders-add", "What can be asked for.")
    press("add:weekly_check_in", "rhythm")
    picture("reminder-rhythm", "How often.")
    press("back")
    picture("reminder", "What was chosen. Nothing of it is kept before “remind me”.")
    press("save")
    expect("reminders")
    check(pending > 0) { "the phone holds no reminder" }
    picture("reminders", "It is on, and one touch turns it off.")
    press("quiet", "on")
    picture("reminders-quiet", "Quiet hours.")
    press("back", "rest", "rest:week")
    picture("reminders-rest", "A rest of a week: everything is quiet.")
    press("rest:end", "back")
    picture("reminders-later", "The rest ends when somebody says so.")
    press("back")
}

private fun EveningPhone.remindedOfIt() {
    later(WEEK)
    follow()
    check(offers("not_today")) { "following a reminder leads elsewhere" }
    picture("reminded", "A week later the phone shows it. Not today is a full answer.")
    press("not_today")
}
