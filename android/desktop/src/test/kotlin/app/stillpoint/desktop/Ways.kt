package app.stillpoint.desktop

import java.io.File

/** Where a way begins: named as in the file, and made as `tests/src/pages/crawl.rs` says. */
internal enum class Beginning(
    /** How many people there are; none: the app was never set up. */
    val people: Int,
    val hasSecret: Boolean = false,
    val opensWithAFinger: Boolean = false,
    /** Whether the phone lets the app run on out of sight, or soon ends it. */
    val keepsRunning: Boolean = true,
    /** What is touched from home, to be there. */
    val touched: List<String> = emptyList(),
) {
    NEW(people = 0),
    TWO(people = 2, hasSecret = true, opensWithAFinger = true),
    ALONE(people = 1, keepsRunning = false),
    LOCKED(people = 2, hasSecret = true),
    EVENING(people = 2, hasSecret = true, opensWithAFinger = true, touched = listOf("tonight", "prepare")),
    EVENING_ALONE(people = 1, keepsRunning = false, touched = listOf("tonight", "prepare")),
    ARRIVING(people = 2, touched = listOf("tonight", "prepare")),
    WINDING_DOWN(
        people = 1,
        keepsRunning = false,
        touched = listOf("tonight", "prepare", "body:first:calm", "yes:first", "stop"),
    ),
    ;

    companion object {
        fun named(name: String) = valueOf(name.uppercase().replace('-', '_'))
    }
}

/** One step of a way. */
internal sealed interface Step {
    /** A touch on what is called [name], after something was typed into every empty field, or not. */
    data class Touch(
        val name: String,
        val filled: Boolean,
    ) : Step

    /** So many seconds pass. */
    data class Wait(
        val seconds: Int,
    ) : Step
}

/** The shortest way to the page with this [key]. */
internal data class Way(
    val beginning: Beginning,
    val key: String,
    val steps: List<Step>,
) {
    /** The line of the file that says it. */
    constructor(line: String) : this(line.split(' '))

    private constructor(words: List<String>) : this(Beginning.named(words[0]), words[1], words.drop(2).map(::step))
}

private fun step(word: String) =
    when (word.first()) {
        '~' -> Step.Wait(word.drop(1).toInt())
        '+' -> Step.Touch(word.drop(1), filled = true)
        else -> Step.Touch(word, filled = false)
    }

/** The ways to all pages that were reviewed: those of `tests/pages/ways.txt`, which the core's own tests keep true. */
internal fun reviewedWays(): List<Way> =
    File(System.getProperty("ways.file"))
        .readLines()
        .filter { it.isNotEmpty() && !it.startsWith('#') }
        .map(::Way)

/**
 * Those of these ways, of one beginning, that lead to all of them, each with the ways that end on it, the shortest
 * first: whoever goes one way has gone those that lead on to it.
 */
internal fun List<Way>.withThoseOnThem(): Map<Way, List<Way>> {
    val leadOn = flatMap { way -> way.steps.indices.map { way.steps.take(it) } }.toSet()
    val left = toMutableSet()
    return filter { it.steps !in leadOn }.associateWith { whole ->
        val here = left.filter { whole.steps.take(it.steps.size) == it.steps }.sortedBy { it.steps.size }
        here.also { left -= it.toSet() }
    }
}

/** Goes all of these ways, which end on one, and looks at the page [at] each end. */
internal fun List<Way>.goAtOnce(
    go: (Step) -> Unit,
    at: (Way) -> Unit,
) {
    var gone = 0
    for (way in this) {
        way.steps.drop(gone).forEach(go)
        gone = way.steps.size
        at(way)
    }
}
