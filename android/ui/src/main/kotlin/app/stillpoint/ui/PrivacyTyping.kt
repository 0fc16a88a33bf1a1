package app.stillpoint.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.Person
import app.stillpoint.core.RecoverySheet

/** What is being typed and looked at on the pages about privacy, and nothing else. Leaving a page forgets it. */
@Stable
public class PrivacyTyping {
    /** Which page is looked at. */
    public var part: PrivacyPart by mutableStateOf(PrivacyPart.ALL)
        private set

    /** A secret that is being typed. */
    public var secret: String by mutableStateOf("")

    /** The secret until now, while another one is chosen. */
    public var was: String by mutableStateOf("")

    /** What is to open the app, while it begins with a copy. */
    public var lock: String by mutableStateOf("")

    /** Whether what is being chosen is seen while it is typed: nobody can ask for it later. */
    public var secretShown: Boolean by mutableStateOf(false)

    /** Whose page is looked at, where each has one. */
    public var whose: Person by mutableStateOf(Person.FIRST)
        internal set

    /** A sheet that is being written down. */
    public var sheet: RecoverySheet? by mutableStateOf(null)
        internal set

    /** It is on paper, and is typed from there, so that a slip is found. */
    public var sheetIsCopied: Boolean by mutableStateOf(false)
        internal set

    /** What is asked about once more. */
    public var deleting: Deleting? by mutableStateOf(null)
        internal set

    /** The page that is asked about once more, counted from 0. */
    public var page: Int? by mutableStateOf(null)
        internal set

    /** What has just been done, in one sentence. */
    public var done: String? by mutableStateOf(null)
        internal set

    /** How often another page was turned to, or these pages were left. */
    internal var turned: Int = 0
        private set

    /** Turns to another page. */
    internal fun turnTo(next: PrivacyPart) {
        turned += 1
        forget()
        part = next
    }

    /** Another page than these is shown. What somebody may read lies one page further: back leads to where it was. */
    internal fun leave(forReading: Boolean) {
        turned += 1
        if (forReading) forget() else turnTo(PrivacyPart.ALL)
    }

    /** Forgets all of it. */
    internal fun forget() {
        secret = ""
        secretShown = false
        was = ""
        lock = ""
        sheet = null
        sheetIsCopied = false
        deleting = null
        page = null
        done = null
    }
}
