package app.stillpoint.ui.screens

import app.stillpoint.core.OwnView
import app.stillpoint.core.Person
import app.stillpoint.core.Scene
import app.stillpoint.core.Words
import app.stillpoint.ui.PrivacyState
import app.stillpoint.ui.PrivacyTouches
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches

/** What a page about privacy is drawn with. */
internal class PrivacyPage(
    val scene: Scene.Privacy,
    val state: PrivacyState,
    val refusal: Refusal?,
    val words: Words,
    val touch: Touches,
) {
    val typing get() = state.typing
    val privacy: PrivacyTouches get() = state
    val alone get() = scene.own.size < 2

    fun own(person: Person): OwnView? = scene.own.find { it.party.person == person }
}
