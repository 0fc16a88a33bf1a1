package app.stillpoint.desktop

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Ground
import app.stillpoint.core.Layout
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import app.stillpoint.core.choices
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.io.File
import java.util.Locale

/** Nothing is cut and no word is broken, on small phones and in the largest type, in every language. */
class FittingTest {
    private val content = File(System.getProperty("content.dir"))
    private val locales =
        content
            .listFiles { folder -> folder.listFiles { file -> file.extension == "ftl" }.orEmpty().isNotEmpty() }!!
            .map { localeOf(it.name) }
            .sortedBy { it.language }

    @TestFactory
    fun `every page that can be reached fits`(): List<DynamicTest> = fits(Sizes) { true }

    @TestFactory
    fun `on its side, on half a screen and on a tablet, what is needed at once fits`(): List<DynamicTest> =
        fits(OtherSizes) { EVERYTHING || it.isNeededAtOnce() }

    private fun fits(
        sizes: List<DpSize>,
        isMeasured: (Page) -> Boolean,
    ): List<DynamicTest> =
        locales.flatMap { locale ->
            sizes.map { size ->
                val where = "${locale.language}, ${size.width.value.toInt()} x ${size.height.value.toInt()}"
                DynamicTest.dynamicTest(where) {
                    val pages = pages(locale).filter(isMeasured)
                    assertEquals(emptyList<String>(), misfits(pages, size), "$where: ${pages.size} pages")
                }
            }
        }

    @Test
    fun `the pages that are measured are those of all rooms, and stop is among them`() {
        for (locale in locales) {
            val keys = pages(locale).map { it.key }
            for (room in listOf(
                "first_start",
                "plan",
                "home",
                "tonight",
                "ours",
                "mine",
                "locked",
                "reminders",
                "check_in",
                "privacy",
                "paused/body",
                "aftercare/body",
                "aftercare/wishes/comes_back",
                "aftercare/gentle",
                "arriving",
                "leaving",
                "first_start/around",
                "adding/what",
                "adding/sure",
                "plan/join/called",
                "practice/button",
                "icon",
            )) {
                assertTrue(keys.any { it.startsWith(room) }, "no page of $room in ${locale.language}: $keys")
            }
            assertTrue(pages(locale).count { page -> page.choices().any { it.name == "stop" } } >= PAGES_WITH_STOP)
        }
    }

    @Test
    fun `control - what cannot fit is found`() {
        val word = "Ineinandergreifensvermeidung"
        val planted =
            page(
                "planted",
                read = listOf(Part.Title(word)),
                choose = List(9) { one("choice:$it") },
                layout = Layout.WHOLE,
                ground = Ground.NIGHT,
            )
        val found = misfits(listOf(planted), DpSize(200.dp, 360.dp))
        assertTrue(found.any { "is cut" in it }, "$found")
        assertTrue(found.any { "broken inside" in it }, "$found")
    }

    private fun pages(locale: Locale): List<Page> = Crawl.of(locale)

    /** The language where it has its name from, if there is a country called so. */
    private fun localeOf(language: String): Locale {
        val country = language.uppercase().takeIf { it in Locale.getISOCountries() } ?: "GB"
        return Locale.forLanguageTag("$language-$country")
    }

    /** What fills the screen, or is seen in an evening and in a pause; what begins and what rests, with its edge. */
    private fun Page.isNeededAtOnce() = layout != Layout.READING || ground != Ground.PAGE

    private companion object {
        /** Whether all pages are measured on all sizes, which takes long: `cargo xtask test --long`. */
        val EVERYTHING = System.getenv("STILLPOINT_FITTING") == "everything"

        /** Preparing, slower, paused, regrouping. */
        const val PAGES_WITH_STOP = 4
    }
}
