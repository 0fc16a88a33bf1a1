package app.stillpoint.desktop

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import app.stillpoint.ui.design.Day
import app.stillpoint.ui.design.Night
import app.stillpoint.ui.design.Palette
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** WCAG 2.2: 7 to 1 for what is read, 4.5 for notes, 3 for the borders of what one can touch. */
class ContrastTest {
    @Test
    fun `everything can be read`() {
        for (palette in listOf(Night.page, Night.deep, Day.page, Day.deep)) {
            for (under in listOf(palette.ground, palette.raised)) {
                assertContrast(7f, palette.ink, under)
                assertContrast(4.5f, palette.soft, under)
                assertContrast(4.5f, palette.ember, under)
                assertContrast(3f, palette.water, under)
                assertContrast(3f, palette.icon, under)
            }
            assertContrast(3f, palette.line, palette.ground)
        }
    }

    @Test
    fun `no colour is an alarm`() {
        for (palette in listOf(Night.page, Night.deep, Day.page, Day.deep)) {
            for (color in palette.all()) assertTrue(color.red < 0.5f || color.green > color.red * 0.5f, "$color")
        }
    }

    private fun Palette.all() = listOf(ground, raised, line, ink, soft, water, ember, icon, stone, stoneFar, ring)

    private fun assertContrast(
        least: Float,
        over: Color,
        under: Color,
    ) {
        val (dark, light) = listOf(over.luminance(), under.luminance()).sorted()
        val contrast = (light + 0.05f) / (dark + 0.05f)
        assertTrue(contrast >= least, "$over on $under: $contrast")
    }
}
