package app.stillpoint.core.story

import app.stillpoint.core.withFolder
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.io.File

/**
 * The same evenings as in Rust and in Swift: `cargo xtask story --json` reads them and writes them down for the others.
 * `-Dstories=FILE,FOLDER` plays others.
 */
class StoriesTest {
    @TestFactory
    fun `every evening goes as it is told`(): List<DynamicTest> =
        stories().map { file ->
            DynamicTest.dynamicTest(file.name) { withFolder { play(readStory(file), it) } }
        }

    @Test
    fun `there are stories to play`() {
        assertTrue(stories().isNotEmpty(), "no story was found: cargo xtask story --json writes them")
    }

    private fun stories(): List<File> {
        val named = System.getProperty("stories")?.split(',')?.map(::File) ?: listOf(File("../../target/stories"))
        return named.flatMap { place ->
            when {
                // A file that is not there is played, and says so.
                !place.isDirectory -> listOf(place)

                else -> place.listFiles { file -> file.extension == "json" }.orEmpty().sorted()
            }
        }
    }
}
