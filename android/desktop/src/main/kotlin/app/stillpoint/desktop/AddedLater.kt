package app.stillpoint.desktop

import app.stillpoint.core.Phase

/** Alex begins alone, and a week later adds Sam: nothing becomes shared but what Alex ticks. */
internal fun EveningPhone.addedLater() {
    beginsAlone()
    asksToAdd()
    sharesOneThing()
    theOtherJoins()
    press("tonight", "prepare", "body:first:skip", "body:second:skip", "yes:first", "yes:second")
    expect(Phase.TOGETHER)
    picture("together-for-two", "Now a yes is needed from each.")
}

private fun EveningPhone.beginsAlone() {
    press("begin")
    picture("safe", "Alex opens it, and is alone with it.")
    press("alone")
    type("name:first", "Alex")
    press("next", "later", "rhythm:asked", "next", "later")
    type("aids:first", "The blue blanket")
    press("next", "later")
    type("secret", SECRET)
    press("with", "confirm:first", "later")
    expect("home")
    picture("home-alone", "Home, alone: tonight, mine, and the pause.")
}

private fun EveningPhone.asksToAdd() {
    later(WEEK)
    press("mine", "privacy")
    picture("privacy-alone", "A week later. Adding somebody stands here.")
    press("adding")
    picture("adding-safe", "The same question comes first, and its answer is kept nowhere.")
    press("not_sure")
    picture("adding-not-sure", "Not sure: then everything stays as it is.")
    press("next", "adding", "together")
    picture("adding-heard", "Together: what will happen, before anything does.")
    press("next")
}

private fun EveningPhone.sharesOneThing() {
    type("own", OWN)
    picture("adding-words", "First, what Alex wrote moves behind words that only Alex knows.")
    press("keep", "share:name")
    picture("adding-what", "Nothing is shared but what is ticked here: the name, and not what helps.")
    press("next")
    type("secret_was", SECRET)
    picture("adding-sure", "What opens the app is asked once more: nobody adds themself.")
    press("add")
}

private fun EveningPhone.theOtherJoins() {
    type("name:second", "Sam")
    picture("joining-called", "Sam has the phone, and says their name.")
    press("next", "ready:stop_word:1", "next", "next", "ready:aids:second:1", "next", "next")
    expect("plan/confirm/second")
    picture("joining-plan", "What Sam reads before it counts. It holds what Alex ticked, and nothing else of Alex’s.")
    press("confirm:second")
    type("own", OWN)
    press("open")
    picture("joining-own", "Alex confirms it behind Alex’s own words.")
    press("confirm:first", "later")
    expect("home")
    picture("home-of-two", "Home, for two: ours stands there now.")
}
