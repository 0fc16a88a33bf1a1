package app.stillpoint.android

import app.stillpoint.core.BlankKind
import app.stillpoint.core.Layout
import app.stillpoint.core.Look
import app.stillpoint.core.Page
import app.stillpoint.core.Phase
import app.stillpoint.core.blanks
import app.stillpoint.core.choices

/** A page, and what of it stands on the screen. */
internal data class Seen(
    val page: Page,
    val phase: Phase,
    /** Every word that is drawn, spoken, or stands in a field. */
    val words: List<String>,
    /** How often each name is drawn. */
    val drawn: Map<String, Int>,
    val isLocked: Boolean = false,
    val hasJustPaused: Boolean = false,
    val isFelt: Boolean = false,
    /** Whether pictures can be taken of it that nobody chose to allow. */
    val isPictured: Boolean = false,
)

/** What every page promises, as far as a phone has a part in it. */
internal enum class Law(
    private val holds: Seen.() -> Boolean,
) {
    A_WAY_OUT({
        val isWhole = page.layout in listOf(Layout.BANDS, Layout.WHOLE, Layout.RESTING) && page.band != null
        page.sides.isNotEmpty() &&
            page.sides.all { side ->
                val choices = (side.read + side.choose + side.ways).flatMap { it.choices() }
                isWhole || side.ways.isNotEmpty() || choices.any { it.look == Look.BACK }
            }
    }),
    NO_NAME_TWICE({ names(page).let { it.toSet().size == it.size } }),
    NOTHING_EMPTY({
        page.choices().all { it.text.isNotEmpty() } && page.blanks().all { it.label.isNotEmpty() }
    }),
    NOTHING_WRITTEN_WHILE_LOCKED({ !isLocked || (words + "$page").none { said -> Written.any { it in said } } }),
    THE_EDGE({ page.edge.map { it.name }.containsAll(listOf("help", "leave")) }),
    SECRETS_GO_WHERE_THEY_ARE_TAKEN({
        page.blanks().any { it.kind == BlankKind.SECRET } == page.choices().any { it.takesSecrets }
    }),
    PLAIN_NAMES({ (names(page) + page.key).all { it.matches(Regex("[a-z0-9/_:.-]+")) } }),
    A_PAUSE_OFFERS_NOTHING_MORE({
        val more = setOf("go_on", "yes", "still_good", "next_step", "prepare")
        !hasJustPaused || page.choices().none { it.name.substringBefore(':') in more }
    }),
    A_PAUSE_IS_FELT({ !hasJustPaused || (phase in listOf(Phase.PAUSED, Phase.CALM) && isFelt) }),
    ALL_OF_IT_IS_DRAWN_ONCE({
        val seen = page.choices().filter { it.look != Look.UNSEEN && !isSpokenOnly(it.name) }.map { it.name }
        (seen + page.blanks().map { it.name }).all { drawn[it] == 1 }
    }),
    NO_PICTURE_THAT_NOBODY_ALLOWED({ !isPictured }),
    ;

    fun isKept(seen: Seen): Boolean = seen.holds()

    companion object {
        /** What people wrote on these walks: words that stand nowhere else. */
        val Written = listOf("Quillon", "Maraveth", "Ostrander", "Velikoye", "Tamsin", "Brackwater")

        private fun names(page: Page) = page.choices().map { it.name } + page.blanks().map { it.name }

        /** On a dark screen and between bands, the edge is for screen readers alone. */
        private fun Seen.isSpokenOnly(name: String): Boolean {
            val hasNoEdge = page.layout == Layout.BANDS || (page.layout == Layout.WHOLE && name !in drawn)
            return hasNoEdge && page.edge.any { it.name == name }
        }
    }
}
