package app.stillpoint.desktop

import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.unit.LayoutDirection
import app.stillpoint.core.Moment
import app.stillpoint.core.Person
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
        )

    @Test
    fun `every screen has its picture in every look`() {
        for (look in looks) {
            for ((name, moment) in Told.screens) {
                val file = File(folder, "${look.name}/$name.png").apply { parentFile.mkdirs() }
                file.writeBytes(picture(name, moment, look))
                assertTrue(file.length() > LEAST_BYTES, file.path)
            }
        }
    }

    @Test
    fun `a picture is the same from run to run`() {
        val again = { picture("paused", Told.paused, looks.first()) }
        assertArrayEquals(again(), again())
    }

    private fun picture(
        name: String,
        moment: Moment,
        look: Looking,
    ): ByteArray {
        val phone = Phone(moment)
        prepare(name, phone)
        lateinit var png: ByteArray
        phone.show(look) {
            mainClock.autoAdvance = false
            mainClock.advanceTimeBy(MILLIS_UNTIL_STILL)
            val image = Image.makeFromBitmap(onRoot().captureToImage().asSkiaBitmap())
            png = checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes
        }
        return png
    }

    // What somebody has typed by then.
    private fun prepare(
        name: String,
        phone: Phone,
    ) {
        val typing = phone.state.typing
        if (name.startsWith("first")) {
            typing.write(Person.FIRST) { Told.agreed.people.first() }
        }
        if (name == "preparing-yes") typing.bodyAsked = setOf(Person.FIRST, Person.SECOND)
        if (name == "preparing-alone") typing.bodyAsked = setOf(Person.FIRST)
    }

    private companion object {
        const val MILLIS_UNTIL_STILL = 3_000L
        const val LEAST_BYTES = 3_000L
    }
}
