package app.stillpoint.desktop

import app.stillpoint.core.Ability
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Blank
import app.stillpoint.core.BlankKind
import app.stillpoint.core.Look
import app.stillpoint.core.Page
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import java.io.File
import java.util.Locale

/** Every page that was reviewed, said by the real core: each at the end of its way, in any language. */
internal object EveryPage {
    private val found = mutableMapOf<Pair<Locale, List<String>>, Map<Way, Page>>()
    private val refused = mutableMapOf<Locale, List<Page>>()

    /** Each page, for people with ordinary names. */
    fun of(locale: Locale): List<Page> = found(Names, locale).values.toList()

    /** Each page, for people with long names: another one to whoever has to find room for them. */
    fun withLongNames(locale: Locale): List<Page> = found(LongNames, locale).values.toList()

    /** Each page with fields for words, once for each of them, in which stands what is refused beside it. */
    fun refused(locale: Locale): List<Page> =
        refused.getOrPut(locale) {
            val toFill = found(Names, locale).entries.filter { it.value.toFill().isNotEmpty() }
            from(toFill.distinctBy { it.key.key }, { it.key.beginning }, Names, locale) { start, pages ->
                pages.flatMap { (way, page) -> start.refused(way, page) }
            }
        }

    private fun found(
        people: List<String>,
        locale: Locale,
    ): Map<Way, Page> =
        found.getOrPut(locale to people) {
            from(reviewedWays(), Way::beginning, people, locale) { start, ways -> start.found(ways).toList() }.toMap()
        }

    /** What [go] comes to, from each beginning that one of [all] has. */
    private fun <T, R> from(
        all: List<T>,
        beginning: (T) -> Beginning,
        people: List<String>,
        locale: Locale,
        go: (Start, List<T>) -> List<R>,
    ): List<R> =
        all.groupBy(beginning).flatMap { (begins, those) ->
            Start(begins, people, locale).use { go(it, those) }
        }

    private val Names = listOf("Alex", "Sam")
    private val LongNames = listOf(LONG, "$LONG II")
    private const val LONG = "Maximiliane Alexandra Konstantina"
}

/** A phone as it was at the [beginning], to begin again from. */
private class Start(
    private val beginning: Beginning,
    private val people: List<String>,
    private val locale: Locale,
) : AutoCloseable {
    private val kept: File = newPlace()

    init {
        if (beginning.people > 0) Hand(kept, locale).use { it.lives() }
    }

    private fun Hand.lives() {
        canEverything()
        val secret = SECRET.takeIf { beginning.hasSecret }
        setUp(*people.take(beginning.people).toTypedArray(), secret = secret) { it.agreedAt(beginning) }
        // So that there is something to read, and to delete.
        if (beginning == Beginning.ALONE) checksIn("mine", "first")
        if (beginning.opensWithAFinger) {
            press("mine", "privacy", "ways", "finger")
            type("secret_was", SECRET)
            press("keep")
        }
    }

    /** A phone at the beginning, in a folder of its own. */
    fun <T> again(use: Hand.() -> T): T =
        withPlace { place ->
            kept.copyRecursively(place, overwrite = true)
            Hand(place, locale).use {
                it.begins()
                it.use()
            }
        }

    private fun Hand.begins() {
        val only = if (beginning.keepsRunning) emptySet() else setOf(Ability.KEEPS_RUNNING, Ability.HIDES_SCREEN)
        host.phone = host.phone.copy(abilities = Ability.entries - only)
        state.phone()
        when {
            beginning.opensWithAFinger -> press("finger")
            beginning.people > 0 && beginning != Beginning.LOCKED -> press("open")
        }
        host.answering = {
            if (it is Asking.Finger || it is Asking.File || it is Asking.Scan) Answer.No else Answer.Done
        }
        beginning.touched.forEach { touch(it) }
    }

    /** The page at the end of each of [ways]. */
    fun found(ways: List<Way>): Map<Way, Page> {
        val pages = mutableMapOf<Way, Page>()
        for (here in ways.withThoseOnThem().values) {
            again { here.goAtOnce({ go(it, people) }) { pages[it] = pageAt(it) } }
        }
        return pages
    }

    /** The [page] at the end of [way], once for each of its fields, with what is refused in it. */
    fun refused(
        way: Way,
        page: Page,
    ): List<Page> {
        val steps = page.sides.flatMap { side -> (side.choose + side.ways).flatMap { it.choices() } }
        val tried = steps.filter { it.look != Look.BACK && it.look != Look.QUIET && !it.name.startsWith("ready:") }
        return page.toFill().map { blank ->
            val likeliestFirst = tried.sortedBy { it.look != Look.NEXT }
            val found = likeliestFirst.firstNotNullOfOrNull { again { refused(way, blank, it.name) } }
            checkNotNull(found) { "nothing is refused in ${blank.name} on ${way.key}" }
        }
    }

    /** The page at the end of [way] after [name] was touched with what [field] cannot take, if that is refused. */
    private fun Hand.refused(
        way: Way,
        field: Blank,
        name: String,
    ): Page? {
        way.steps.forEach { go(it, people) }
        val here = pageAt(way)
        type(field.name, if (field.kind == BlankKind.SECRET) UNSEEN else HALF)
        fill(people, except = field.name)
        press(name)
        return page.takeIf { it.key == here.key && it.blanks().any { blank -> blank.refusal.isNotEmpty() } }
    }

    override fun close() {
        kept.deleteRecursively()
    }

    private companion object {
        /** What no field for words takes, and can be seen in it; and what is no secret, because nobody sees it. */
        const val HALF = "half \uFFFD"
        const val UNSEEN = "\u3164"
    }
}

/** The fields for words. No time can be chosen that is none. */
private fun Page.toFill() = blanks().filter { it.kind != BlankKind.TIME }

/** Goes one step of a way. */
internal fun Hand.go(
    step: Step,
    people: List<String>,
) = when (step) {
    is Step.Wait -> {
        later(step.seconds)
    }

    is Step.Touch -> {
        if (step.filled) fill(people)
        touch(step.name)
    }
}

/** The page to which [way] leads, if that is where it has led. */
private fun Hand.pageAt(way: Way): Page {
    check(page.key == way.key) { "$way leads to ${page.key}" }
    return page
}

/** Touches what is called [name]. Pausing and stopping need no place on a page. */
private fun Hand.touch(name: String) =
    when {
        choice(name) != null -> press(name)
        name == "pause" -> state.pause()
        name == "stop" -> state.stop()
        else -> error("`$name` does not stand on ${page.key}: ${names()}")
    }

/** Something in every field that is empty. */
private fun Hand.fill(
    people: List<String>,
    except: String = "",
) = page.blanks().filter { it.value.isEmpty() && it.name != except }.forEach { blank ->
    val text =
        when (blank.kind) {
            BlankKind.SECRET -> SECRET
            BlankKind.TIME -> "480"
            BlankKind.LINE -> nameOf(blank.name, people) ?: "My ${blank.name.replace(Regex("[:_.]"), " ")}"
            BlankKind.LINES -> "The pause came at once, and I would like to say that again."
        }
    type(blank.name, text)
}

/** Whose name goes into the field called [field], if that is one for names. */
private fun nameOf(
    field: String,
    people: List<String>,
) = people.firstOrNull().takeIf { field == "name:first" } ?: people.lastOrNull().takeIf { field == "name:second" }

/** One of them says something in the weekly check-in, which is found under [room], and goes home again. */
internal fun Hand.checksIn(
    room: String,
    who: String,
) {
    press(room, "week", "check_in:$who")
    while (offers("answer")) {
        type("words", "The pause came at once, and I would like to say that again.")
        press("answer")
    }
    press("finish")
    while (page.key != "home") press("back")
}

/** What people agree on at the beginning of a way: something of everything. */
private fun PlanDraft.agreedAt(beginning: Beginning): PlanDraft =
    agreed(aids = listOf("The blue blanket")).copy(
        arrivingS = if (beginning == Beginning.ARRIVING) FIVE_MINUTES else arrivingS,
        leavingS = if (beginning == Beginning.WINDING_DOWN) FIVE_MINUTES else leavingS,
    )

private const val FIVE_MINUTES = 300u
