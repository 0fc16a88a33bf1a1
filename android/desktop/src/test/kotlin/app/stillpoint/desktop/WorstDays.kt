package app.stillpoint.desktop

import app.stillpoint.core.Page
import app.stillpoint.core.Person
import app.stillpoint.core.PlanDraft
import java.io.File
import java.io.RandomAccessFile
import java.util.Locale

/**
 * Pages to which touches alone do not lead, said by the real core: those of `tests/pages/en/worst-days.txt`, in any
 * language. Each of the days is made as `tests/src/pages/worst.rs` says.
 */
internal object WorstDays {
    /** A record is damaged, which is done by whoever opens the vault's file as a database: nothing here does. */
    val LeftOut = setOf("a page is damaged", "the plan is damaged")

    private val seen = mutableMapOf<Locale, List<Page>>()

    fun of(locale: Locale): List<Page> =
        seen.getOrPut(locale) {
            reviewed.filter { it.day !in LeftOut }.map { one ->
                withPlace { place -> Day(place, locale).use { it.seen(one) } }
            }
        }

    /** What a page is called there: its day, what is touched then, and its key. */
    val reviewed: List<OnADay> by lazy {
        File(System.getProperty("ways.file"))
            .resolveSibling("en/worst-days.txt")
            .readLines()
            .zipWithNext()
            .filter { (title, _) -> title.startsWith("== ") }
            .map { (title, page) -> OnADay(title.removePrefix("== "), page.substringBefore(' ')) }
    }
}

/** A page that is seen on a day. */
internal data class OnADay(
    val day: String,
    val touched: Step.Touch?,
    val key: String,
) {
    constructor(title: String, key: String) : this(
        title.substringBefore(": "),
        title.substringAfter(": ", "").takeIf { it.isNotEmpty() }?.let {
            Step.Touch(it.substringBefore(", "), filled = it.endsWith(", with something typed"))
        },
        key,
    )
}

/** Two who have lived with it, each with a page of their own, on a phone that keeps everything at [place]. */
private class Day(
    private val place: File,
    private val locale: Locale,
) : AutoCloseable {
    private var hand = Hand(place, locale)
    private var other: Hand? = null

    fun seen(one: OnADay): Page {
        checkNotNull(Days[one.day]) { "nobody knows how to make ${one.day}" }()
        one.touched?.let { hand.go(it, People) }
        check(hand.page.key == one.key) { "$one leads to ${hand.page.key}" }
        return hand.page
    }

    private fun lives(agreed: (PlanDraft) -> PlanDraft = { it }) {
        hand.canEverything()
        hand.setUp(*People.toTypedArray()) { agreed(it.agreed()) }
        for (who in listOf("first", "second")) hand.checksIn("ours", who)
    }

    /** The app ends, [happens], and it is started again. */
    private fun meanwhile(happens: () -> Unit) {
        hand.close()
        happens()
        hand = Hand(place, locale)
        hand.canEverything()
    }

    /** What the vault consists of. What the phone keeps beside it is not among it. */
    private fun files() = checkNotNull(place.listFiles { file -> file.name.startsWith("data") }).toList()

    private fun makesASheet() {
        hand.press("mine", "privacy", "ways", "sheet", "make")
        val sheet = EveningPhone.sheetOn(hand)
        hand.press("written")
        hand.type("sheet", sheet)
        hand.type("secret_was", SECRET)
        hand.press("keep", "back", "back", "back")
    }

    private fun makesACopy() {
        hand.press("mine", "privacy", "copies", "words")
        hand.type("words", WORDS)
        hand.type("secret_was", SECRET)
        hand.press("seal")
    }

    private fun helpsBoth() {
        lives()
        for (who in listOf("first", "second")) {
            hand.press("mine", "whose:$who")
            hand.type("own", WORDS)
            hand.press("keep", "helps", "topics", "ready:topics:1", "next", "triggers", "add")
            hand.type("trigger", "The smell of smoke")
            hand.press("shown", "next", "ready:agreed:2", "next", "back", "back", "back", "back")
        }
        hand.press("tonight", "prepare", "body:first:calm", "body:second:calm", "yes:first", "yes:second")
        hand.press("pause", "whom:both")
    }

    override fun close() {
        other?.close()
        hand.close()
    }

    private companion object {
        val People = listOf("Alex", "Sam")

        /** Seven words that seal a copy. */
        const val WORDS = "walnut ferry cobalt hammock pebble orchid lantern"

        /** Where a file of SQLite says which version it has. */
        const val VERSION_AT = 60L
        const val NEWER = 9

        val Days: Map<String, Day.() -> Unit> =
            mapOf(
                "all of it is damaged" to {
                    lives()
                    meanwhile { files().forEach { it.writeText("x".repeat(10_000)) } }
                },
                "a newer app wrote it" to {
                    lives()
                    meanwhile {
                        RandomAccessFile(File(place, "data"), "rw").use {
                            it.seek(VERSION_AT)
                            it.writeInt(NEWER)
                        }
                    }
                },
                "it is open elsewhere" to {
                    lives()
                    other = hand
                    hand = Hand(place, locale)
                },
                "an older copy was put back" to {
                    lives()
                    hand.die()
                    val older = files().associateWith { it.readBytes() }
                    hand.unlock()
                    hand.checksIn("ours", "first")
                    meanwhile {
                        files().forEach { it.delete() }
                        older.forEach { (file, bytes) -> file.writeBytes(bytes) }
                    }
                    hand.unlock()
                },
                "a sheet opens it" to {
                    lives()
                    makesASheet()
                    hand.press("mine", "lock")
                },
                "a sheet seals a copy" to {
                    lives()
                    makesASheet()
                    hand.press("mine", "privacy", "copies")
                },
                "a copy was chosen" to {
                    lives()
                    makesACopy()
                    hand.press("bring_back")
                },
                "a copy was chosen to begin with" to {
                    lives()
                    makesACopy()
                    meanwhile { checkNotNull(place.listFiles { file -> file.isFile }).forEach { it.delete() } }
                    hand.press("begin", "later", "back", "back", "copy", "choose")
                },
                "somebody is leaving" to {
                    lives()
                    hand.press("mine", "privacy", "parting", "leaves:second", "keep_copy:first", "let_go:second")
                    hand.type("words", WORDS)
                    hand.press("seal")
                },
                "the plan was changed" to {
                    lives()
                    hand.press("ours", "review", "less", "back", "plan")
                },
                "one may answer for both" to {
                    lives { it.copy(paceHolder = Person.FIRST, paceHolderAnswers = true) }
                    hand.press("ours", "review")
                    while (hand.page.key != "plan/review/answers") hand.press("right")
                },
                "a pause is to help both" to { helpsBoth() },
                "a pause is to help both, with all there is" to {
                    helpsBoth()
                    hand.press("more")
                },
            )
    }
}
