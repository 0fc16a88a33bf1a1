package app.stillpoint.core.bridge

import app.stillpoint.core.Hand
import app.stillpoint.core.NOW
import app.stillpoint.core.SECRET
import app.stillpoint.core.Typed
import app.stillpoint.core.WorkingKeys
import app.stillpoint.core.pause
import app.stillpoint.core.ports
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
        withApp(ports(keys)) { _ ->
            toTheSecret("Alex")
            asks("with")
            keys.during({ app.work(NOW) }) { pauses() }
            call { tick(it) }
            assertAlive()
        }
    }

    @Test
    fun `a pause does not wait for an unlock, nor for work that waits for it`() {
        val keys = SlowKeys()
        keys.mayGoOn.countDown()
        withApp(ports(keys)) { _ ->
            isSetUp("Alex")
            press("mine", "lock")
            asks("open")
            keys.slowAgain()
            keys.during({ app.work(NOW) }) {
                val waiting = List(2) { thread { app.work(NOW) } }
                Thread.sleep(50)
                pauses()
                assertTrue(waiting.all { it.isAlive }, "the store is held")
            }
            call { tick(it) }
            assertAlive()
        }
    }

    /** Touches [name] with the secret; what it begins is left to the test. */
    private fun Hand.asks(name: String) {
        app.touch(checkNotNull(choice(name)).id, listOf(Typed("secret", SECRET)), NOW)
    }

    private fun Hand.pauses() {
        // Generous, because nothing may fail only because a computer is slow: a pause that waits would wait for ever.
        assertTimeoutPreemptively(Duration.ofSeconds(10)) {
            repeat(1_000) { app.pause(NOW).assertPaused() }
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
            slow: () -> Unit,
            meanwhile: () -> Unit,
        ) {
            val worker = thread { slow() }
            assertTrue(isAsked.await(10, TimeUnit.SECONDS))
            try {
                meanwhile()
                assertTrue(worker.isAlive, "it takes its time")
            } finally {
                mayGoOn.countDown()
            }
            worker.join()
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
