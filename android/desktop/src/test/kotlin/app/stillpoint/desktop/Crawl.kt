package app.stillpoint.desktop

import app.stillpoint.core.BlankKind
import app.stillpoint.core.Choice
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.State
import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import app.stillpoint.core.parts
import java.util.Locale
import kotlin.random.Random

/** A key in which numbers do not count: each question of an evening has one of its own. */
internal fun String.withoutNumbers(): String = replace(Regex("\\d+"), "#")

/**
 * Pages of the real core, reached by touching, typing and waiting as somebody might who tries everything once: at
 * each step what was touched least on pages of this key. Always the same, in the same language.
 */
internal object Crawl {
    private val said = mutableMapOf<Locale, List<Page>>()

    /** Every page that was reached in this language: one of each key and of what can be touched there. */
    fun of(locale: Locale): List<Page> = said.getOrPut(locale) { begin(locale) }

    private fun begin(locale: Locale): List<Page> {
        val seen = Seen()
        for (people in listOf(listOf("Alex", "Sam"), listOf(LONG, "$LONG II"), listOf("Alex"))) {
            seen.people = people
            withHand(locale) { Walk(this, seen).run { goThroughTheFirstStart(people) } }
            withHand(locale) {
                canEverything()
                setUp(*people.toTypedArray()) { it.agreed() }
                Walk(this, seen).run { if (people.size > 1) goThroughWhatTwoSay() else addSomebody() }
            }
            for (room in Rooms) {
                withHand(locale) {
                    canEverything()
                    setUp(*people.toTypedArray()) { it.agreed() }
                    Walk(this, seen).run { goInto(room) }
                }
            }
            withHand(locale) {
                canEverything()
                setUp(*people.toTypedArray()) { it.agreed() }
                Walk(this, seen).run { goThroughAnEvening() }
            }
            repeat(WALKS) { number ->
                withHand(locale) {
                    canEverything()
                    setUp(*people.toTypedArray()) { it.agreed() }
                    Walk(this, seen, Random(number)).run { goAnywhere(STEPS) }
                }
            }
        }
        return seen.pages.values.toList()
    }

    /** What has much in it that a walk from home comes to seldom: each is gone into by itself. */
    private val Rooms =
        listOf(
            listOf("mine", "privacy", "ways"),
            listOf("mine", "privacy", "copies"),
            listOf("mine", "privacy", "deleting"),
            listOf("mine", "privacy", "parting"),
            listOf("mine", "privacy", "own"),
            listOf("ours", "reminders", "add"),
            listOf("ours", "plan", "change"),
            listOf("ours", "plan", "own:first"),
        )

    private const val LONG = "Maximiliane Alexandra Konstantina"
    private const val WALKS = 3
    private const val STEPS = 400
}

/** What people agree on who have much to say. */
internal fun PlanDraft.agreed(): PlanDraft =
    copy(
        people = people.zip(WISHES) { person, wish -> person.saying(wish) },
        stopWord = "harbour",
        slowWord = "amber",
        gesture = "Two taps on the arm",
        covenant = "We stop at once. Nobody has to explain. Nothing is lost by it.",
        settleS = SETTLE.toUInt(),
        checkInEveryS = CHECK_IN.toUInt(),
        arrivingS = SETTLE.toUInt(),
        leavingS = SETTLE.toUInt(),
        breathing = true,
    )

/** Where two wishes differ, that has pages of its own. */
private val WISHES = listOf("The lamp on, tea, and no talking for a while.", "Being held.")

private fun PersonDraft.saying(wish: String) =
    copy(
        aftercare = wish,
        sensoryAids = listOf("A cold glass", "The blue blanket"),
        cardDo = "Stay where you are and say my name, once.",
        cardDoNot = "Touch me, or ask what is wrong.",
    )

/** The pages that were seen, and how often each thing on them was touched. */
private class Seen {
    val pages = mutableMapOf<Any, Page>()

    /** Who uses it: long names are other pages to whoever has to find room for them. */
    var people = emptyList<String>()
    private val touched = mutableMapOf<Pair<String, String>, Int>()

    fun see(page: Page) {
        // One of each that looks like another one.
        val parts = page.parts().map { it::class to (it is Part.Field && it.blank.refusal.isNotEmpty()) }
        val names = page.choices().map { it.name.withoutNumbers() }
        pages.putIfAbsent(listOf(people, page.key.withoutNumbers(), names, parts), page)
    }

    fun count(
        page: Page,
        choice: Choice,
    ): Int = touched[keyOf(page, choice)] ?: 0

    fun touch(
        page: Page,
        choice: Choice,
    ) {
        touched.merge(keyOf(page, choice), 1, Int::plus)
    }

    /** What stands on every page's edge leads to the same from all of them: one thing to touch, not one a page. */
    private fun keyOf(
        page: Page,
        choice: Choice,
    ) = (if (choice in page.edge) "" else page.key.withoutNumbers()) to "$people ${choice.name.withoutNumbers()}"
}

private class Walk(
    private val hand: Hand,
    private val seen: Seen,
    private val chance: Random = Random(0),
) {
    fun goThroughTheFirstStart(people: List<String>) {
        see()
        press("begin", "not_sure", "back", "back", "begin", if (people.size > 1) "together" else "alone")
        // Nothing that can be taken stands there yet.
        hand.page.blanks().forEach { hand.type(it.name, "\u3164") }
        press("next")
        people.zip(listOf("first", "second")).forEach { (name, who) -> hand.type("name:$who", name) }
        hand.page
            .blanks()
            .filter { it.name.startsWith("pronouns") }
            .forEach { hand.type(it.name, "") }
        press("next")
        while (hand.offers("next")) {
            if (hand.offers("around")) press("around", "arriving_more")
            press("next")
        }
        press("with")
        hand.type("secret", SECRET)
        press("with", "confirm:first")
        if (people.size > 1) press("confirm:second")
        press("later", "mine", "lock")
    }

    /** Where each of two has a half of their own: before, in a pause, and afterwards. */
    fun goThroughWhatTwoSay() {
        press("tonight", "prepare", "here:first", "longer", "here:first", "here:second")
        press("body:first:stirred", "again:first", "body:first:skip", "body:second:calm")
        press("yes:first", "yes:second", "pause", "whom:first", "body", "body:first:numb", "stop", "on")
        press("after:body", "body:second:alert", "body:first:far_away", "after:gentle", "back")
        press("after:wishes", "wish:first:apart", "wish:second:together", "wish:second:open", "wish:first:minutes")
        press("wish:first:me", "wish:second:other", "finish")
    }

    /** Somebody who is alone adds another person. */
    fun addSomebody() {
        press("mine", "privacy", "icon", "icon:stones", "back", "adding", "together", "next")
        hand.type("own", OWN)
        press("keep", "share:aids", "next")
        hand.type("secret_was", SECRET)
        press("add", "next")
        while (hand.offers("next")) press("next")
    }

    /** Everything that is nearest to where [way] leads. */
    fun goInto(way: List<String>) {
        pressAsFarAsOffered(*way.toTypedArray())
        goAnywhere(STEPS_IN_A_ROOM)
    }

    /** Asked in between, answered by nobody, slower, paused, and on again: as far as there are two, by both. */
    fun goThroughAnEvening() {
        pressAsFarAsOffered("tonight", "prepare", "body:first:skip", "body:second:skip", "yes:first", "yes:second")
        repeat(2) { waits(SETTLE) }
        waits(CHECK_IN)
        repeat(2) { waits(SETTLE) }
        for (help in listOf("first", "second", "both")) {
            pressAsFarAsOffered("whom:$help", "what", "back", "more", "back", "body", "body:$help:calm", "whom:back")
        }
        waits(SETTLE)
        pressAsFarAsOffered("go_on", "go_on:before", "yes:first", "yes:second")
        waits(CHECK_IN)
        pressAsFarAsOffered("slower", "next_step", "pause")
        waits(SETTLE)
        goAnywhere(STEPS_IN_A_ROOM)
    }

    private fun waits(seconds: Int) {
        hand.later(seconds)
        see()
    }

    private fun pressAsFarAsOffered(vararg names: String) = names.forEach { if (hand.offers(it)) press(it) }

    private fun press(vararg names: String) =
        names.forEach {
            hand.press(it)
            see()
        }

    /** Wherever it goes, back to where there is something that nobody touched yet. */
    fun goAnywhere(steps: Int) {
        repeat(steps) {
            see()
            if (chance.nextInt(WAITS_ONCE_IN) == 0) hand.later(if (chance.nextBoolean()) SETTLE else CHECK_IN)
            see()
            val page = hand.page
            page.blanks().forEach { blank ->
                if (chance.nextInt(LEAVES_OUT_ONCE_IN) > 0) hand.type(blank.name, typed(blank.name, blank.kind))
            }
            val choices = page.choices().filter { it.state != State.STILL && (page.key to it.name) !in Ends }
            val least = choices.minOfOrNull { seen.count(page, it) } ?: return
            val choice = choices.filter { seen.count(page, it) == least }.random(chance)
            seen.touch(page, choice)
            hand.press(choice.name)
        }
    }

    /** Keeps the page; and with something refused, that one, too. */
    private fun see() = seen.see(hand.page)

    private fun typed(
        name: String,
        kind: BlankKind,
    ) = when (kind) {
        BlankKind.SECRET -> if (name.startsWith("own")) OWN else SECRET
        BlankKind.TIME -> "1170"
        BlankKind.LINE -> "Somebody"
        BlankKind.LINES -> "The pause came at once.\nI would like to say that again."
    }

    private companion object {
        const val WAITS_ONCE_IN = 12
        const val LEAVES_OUT_ONCE_IN = 10
        const val STEPS_IN_A_ROOM = 80
        const val OWN = "the lamp is on"

        /** What would lead nowhere for long: everything is deleted, and the app begins anew. */
        val Ends = setOf("deleting/all" to "delete")
    }
}

private const val SETTLE = 120
private const val CHECK_IN = 600
