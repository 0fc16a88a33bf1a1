package app.stillpoint.desktop

import app.stillpoint.core.Phase
import app.stillpoint.core.Scene
import java.io.File

private const val SECRET = "river stone"
private const val MINUTE = 60

/** More than the breath before a next step. */
private const val BREATH = 20

/**
 * Plays an evening on the real screens and a real vault, without a display, and leaves its pictures in the folder that
 * is the first argument. Played again, it opens the vault of the first evening and finds the reflection there.
 */
fun main(arguments: Array<String>) {
    System.setProperty("java.awt.headless", "true")
    val folder = File(arguments.firstOrNull() ?: "target/evening").absoluteFile
    val vault = File(folder, "vault")
    val again = vault.exists()
    val album = Album(folder, if (again) "again" else "first")
    EveningPhone(vault, album).live { if (again) anotherDay() else firstEvening() }
    album.close()
    println(File(folder, "index.html"))
}

private fun EveningPhone.firstEvening() {
    firstStart()
    confirmAndTry()
    together()
    pausedAndOnAgain()
    silence()
    diesAndStops()
    reflect()
    betweenTheEvenings()
    val sheet = whatIsPrivate()
    press(words.home.lock)
    picture("locked", "Locked. Pausing works all the same.")
    openWithSheet(sheet)
    press(words.home.lock)
}

private fun EveningPhone.firstStart() {
    val said = words.firstStart
    picture("welcome", "Alex and Sam open it for the first time.")
    press(said.welcomeBegin)
    picture("safe", "Before anything else it asks whether this is safe. The answer is kept nowhere.")
    press(said.safeTogether)
    press(words.common.next)
    picture("names-empty", "A page that needs something says so, beside the field.")
    type("Alex", said.namesFirst, said.namesName)
    type("Sam", said.namesSecond, said.namesName)
    picture("names", "Their names.")
    press(words.common.next)
    type("Amber", said.signalsStop)
    type("Feather", said.signalsSlow)
    type("Two taps on the arm", said.signalsGesture)
    picture("signals", "A word that stops everything, a word for slower, and a gesture.")
    press(words.common.next)
    press(said.covenantUseExample)
    picture("covenant", "What pausing means to them.")
    press(words.common.next)
    type("A cold glass\nThe blue blanket", said.helpsAids)
    type("Stay where you are and say my name, once.", said.helpsCardDo)
    type("Touch me, or ask what is wrong.", said.helpsCardDoNot)
    picture("helps-alex", "Alex writes what helps. The card is for when words do not come.")
    press(words.common.next)
    type("Tea, and no talking for a while.", said.helpsAftercare)
    picture("helps-sam", "Sam writes what does good afterwards.")
    press(words.common.next)
    type(SECRET, said.secretField)
    picture("secret", "A lock. Pausing never asks for it.")
    press(said.secretWith)
}

private fun EveningPhone.confirmAndTry() {
    picture("plan", "The plan. It counts once each of them has said so.")
    press(words.plan.confirm)
    picture("plan-half", "Alex has. Sam has not.")
    press(words.plan.confirm)
    picture("try-pause", "Then, at once: trying the pause.")
    touchAnywhere()
    expect(Phase.CALM)
    picture("calm", "It works: one long soft pulse, and this.")
    press(words.calm.leave)
    picture("home", "Home.")
}

private fun EveningPhone.together() {
    press(words.home.prepare)
    picture("preparing-body", "An evening. Each of them, in their own half: how is your body?")
    press(words.preparing.bodyCalm, index = 1)
    press(words.preparing.bodyAlert, index = 0)
    picture("preparing", "One sentence for the more careful answer. What happens next.")
    press(words.common.yes, index = 1)
    picture("preparing-one-yes", "Alex has said yes. That is one of two.")
    press(words.common.yes, index = 0)
    expect(Phase.TOGETHER)
    picture("together", "Together. The whole screen is the pause button.")
    later(10 * MINUTE)
    expect(Phase.CHECKING_IN)
    picture("check-in", "After ten minutes, one short pulse and three touches.")
    press(words.checkIn.stillGood, index = 0)
    press(words.checkIn.stillGood, index = 1)
    expect(Phase.TOGETHER)
    picture("together-quiet", "Still good. The sentence was said once; now only the mark.")
    press(words.together.nextStep)
    expect(Phase.CHECKING_IN)
    picture("next-step", "A tap low on the screen: before a next step everyone is asked, after a moment.")
    later(BREATH)
    press(words.checkIn.yesThat, index = 0)
    press(words.checkIn.yesThat, index = 1)
    expect(Phase.TOGETHER)
}

private fun EveningPhone.pausedAndOnAgain() {
    later(4 * MINUTE)
    touchAnywhere()
    expect(Phase.PAUSED)
    picture("paused", "A touch, anywhere. Nothing has to happen now.")
    press(words.exercise.fiveSenses)
    picture("five-senses", "The five senses, at one’s own pace. Every step can be skipped.")
    press(words.exercise.next)
    press(words.exercise.leave)
    later(2 * MINUTE)
    picture("paused-settled", "Two minutes later, going on can be asked about. It stands last.")
    press(words.paused.goOn)
    picture("regrouping", "Everyone for themselves, in their own half.")
    press(words.common.yes, index = 1)
    press(words.common.notYet, index = 0)
    expect(Phase.PAUSED)
    picture("not-yet", "Alex says yes, Sam says not yet. It leads back, without a word.")
    later(2 * MINUTE)
    press(words.paused.goOn)
    press(words.common.yes, index = 0)
    press(words.common.yes, index = 1)
    expect(Phase.TOGETHER)
    picture("together-again", "Both have freshly said yes.")
}

private fun EveningPhone.silence() {
    later(10 * MINUTE)
    expect(Phase.CHECKING_IN)
    later(MINUTE)
    expect(Phase.SLOWER)
    picture("slower", "The next question stays unanswered. Silence is not a yes: it becomes slower.")
    later(MINUTE)
    expect(Phase.PAUSED)
    picture("paused-by-silence", "And then it pauses.")
}

private fun EveningPhone.diesAndStops() {
    die()
    expect(Phase.PAUSED)
    picture("paused-locked", "The phone dies. It wakes up paused, and locked: stopping needs no unlock.")
    press(words.common.stop)
    expect(Phase.AFTERCARE)
    picture("aftercare-locked", "The evening is over.")
    press(words.common.enough)
    type("a wrong guess")
    press(words.locked.open)
    picture("wrong-secret", "A wrong secret costs nothing but a moment.")
    die()
    type(SECRET)
    press(words.locked.open)
    picture("home-again", "At home again.")
}

private fun EveningPhone.reflect() {
    press(words.home.prepare)
    repeat(2) { press(words.preparing.bodySkip) }
    press(words.common.yes, index = 0)
    press(words.common.yes, index = 1)
    touchAnywhere()
    press(words.common.stop)
    expect(Phase.AFTERCARE)
    picture("aftercare", "Another time, open: what each of them wished for afterwards.")
    press(words.aftercare.reflect, index = 0)
    type("The pause came at once.")
    picture("reflecting", "Alex writes something down, for Alex.")
    press(words.reflecting.keep)
    picture("reflecting-next", "One question a page, and that’s enough for today on each.")
    press(words.common.enough)
    press(words.common.enough)
    picture("home-open", "What was left open waits at home, quietly.")
    check(kept == 1u) { "expected one reflection in the vault, and there are $kept" }
}

private fun EveningPhone.anotherDay() {
    picture("locked", "Another day. It is locked.")
    pressPause()
    expect(Phase.CALM)
    picture("calm-locked", "Pausing needs no unlock.")
    press(words.calm.leave)
    type(SECRET)
    press(words.locked.open)
    openWhatAlexKeeps()
    picture("home", "Home. What was opened is closed again.")
    press(words.home.plan)
    picture("plan", "The plan, to read.")
    press(words.plan.change)
    picture("plan-change", "It can change. A new version counts once each of them has said so.")
}

private fun EveningPhone.expect(phase: Phase) =
    check(moment.phase == phase) {
        "expected $phase, and it is ${moment.phase}"
    }
