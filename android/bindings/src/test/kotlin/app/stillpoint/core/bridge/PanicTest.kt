package app.stillpoint.core.bridge

import app.stillpoint.core.InternalException
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import app.stillpoint.core.Scene
import app.stillpoint.core.Stillpoint
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** A defect in the core is an error at the bridge, never a dead app. */
class PanicTest {
    @Test
    fun `a panic is an error, and pausing works afterwards`() =
        withOpenApp { app, _ ->
            app.desk { desk -> repeat(3) { assertThrows<InternalException> { desk.panic() } } }
            app.assertAlive()
        }

    @Test
    fun `a panic in a touch is a pause, and asks again for every yes`() =
        withOpenApp { app, _ ->
            app.begin()
            app.desk { desk ->
                repeat(3) {
                    val paused = desk.panicInATouch(NOW)
                    paused.assertPaused()
                    assertEquals(Phase.PAUSED, paused.phase)
                    assertEquals(paused.scene, app.tick(NOW).scene)
                }
            }
            app.assertAlive()
        }

    @Test
    fun `a panic at home is a pause, and an evening can begin afterwards`() =
        withOpenApp { app, _ ->
            app.desk { desk -> desk.panicInATouch(NOW).assertPaused() }
            assertEquals(Phase.IDLE, app.finish(NOW).phase)
            app.begin()
            app.assertAlive()
        }

    @Test
    fun `a panic in one thread holds up no other`() =
        withOpenApp { app, _ ->
            val threads = List(4) { Thread { app.desk { desk -> repeat(20) { desk.panicInATouch(NOW) } } } }
            threads.forEach(Thread::start)
            repeat(2_000) { app.pause(NOW).assertPaused() }
            threads.forEach { it.join(10_000) }
            assertTrue(threads.none { it.isAlive })
            app.assertAlive()
        }

    private fun Stillpoint.begin() {
        val question = (prepare(NOW).scene as Scene.Preparing).question
        Person.entries.forEach { yes(it, question, NOW) }
        assertEquals(Phase.TOGETHER, keep(NOW).phase)
    }
}
