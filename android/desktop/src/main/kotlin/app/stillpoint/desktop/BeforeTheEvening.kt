package app.stillpoint.desktop

import app.stillpoint.core.Phase

/** What they try, say and choose while nothing is going on yet; from home and back. */
internal fun EveningPhone.beforeTheEvening() {
    press("tonight")
    triesThePause()
    talksAndChoosesLess()
    press("back")
    expect("home")
}

private fun EveningPhone.triesThePause() {
    press("practice")
    picture("practice", "What pauses on this phone? Nothing is promised that was not tried.")
    press("dark")
    picture("practice-dark", "A dark screen as it will be, to be found with eyes closed.")
    touchAnywhere()
    expect(Phase.CALM)
    press("finish", "dark", "slower")
    expect("practice")
    picture("practice-tried", "A touch pauses here, and slower was found at the lower edge.")
    press("back")
}

private fun EveningPhone.talksAndChoosesLess() {
    press("talk")
    picture("talk", "The talk before: one question a page, and nothing of it is kept.")
    press("next", "next")
    picture("talk-signals", "Their word and their gesture, to be said and shown once.")
    press("next", "less")
    picture("less-tonight", "Less, for tonight only: at once, and from either alone.")
    press("less:buffer", "hold")
    expect("tonight")
}

/** Whether what they agreed is still right, each alone; from `ours` and back. */
internal fun EveningPhone.looksAtTheAgreements() {
    press("review")
    picture("review", "Still right? Each of them alone, and nothing says who answered.")
    press("talk")
    while (offers("right")) press("right")
    expect("plan")
    picture("review-talk", "What is to be talked about stands in the plan, without a name.")
    press("talked", "back")
}
