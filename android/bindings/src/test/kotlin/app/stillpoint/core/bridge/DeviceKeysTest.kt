package app.stillpoint.core.bridge

import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Erased
import app.stillpoint.core.GuardedKeys
import app.stillpoint.core.Hand
import app.stillpoint.core.Part
import app.stillpoint.core.Remembered
import app.stillpoint.core.Renewed
import app.stillpoint.core.SECRET
import app.stillpoint.core.WorkingKeys
import app.stillpoint.core.ports
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** Whatever the phone's own keys do, it ends as a sentence on the page, and the app lives on. */
class DeviceKeysTest {
    private val strong = "lantern orbit mosaic thistle quarry pebble ribbon"

    @Test
    fun `each declared trouble is said, and each in its own words`() {
        val thrown =
            listOf(
                DeviceKeyException.Absent(),
                DeviceKeyException.NotYet(),
                DeviceKeyException.Invalidated(),
                DeviceKeyException.Failed(),
            )
        val said = thrown.map { trouble -> saidAtTheUnlock { throw trouble } }
        // What is gone for good is gone, however; what may answer the next time may.
        assertEquals(said[0], said[2])
        assertEquals(said[1], said[3])
        assertEquals(2, said.toSet().size)
        thrown.drop(1).forEach { trouble -> saidAtTheSetUp(Keys { throw trouble }) }
    }

    @Test
    fun `a phone without a key of its own takes a secret that nobody guesses, and no other`() =
        withApp(ports(Keys { throw DeviceKeyException.Absent() })) { folder ->
            toTheSecret("Alex")
            type("secret", SECRET)
            press("with")
            assertTrue(blank("secret").refusal.isNotBlank())
            assertEquals(emptyMap<String, Long>(), folder.listing())
            type("secret", strong)
            press("with", "confirm:first", "later", "mine", "lock")
            unlocks(strong)
            assertEquals("home", key)
        }

    @Test
    fun `an exception that was not declared is a failure of the keys, and its text goes no further`() {
        val text = "the key is 0123456789"
        saidAtTheSetUp(Keys { throw IllegalStateException(text) }, text)
        assertFalse(text in saidAtTheUnlock { throw IllegalStateException(text) })
    }

    @Test
    fun `an Error is a failure of the keys, too, guarded or not`() {
        val notYet = saidAtTheUnlock { throw DeviceKeyException.NotYet() }
        listOf(StackOverflowError("0123"), NotImplementedError("0123"), NoClassDefFoundError("0123")).forEach { error ->
            val throwing = { _: ByteArray -> throw error }
            saidAtTheSetUp(GuardedKeys(Keys(throwing)), "0123")
            saidAtTheSetUp(Keys(throwing), "0123")
            assertEquals(notYet, saidAtTheUnlock(throwing))
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
                withApp(ports(keys)) { _ ->
                    isSetUp(desk.emptyDraft(), secret)
                    press("mine", "lock")
                    keys.unwraps = { ByteArray(size) }
                    opens(secret)
                    assertEquals("locked", key)
                    assertAlive()
                    keys.unwraps = null
                    opens(secret)
                    assertEquals("home", key)
                    assertAlive()
                }
            }
        }
    }

    private fun Hand.opens(secret: String?) = if (secret == null) press("open") else unlocks(secret)

    @Test
    fun `wrapped bytes may have any size`() {
        val keys = Keys { plain -> ByteArray(1 shl 20) { plain.getOrElse(it) { 0 } } }
        keys.unwraps = { it.copyOf(32) }
        withApp(ports(keys)) { _ ->
            isSetUp("Alex")
            press("mine", "lock")
            unlocks()
            assertEquals("home", key)
            assertAlive()
        }
    }

    private fun saidAtTheSetUp(
        keys: DeviceKeys,
        neverSaid: String? = null,
    ) = withApp(ports(keys)) { folder ->
        toTheSecret("Alex")
        val (before, page) = folder.listing() to key
        type("secret", SECRET)
        press("with")
        assertEquals(page, key)
        assertTrue(said().isNotBlank(), "nothing is said on $key")
        if (neverSaid != null) assertFalse(neverSaid in text)
        assertEquals(before, folder.listing())
        assertAlive()
    }

    private fun saidAtTheUnlock(unwraps: (ByteArray) -> ByteArray): String {
        val keys = Keys()
        lateinit var said: String
        withApp(ports(keys)) { folder ->
            isSetUp("Alex")
            press("mine", "lock")
            val before = folder.listing()
            keys.unwraps = unwraps
            unlocks()
            assertEquals("locked", key)
            said = said()
            assertTrue(said.isNotBlank(), "nothing is said on $key")
            // An attempt is counted and taken back: that is written, but nothing is made.
            assertEquals(before.keys, folder.listing().keys)
            assertAlive()
            keys.unwraps = null
            unlocks()
            assertEquals("home", key)
        }
        return said
    }

    /** What is said beside a field, or about the whole page. */
    private fun Hand.said(): String =
        blanks.map { it.refusal }.plus(parts.filterIsInstance<Part.Note>().map { it.text }).joinToString("")
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
