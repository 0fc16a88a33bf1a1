package app.stillpoint.desktop

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotFocused
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performImeAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import app.stillpoint.core.BlankKind
import app.stillpoint.core.Effect
import app.stillpoint.core.Look
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What is typed: kept by page and field, sent with every touch, and gone in time. */
@OptIn(ExperimentalTestApi::class)
class TypingTest {
    private val names =
        page(
            "names",
            read = listOf(field("name:first"), field("name:second")),
            choose = listOf(one("next", Look.NEXT)),
            ways = listOf(one("back", Look.BACK)),
        )
    private val home = page("home", choose = listOf(one("open")))

    @Test
    fun `what is typed survives a page that is drawn anew while somebody types`() {
        val phone = GivenPhone(names)
        phone.show {
            onNodeWithTag("name:second").performClick()
            onNodeWithTag("name:second").performTextInput("Sa")
            phone.turn(names.copy(sides = names.sides.map { it.copy(choose = it.choose + one("later", Look.QUIET)) }))
            onNodeWithTag("name:second").assertIsFocused()
            onNodeWithTag("name:second").performTextInput("m")
            assertEquals("Sam", written("name:second"))
        }
    }

    @Test
    fun `another page takes no focus and opens no keyboard`() {
        val phone = GivenPhone(names)
        phone.show {
            onNodeWithTag("name:first").performClick()
            phone.turn(names.copy(key = "other"))
            waitForIdle()
            onNodeWithTag("name:first").assertIsNotFocused()
            assertEquals("", written("name:first"))
        }
    }

    @Test
    fun `everything that stands in the fields goes with every touch, also what was there before`() {
        val phone =
            GivenPhone(page("names", read = listOf(field("a", value = "Alex"), field("b")), ways = names.sides[0].ways))
        phone.show {
            onNodeWithTag("b").performTextInput("Sam")
            onNodeWithTag("back").performClick()
            assertEquals(
                mapOf("a" to "Alex", "b" to "Sam"),
                phone.core.touched
                    .single()
                    .second,
            )
        }
    }

    @Test
    fun `a pause takes nothing along, and loses nothing`() {
        val phone = GivenPhone(names)
        phone.show {
            onNodeWithTag("name:first").performTextInput("Alex")
            phone.core.page = home.copy(key = "calm")
            onNodeWithTag("pause").performTouchInput { down(center) }
            phone.turn(names)
            waitForIdle()
            assertEquals("Alex", written("name:first"))
            assertEquals(emptyList<Any>(), phone.core.touched)
        }
    }

    @Test
    fun `what the core has taken over is shown as the core has it`() {
        val phone = GivenPhone(names)
        phone.show {
            onNodeWithTag("name:first").performTextInput("  Alex ")
            phone.core.leadsTo =
                names.copy(sides = names.sides.map { it.copy(read = listOf(field("name:first", value = "Alex"))) })
            onNodeWithTag("next").performClick()
            assertEquals("Alex", written("name:first"))
        }
    }

    @Test
    fun `what a touch led away with does not come back to an empty field`() {
        val phone = GivenPhone(names)
        phone.show {
            onNodeWithTag("name:first").performTextInput("Alex")
            phone.core.leadsTo = home
            onNodeWithTag("next").performClick()
            phone.turn(names)
            waitForIdle()
            assertEquals("", written("name:first"))
        }
    }

    @Test
    fun `what was refused stays in its field, beside its sentence, also after a pause`() {
        val phone = GivenPhone(names)
        phone.show {
            onNodeWithTag("name:first").performTextInput("Alex\u0000")
            val refused = field("name:first", refusal = "That cannot be a name.")
            phone.core.leadsTo = names.copy(sides = names.sides.map { it.copy(read = listOf(refused)) })
            onNodeWithTag("next").performClick()
            assertEquals("Alex\u0000", written("name:first"))
            val error = onNodeWithTag("name:first").fetchSemanticsNode().config.getOrNull(SemanticsProperties.Error)
            assertEquals("That cannot be a name.", error)
            phone.turn(home)
            phone.turn(names)
            waitForIdle()
            assertEquals("Alex\u0000", written("name:first"))
        }
    }

    @Test
    fun `half a character goes as a sign that it was one`() {
        val phone = GivenPhone(page("a", read = listOf(field("a")), choose = listOf(one("next"))))
        phone.show {
            for (text in listOf("a\uD83D", "\uDE00b", "x\uDE00\uD83Dy", "\uD83D\uDE00")) {
                onNodeWithTag("a").performTextReplacement(text)
                onNodeWithTag("next").performClick()
            }
            val sent = phone.core.touched.map { it.second.getValue("a") }
            assertEquals(listOf("a\uFFFD", "\uFFFDb", "x\uFFFD\uFFFDy", "\uD83D\uDE00"), sent)
        }
    }

    @Test
    fun `a secret goes with the choice that takes it and with no other, and is forgotten once it went`() {
        val secret =
            page(
                "open",
                read = listOf(field("secret", BlankKind.SECRET), field("note")),
                choose = listOf(one("open", Look.NEXT, takesSecrets = true)),
                ways = listOf(one("other")),
            )
        val phone = GivenPhone(secret)
        phone.show {
            onNodeWithTag("secret").performTextInput("river stone")
            onNodeWithTag("other").performClick()
            assertEquals(
                mapOf("note" to ""),
                phone.core.touched
                    .last()
                    .second,
            )
            assertEquals("river stone".length, written("secret").length)
            onNodeWithTag("open").performClick()
            assertEquals(
                "river stone",
                phone.core.touched
                    .last()
                    .second["secret"],
            )
            assertEquals("", written("secret"))
        }
    }

    @Test
    fun `a touch of a page that has gone takes nothing along from this one`() {
        val open = choice("open", look = Look.NEXT, takesSecrets = true)
        val secret = page("locked", read = listOf(field("secret", BlankKind.SECRET)), choose = listOf(one("other")))
        val phone = GivenPhone(secret)
        phone.show {
            onNodeWithTag("secret").performTextInput("river stone")
            phone.state.touch(open)
            waitForIdle()
            assertEquals(
                emptyMap<String, String>(),
                phone.core.touched
                    .single()
                    .second,
            )
            assertEquals("river stone".length, written("secret").length)
        }
    }

    @Test
    fun `a secret is forgotten when its page goes`() {
        val secret = page("open", read = listOf(field("secret", BlankKind.SECRET)))
        val phone = GivenPhone(secret)
        phone.show {
            onNodeWithTag("secret").performTextInput("river stone")
            phone.turn(home)
            phone.turn(secret)
            waitForIdle()
            assertEquals("", written("secret"))
        }
    }

    @Test
    fun `a secret that is chosen may be seen, is judged as it is typed, and is no password while it is seen`() {
        val chosen = field("secret", BlankKind.SECRET, mayBeSeen = "Show it", isJudged = true)
        val phone = GivenPhone(page("choose", read = listOf(chosen)))
        phone.show {
            onNodeWithTag("secret").performTextInput("river")
            assertTrue(written("secret").none { it.isLetter() })
            assertTrue(SemanticsProperties.Password in onNodeWithTag("secret").fetchSemanticsNode().config)
            onNodeWithText("secret: 5").assertExists()
            onNodeWithText("Show it").performClick()
            assertEquals("river", written("secret"))
            // A screen reader would otherwise spell stars where everybody sees words.
            assertFalse(SemanticsProperties.Password in onNodeWithTag("secret").fetchSemanticsNode().config)
            phone.turn(home)
            phone.turn(page("choose", read = listOf(chosen)))
            waitForIdle()
            onNodeWithTag("secret").performTextInput("river")
            assertTrue(written("secret").none { it.isLetter() })
        }
    }

    @Test
    fun `everything is forgotten when the core says so`() {
        val phone = GivenPhone(names)
        phone.show {
            onNodeWithTag("name:first").performTextInput("Alex")
            phone.core.effects = listOf(Effect.FORGET)
            phone.state.tick()
            waitForIdle()
            assertEquals("", written("name:first"))
        }
    }

    @Test
    fun `the keyboard's done is the one step on`() {
        val phone =
            GivenPhone(
                page(
                    "a",
                    read = listOf(field("secret", BlankKind.SECRET)),
                    choose = listOf(one("open", Look.NEXT, takesSecrets = true)),
                ),
            )
        phone.show {
            onNodeWithTag("secret").performTextInput("river")
            onNodeWithTag("secret").performImeAction()
            assertEquals(
                mapOf("secret" to "river"),
                phone.core.touched
                    .single()
                    .second,
            )
        }
    }

    @Test
    fun `a time goes by touch, in minutes`() {
        val phone =
            GivenPhone(
                page("time", read = listOf(field("at", BlankKind.TIME, value = "1080")), choose = listOf(one("next"))),
            )
        phone.show {
            onNodeWithText("18:00").assertExists()
            onNodeWithText("+0:15").performClick()
            onNodeWithText("\u22121:00").performClick()
            onNodeWithText("17:15").assertExists()
            onNodeWithTag("next").performClick()
            assertEquals(
                mapOf("at" to "1035"),
                phone.core.touched
                    .single()
                    .second,
            )
        }
    }

    private fun SkikoComposeUiTest.written(name: String): String {
        val config = onNodeWithTag(name).fetchSemanticsNode().config
        return config.getOrNull(SemanticsProperties.EditableText)?.text.orEmpty()
    }
}
