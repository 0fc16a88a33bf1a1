package app.stillpoint.desktop

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.Canvas
import org.jetbrains.skia.Image
import org.jetbrains.skia.Rect
import org.jetbrains.skia.SamplingMode
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.Locale
import kotlin.math.abs

/**
 * The README and the stores show pages as they are drawn today. A picture holds as long as it says the same, wherever
 * the edges of letters fall on another computer; `UPDATE=1` writes all of them anew.
 */
class ShownTest {
    private val root = File(System.getProperty("content.dir"), "../..").canonicalFile

    @Test
    fun `what is shown is what is drawn`() {
        for ((language, locale) in Languages) {
            val folder = File(root, "android/metadata/$language/images/phoneScreenshots")
            for ((name, png) in drawn(locale)) holds(File(folder, fileOf(name)), png)
            assertEquals(Pages.map(::fileOf), folder.list().orEmpty().sorted(), folder.path)
            assertTrue(folder.listFiles().orEmpty().sumOf { it.length() } < HEAVIEST, folder.path)
        }
    }

    private fun holds(
        file: File,
        png: ByteArray,
    ) {
        if (System.getenv("UPDATE") != null) file.apply { parentFile.mkdirs() }.writeBytes(png)
        assertTrue(file.isFile && isAlike(file.readBytes(), png), "$file: UPDATE=1 writes it anew")
    }

    @Test
    fun `the README shows it, and tells it to whoever sees no picture`() {
        val image = Regex("<img src=\"([^\"]+)\"[^>]* alt=\"([^\"]*)\"")
        val readme = File(root, "README.md").readText()
        val told = image.findAll(readme).associate { it.groupValues[1] to it.groupValues[2] }
        val shown = Pages.map { "android/metadata/en-US/images/phoneScreenshots/${fileOf(it)}" }
        assertEquals(shown, told.keys.toList())
        assertTrue(told.values.all { it.length > LEAST_TOLD }, "$told")
    }

    @Test
    fun `control - the same page is alike, and no other one is`() {
        val drawn = drawn(Locale.UK)
        for ((name, one) in drawn) {
            for ((other, picture) in drawn) assertEquals(name == other, isAlike(one, picture), "$name and $other")
        }
    }

    private fun drawn(locale: Locale): Map<String, ByteArray> {
        val pages = picturedPages(locale).filterKeys { it in Pages }
        val drawn = mutableMapOf<String, ByteArray>()
        draw(pages, Looking("night", locale = locale, lessMovement = true)) { name, png -> drawn[name] = png }
        return drawn
    }

    private fun fileOf(page: String) = "${Pages.indexOf(page) + 1}-$page.png"

    /** Whether two pictures are as large, and as light in each of their places. */
    private fun isAlike(
        one: ByteArray,
        other: ByteArray,
    ): Boolean {
        val (first, second) = listOf(one, other).map(Image::makeFromEncoded)
        if (first.width != second.width || first.height != second.height) return false
        return places(first).zip(places(second)).all { (here, there) -> abs(here - there) < ALIKE }
    }

    /** How light each place is: so many across, so many down. */
    private fun places(image: Image): List<Float> {
        val bitmap = Bitmap().apply { allocN32Pixels(ACROSS * FINER, DOWN * FINER) }
        val whole = Rect.makeWH(image.width.toFloat(), image.height.toFloat())
        val small = Rect.makeWH(bitmap.width.toFloat(), bitmap.height.toFloat())
        Canvas(bitmap).drawImageRect(image, whole, small, SamplingMode.MITCHELL, null, true)
        return (0 until ACROSS * DOWN).map { place ->
            val (left, top) = place % ACROSS * FINER to place / ACROSS * FINER
            val points = (0 until FINER * FINER).map { bitmap.getColor(left + it % FINER, top + it / FINER) }
            points.map { Color(it).luminance() }.average().toFloat()
        }
    }

    private companion object {
        /** By the names of their pictures. */
        val Pages = listOf("home", "tonight", "check-in", "paused")

        /** As stores call them. */
        val Languages = mapOf("en-US" to Locale.UK, "de-DE" to Locale.GERMANY)
        const val HEAVIEST = 400_000
        const val LEAST_TOLD = 20
        const val ACROSS = 12
        const val DOWN = 28
        const val FINER = 8
        const val ALIKE = 0.03f
    }
}
