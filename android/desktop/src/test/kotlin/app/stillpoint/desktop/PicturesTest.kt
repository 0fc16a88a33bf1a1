package app.stillpoint.desktop

import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.unit.LayoutDirection
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File

/** A picture of every screen in every look, for people to look at: target/pictures. */
@OptIn(ExperimentalTestApi::class)
class PicturesTest {
    private val folder = File(System.getProperty("pictures.dir")).apply { mkdirs() }

    private val looks =
        listOf(
            Looking("night"),
            Looking("day", day = true),
            Looking("large", fontScale = 2f),
            Looking("right-to-left", direction = LayoutDirection.Rtl),
            Looking("german", language = "de"),
            Looking("german-large", fontScale = 2f, language = "de"),
        )

    @Test
    fun `every screen has its picture in every look`() {
        for (look in looks) {
            val told = ToldIn(look.language)
            for (name in told.screens.keys) {
                val file = File(folder, "${look.name}/$name.png").apply { parentFile.mkdirs() }
                file.writeBytes(picture(phoneAt(name, told), look))
                assertTrue(file.length() > LEAST_BYTES, file.path)
            }
        }
    }

    @Test
    fun `a picture is the same from run to run`() {
        val again = { picture(phoneAt("paused"), looks.first()) }
        assertArrayEquals(again(), again())
    }

    private fun picture(
        phone: Phone,
        look: Looking,
    ): ByteArray {
        lateinit var png: ByteArray
        phone.show(look) {
            mainClock.autoAdvance = false
            mainClock.advanceTimeBy(MILLIS_UNTIL_STILL)
            val image = Image.makeFromBitmap(onRoot().captureToImage().asSkiaBitmap())
            png = checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes
        }
        return png
    }

    private companion object {
        const val MILLIS_UNTIL_STILL = 3_000L
        const val LEAST_BYTES = 3_000L
    }
}
