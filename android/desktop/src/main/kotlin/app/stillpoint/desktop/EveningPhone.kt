package app.stillpoint.desktop

import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.parts

/** What opens the vaults that are played on. */
internal const val SECRET = "river stone"

/** The words of their own that somebody closes their pages with. */
internal const val OWN = "the lamp is on"

/** A hand that lives through an evening, and puts its pictures into [album]. */
internal class EveningPhone(
    private val hand: Hand,
    private val album: Album,
) {
    /** How many reflections the open vault holds; none while it is locked. */
    val kept: UInt? get() = hand.atDesk { it.keptReflections() }

    /** What stands on the sheet of paper that is shown. */
    val sheet: String get() = sheetOn(hand)

    /** How many reminders the phone holds ready. */
    val pending: Int get() = hand.host.pending

    /** What is shown of what people wrote or said. */
    val said: List<String>
        get() =
            hand.page
                .parts()
                .filterIsInstance<Part.Said>()
                .map { it.line.text }

    fun press(vararg names: String) = hand.press(*names)

    fun type(
        name: String,
        text: String,
    ) = hand.type(name, text)

    fun touchAnywhere() = hand.touchAnywhere()

    fun later(seconds: Int) = hand.later(seconds)

    fun die() = hand.die()

    fun follow() = hand.follow()

    fun offers(name: String): Boolean = hand.offers(name)

    /** Takes a picture of what is seen now. */
    fun picture(
        name: String,
        told: String,
    ) = album.add(name, told, hand.picture())

    /** The session is in this phase. */
    fun expect(phase: Phase) =
        check(hand.moment.phase == phase) { "expected $phase, and it is ${hand.moment.phase}: ${hand.page.key}" }

    /** The page with this key is shown. */
    fun expect(key: String) = check(hand.page.key == key) { "expected $key, and it is ${hand.page.key}" }

    companion object {
        /** What stands on the sheet of paper that is shown. */
        fun sheetOn(hand: Hand): String =
            hand.page
                .parts()
                .filterIsInstance<Part.Groups>()
                .single()
                .groups
                .joinToString(" ")
    }
}
