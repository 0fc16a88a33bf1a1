package app.stillpoint.desktop

import app.stillpoint.core.Phase
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class PagesTest {
    @Test
    fun `an evening goes by names`() {
        Hand().use { hand ->
            hand.setUp("Alex", "Sam") { it.copy(settleS = 30u, checkInEveryS = 600u) }
            hand.state.prepare()
            hand.onScreen {
                press("body:first:skip", "body:second:skip", "yes:first")
                assertEquals(Phase.PREPARING, moment.phase)
                press("yes:second")
                assertEquals("together", page.key)
                press("slower")
                assertTrue(page.key.startsWith("slower/"), page.key)
                press("pause")
                assertEquals("paused", page.key)
                assertFalse(isDrawn("go_on"))
                wait(30)
                press("go_on")
                press("yes:first", "yes:second")
                assertEquals("together", page.key)
                touchAnywhere()
                press("stop")
                assertEquals(Phase.AFTERCARE, moment.phase)
            }
        }
    }
}
