package app.stillpoint.desktop

import app.stillpoint.core.PersonDraft
import app.stillpoint.core.PlanDraft

/** What people agree on who have much to say. */
internal fun PlanDraft.agreed(aids: List<String> = listOf("A cold glass", "The blue blanket")): PlanDraft =
    copy(
        people = people.zip(Wishes) { person, wish -> person.saying(wish, aids) },
        stopWord = "harbour",
        slowWord = "amber",
        gesture = "Two taps on the arm",
        covenant = "We stop at once. Nobody has to explain. Nothing is lost by it.",
        breathing = true,
    )

/** Where two wishes differ, that has pages of its own. */
private val Wishes = listOf("The lamp on, tea, and no talking for a while.", "Being held.")

private fun PersonDraft.saying(
    wish: String,
    aids: List<String>,
) = copy(
    aftercare = wish,
    sensoryAids = aids,
    cardDo = "Stay where you are and say my name, once.",
    cardDoNot = "Touch me, or ask what is wrong.",
)
