package app.stillpoint.desktop

import androidx.compose.ui.unit.LayoutDirection
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.Locale

/** A picture of every page in every look, as the real core says it, for people to look at: target/pictures. */
class PicturesTest {
    private val folder = File(System.getProperty("pictures.dir")).apply { mkdirs() }

    private val looks =
        listOf(
            Looking("night", lessMovement = true),
            Looking("day", day = true, lessMovement = true),
            Looking("large", fontScale = 2f, lessMovement = true),
            Looking("right-to-left", direction = LayoutDirection.Rtl, lessMovement = true),
            Looking("german", locale = Locale.GERMANY, lessMovement = true),
            Looking("german-large", fontScale = 2f, locale = Locale.GERMANY, lessMovement = true),
        )

    @Test
    fun `every page has its picture in every look`() {
        for ((locale, alike) in looks.groupBy { it.locale }) {
            val pages = picturedPages(locale)
            alike.forEach { look -> draw(pages, look) { name, png -> keep(name, look, png) } }
        }
    }

    @Test
    fun `a picture is the same from run to run`() {
        val plan = picturedPages(Locale.UK).filterKeys { it == "plan" }
        val drawn = mutableListOf<ByteArray>()
        repeat(2) { draw(plan, looks.first()) { _, png -> drawn += png } }
        assertArrayEquals(drawn[0], drawn[1])
    }

    private fun keep(
        name: String,
        look: Looking,
        png: ByteArray,
    ) {
        val file = File(folder, "${look.name}/$name.png").apply { parentFile.mkdirs() }
        file.writeBytes(png)
        assertTrue(file.length() > LEAST_BYTES, file.path)
    }

    private companion object {
        /** Together, almost all is black. */
        const val LEAST_BYTES = 2_000L
    }
}
