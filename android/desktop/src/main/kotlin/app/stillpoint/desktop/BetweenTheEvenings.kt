package app.stillpoint.desktop

import app.stillpoint.core.Scene

private const val WEEK = 7 * 86_400

/** What there is between the evenings, from home and back. */
internal fun EveningPhone.betweenTheEvenings() {
    press(words.home.between)
    picture("between", "Between the evenings. Nothing of it waits for anybody.")
    checkIn()
    repair()
    reminders()
    press(words.common.back)
    remindedOfIt()
    picture("home-again", "Home.")
}

private fun EveningPhone.checkIn() {
    val said = words.checkInPages
    press(words.between.week)
    picture("check-in-week", "A weekly check-in. Each of them answers alone, or not today.")
    press(said.begin, index = 0)
    type("Yes. The questions in between do me good.")
    picture("check-in-alex", "Alex answers, for Alex. Every question can be skipped.")
    press(words.reflecting.keep)
    press(words.common.skip)
    type("Tuesday, in the kitchen.")
    press(words.reflecting.keep)
    picture("check-in-show", "Showing it and keeping it weigh the same.")
    press(said.show)
    press(words.reflecting.done)
    check(together().isEmpty()) { "what only one of them shows is seen" }
    picture("check-in-one-shows", "Alex shows it. Nobody sees that before Sam does, too.")
    press(said.begin, index = 1)
    type("Mostly. A little shorter, perhaps.")
    press(words.reflecting.keep)
    repeat(2) { press(words.common.skip) }
    press(said.show)
    press(words.reflecting.done)
    check(together().size == 2) { "what both show is not seen: ${moment.scene}" }
    picture("check-in-together", "Sam shows it as well, and they read it together.")
    press(said.notToday)
}

private fun EveningPhone.together() = (moment.scene as? Scene.CheckIn)?.together.orEmpty()

private fun EveningPhone.repair() {
    press(words.between.repair)
    picture("repair", "Words for when something went wrong, one step a page.")
    press(words.repairPages.next)
    repeat(2) { press(words.common.back) }
}

private fun EveningPhone.reminders() {
    val said = words.reminders
    press(words.between.reminders)
    picture("reminders-none", "Reminders. All of them are off until somebody asks.")
    press(said.add)
    picture("reminders-add", "What can be asked for.")
    val weekly = checkNotNull(scene()?.toAdd?.firstOrNull()) { "there is nothing to ask for: ${moment.scene}" }
    press(weekly.label)
    press(words.reminderPages.time)
    repeat(2) { press(words.reminderPages.later) }
    picture("reminder-time", "At what time: later, by a quarter of an hour each.")
    press(words.common.back)
    picture("reminder", "What was chosen. Nothing of it is kept before “remind me”.")
    press(words.reminderPages.save)
    check(scene()?.reminders?.singleOrNull()?.on == true) { "expected one reminder: ${moment.scene}" }
    check(pending > 0) { "the phone holds no reminder" }
    picture("reminders", "It is on, and one touch turns it off.")
    press(said.quiet)
    press(said.quietOn)
    press(words.reminderPages.later, index = 0)
    picture("reminders-quiet", "Quiet hours, half an hour later.")
    press(words.common.back)
    press(said.rest)
    press(said.restWeek)
    check(scene()?.rest != null) { "there is no rest: ${moment.scene}" }
    picture("reminders-rest", "A rest of a week: everything is quiet.")
    press(said.restEnd)
    check(scene()?.rest == null) { "the rest has not ended: ${moment.scene}" }
    press(words.common.back)
    picture("reminders-later", "The rest ends when somebody says so.")
    press(words.common.back)
}

private fun EveningPhone.remindedOfIt() {
    later(WEEK)
    follow()
    check(moment.scene is Scene.Reminded) { "following a reminder leads to ${moment.scene}" }
    picture("reminded", "A week later the phone shows it. Not today is a full answer.")
    press(words.reminded.notToday)
}

private fun EveningPhone.scene() = moment.scene as? Scene.Reminders
