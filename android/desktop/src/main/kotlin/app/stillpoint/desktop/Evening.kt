package app.stillpoint.desktop

import app.stillpoint.core.Phase
import java.io.File

private const val MINUTE = 60

/** The breath before a next step, twice as long as they agreed: they chose that for tonight. */
private const val BREATH = 20

/**
 * Plays an evening on the real screens and a real vault, without a display, and leaves its pictures in the folder that
 * is the first argument; then, on a vault of its own, how somebody is added later. Played again, it opens the vault of
 * the first evening and finds the reflection there.
 */
fun main(arguments: Array<String>) {
    System.setProperty("java.awt.headless", "true")
    val folder = File(arguments.firstOrNull() ?: "target/evening").absoluteFile
    val vault = File(folder, "vault")
    if (vault.exists()) {
        play(folder, "again", vault) { anotherDay() }
    } else {
        play(folder, "first", vault) { firstEvening() }
        val addedTo = File(folder, "vault-added")
        addedTo.deleteRecursively()
        play(folder, "added", addedTo) { addedLater() }
    }
    println(File(folder, "index.html"))
}

private fun play(
    folder: File,
    evening: String,
    vault: File,
    live: EveningPhone.() -> Unit,
) {
    val album = Album(folder, evening)
    Hand(vault).use { hand -> hand.onScreen { EveningPhone(this, album).live() } }
    album.close()
}

private fun EveningPhone.firstEvening() {
    firstStart()
    confirmAndTry()
    beforeTheEvening()
    together()
    pausedAndOnAgain()
    silence()
    diesAndStops()
    reflect()
    betweenTheEvenings()
    val sheet = whatIsPrivate()
    press("mine", "lock")
    picture("locked", "Locked. Pausing works all the same.")
    openWithSheet(sheet)
    press("mine", "lock")
}

private fun EveningPhone.firstStart() {
    picture("welcome", "Alex and Sam open it for the first time.")
    press("begin")
    picture("safe", "Before anything else it asks whether this is safe. The answer is kept nowhere.")
    press("together", "next")
    picture("names-empty", "A page that needs something says so, beside the field.")
    type("name:first", "Alex")
    type("name:second", "Sam")
    picture("names", "Their names.")
    press("next")
    type("stop_word", "Amber")
    type("slow_word", "Feather")
    type("gesture", "Two taps on the arm")
    picture("signals", "A word that stops everything, a word for slower, and a gesture.")
    press("next", "rhythm:seldom")
    picture("rhythm", "How the phone asks: three rhythms. This one asks every quarter of an hour.")
    press("times")
    press("every_less", "patience_less")
    picture("times", "Each time by itself, for those who want to.")
    press("next", "ready:covenant:1")
    picture("covenant", "What pausing means to them.")
    press("next")
    type("aids:first", "A cold glass\nThe blue blanket")
    type("card_do:first", "Stay where you are and say my name, once.")
    type("card_do_not:first", "Touch me, or ask what is wrong.")
    picture("helps-alex", "Alex writes what helps. The card is for when words do not come.")
    press("next", "ready:aftercare:first:2")
    picture("afterwards-alex", "What helps Alex afterwards, taken by a touch.")
    press("next", "ready:aids:second:7", "next")
    type("aftercare:second", "Tea, and no talking for a while.")
    picture("helps-sam", "Sam writes what does good afterwards.")
    press("next")
    type("secret", SECRET)
    picture("secret", "A lock. Pausing never asks for it.")
    press("with")
}

private fun EveningPhone.confirmAndTry() {
    picture("plan", "The plan. It counts once each of them has said so.")
    press("confirm:first")
    picture("plan-half", "Alex has. Sam has not.")
    press("confirm:second")
    picture("try-pause", "Then, at once: trying the pause.")
    touchAnywhere()
    expect(Phase.CALM)
    picture("calm", "It works: one long soft pulse, and this.")
    press("finish")
    picture("home", "Home: three doors, and the pause.")
}

private fun EveningPhone.together() {
    press("tonight")
    picture("tonight", "Tonight: time together, calm at any hour, trying the pause.")
    press("prepare")
    picture("preparing-body", "An evening. Each of them, in their own half: how is your body?")
    press("body:first:calm", "body:second:alert")
    picture("preparing", "One sentence for the more careful answer. What happens next.")
    press("yes:first")
    picture("preparing-one-yes", "Alex has said yes. That is one of two.")
    press("yes:second")
    expect(Phase.TOGETHER)
    picture("together", "Together. The whole screen is the pause button.")
    later(10 * MINUTE)
    expect(Phase.CHECKING_IN)
    picture("check-in", "After ten minutes, one short pulse and three touches.")
    press("still_good:first", "still_good:second")
    expect(Phase.TOGETHER)
    picture("together-quiet", "Still good. The sentence was said once; now only the mark.")
    press("next_step")
    expect(Phase.NEXT_STEP)
    picture("next-step", "A tap low on the screen: for a next step everyone is asked, and a yes counts after a moment.")
    later(BREATH)
    press("yes:first", "yes:second")
    expect(Phase.TOGETHER)
}

private fun EveningPhone.pausedAndOnAgain() {
    later(4 * MINUTE)
    touchAnywhere()
    expect(Phase.PAUSED)
    picture("paused", "A touch, anywhere. Nothing has to happen now.")
    press("whom:first")
    picture("paused-alex", "What helps Alex, with the card that Alex wrote; and something for Sam.")
    press("body")
    picture("paused-body", "How is Alex’s body just now? It is kept nowhere.")
    press("body:first:far_away")
    picture("paused-alex-first", "What suits that stands first.")
    press("back", "whom:both")
    picture("paused-both", "For both: something for two stands first.")
    press("ground:connected")
    picture("connected", "One step a page, and each can be skipped or left.")
    press("ground_leave", "back", "ground:five_senses")
    picture("five-senses", "The five senses, at one’s own pace. Every step can be skipped.")
    press("ground_next", "ground_leave")
    later(2 * MINUTE)
    picture("paused-settled", "Two minutes later, going on can be asked about. It stands last.")
    press("go_on")
    picture("going-on", "Going on is a choice of what, and as before is never first.")
    press("less")
    picture("less-now", "Less can be chosen in the middle of it, too.")
    press("back", "go_on:close")
    picture("regrouping", "Everyone for themselves, in their own half.")
    press("yes:first", "not_yet:second")
    expect(Phase.PAUSED)
    picture("not-yet", "Alex says yes, Sam says not yet. It leads back, without a word, and for twice as long.")
    later(4 * MINUTE)
    press("go_on", "go_on:before", "yes:second", "yes:first")
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
    press("stop")
    expect(Phase.AFTERCARE)
    picture("aftercare-locked", "The evening is over.")
    press("finish")
    type("secret", "a wrong guess")
    press("open")
    picture("wrong-secret", "A wrong secret costs nothing but a moment.")
    die()
    type("secret", SECRET)
    press("open")
    expect("home")
    picture("home-again", "At home again.")
}

private fun EveningPhone.reflect() {
    press("tonight", "prepare", "body:first:skip", "body:second:skip", "yes:second", "yes:first")
    touchAnywhere()
    press("stop")
    expect(Phase.AFTERCARE)
    picture("aftercare", "Another time, open: what each of them wished for afterwards.")
    afterwards()
    press("reflect:first")
    picture("reflecting-felt", "One touch comes before any words. Not saying is as large.")
    press("felt:safe")
    type("words", "The pause came at once.")
    picture("reflecting", "Alex writes something down, for Alex.")
    press("answer")
    picture("reflecting-next", "One question a page, and that’s enough for today on each.")
    press("read")
    picture("reflecting-read", "What was said can be read again at once, by whoever said it.")
    press("lines")
    picture("reflecting-line", "Whoever likes shows some of it, line by line.")
    press("back", "back")
    press("finish", "finish")
    expect("home")
    picture("home-quiet", "Home says nothing of what was left open.")
    check(kept == 1u) { "expected one reflection in the vault, and there are $kept" }
}

private fun EveningPhone.afterwards() {
    press("after:body")
    picture("aftercare-body", "How are their bodies now? Either can pass.")
    press("body:first:alert", "body:second:skip", "after:wishes")
    picture("wishes-differ", "What they wished for differs: how close, how long, who comes back.")
    press("wish:first:same_room", "wish:second:apart")
    press("wish:first:minutes", "wish:second:open")
    press("wish:first:me", "wish:second:whoever")
    picture("wishes-met", "It says what holds for both, and not whose it was.")
    press("after:gentle")
    picture("gentle", "If it was a lot: rest, and one sentence, if at all.")
    press("sentence:second")
    picture("one-sentence", "One sentence is one question. Without words of one’s own, that is said first.")
    press("finish", "back")
}

private fun EveningPhone.anotherDay() {
    picture("locked", "Another day. It is locked.")
    press("pause")
    expect(Phase.CALM)
    picture("calm-locked", "Pausing needs no unlock.")
    press("finish")
    type("secret", SECRET)
    press("open")
    openWhatAlexKeeps()
    picture("home", "Home. What was opened is closed again.")
    press("ours", "plan")
    picture("plan", "The plan, to read.")
    press("change")
    picture("plan-change", "It can change. A new version counts once each of them has said so.")
}
