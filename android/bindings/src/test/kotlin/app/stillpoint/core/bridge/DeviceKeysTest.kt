package app.stillpoint.core.bridge

import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Erased
import app.stillpoint.core.Field
import app.stillpoint.core.GuardedKeys
import app.stillpoint.core.KeyTrouble
import app.stillpoint.core.Lock
import app.stillpoint.core.Remembered
import app.stillpoint.core.Renewed
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Why
import app.stillpoint.core.WorkingKeys
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** Whatever the phone's own keys do, it ends as an error that a screen acts on, and the app lives on. */
class DeviceKeysTest {
    @Test
    fun `each declared trouble arrives as the answer that fits it`() {
        mapOf(
            DeviceKeyException.Absent() to KeyTrouble.ABSENT,
            DeviceKeyException.NotYet() to KeyTrouble.NOT_YET,
            DeviceKeyException.Invalidated() to KeyTrouble.INVALIDATED,
            // It may answer the next time.
            DeviceKeyException.Failed() to KeyTrouble.NOT_YET,
        ).forEach { (thrown, trouble) ->
            if (trouble != KeyTrouble.ABSENT) assertRefusedAtTheSetUp(Keys { throw thrown }, trouble)
            // What the vault's own secret needs is gone for good then.
            val isLost = trouble == KeyTrouble.ABSENT || trouble == KeyTrouble.INVALIDATED
            assertRefusedAtTheUnlock(if (isLost) KeyTrouble.LOST else trouble) { throw thrown }
        }
    }

    @Test
    fun `a phone without a key of its own takes a secret that nobody guesses, and no other`() =
        withApp(Keys { throw DeviceKeyException.Absent() }) { app, folder ->
            val draft = app.draft("Alex")
            val refused = assertThrows<StillpointException.Invalid> { app.setUp(draft, SECRET, NOW) }
            assertEquals(listOf(Field.SECRET, Why.Guessable), listOf(refused.field, refused.why))
            assertEquals(emptyMap<String, Long>(), folder.listing())
            val strong = "lantern orbit mosaic thistle quarry"
            app.setUp(draft, strong, NOW)
            app.lock(NOW)
            assertEquals(Lock.OPEN, app.unlock(strong, NOW).lock)
        }

    @Test
    fun `an exception that was not declared is a failure of the keys, and its text goes no further`() {
        val text = "the key is 0123456789"
        assertRefusedAtTheSetUp(Keys { throw IllegalStateException(text) }, KeyTrouble.NOT_YET, text)
        assertRefusedAtTheUnlock(KeyTrouble.NOT_YET) { throw IllegalStateException(text) }
    }

    @Test
    fun `an Error is a failure of the keys, too, guarded or not`() {
        listOf(StackOverflowError("0123"), NotImplementedError("0123"), NoClassDefFoundError("0123")).forEach { error ->
            val throwing = { _: ByteArray -> throw error }
            assertRefusedAtTheSetUp(GuardedKeys(Keys(throwing)), KeyTrouble.NOT_YET, "0123")
            assertRefusedAtTheSetUp(Keys(throwing), KeyTrouble.NOT_YET, "0123")
            assertRefusedAtTheUnlock(KeyTrouble.NOT_YET, throwing)
        }
    }

    @Test
    fun `guarded keys let out what was declared as it is, and everything else as a failure`() {
        assertThrows<DeviceKeyException.Absent> { GuardedKeys(WorkingKeys()).unwrap(ByteArray(1)) }
        val failing = GuardedKeys(Keys { throw StackOverflowError() })
        assertThrows<DeviceKeyException.Failed> { failing.wrap(ByteArray(1)) }
        assertThrows<DeviceKeyException.Failed> { failing.unwrap(ByteArray(1)) }
        assertThrows<DeviceKeyException.Failed> { failing.erase() }
        val working = GuardedKeys(WorkingKeys())
        assertEquals(listOf<Byte>(1, 2), working.unwrap(working.wrap(byteArrayOf(1, 2))).toList())
        val before = working.wrap(byteArrayOf(3))
        assertEquals(Renewed.NOW, working.renew())
        assertEquals(listOf<Byte>(3), working.unwrap(before).toList())
        assertEquals(listOf(Erased.NOW, Erased.WAS_GONE), List(2) { working.forgetEarlier() })
        assertThrows<DeviceKeyException.Invalidated> { working.unwrap(before) }
        assertEquals(null, working.recall())
        assertEquals(Remembered.NOW, working.remember(byteArrayOf(7)))
        assertEquals(listOf<Byte>(7), working.recall()?.toList())
        assertEquals(listOf(Erased.NOW, Erased.WAS_GONE), List(2) { working.erase() })
    }

    @Test
    fun `bytes of the wrong size open nothing`() {
        listOf(0, 1, 31, 33, 1 shl 20).forEach { size ->
            listOf(SECRET, null).forEach { secret ->
                val keys = Keys()
                withApp(keys) { app, _ ->
                    app.setUp(app.draft("Alex"), secret, NOW)
                    app.lock(NOW)
                    keys.unwraps = { ByteArray(size) }
                    val unlock = { if (secret == null) app.unlockWithDevice(NOW) else app.unlock(secret, NOW) }
                    assertThrows<StillpointException> { unlock() }
                    app.assertAlive()
                    keys.unwraps = null
                    unlock()
                    app.assertAlive()
                }
            }
        }
    }

    @Test
    fun `wrapped bytes may have any size`() {
        val keys = Keys { plain -> ByteArray(1 shl 20) { plain.getOrElse(it) { 0 } } }
        keys.unwraps = { it.copyOf(32) }
        withApp(keys) { app, _ ->
            app.setUp(app.draft("Alex"), SECRET, NOW)
            app.lock(NOW)
            app.unlock(SECRET, NOW)
            app.assertAlive()
        }
    }

    private fun assertRefusedAtTheSetUp(
        keys: DeviceKeys,
        trouble: KeyTrouble,
        neverSaid: String? = null,
    ) = withApp(keys) { app, folder ->
        val before = folder.listing()
        val refused = assertThrows<StillpointException.KeyUnavailable> { app.setUp(app.draft("Alex"), SECRET, NOW) }
        assertEquals(trouble, refused.reason)
        if (neverSaid != null) assertFalse(neverSaid in "$refused ${app.explain(refused)}")
        assertEquals(before, folder.listing())
        app.assertAlive()
    }

    private fun assertRefusedAtTheUnlock(
        trouble: KeyTrouble,
        unwraps: (ByteArray) -> ByteArray,
    ) {
        val keys = Keys()
        withApp(keys) { app, folder ->
            app.setUp(app.draft("Alex"), SECRET, NOW)
            app.lock(NOW)
            val before = folder.listing()
            keys.unwraps = unwraps
            val refused = assertThrows<StillpointException.KeyUnavailable> { app.unlock(SECRET, NOW) }
            assertEquals(trouble, refused.reason)
            // An attempt is counted and taken back: that is written, but nothing is made.
            assertEquals(before.keys, folder.listing().keys)
            app.assertAlive()
            keys.unwraps = null
            assertTrue(app.unlock(SECRET, NOW).offers.isNotEmpty())
        }
    }
}

/** Keys that do something else than they should. */
private class Keys(
    private val wraps: ((ByteArray) -> ByteArray)? = null,
) : WorkingKeys() {
    var unwraps: ((ByteArray) -> ByteArray)? = null

    override fun wrap(plain: ByteArray): ByteArray = wraps?.invoke(plain) ?: super.wrap(plain)

    override fun unwrap(wrapped: ByteArray): ByteArray = (unwraps ?: wraps)?.invoke(wrapped) ?: super.unwrap(wrapped)

    override fun erase(): Erased {
        wraps?.invoke(ByteArray(0))
        return super.erase()
    }
}
