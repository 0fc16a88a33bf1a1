package app.stillpoint.ui

import app.stillpoint.core.BodyState
import app.stillpoint.core.Exercise
import app.stillpoint.core.Person
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

    /** Looks again whether the vault can be used. */
    public fun again()
}
