package app.stillpoint.desktop

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Ground
import app.stillpoint.core.Layout
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.io.File
import java.util.Locale

/**
 * Nothing is cut and no word is broken, on small phones and in the largest type, in every language: on every page that
 * was reviewed (`tests/pages`), for people with ordinary names and with long ones, and with something refused in each
 * field. Of the worst days, those are left out that [WorstDays.LeftOut] names: what begins there like any other page
 * says in one sentence more that something could not be read.
 */
class FittingTest {
    private val content = File(System.getProperty("content.dir"))
    private val locales =
        content
            .listFiles { folder -> folder.listFiles { file -> file.extension == "ftl" }.orEmpty().isNotEmpty() }!!
            .map { localeOf(it.name) }
            .sortedBy { it.language }

    @TestFactory
    fun `every page that was reviewed fits`(): List<DynamicTest> =
        fits(Sizes) { pages ->
            val onWorstDays = WorstDays.reviewed.filter { it.day !in WorstDays.LeftOut }.map { it.key }
            assertEquals((reviewedWays().map { it.key } + onWorstDays).toSet(), pages.map { it.key }.toSet())
            pages
        }

    @TestFactory
    fun `on its side, on half a screen and on a tablet, what is needed at once fits`(): List<DynamicTest> =
        fits(OtherSizes) { pages -> pages.filter { EVERYTHING || it.isNeededAtOnce() } }

    private fun fits(
        sizes: List<DpSize>,
        measured: (List<Page>) -> List<Page>,
    ): List<DynamicTest> =
        locales.flatMap { locale ->
            sizes.map { size ->
                val where = "${locale.language}, ${size.width.value.toInt()} x ${size.height.value.toInt()}"
                DynamicTest.dynamicTest(where) {
                    val pages = measured(pages(locale))
                    assertEquals(emptyList<String>(), misfits(pages, size), "$where: ${pages.size} pages")
                }
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

    /** Each that is drawn in another way than all others. */
    private fun pages(locale: Locale): List<Page> {
        val ordinary = EveryPage.of(locale) + WorstDays.of(locale)
        val all = ordinary + EveryPage.withLongNames(locale) + EveryPage.refused(locale)
        return all.distinctBy { it.toString().replace(ChoiceNumber, "") }
    }

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

        /** Nobody sees it. */
        val ChoiceNumber = Regex("\\bid=\\d+")
    }
}
