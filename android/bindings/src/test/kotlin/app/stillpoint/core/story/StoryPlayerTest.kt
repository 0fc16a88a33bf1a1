package app.stillpoint.core.story

import app.stillpoint.core.Effect
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import app.stillpoint.core.withFolder
import com.fasterxml.jackson.databind.JsonMappingException
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** The control: a story that does not come true fails and says where. */
class StoryPlayerTest {
    @Test
    fun `a false expectation fails and names the story and the step`() {
        val prepare = did(Touch.PREPARE)
        mapOf(
            Step(prepare, phase = Phase.TOGETHER) to "together expected, but it is preparing",
            Step(prepare, offers = listOf(wanted(Touch.GO_ON))) to "`go_on` is not offered",
            Step(prepare, offers = listOf(wanted(Touch.REFLECT, Person.SECOND))) to "`reflect` is not offered, only ",
            Step(prepare, hides = listOf(wanted(Touch.PAUSE))) to "`pause` is offered",
            Step(prepare, hides = listOf(wanted(Touch.PAUSE, Person.SECOND))) to "`pause` is offered",
            Step(prepare, hides = listOf(wanted(Touch.YES, Person.FIRST))) to "`yes` is offered",
            Step(prepare, effects = listOf(Effect.PULSE_LONG)) to "no pulse_long, only cover",
            Step(prepare, unfelt = listOf(Effect.COVER)) to "cover is felt",
            Step(prepare, entries = 1) to "1 entries expected, but there are 0",
            Step(prepare, unsaved = 1) to "1 unsaved expected, but there are 0",
        ).forEach { (step, what) -> assertFails("step 2: $what", Step(null, phase = Phase.IDLE), step) }
    }

    @Test
    fun `what is seen in one step is not seen in the next`() {
        val pulses = listOf(Effect.PULSE_LONG)
        val paused = Step(did(Touch.PAUSE), effects = pulses)
        playSteps(paused)
        assertFails("step 2: no pulse_long, only none", paused, Step(null, effects = pulses))
    }

    @Test
    fun `what cannot be done names the story and the step`() =
        assertFails(
            "step 2: `yes:first` was never offered before",
            Step(did(Touch.PREPARE)),
            Step(Happening.Touched(Touch.YES, Person.FIRST, null, late = true)),
        )

    @Test
    fun `a touch that is not offered does nothing, whoever's it is`() =
        playSteps(Step(did(Touch.ANSWER), phase = Phase.IDLE), Step(did(Touch.SKIP), phase = Phase.IDLE))

    @Test
    fun `a key that this player does not know is refused, rather than played in part`() =
        withFolder { folder ->
            val times = listOf("settle", "check_in_every", "patience", "length", "buffer")
            val plan = times.joinToString("") { """"$it":0,""" } + """"pace_holder_answers":false"""
            val looks = listOf("offers", "hides", "effects", "unfelt", "shows", "lacks", "says", "unsaid")
            val nothing = looks.joinToString(",") { """"$it":[]""" }
            val told = folder.resolve("told.json")

            fun read(step: String) {
                val steps = """"steps":[{$step,$nothing}]"""
                told.writeText("""{"title":"T","people":["A"],"vault":"open","plan":{$plan},$steps}""")
                readStory(told)
            }
            read(""""happens":{"kind":"waits","seconds":5}""")
            for (unknown in listOf(
                """"happens":{"kind":"sings"}""",
                """"happens":{"kind":"waits","minutes":5}""",
                """"sings":true""",
                """"expect":"singing"""",
            )) {
                assertThrows<JsonMappingException>(unknown) { read(unknown) }
            }
        }

    private fun did(
        touch: Touch,
        who: Person? = null,
        text: String? = null,
    ) = Happening.Touched(touch, who, text, late = false)

    private fun wanted(
        touch: Touch,
        who: Person? = null,
    ) = Wanted(touch, who, touch.name.lowercase())

    private fun assertFails(
        how: String,
        vararg steps: Step,
    ) {
        val failed = assertThrows<StoryException>(how) { playSteps(*steps) }
        assertTrue(
            failed.message.orEmpty().startsWith("An evening, $how"),
            "${failed.message}, where it should say: $how",
        )
    }

    private fun playSteps(vararg steps: Step) {
        val plan =
            Times(
                settle = 90,
                checkInEvery = 600,
                patience = 60,
                length = 3_600,
                buffer = 10,
                paceHolder = null,
                paceHolderAnswers = false,
            )
        val story = Story("An evening", listOf("Alex", "Sam"), VaultAtFirst.OPEN, plan, steps.toList())
        withFolder { play(story, it) }
    }
}
