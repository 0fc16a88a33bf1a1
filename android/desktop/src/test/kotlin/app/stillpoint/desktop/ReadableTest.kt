package app.stillpoint.desktop

import app.stillpoint.core.Ground
import app.stillpoint.core.Part
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Locale

/** Every text stands out from what lies behind it, as it is drawn: read from pictures, not from the colours' names. */
class ReadableTest {
    private val looks =
        listOf(Looking("night", lessMovement = true), Looking("day", day = true, lessMovement = true))

    @Test
    fun `everything that is written can be read, and in a pause by tired eyes, too`() {
        val pages = EveryPage.of(Locale.UK) + EveryPage.refused(Locale.UK) + WorstDays.of(Locale.UK)
        for (look in looks) {
            val read = tooFaint(pages, look)
            assertEquals(emptyList<String>(), read.faint, "of ${read.texts} texts on ${pages.size} pages")
            assertTrue(read.texts > pages.size * A_FEW, "${read.texts} texts were seen on ${pages.size} pages")
        }
    }

    @Test
    fun `control - what is too faint is found`() {
        val read = listOf(Part.Sentence("Nothing has to happen now."), Part.Soft("You can stay here."))
        for (look in looks) {
            val page = page("faint", read = read)
            assertEquals(0, tooFaint(listOf(page), look).faint.size)
            assertEquals(FAINT, tooFaint(listOf(page), look, veil = 0.4f).faint.size, "${look.name}, behind a veil")
            // A pause asks for more.
            val paused = page.copy(ground = Ground.DEEP)
            assertEquals(0, tooFaint(listOf(paused), look).faint.size)
            assertTrue(tooFaint(listOf(paused), look, veil = 0.7f).faint.isNotEmpty(), "${look.name}, paused")
        }
    }

    private companion object {
        const val A_FEW = 3

        /** Both that are read, and the word on the band. */
        const val FAINT = 3
    }
}
