package app.stillpoint.desktop

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.state.ToggleableState
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Effect
import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.parts
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Locale
import java.util.concurrent.Executor

/** Outside of the evenings, pressed by names on the real core. */
class RoomsTest {
    @Test
    fun `going back and forth loses nothing that was typed`() =
        withHand {
            onScreen {
                press("begin", "together")
                type("name:second", "Sam")
                press("back", "alone", "back", "together")
                assertEquals("Sam", written("name:second"))
                press("pause", "finish")
                assertEquals("Sam", written("name:second"))
            }
        }

    @Test
    fun `what cannot be taken is said beside its field, and goes once it can be`() =
        withHand {
            onScreen {
                press("begin", "alone", "next")
                val sentence = blank("name:first").refusal
                assertTrue(sentence.isNotBlank())
                val error = field("name:first").fetchSemanticsNode().config.getOrNull(SemanticsProperties.Error)
                assertEquals(sentence, error)
                type("name:first", "Alex")
                press("next")
                assertFalse(page.key.endsWith("names"), page.key)
            }
        }

    @Test
    fun `outside of an evening every page has the pause`() =
        withHand {
            setUp("Alex", "Sam")
            onScreen {
                val ways =
                    listOf(
                        emptyList(),
                        listOf("tonight"),
                        listOf("ours", "plan"),
                        listOf("ours", "week"),
                        listOf("ours", "reminders", "add"),
                        listOf("mine", "whose:first"),
                        listOf("mine", "privacy", "ways", "sheet"),
                    )
                for (way in ways) {
                    press(*way.toTypedArray())
                    val key = page.key
                    press("pause")
                    assertEquals(Phase.CALM, moment.phase, key)
                    press("finish")
                    assertEquals(key, page.key)
                    while (offers("back")) press("back")
                }
            }
        }

    @Test
    fun `a reminder is a switch, and says whether it is on`() =
        withHand {
            setUp("Alex", "Sam")
            onScreen {
                press("ours", "reminders", "add", "add:ritual")
                type("name", "Tea on the balcony")
                press("save")
                assertEquals(ToggleableState.On, toggle("on:1"))
                assertTrue(host.pending > 0)
                press("on:1")
                assertEquals(ToggleableState.Off, toggle("on:1"))
                assertEquals(0, host.pending)
            }
        }

    private fun Hand.toggle(name: String) =
        node(name).fetchSemanticsNode().config.getOrNull(SemanticsProperties.ToggleableState)

    @Test
    fun `a system that asks a person is answered, whatever the answer is`() =
        withHand {
            setUp("Alex", "Sam")
            press("mine", "privacy", "ways", "finger")
            type("secret_was", SECRET)
            press("keep", "back", "back", "lock")
            host.answering = { Answer.No }
            press("finger")
            assertEquals("locked", page.key)
            host.answering =
                Asked(
                    Copies(java.io.File("nowhere")),
                    java.io.File("nowhere"),
                    checkNotNull(host.ports.fingers),
                )::answer
            press("finger")
            assertEquals("home", page.key)
            assertTrue(host.asks.all { it is Asking.Finger } && host.asks.size == 2, "${host.asks}")
        }

    @Test
    fun `whoever leaves is gone at once, and what was typed with them`() =
        withHand {
            setUp("Alex", "Sam")
            onScreen {
                press("ours", "plan", "change")
                type("gesture", "two taps")
                press("leave")
                assertEquals(1, host.left)
                assertEquals("locked", page.key)
                unlock()
                press("ours", "plan", "change")
                assertEquals("", written("gesture"))
            }
        }

    @Test
    fun `the phone speaks another language, and so does the page`() =
        withHand {
            onScreen {
                val before = texts()
                host.phone = phoneIn(Locale.GERMANY)
                state.phone()
                settle()
                assertTrue(texts().isNotEmpty() && texts().none { it in before }, "${texts()}")
            }
        }

    private fun Hand.texts() = page.parts().filterIsInstance<Part.Sentence>().map { it.text }

    @Test
    fun `a pause does not wait for the disk, and what the disk says later does not hide it`() {
        val waiting = ArrayDeque<Runnable>()
        withHand(storage = Executor { waiting += it }) {
            press("begin", "alone")
            type("name:first", "Alex")
            press("next", "next", "next", "next", "next", "next")
            type("secret", SECRET)
            press("with")
            assertEquals(1, waiting.size, "a set-up waits for the disk")
            press("pause")
            assertEquals(Phase.CALM, moment.phase)
            while (waiting.isNotEmpty()) waiting.removeFirst().run()
            assertEquals(Phase.CALM, moment.phase)
            press("finish")
            assertEquals("plan/confirm/first", page.key)
        }
    }

    @Test
    fun `an evening that dies wakes up paused, and the screen stays on`() =
        withHand {
            setUp("Alex")
            press("tonight", "prepare", "body:first:skip", "yes:first")
            die()
            assertEquals(Phase.PAUSED, moment.phase)
            assertTrue(host.isScreenOn)
            assertFalse(Effect.LEAVE in moment.effects)
        }
}
