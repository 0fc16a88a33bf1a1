package app.stillpoint.ui

import app.stillpoint.core.BodyState
import app.stillpoint.core.Exercise
import app.stillpoint.core.Form
import app.stillpoint.core.Person
import app.stillpoint.core.ReminderAnswer
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.SafeAnswer

/** What a person can do on a screen. A screen reports it and decides nothing. */
public interface Touches {
    public fun pause()

    public fun stop()

    public fun slower()

    public fun prepare()

    public fun body(
        person: Person,
        state: BodyState?,
    )

    public fun yes(
        person: Person,
        question: UInt,
    )

    public fun notYet(person: Person)

    public fun stillGood(
        person: Person,
        question: UInt,
    )

    public fun goOn()

    public fun ground(exercise: Exercise)

    public fun groundNext()

    public fun groundLeave()

    public fun reflect(person: Person)

    public fun answer(person: Person)

    public fun skip(person: Person)

    public fun finish()

    public fun readPlan()

    /** Begins to change the plan; the new one waits for everyone. */
    public fun changePlan()

    public fun confirm(person: Person)

    /** Back to where one came from; nothing that was typed is lost. */
    public fun back()

    public fun lock()

    /** Shows, or puts away, the place to unlock from within a pause. */
    public fun unlocking(open: Boolean)

    public fun unlock()

    public fun unlockWithDevice()

    public fun safe(answer: SafeAnswer)

    /** On from this page of the first start. */
    public fun next()

    /** Not now: the app works without, and pausing anyway. */
    public fun later()

    public fun setUp(withSecret: Boolean)

    /** Asks everyone before a next step. */
    public fun nextStep()

    /** Opens what there is between the evenings. */
    public fun between()

    public fun readCheckIn(form: Form)

    public fun checkIn(person: Person)

    /** Shows one's own check-in to the other. */
    public fun showMine()

    /** Makes the plan as careful as it was, at once. */
    public fun stepBack()

    /** Opens the words for when something went wrong. */
    public fun repair()

    public fun repairNext()

    public fun readReminders()

    public fun remind(touch: ReminderTouch)

    /** Turns to one part of the reminders' page. */
    public fun turnTo(part: RemindersPart)

    /** Turns to one part of the page of one reminder. */
    public fun turnTo(part: ReminderPart)

    /** The name that was typed, and then all of it, is kept. */
    public fun saveReminder()

    public fun answerReminder(answer: ReminderAnswer)

    /** Looks again whether the vault can be used. */
    public fun again()
}
