package app.stillpoint.core.story

import app.stillpoint.core.Effect
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import com.fasterxml.jackson.annotation.JsonProperty
import com.fasterxml.jackson.annotation.JsonSubTypes
import com.fasterxml.jackson.annotation.JsonTypeInfo
import com.fasterxml.jackson.databind.MapperFeature
import com.fasterxml.jackson.databind.json.JsonMapper
import java.io.File

/**
 * An evening told as touches, waits and what a person must see. Times are in seconds.
 *
 * `cargo xtask story --json` has read it strictly, and has filled in what was left out.
 */
class Story(
    @param:JsonProperty("title") val title: String,
    @param:JsonProperty("people") val people: List<String>,
    @param:JsonProperty("vault") val vault: VaultAtFirst,
    @param:JsonProperty("plan") val plan: Times,
    @param:JsonProperty("steps") val steps: List<Step>,
)

enum class VaultAtFirst { OPEN, LOCKED, NONE }

/** What a story calls a touch. */
enum class Touch {
    PAUSE,
    STOP,
    SLOWER,
    PREPARE,
    YES,
    NOT_YET,
    STILL_GOOD,
    GO_ON,
    REFLECT,
    ANSWER,
    SKIP,
    FINISH,
    NEXT_STEP,
    ASK,
    STAY,
    NOT_TODAY,
    ;

    /** The names of the choices that are this touch: of [who], or of anybody. */
    fun names(who: Person?): List<String> =
        (listOfNotNull(who).ifEmpty { Person.entries }).map { "${name.lowercase()}:${it.tag()}" }.let {
            if (who == null) listOf(name.lowercase()) + it else it + name.lowercase()
        }

    /** Behind which doors of home this touch of [who] stands, one after the other; none: behind none. */
    fun doors(who: Person?): List<String> =
        when (this) {
            PREPARE -> listOf("tonight")

            // Somebody alone is not asked whose.
            REFLECT -> listOf("mine", "whose:${(who ?: Person.FIRST).tag()}", "own")

            else -> emptyList()
        }
}

/** As names have it. */
fun Person.tag(): String = name.lowercase()

/** What the plan says. */
class Times(
    @param:JsonProperty("settle") val settle: Long,
    @param:JsonProperty("check_in_every") val checkInEvery: Long,
    @param:JsonProperty("patience") val patience: Long,
    @param:JsonProperty("length") val length: Long,
    @param:JsonProperty("buffer") val buffer: Long,
    @param:JsonProperty("pace_holder") val paceHolder: Person?,
    @param:JsonProperty("pace_holder_answers") val paceHolderAnswers: Boolean,
)

/** Something happens or nothing does, and then something can be seen. */
class Step(
    @param:JsonProperty("happens") val happens: Happening?,
    @param:JsonProperty("expect") val phase: Phase? = null,
    @param:JsonProperty("offers") val offers: List<Wanted> = emptyList(),
    @param:JsonProperty("hides") val hides: List<Wanted> = emptyList(),
    @param:JsonProperty("effects") val effects: List<Effect> = emptyList(),
    @param:JsonProperty("unfelt") val unfelt: List<Effect> = emptyList(),
    @param:JsonProperty("entries") val entries: Long? = null,
    @param:JsonProperty("unsaved") val unsaved: Long? = null,
    @param:JsonProperty("page") val page: String? = null,
    @param:JsonProperty("shows") val shows: List<String> = emptyList(),
    @param:JsonProperty("lacks") val lacks: List<String> = emptyList(),
    @param:JsonProperty("says") val says: List<String> = emptyList(),
    @param:JsonProperty("unsaid") val unsaid: List<String> = emptyList(),
)

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(
    JsonSubTypes.Type(Happening.Touched::class, name = "touch"),
    JsonSubTypes.Type(Happening.Presses::class, name = "presses"),
    JsonSubTypes.Type(Happening.Types::class, name = "types"),
    JsonSubTypes.Type(Happening.Waits::class, name = "waits"),
    JsonSubTypes.Type(Happening.ClockSet::class, name = "clock_set"),
    JsonSubTypes.Type(Happening.Dies::class, name = "dies"),
    JsonSubTypes.Type(Happening.Locks::class, name = "locks"),
    JsonSubTypes.Type(Happening.Unlocks::class, name = "unlocks"),
    JsonSubTypes.Type(Happening.Sight::class, name = "sight"),
    JsonSubTypes.Type(Happening.Disk::class, name = "disk"),
)
sealed interface Happening {
    class Touched(
        @param:JsonProperty("touch") val touch: Touch,
        @param:JsonProperty("who") val who: Person?,
        @param:JsonProperty("text") val text: String?,
        @param:JsonProperty("late") val late: Boolean,
        @param:JsonProperty("what") val what: String? = null,
        @param:JsonProperty("step") val step: String? = null,
    ) : Happening

    /** A touch of what has this name, if it is offered. */
    class Presses(
        @param:JsonProperty("name") val name: String,
    ) : Happening

    /** What stands in each field then. */
    class Types(
        @param:JsonProperty("fields") val fields: Map<String, String>,
    ) : Happening

    class Waits(
        @param:JsonProperty("seconds") val seconds: Long,
    ) : Happening

    /** The wall clock alone is set. */
    class ClockSet(
        @param:JsonProperty("seconds") val seconds: Long,
    ) : Happening

    /** The process ends without warning and is started again. */
    class Dies(
        @param:JsonProperty("stays_locked") val staysLocked: Boolean,
        @param:JsonProperty("reboots") val reboots: Boolean,
    ) : Happening

    class Locks : Happening

    class Unlocks : Happening

    /** It comes into view, or goes out of sight. */
    class Sight(
        @param:JsonProperty("seen") val seen: Boolean,
    ) : Happening

    class Disk(
        @param:JsonProperty("full") val full: Boolean,
    ) : Happening
}

/** A touch to this person, or to anybody at all. [written] is what the story says. */
class Wanted(
    @param:JsonProperty("touch") val touch: Touch,
    @param:JsonProperty("who") val who: Person?,
    @param:JsonProperty("written") val written: String,
)

/** What did not come true, in which story and which step (from 1). */
class StoryException(
    story: String,
    step: Int,
    what: String,
    cause: Throwable,
) : Exception("$story, step $step: $what", cause)

/** A key that is not known here is an error: the story would be played in part only. */
private val JSON: JsonMapper = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build()

/** The story that `cargo xtask story --json` wrote to [file]. */
fun readStory(file: File): Story = JSON.readValue(file, Story::class.java)
