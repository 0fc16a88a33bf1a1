package app.stillpoint.desktop

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Pictogram
import app.stillpoint.core.drawing
import app.stillpoint.ui.design.Dark
import app.stillpoint.ui.design.Day
import app.stillpoint.ui.design.Drawn
import app.stillpoint.ui.design.Night
import app.stillpoint.ui.design.On
import app.stillpoint.ui.design.Palette
import app.stillpoint.ui.design.StillpointTheme
import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import kotlin.math.abs

/** Every picture on every ground; and a sheet of all of them for people to look at: target/pictures/pictograms. */
class PictogramsTest {
    private val grounds =
        mapOf(
            "night" to Ground(Night.page, day = false),
            "night-pause" to Ground(Night.deep, day = false),
            "day" to Ground(Day.page, day = true),
            "day-pause" to Ground(Day.deep, day = true),
            "together" to Ground(Dark, day = false),
        )

    @Test
    fun `every picture can be seen on every ground`() {
        for ((name, ground) in grounds) {
            val sheet = ground.draw(Pictogram.entries)
            sheet.keep(name)
            for ((at, picture) in Pictogram.entries.withIndex()) {
                val marks = sheet.marks(at, ground.palette.ground)
                assertTrue(marks >= LEAST_MARKS, "$picture, $name: $marks")
            }
        }
    }

    @Test
    fun `a cell without a picture is found to be empty`() {
        val ground = grounds.getValue("night")
        val sheet = ground.draw(listOf(Pictogram.UNKNOWN), icon = ground.palette.ground)
        assertEquals(0, sheet.marks(0, ground.palette.ground))
    }

    @Test
    fun `what points somewhere points there in both directions of reading`() {
        val pictures = Pictogram.entries
        val ground = grounds.getValue("night")
        val sheet = ground.draw(pictures)
        val other = ground.draw(pictures, direction = LayoutDirection.Rtl)
        for ((at, picture) in pictures.withIndex()) {
            // In a sheet that is read from right to left the columns are turned round as well.
            val there = other.cell(at / COLUMNS * COLUMNS + COLUMNS - 1 - at % COLUMNS)
            val here = sheet.cell(at)
            val fromPlain = differing(here, there)
            val fromTurned = differing(here.map { it.reversed() }, there)
            // Edges may fall between two pixels a little otherwise, above all turned ones.
            val (near, far) = if (picture.drawing.mirrors) fromTurned to fromPlain else fromPlain to fromTurned
            val asItShould = near <= maxOf(far / 5, A_FEW) && (far > A_FEW || !picture.drawing.mirrors)
            assertTrue(asItShould, "$picture: $fromTurned from what is turned round, $fromPlain from what is not")
        }
    }

    private class Ground(
        val palette: Palette,
        private val day: Boolean,
    ) {
        fun draw(
            pictures: List<Pictogram>,
            direction: LayoutDirection = LayoutDirection.Ltr,
            icon: Color = palette.icon,
        ): Bitmap {
            val rows = pictures.chunked(COLUMNS)
            val scene =
                ImageComposeScene(COLUMNS * CELL, rows.size * CELL, Density(1f)) {
                    StillpointTheme(FontFamily.Default, day, lessMovement = true) {
                        On(palette) {
                            CompositionLocalProvider(LocalLayoutDirection provides direction) {
                                Sheet(rows, icon)
                            }
                        }
                    }
                }
            return try {
                Bitmap.makeFromImage(scene.render())
            } finally {
                scene.close()
            }
        }

        @Composable
        private fun Sheet(
            rows: List<List<Pictogram>>,
            icon: Color,
        ) {
            Column(Modifier.background(palette.ground)) {
                for (row in rows) {
                    Row {
                        for (at in 0 until COLUMNS) {
                            Box(Modifier.size(CELL.dp).padding((CELL / 8).dp)) {
                                row.getOrNull(at)?.let { Drawn(it, icon = icon) }
                            }
                        }
                    }
                }
            }
        }
    }

    /** The pixels of the cell with the number [at], line by line. */
    private fun Bitmap.cell(at: Int): List<List<Int>> {
        val (left, top) = at % COLUMNS * CELL to at / COLUMNS * CELL
        return (0 until CELL).map { y -> (0 until CELL).map { x -> getColor(left + x, top + y) } }
    }

    private fun Bitmap.marks(
        at: Int,
        ground: Color,
    ) = cell(at).flatten().count { differ(it, ground.toArgb(), LEAST_MARK) }

    private fun differing(
        one: List<List<Int>>,
        other: List<List<Int>>,
    ) = one.flatten().zip(other.flatten()).count { (here, there) -> differ(here, there, LEAST_DIFFERENCE) }

    /** Whether two colours are further apart than [by], in red, green or blue. */
    private fun differ(
        one: Int,
        other: Int,
        by: Int,
    ) = (0..16 step 8).any { abs((one shr it and 0xFF) - (other shr it and 0xFF)) > by }

    private fun Bitmap.keep(name: String) {
        val file = File(System.getProperty("pictures.dir"), "pictograms/$name.png").apply { parentFile.mkdirs() }
        val png = checkNotNull(Image.makeFromBitmap(this).encodeToData(EncodedImageFormat.PNG))
        file.writeBytes(png.bytes)
    }

    private companion object {
        const val COLUMNS = 10
        const val CELL = 128
        const val LEAST_MARKS = 100

        /** More than rounding does. */
        const val LEAST_MARK = 4

        /** More than an edge that falls between two pixels does. */
        const val LEAST_DIFFERENCE = 32
        const val A_FEW = 4
    }
}
