package app.stillpoint.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.mutableStateMapOf
import app.stillpoint.core.Blank
import app.stillpoint.core.BlankKind
import app.stillpoint.core.Page
import app.stillpoint.core.Typed
import app.stillpoint.core.blanks

/**
 * What is being typed, by page and field, and nowhere else. It outlives a pause and a page that is drawn anew; it is
 * gone once the core has taken it over.
 */
@Stable
internal class TypedText {
    private val written = mutableStateMapOf<Place, Written>()
    private val seen = mutableStateMapOf<Place, Unit>()

    /** What stands in [blank] on the page with the key [page]. */
    fun of(
        page: String,
        blank: Blank,
    ): String {
        // Once a field begins with something else, the core has taken over what was typed.
        val here = written[Place(page, blank.name)]?.takeIf { it.began == blank.value }
        return here?.text() ?: blank.value
    }

    /** Somebody types. */
    fun write(
        page: String,
        blank: Blank,
        text: String,
    ) {
        val place = Place(page, blank.name)
        val before = written.put(place, Written(blank.value, text.toCharArray()))
        before?.overwrite()
    }

    /** Whether a secret is shown while it is typed. */
    fun isSeen(
        page: String,
        blank: Blank,
    ): Boolean = Place(page, blank.name) in seen

    /** Somebody would like to see a secret while they type it, or not. */
    fun show(
        page: String,
        blank: Blank,
        shown: Boolean,
    ) {
        val place = Place(page, blank.name)
        if (shown) seen[place] = Unit else seen.remove(place)
    }

    /**
     * What stands in the fields of [page], to go with a touch. Secrets go only where it [takesSecrets], and are
     * forgotten with it.
     */
    fun handOver(
        page: Page,
        takesSecrets: Boolean,
    ): List<Typed> {
        val blanks = page.blanks().filter { takesSecrets || it.kind != BlankKind.SECRET }
        return blanks.map { blank ->
            val place = Place(page.key, blank.name)
            val typed = Typed(blank.name, of(page.key, blank))
            if (blank.kind == BlankKind.SECRET) forget(place)
            written[place]?.isOnItsWay = true
            typed
        }
    }

    /** The touch that took the text along did not lead away from [page]: what the core did not take over stays here. */
    fun stay(page: Page) {
        for (blank in page.blanks()) written[Place(page.key, blank.name)]?.isOnItsWay = false
    }

    /**
     * [page] goes: its secrets are forgotten, and so is what the core has. What came no further stays, as at a pause.
     */
    fun leave(page: Page) {
        for (blank in page.blanks()) {
            val place = Place(page.key, blank.name)
            val here = written[place]
            val isTaken = here == null || here.isOnItsWay || here.began != blank.value
            if (blank.kind == BlankKind.SECRET || isTaken) forget(place)
        }
    }

    /** Everything is forgotten. */
    fun forget() {
        val gone = written.values.toList()
        written.clear()
        gone.forEach(Written::overwrite)
        seen.clear()
    }

    private fun forget(place: Place) {
        written.remove(place)?.overwrite()
        seen.remove(place)
    }

    private data class Place(
        val page: String,
        val field: String,
    )

    /**
     * What somebody typed into a field that [began] with something. It is overwritten when it goes, so far as that is
     * in anybody's power here: Compose, the keyboard and the bridge each hold strings of their own for a while.
     */
    private class Written(
        val began: String,
        private val letters: CharArray,
    ) {
        /** It went along with a touch that has not been answered yet. */
        var isOnItsWay = false

        fun text() = letters.concatToString()

        fun overwrite() = letters.fill('\u0000')
    }
}
