package app.stillpoint.ui.page

import app.stillpoint.core.Blank
import app.stillpoint.core.Choice
import app.stillpoint.ui.StillpointState

/** What somebody can do on the page with the key [page]: touch, type, pause. */
internal data class Hand(
    private val page: String,
    private val state: StillpointState,
) {
    fun touch(choice: Choice) = state.touch(choice)

    fun pause() = state.pause()

    fun text(blank: Blank): String = state.text(page, blank)

    fun type(
        blank: Blank,
        text: String,
    ) = state.type(page, blank, text)

    fun isSeen(blank: Blank): Boolean = state.isSeen(page, blank)

    fun show(
        blank: Blank,
        shown: Boolean,
    ) = state.show(page, blank, shown)

    fun hintOn(blank: Blank): String = state.hintOn(page, blank)

    /** Whether this phone's clock has 24 hours. */
    val has24Hours: Boolean get() = state.has24Hours

    /** What the keyboard's own key for being done does here: the one step on, if there is one. */
    val step: Choice? get() = state.stepOn()
}
