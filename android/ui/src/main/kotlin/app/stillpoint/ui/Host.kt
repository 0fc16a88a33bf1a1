package app.stillpoint.ui

import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Now
import app.stillpoint.core.Phone

/**
 * What the phone, the window or a test does for the screens. Each of these may be called from any thread. What the
 * phone answers by itself (its keys, its reminders, its zones) is not here: the core asks its ports.
 */
public interface Host {
    /** The time. */
    public fun now(): Now

    /** A pulse one can learn with eyes closed. */
    public fun pulse(kind: Pulse)

    /** Keeps the screen on, or lets it turn off as it likes. */
    public fun keepScreenOn(on: Boolean)

    /** Covers the app in the recents view. */
    public fun cover()

    /** Lets pictures of the screen be taken, or not. Where it never says so: not. */
    public fun allowPictures(allowed: Boolean)

    /** Calls [StillpointState.pause] when the phone is shaken, or not. */
    public fun feelShaking(on: Boolean)

    /** Shows a neutral notification that pauses, or takes it away. */
    public fun offerPause(on: Boolean)

    /** Whether a window of another app lies over this one where it is being touched. */
    public val isObscured: Boolean

    /** Puts the app away: somebody leaves it, and it is locked already. */
    public fun leave()

    /** What the phone is set to. */
    public val phone: Phone

    /**
     * Lets the system ask a person for something: where to keep a file, with whom to share one, whether to call. It
     * waits for nothing here; whatever comes of it is [answered] later, once, from any thread.
     */
    public fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    )

    /** Another page has come, by a pause, say: what of [ask] lies over the screen goes, where the system lets it. */
    public fun withdraw(): Unit = Unit

    /** Calls [StillpointState.tick] after so many milliseconds, in place of any earlier wish; null: not at all. */
    public fun wakeIn(millis: ULong?)
}

/** The three pulses; everything else is silent. */
public enum class Pulse {
    /** One long and soft: paused. */
    LONG,

    /** One short: a question in between. */
    SHORT,

    /** Two short: slower. */
    TWO_SHORT,
}
