package app.stillpoint.ui

import app.stillpoint.core.Person
import app.stillpoint.core.SharedWish

/** What a person does on the pages about privacy. Whatever waits for the disk goes on by itself. */
public interface PrivacyTouches {
    /** Opens the pages about privacy. */
    public fun readPrivacy()

    /** Turns to one of them. */
    public fun turnTo(part: PrivacyPart)

    /** Turns to what [person] keeps for themselves. */
    public fun turnTo(person: Person)

    /** What was typed opens the app from now on. */
    public fun changeSecret()

    /** The phone's own finger or face opens it, too, or not any more. */
    public fun openByBiometrics(on: Boolean)

    /** Opens the locked app with them. */
    public fun unlockByBiometrics()

    /** Makes a sheet of paper's worth of letters. It counts once it is written down and typed from there. */
    public fun makeSheet()

    /** The sheet is written down, or is to be seen once more. */
    public fun copiedSheet(copied: Boolean)

    /** The sheet that was typed counts. */
    public fun keepSheet()

    /** Opens the locked app with what stands on the sheet. */
    public fun unlockBySheet()

    /** What was typed closes what [person] keeps for themselves from now on, also in place of earlier words. */
    public fun closeWithWords(person: Person)

    /** Opens what [person] keeps for themselves with what was typed. */
    public fun openOwn(person: Person)

    /** Opens what a copy brought for [person] with their words of then. */
    public fun openBrought(person: Person)

    public fun closeOwn(person: Person)

    /** Opens what [person] may read. */
    public fun readOwn(person: Person)

    /** Writes a copy for the sheet of paper, where the host says. */
    public fun copyForSheet()

    /** Writes a copy that what was typed opens. */
    public fun copyWithWords()

    /** Brings back the copy that the host says, sealed for the sheet or with words. What was typed opens it. */
    public fun bringBack(bySheet: Boolean)

    /** The same where nothing is here yet: the app begins with what it holds. */
    public fun beginWithCopy(bySheet: Boolean)

    /** Stops what is being written, brought back or sealed anew. Everything is as it was then, or goes on by itself. */
    public fun leaveCopy()

    /** What is older than the core offers goes by itself, or stays. */
    public fun letOldGo(on: Boolean)

    /** Asks once more before anything goes. */
    public fun sure(what: Deleting)

    /** Deletes what was asked about. */
    public fun delete()

    /** Asks once more before a page goes that is being read, counted from 0; none keeps it. */
    public fun surePage(number: Int?)

    /** Deletes that page. */
    public fun deletePage()

    /** Begins to part: [leaving] takes their part along. */
    public fun part(leaving: Person)

    public fun wishForShared(
        person: Person,
        wish: SharedWish,
    )

    /** [person] takes back what they said, to say it anew. */
    public fun sayAnew(person: Person)

    /** Writes what leaves, sealed with what was typed, where the host says. */
    public fun copyWhatLeaves()

    /** It is kept: this phone lets it go. */
    public fun copyIsKept()

    /** Everything stays as it is. */
    public fun stayTogether()

    /** Goes on with an older copy, after it was said that it is one. */
    public fun goOnWithCopy()
}

/** One question a page: the parts of the pages about privacy, each with the one that [back] leads to. */
public enum class PrivacyPart(
    internal val back: PrivacyPart?,
) {
    /** The ways to the others. */
    ALL(null),

    /** What opens the app. */
    WAYS(ALL),

    /** A new secret. */
    SECRET(WAYS),

    /** The sheet of paper. */
    SHEET(WAYS),

    /** What each keeps for themselves: whose. */
    OWN(ALL),

    /** What one of them keeps for themselves. */
    OWN_OF(OWN),

    /** Other words for it. */
    OWN_WORDS(OWN),

    /** What a copy brought for one of them, and words of then open. */
    OWN_BROUGHT(OWN),

    /** A copy kept elsewhere. */
    COPY(ALL),

    /** A copy comes back. */
    BRING_BACK(COPY),

    /** Letting go. */
    DELETE(ALL),

    /** One more question before something goes. */
    SURE(DELETE),

    /** Two part. */
    APART(ALL),
}

/** What goes for good. */
public sealed interface Deleting {
    /** Everything that one person wrote. */
    public data class Of(
        val person: Person,
    ) : Deleting

    /** What was deleted earlier, wherever it may still lie. */
    public data object Rest : Deleting

    /** What an older copy of the storage could be opened with, for all that is written from here on. */
    public data object Keys : Deleting

    /** Everything. */
    public data object All : Deleting
}
