package app.stillpoint.core.story

import app.stillpoint.core.Effect
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import app.stillpoint.core.Touch
import com.fasterxml.jackson.core.JacksonException
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.dataformat.toml.TomlMapper
import java.io.File
import java.io.IOException

private val STORY_KEYS = listOf("title", "people", "vault", "plan", "steps")
private val PLAN_KEYS = listOf("settle", "check_in_every", "patience", "length", "pace_holder", "pace_holder_answers")
private val HAPPENINGS = listOf("do", "wait", "clock", "die", "reboot", "lock", "unlock", "disk")
private val TOUCH_KEYS = listOf("who", "text", "late")
private val STEP_KEYS = HAPPENINGS + TOUCH_KEYS + listOf("expect", "offers", "hides", "effects", "entries", "unsaved")

/** The touches that a story of two has to say whose they are. */
private val OWN = setOf(Touch.YES, Touch.NOT_YET, Touch.STILL_GOOD, Touch.REFLECT)

/** What is between the phone and the core, a story does not see. */
private val EFFECTS =
    Effect.entries -
        setOf(
            Effect.KEEP,
            Effect.SYNC_REMINDERS,
            Effect.ERASE_BIOMETRICS,
            Effect.WORK,
            Effect.FORGET,
            Effect.LEAVE,
        )

/** Reads a story strictly: a story with a misspelt word would test nothing and look as if it did. */
@Suppress("ThrowsCount")
fun readStory(file: File): Story {
    fun wrong(
        step: Int?,
        what: String,
        cause: Throwable?,
    ) = StoryException(file.path, step, what, cause)

    var step: Int? = null
    try {
        val tree = TomlMapper().readTree(file).table("a story")
        tree.onlyKnown(STORY_KEYS)
        require(tree.needed("title").text("title").isNotBlank()) { "`title` is empty" }
        val people = people(tree.needed("people"))
        val words = Words(people)
        val plan = tree["plan"]?.let(words::times) ?: Times()
        val vault = tree["vault"]?.let { named(VaultAtFirst.entries, it.text("vault"), "a vault") }
        val steps =
            tree.needed("steps").list("steps").mapIndexed { index, node ->
                step = index + 1
                words.step(node.table("a step"))
            }
        step = null
        require(steps.any(Step::expects)) { "the story expects nothing" }
        return Story(people, vault ?: VaultAtFirst.OPEN, plan, steps)
    } catch (refused: IllegalArgumentException) {
        throw wrong(step, refused.message.orEmpty(), refused)
    } catch (malformed: JacksonException) {
        throw wrong(null, "line ${malformed.location?.lineNr}: ${malformed.originalMessage}", malformed)
    } catch (unreadable: IOException) {
        throw wrong(null, "cannot be read: ${unreadable.message}", unreadable)
    }
}

private fun people(node: JsonNode): List<String> {
    val names = node.texts("people")
    require(names.size in 1..2 && names.distinct() == names && names.none(String::isEmpty)) {
        "`people` are one or two different names"
    }
    return names
}

/** What the words of a story mean, among its people. */
private class Words(
    private val people: List<String>,
) {
    fun times(node: JsonNode): Times {
        node.table("`plan`").onlyKnown(PLAN_KEYS)

        fun seconds(key: String) = node[key]?.count(key)
        val times =
            Times(
                settle = seconds("settle"),
                checkInEvery = seconds("check_in_every"),
                patience = seconds("patience"),
                length = seconds("length"),
                paceHolder = node["pace_holder"]?.let { person(it.text("pace_holder")) },
                paceHolderAnswers = node["pace_holder_answers"]?.truth("pace_holder_answers"),
            )
        require(times.paceHolderAnswers == null || times.paceHolder != null) {
            "`pace_holder_answers` needs a `pace_holder`"
        }
        return times
    }

    fun step(node: JsonNode): Step {
        require(!node.isEmpty) { "the step is empty" }
        node.onlyKnown(STEP_KEYS)
        return Step(
            happens = happening(node),
            phase = node["expect"]?.let { named(Phase.entries, it.text("expect"), "a phase") },
            offers = node["offers"]?.texts("offers").orEmpty().map(::wanted),
            hides = node["hides"]?.texts("hides").orEmpty().map(::wanted),
            effects = node["effects"]?.texts("effects").orEmpty().map { named(EFFECTS, it, "an effect") },
            entries = node["entries"]?.count("entries"),
            unsaved = node["unsaved"]?.count("unsaved"),
        )
    }

    private fun happening(node: JsonNode): Happening? {
        val happens = HAPPENINGS.filter(node::has)
        require(happens.size < 2) { "${happens.joinToString { "`$it`" }}: one thing happens in a step" }
        val key = happens.firstOrNull()
        require(key == "do" || TOUCH_KEYS.none(node::has)) { "`who`, `text` and `late` belong to a `do`" }
        if (key == null) return null
        val value = node[key]
        return when (key) {
            "do" -> touched(node)
            "wait" -> Happening.Waits(value.count(key))
            "clock" -> Happening.ClockSet(value.whole(key))
            "lock" -> Happening.Locks.also { value.onlyTrue(key) }
            "unlock" -> Happening.Unlocks.also { value.onlyTrue(key) }
            "disk" -> disk(value.text(key))
            else -> Happening.Dies(staysLocked(key, value), reboots = key == "reboot")
        }
    }

    private fun touched(node: JsonNode): Happening.Touched {
        val touch = named(Touch.entries, node["do"].text("do"), "a touch")
        val who = node["who"]?.let { person(it.text("who")) }
        val text = node["text"]?.text("text")
        require(who != null || touch !in OWN || people.size == 1) {
            "`who` is missing: this touch is each person's own"
        }
        require(text == null || touch == Touch.ANSWER) { "`text` belongs to an `answer`" }
        val alone = Person.FIRST.takeIf { people.size == 1 && touch in OWN }
        return Happening.Touched(touch, who ?: alone, text, node["late"]?.truth("late") == true)
    }

    private fun wanted(written: String): Wanted {
        val touch = named(Touch.entries, written.substringBefore(':'), "a touch")
        val who = if (':' in written) person(written.substringAfter(':')) else null
        return Wanted(touch, who, written)
    }

    private fun person(name: String): Person {
        val at = people.indexOf(name)
        require(at >= 0) { "`$name` is nobody in this story: ${people.joinToString()}" }
        return Person.entries[at]
    }

    private fun disk(word: String): Happening {
        require(word == "full" || word == "ok") { "`$word` is not a disk: full, ok" }
        return Happening.Disk(full = word == "full")
    }

    private fun staysLocked(
        key: String,
        value: JsonNode,
    ): Boolean {
        val locked = value.isTextual && value.textValue() == "locked"
        require(locked || (value.isBoolean && value.booleanValue())) { "`$key` is true or \"locked\"" }
        return locked
    }
}

private fun <T : Enum<T>> named(
    all: Collection<T>,
    word: String,
    kind: String,
): T = requireNotNull(all.find { it.name.lowercase() == word }) { "`$word` is not $kind: ${all.words()}" }

private fun <T : Enum<T>> Collection<T>.words() = joinToString { it.name.lowercase() }

private fun JsonNode.table(what: String) = also { require(isObject) { "$what is a table of keys and values" } }

private fun JsonNode.onlyKnown(known: List<String>) =
    fieldNames().forEach { require(it in known) { "`$it` is not a key: ${known.joinToString()}" } }

private fun JsonNode.needed(key: String): JsonNode = requireNotNull(this[key]) { "`$key` is missing" }

private fun JsonNode.text(key: String): String {
    require(isTextual) { "`$key` is a text" }
    return textValue()
}

private fun JsonNode.list(key: String): List<JsonNode> {
    require(isArray) { "`$key` is a list" }
    return toList()
}

private fun JsonNode.texts(key: String): List<String> = list(key).map { it.text(key) }

private fun JsonNode.truth(key: String): Boolean {
    require(isBoolean) { "`$key` is true or false" }
    return booleanValue()
}

private fun JsonNode.onlyTrue(key: String) = require(truth(key)) { "`$key` can only be true" }

private fun JsonNode.whole(key: String): Long {
    require(isIntegralNumber && canConvertToLong()) { "`$key` is a whole number" }
    return longValue()
}

private fun JsonNode.count(key: String): UInt {
    require(isIntegralNumber && canConvertToLong() && longValue() in 0..UInt.MAX_VALUE.toLong()) {
        "`$key` is a whole number from 0"
    }
    return longValue().toUInt()
}
