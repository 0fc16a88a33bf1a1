package app.stillpoint.core.bridge

import app.stillpoint.core.AppIcon
import app.stillpoint.core.GuardedCore
import app.stillpoint.core.Hand
import app.stillpoint.core.NOW
import app.stillpoint.core.Phone
import app.stillpoint.core.SECRET
import app.stillpoint.core.Typed
import app.stillpoint.core.pause
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import java.io.File
import java.nio.charset.CharacterCodingException

/** Bad input gets a sentence beside its field; nothing is lost, and nothing is half-written. */
class BadInputTest {
    private val half = "half a letter \uD83D"

    /** The fields of the first start, each by the page on which it stands, and how long it may be. */
    private val fields =
        listOf(
            Triple("names", "name:first", 40),
            Triple("names", "pronouns:second", 40),
            Triple("signals", "stop_word", 40),
            Triple("signals", "slow_word", 40),
            Triple("signals", "gesture", 120),
            Triple("covenant", "covenant", 500),
            Triple("helps/first", "aids:first", 120),
            Triple("helps/first", "card_do:first", 500),
            Triple("helps/second", "card_do_not:second", 500),
            Triple("afterwards/second", "aftercare:second", 2_000),
        )

    @TestFactory
    fun `no text that is too long or unseen goes on from its page`() =
        fields.map { (page, field, longest) ->
            DynamicTest.dynamicTest(field) {
                withApp { folder ->
                    to(page)
                    for (text in bad(longest)) {
                        assertRefused(folder, field, text)
                        val arrived = text.replace('\uD83D', '\uFFFD').replace('\uDE42', '\uFFFD')
                        assertEquals(arrived, written(field), "it is not there any more, to be mended")
                    }
                    type(field, "🙂👩‍👩‍👧‍👦🇨🇭")
                    press("next")
                    assertFalse(key.endsWith(page), key)
                }
            }
        }

    private fun bad(longest: Int) =
        listOf(
            "a".repeat(100_000),
            "ü".repeat(longest + 1),
            "\u200D",
            "\u3164",
            "typed \uD83D",
            "\uDE42 typed",
        )

    private fun Hand.to(page: String) {
        press("begin", "together")
        type("name:first", "Alex")
        type("name:second", "Sam")
        while (!key.endsWith(page)) press("next")
    }

    private fun Hand.assertRefused(
        folder: File,
        field: String,
        text: String,
        with: String = "next",
    ) {
        val (page, files) = key to folder.listing()
        type(field, text)
        press(with)
        assertEquals(page, key, "it goes on with what cannot be taken")
        assertTrue(blank(field).refusal.isNotBlank(), "nothing stands beside $field")
        assertTrue(blanks.filter { it.name != field }.all { it.refusal.isEmpty() }, "another field is blamed")
        assertFalse("typed" in blank(field).refusal, "a sentence says again what was typed")
        assertEquals(files, folder.listing())
    }

    @Test
    fun `a secret that cannot be one is refused, and what can be one opens it`() =
        withApp { folder ->
            toTheSecret("Alex", "Sam")
            val bad = listOf("", "abc", "🙂🙂🙂", "a".repeat(1_025), "a".repeat(100_000), "a".repeat(1 shl 20))
            for (secret in bad) {
                assertRefused(folder, "secret", secret, with = "with")
                assertTrue(written("secret").isEmpty(), "a secret went along and is here still")
            }
            type("secret", SECRET)
            press("with", "confirm:first", "confirm:second", "later", "mine", "lock")
            for (secret in bad) assertRefusedAtTheDoor(secret)
            unlocks()
            assertEquals("home", key)
        }

    private fun Hand.assertRefusedAtTheDoor(secret: String) {
        unlocks(secret)
        assertEquals("locked", key)
        assertTrue(blank("secret").refusal.isNotBlank(), "nothing is said of a secret of ${secret.length}")
    }

    @Test
    fun `a reminder's name that nobody can read is refused, and what was chosen stays`() =
        withOpenApp { _ ->
            press("ours", "reminders", "add", "add:own")
            for (name in listOf(half, "\u3164", "a".repeat(100_000))) {
                val page = key
                type("name", name)
                press("save")
                assertEquals(page, key)
                assertTrue(blank("name").refusal.isNotBlank())
            }
            type("name", "Soup 🍲")
            press("save")
            assertEquals("reminders", key)
            assertTrue("Soup 🍲" in text, text)
        }

    @Test
    fun `half a character in a secret is an answer like any other`() =
        withOpenApp { _ ->
            press("mine", "privacy", "ways", "secret")
            type("secret_was", half)
            type("secret", half)
            press("keep")
            assertEquals("ways_in/secret", key)
            assertTrue(blanks.any { it.refusal.isNotBlank() })
            press("back", "sheet", "make", "written")
            type("sheet", half)
            press("keep")
            assertTrue(blank("sheet").refusal.isNotBlank())
            assertTrue(GuardedCore(app).hintOn("secret", half).isNotBlank())
        }

    @TestFactory
    fun `a secret may hold anything else, and opens again`() =
        mapOf(
            "right to left" to "ab\u202Ecd",
            "zero width" to "ab\u200Bcd",
            "emoji" to "🙂👩‍👩‍👧‍👦🇨🇭",
            "a NUL" to "ab\u0000cd",
            "the longest" to "ü".repeat(1_024),
        ).map { (name, secret) ->
            DynamicTest.dynamicTest(name) {
                withApp { _ ->
                    toTheSecret("Alex")
                    type("secret", secret)
                    press("with", "confirm:first", "later", "mine", "lock")
                    unlocks("x" + secret.drop(2))
                    assertEquals("locked", key)
                    unlocks(secret)
                    assertEquals("home", key)
                }
            }
        }

    @Test
    fun `an unguarded half character never reaches the core, and the app lives on`() =
        withApp { folder ->
            val choice = choices.first().id
            assertThrows<CharacterCodingException> { app.touch(choice, listOf(Typed("name", half)), NOW) }
            val phone = Phone(half, "", true, firstWeekday = 1u, AppIcon.STILL_MARK, emptyList())
            assertThrows<CharacterCodingException> { app.phone(phone, NOW) }
            assertTrue(folder.listing().isEmpty())
            assertAlive()
        }

    @Test
    fun `a number that nobody was offered and a field that is not there do nothing`() =
        withOpenApp { _ ->
            val typed = listOf(Typed("nothing", "of it"), Typed("", ""))
            for (number in listOf(0uL, 1uL, ULong.MAX_VALUE)) {
                val before = key
                if (choices.none { it.id == number }) app.touch(number, typed, NOW)
                call { tick(it) }
                assertEquals(before, key)
            }
            assertAlive()
        }

    @Test
    fun `clocks at their ends do no harm`() =
        withOpenApp { _ ->
            val year9999 = 253_402_300_799_000L
            listOf(Long.MIN_VALUE, 0L, year9999, Long.MAX_VALUE).forEach { wall ->
                listOf(0uL, Long.MAX_VALUE.toULong(), ULong.MAX_VALUE).forEach { monotonic ->
                    val now = NOW.copy(wallUtcMs = wall, monotonicMs = monotonic)
                    app.work(now)
                    app.pause(now).assertPaused()
                    app.tick(now).assertPaused()
                    app.stop(now)
                }
            }
            call { tick(it) }
            assertAlive()
        }

    @Test
    fun `a phone that says nonsense of itself is spoken to all the same`() =
        withOpenApp { _ ->
            for (language in listOf("", "x", "-", "a".repeat(100_000), "zz-ZZ")) {
                val phone = Phone(language, language, false, firstWeekday = 99u, AppIcon.STILL_MARK, emptyList())
                call { phone(phone, it) }
                assertTrue(choices.all { it.text.isNotBlank() })
            }
            assertAlive()
        }
}
