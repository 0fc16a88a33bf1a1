package app.stillpoint.core.bridge

import app.stillpoint.core.Desk
import app.stillpoint.core.NOW
import app.stillpoint.core.Phase
import app.stillpoint.core.pause
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** A defect in the core is a pause at the bridge, never a dead app. */
class PanicTest {
    @Test
    fun `a panic in a touch is a pause, and asks again for every yes`() =
        withOpenApp { _ ->
            begins()
            repeat(3) {
                val paused = desk.panicInATouch(now)
                paused.assertPaused()
                assertEquals(Phase.PAUSED, paused.phase)
                assertEquals(paused.page, app.tick(now).page)
            }
            call { tick(it) }
            assertTrue(!offers("yes:first") && !offers("yes:second"))
            assertAlive()
        }

    @Test
    fun `a panic at home is a pause, and an evening can begin afterwards`() =
        withOpenApp { _ ->
            desk.panicInATouch(now).assertPaused()
            call { tick(it) }
            press("finish")
            assertEquals(Phase.IDLE, moment.phase)
            begins()
            assertAlive()
        }

    @Test
    fun `a panic in one thread holds up no other`() =
        withOpenApp { _ ->
            val threads = List(4) { Thread { Desk.of(app).use { desk -> repeat(20) { desk.panicInATouch(NOW) } } } }
            threads.forEach(Thread::start)
            repeat(2_000) { app.pause(NOW).assertPaused() }
            threads.forEach { it.join(10_000) }
            assertTrue(threads.none { it.isAlive })
            call { tick(it) }
            assertAlive()
        }
}
