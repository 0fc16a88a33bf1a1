package app.stillpoint.desktop

import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.Locale

/** The screens draw parts. None of their files names a page, or anything on one. */
class NoPageTest {
    private val sources = File("../ui/src/main/kotlin").walk().filter { it.extension == "kt" }.toList()

    @Test
    fun `no source of the screens holds a page's key, or a name of what stands on it`() {
        assertTrue(sources.size > 40, "${sources.size} sources")
        val found = sources.flatMap { file -> named(file.readText()).map { "${file.name}: $it" } }
        assertEquals(emptyList<String>(), found)
    }

    @Test
    fun `control - a source that names one is found`() {
        assertEquals(listOf("home", "yes:first"), named("""if (page.key == "home") touch("yes:first")"""))
    }

    private fun named(source: String): List<String> {
        val literals = Regex("\"([^\"\\\\\n$]+)\"").findAll(source).map { it.groupValues[1] }.toList()
        return literals.filter { it in names }
    }

    private val names: Set<String> by lazy {
        val pages = EveryPage.of(Locale.UK)
        pages
            .flatMap { page ->
                listOf(page.key) + page.choices().map { it.name } + page.blanks().map { it.name }
            }.toSet()
    }
}
