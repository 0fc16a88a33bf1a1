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

    /** Words of one's own that are being typed, by whom. */
    public var own: Map<Person, String> by mutableStateOf(emptyMap())

    /** A sheet that is being written down. */
    public var sheet: RecoverySheet? by mutableStateOf(null)
        internal set

    /** What is asked about once more. */
    public var deleting: Deleting? by mutableStateOf(null)
        internal set

    /** What has just been done, in one sentence. */
    public var done: String? by mutableStateOf(null)
        internal set

    /** Turns to another page. */
    internal fun turnTo(next: PrivacyPart) {
        forget()
        part = next
    }

    /** Forgets all of it. */
    internal fun forget() {
        secret = ""
        own = emptyMap()
        sheet = null
        deleting = null
        done = null
    }
}
