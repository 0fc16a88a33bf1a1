package app.stillpoint.core.story

import app.stillpoint.core.Effect
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import app.stillpoint.core.Touch

/** An evening told as touches, waits and what a person must see. Times are in seconds. */
class Story(
    val people: List<String>,
    val vault: VaultAtFirst,
    val plan: Times,
    val steps: List<Step>,
)

enum class VaultAtFirst { OPEN, LOCKED, NONE }

/** What the plan says; whatever is null stays as in an empty plan. */
class Times(
    val settle: UInt? = null,
    val checkInEvery: UInt? = null,
    val patience: UInt? = null,
    val length: UInt? = null,
    val paceHolder: Person? = null,
    val paceHolderAnswers: Boolean? = null,
)

/** Something happens or nothing does, and then something can be seen. */
@Suppress("LongParameterList")
class Step(
    val happens: Happening?,
    val phase: Phase?,
    val offers: List<Wanted>,
    val hides: List<Wanted>,
    val effects: List<Effect>,
    val entries: UInt?,
    val unsaved: UInt?,
) {
    val expects: Boolean
        get() = phase != null || entries != null || unsaved != null || (offers + hides + effects).isNotEmpty()
}

sealed interface Happening {
    class Touched(
        val touch: Touch,
        val who: Person?,
        val text: String?,
        val late: Boolean,
    ) : Happening

    class Waits(
        val seconds: UInt,
    ) : Happening

    /** The wall clock alone is set. */
    class ClockSet(
        val seconds: Long,
    ) : Happening

    /** The process ends without warning and is started again. */
    class Dies(
        val staysLocked: Boolean,
        val reboots: Boolean,
    ) : Happening

    object Locks : Happening

    object Unlocks : Happening

    class Disk(
        val full: Boolean,
    ) : Happening
}

/** A touch to this person, or to anybody at all. [written] is what the story says. */
class Wanted(
    val touch: Touch,
    val who: Person?,
    val written: String,
)

/** What is wrong, in which file and which step (from 1). */
class StoryException(
    file: String,
    step: Int?,
    what: String,
    cause: Throwable? = null,
) : Exception(if (step == null) "$file: $what" else "$file, step $step: $what", cause)
