package app.stillpoint.core.bridge

import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File

/** Docstrings travel: whoever writes a screen reads them there. */
class DocstringsTest {
    private val generated = File("../../target/bindings/kotlin/app/stillpoint/core/stillpoint.kt").readText()

    @Test
    fun `the generated source says what a pause is`() {
        assertDocumented("fun `pause`(", "Someone asked to pause. Always allowed, from every phase, by anyone")
    }

    @Test
    fun `the generated source says what a moment is, and each part of it`() {
        assertDocumented("data class Moment ", "The answer to every call: what to show, what to do, and when to call")
        assertDocumented("val `wakeInMs`", "Call `tick` after so many milliseconds")
    }

    @Test
    fun `the generated source says what an error is`() {
        assertDocumented("class KeyUnavailable(", "The phone's own key cannot be used.")
    }

    private fun assertDocumented(
        declaration: String,
        says: String,
    ) {
        val before = generated.substringBefore(declaration, "").substringAfterLast("/**")
        assertTrue(says in before, "$declaration is not documented: $before")
    }
}
