package app.stillpoint.desktop

import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.unit.LayoutDirection
import app.stillpoint.core.Page
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.Locale

/** A picture of every page in every look, as the real core says it, for people to look at: target/pictures. */
@OptIn(ExperimentalTestApi::class)
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
            val pages = pages(locale)
            alike.forEach { look -> draw(pages, look) { name, png -> keep(name, look, png) } }
        }
    }

    @Test
    fun `a picture is the same from run to run`() {
        val plan = pages(Locale.UK).filterKeys { it == "plan" }
        val drawn = mutableListOf<ByteArray>()
        repeat(2) { draw(plan, looks.first()) { _, png -> drawn += png } }
        assertArrayEquals(drawn[0], drawn[1])
    }

    /** Every page that has a picture, by what the picture is called. */
    private fun pages(locale: Locale): Map<String, Page> {
        val pages = mutableMapOf<String, Page>()
        withHand(locale) { Walked(this) { pages[it] = page }.all() }
        withHand(locale) { Walked(this) { pages[it] = page }.alone() }
        return pages
    }

    private fun draw(
        pages: Map<String, Page>,
        look: Looking,
        drawn: (String, ByteArray) -> Unit,
    ) {
        val phone = GivenPhone(pages.values.first())
        phone.show(look) {
            for ((name, page) in pages) {
                // Another key is another page, which begins at its top.
                phone.turn(page.copy(key = name))
                drawn(name, picture())
            }
        }
    }

    private fun SkikoComposeUiTest.picture(): ByteArray {
        waitForIdle()
        mainClock.advanceTimeBy(MILLIS_UNTIL_STILL)
        val image = Image.makeFromBitmap(onRoot().captureToImage().asSkiaBitmap())
        return checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes
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
        const val MILLIS_UNTIL_STILL = 700L

        /** Together, almost all is black. */
        const val LEAST_BYTES = 2_000L
    }
}
