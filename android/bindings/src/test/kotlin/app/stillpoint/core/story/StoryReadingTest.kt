package app.stillpoint.core.story

import app.stillpoint.core.withFolder
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File

/** What is misspelt or false is noticed, and where. */
class StoryReadingTest {
    @Test
    fun `a mistake in a step names the file and the step`() {
        mapOf(
            "do = \"paws\"" to "`paws` is not a touch",
            "do = \"yes\", who = \"Kim\"" to "`Kim` is nobody in this story: Alex, Sam",
            "do = \"yes\"" to "`who` is missing",
            "do = \"pause\", text = \"no\"" to "`text` belongs to an `answer`",
            "do = \"pause\", late = 1" to "`late` is true or false",
            "do = \"pause\", wait = 5" to "one thing happens in a step",
            "wait = 5, die = true" to "one thing happens in a step",
            "who = \"Sam\", expect = \"idle\"" to "belong to a `do`",
            "who = \"Sam\", wait = 5" to "belong to a `do`",
            "wait = 0.5" to "`wait` is a whole number from 0",
            "wait = -5" to "`wait` is a whole number from 0",
            "wait = 4294967296" to "`wait` is a whole number from 0",
            "wait = \"5\"" to "`wait` is a whole number from 0",
            "clock = 1.5" to "`clock` is a whole number",
            "die = false" to "`die` is true or \"locked\"",
            "reboot = \"open\"" to "`reboot` is true or \"locked\"",
            "lock = false" to "`lock` can only be true",
            "unlock = \"yes\"" to "`unlock` is true or false",
            "disk = \"half\"" to "`half` is not a disk: full, ok",
            "expect = \"pausing\"" to "`pausing` is not a phase",
            "expect = \"PAUSED\"" to "`PAUSED` is not a phase",
            "effects = [\"pulse\"]" to "`pulse` is not an effect",
            "effects = [\"keep\"]" to "`keep` is not an effect",
            "offers = [\"yes:Kim\"]" to "`Kim` is nobody in this story",
            "hides = [\"yes:\"]" to "`` is nobody in this story",
            "hides = \"yes\"" to "`hides` is a list",
            "entries = -1" to "`entries` is a whole number from 0",
            "expects = \"idle\"" to "`expects` is not a key",
            "" to "the step is empty",
        ).forEach { (step, what) -> assertFails("{ expect = \"idle\" },\n{ $step }", "step 2: ", what) }
    }

    @Test
    fun `a mistake around the steps names the file`() {
        val title = "title = \"T\""
        val people = "people = [\"Alex\", \"Sam\"]"
        val steps = "steps = [{ expect = \"idle\" }]"
        mapOf(
            "$title\n$people\n$steps\nplans = {}" to "`plans` is not a key",
            "$people\n$steps" to "`title` is missing",
            "$title\n$steps" to "`people` is missing",
            "$title\n$people" to "`steps` is missing",
            "$title\npeople = []\n$steps" to "one or two different names",
            "$title\npeople = [\"A\", \"A\"]\n$steps" to "one or two different names",
            "$title\npeople = [\"A\", \"B\", \"C\"]\n$steps" to "one or two different names",
            "$title\n$people\nvault = \"shut\"\n$steps" to "`shut` is not a vault: open, locked, none",
            "$title\n$people\nplan = { settles = 1 }\n$steps" to "`settles` is not a key",
            "$title\n$people\nplan = { settle = 1.5 }\n$steps" to "`settle` is a whole number",
            "$title\n$people\nplan = { pace_holder = \"Kim\" }\n$steps" to "`Kim` is nobody",
            "$title\n$people\nplan = { pace_holder_answers = true }\n$steps" to "needs a `pace_holder`",
            "$title\n$people\nsteps = [" to "line 3",
            "$title\n$people\n$people\n$steps" to "Duplicate key",
        ).forEach { (written, what) -> assertFileFails(written, "", what) }
    }

    @Test
    fun `a story that expects nothing is an error`() {
        assertFails("{ do = \"prepare\" }, { wait = 5 }", "", "the story expects nothing")
        playSteps("{ do = \"prepare\", hides = [\"go_on\"] }")
    }

    @Test
    fun `a false expectation fails and names the file and the step`() {
        mapOf(
            "expect = \"together\"" to "together expected, but it is preparing",
            "offers = [\"go_on\"]" to "`go_on` is not offered",
            "offers = [\"reflect:Sam\"]" to "`reflect:Sam` is not offered, only pause, stop, ",
            "hides = [\"pause\"]" to "`pause` is offered",
            "hides = [\"pause:Sam\"]" to "`pause:Sam` is offered",
            "hides = [\"yes:Alex\"]" to "`yes:Alex` is offered",
            "effects = [\"pulse_long\"]" to "no pulse_long, only cover",
            "entries = 1" to "1 entries expected, but there are 0",
            "unsaved = 1" to "1 unsaved expected, but there are 0",
        ).forEach { (step, what) ->
            assertFails("{ expect = \"idle\" },\n{ do = \"prepare\", $step }", "step 2: ", what)
        }
    }

    @Test
    fun `what is seen in one step is not seen in the next`() {
        val paused = "{ do = \"pause\", effects = [\"pulse_long\"] }"
        assertFails("$paused,\n{ effects = [\"pulse_long\"] }", "step 2: ", "no pulse_long, only none")
    }

    @Test
    fun `a touch that the core refuses names the file and the step`() {
        val reflecting = "{ do = \"prepare\" }, { do = \"stop\" }, { do = \"reflect\", who = \"Sam\" },"
        assertFails(
            "$reflecting { do = \"answer\", text = \"a\\u202Eb\", expect = \"reflecting\" }",
            "step 4: ",
            "refused: ",
        )
    }

    @Test
    fun `a touch that is not offered does nothing, whoever's it is`() {
        playSteps("{ do = \"answer\", expect = \"idle\" }, { do = \"skip\", expect = \"idle\" }")
    }

    @Test
    fun `a file that is not there is named`() {
        val missing = File("target/no-such-evening.toml")
        val failed = assertThrows<StoryException> { withFolder { play(missing, it) } }
        assertTrue(failed.message.orEmpty().startsWith("${missing.path}: cannot be read"), failed.message)
    }

    private fun assertFails(
        steps: String,
        where: String,
        what: String,
    ) = assertFileFails(around(steps), where, what)

    private fun assertFileFails(
        written: String,
        where: String,
        what: String,
    ) = withFolder { folder ->
        val file = folder.resolve("evening.toml").apply { writeText(written) }
        val failed = assertThrows<StoryException>(written) { play(file, folder.resolve("vault")) }
        val place = if (where.isEmpty()) "${file.path}: " else "${file.path}, $where"
        val said = failed.message.orEmpty()
        assertEquals(place, said.take(place.length), said)
        assertTrue(what in said, "$said, where it should say: $what")
    }

    private fun playSteps(steps: String) =
        withFolder { folder ->
            val file = folder.resolve("evening.toml").apply { writeText(around(steps)) }
            play(file, folder.resolve("vault"))
        }

    private fun around(steps: String) = "title = \"T\"\npeople = [\"Alex\", \"Sam\"]\nsteps = [\n$steps\n]"
}
