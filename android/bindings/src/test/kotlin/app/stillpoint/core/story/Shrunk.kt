package app.stillpoint.core.story

import app.stillpoint.core.withFolder
import java.io.File

/** Plays every story in the folder that is named, without a test's machinery: what R8 has shrunk runs here, too. */
fun main(arguments: Array<String>) {
    val files = File(arguments.single()).listFiles { file -> file.extension == "json" }.orEmpty().sorted()
    check(files.isNotEmpty()) { "no story was found: cargo xtask story --json writes them" }
    files.forEach { file -> withFolder { play(readStory(file), it) } }
    println("stories on shrunk classes: ${files.size} passed")
}
