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
        assertDocumented("data class Moment ", "The answer to every call: the page to draw, what to do, what to ask")
        assertDocumented("val `wakeInMs`", "Call `tick` after so many milliseconds")
    }

    @Test
    fun `the generated source says what each part of a page is`() {
        assertDocumented("data class Stepper(", "A value that goes up and down by touch alone.")
        assertDocumented("val `takesSecrets`", "The secrets that stand on the page go with it.")
    }

    private fun assertDocumented(
        declaration: String,
        says: String,
    ) {
        val before = generated.substringBefore(declaration, "").substringAfterLast("/**")
        assertTrue(says in before, "$declaration is not documented: $before")
    }
}
