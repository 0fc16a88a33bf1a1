package app.stillpoint.core.bridge

import app.stillpoint.core.Lock
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.WorkingKeys
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTimeoutPreemptively
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/** Pausing does not wait for what takes its time. Here the phone's keys hold the store as long as it takes. */
class PauseWaitsForNothingTest {
    @Test
    fun `a pause does not wait for a set-up`() {
        val keys = SlowKeys()
        withApp(keys) { app, _ ->
            keys.during({ app.setUp(app.draft("Alex"), SECRET, NOW) }) { pauses(app::pause) }
            app.assertAlive()
        }
    }

    @Test
    fun `a pause does not wait for an unlock, nor for a keep or a lock that waits for it`() {
        val keys = SlowKeys()
        keys.mayGoOn.countDown()
        withApp(keys) { app, _ ->
            app.setUp(app.draft("Alex"), SECRET, NOW)
            app.lock(NOW)
            keys.slowAgain()
            keys.during({ app.unlock(SECRET, NOW) }) {
                val waiting = listOf(app::keep, app::lock).map { slow -> thread { slow(NOW) } }
                Thread.sleep(50)
                pauses(app::pause)
                assertTrue(waiting.all { it.isAlive }, "the store is held")
            }
            app.assertAlive()
        }
    }

    private fun pauses(pause: (Now) -> Moment) {
        // Generous, because nothing may fail only because a computer is slow: a pause that waits would wait for ever.
        assertTimeoutPreemptively(Duration.ofSeconds(10)) {
            repeat(1_000) { pause(NOW).assertPaused() }
        }
    }

    /** Keys that answer when they are told to. */
    private class SlowKeys : WorkingKeys() {
        @Volatile var isAsked = CountDownLatch(1)

        @Volatile var mayGoOn = CountDownLatch(1)

        fun slowAgain() {
            isAsked = CountDownLatch(1)
            mayGoOn = CountDownLatch(1)
        }

        fun during(
            slow: () -> Moment,
            meanwhile: () -> Unit,
        ) {
            var answer: Moment? = null
            val worker = thread { answer = slow() }
            assertTrue(isAsked.await(10, TimeUnit.SECONDS))
            try {
                meanwhile()
                assertTrue(worker.isAlive, "it takes its time")
            } finally {
                mayGoOn.countDown()
            }
            worker.join()
            assertEquals(Lock.OPEN, answer?.lock)
        }

        override fun wrap(plain: ByteArray): ByteArray = slowly { super.wrap(plain) }

        override fun unwrap(wrapped: ByteArray): ByteArray = slowly { super.unwrap(wrapped) }

        private fun slowly(answer: () -> ByteArray): ByteArray {
            isAsked.countDown()
            check(mayGoOn.await(30, TimeUnit.SECONDS))
            return answer()
        }
    }
}
