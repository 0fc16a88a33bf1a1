package app.stillpoint.desktop

import java.io.File

/** The pictures of an evening, in order, each with the words of the story; `index.html` shows all of them. */
internal class Album(
    private val folder: File,
    private val evening: String,
) {
    private var count = 0
    private val page = File(folder, evening).apply { mkdirs() }

    init {
        page.listFiles().orEmpty().forEach(File::delete)
    }

    /** Adds a picture and what happens in it. */
    fun add(
        name: String,
        told: String,
        png: ByteArray,
    ) {
        count += 1
        val base = "%02d-%s".format(count, name)
        File(page, "$base.png").writeBytes(png)
        File(page, "$base.txt").writeText(told)
        println("%-6s %02d  %s".format(evening, count, told))
    }

    /** Writes the page that shows this evening and the others that lie beside it. */
    fun close() {
        val evenings =
            folder
                .listFiles(File::isDirectory)
                .orEmpty()
                .filter { it.name in Evenings }
                .sortedBy(::begun)
        val body = evenings.joinToString("\n") { "<h2>${Evenings[it.name]}</h2>\n<main>\n${figures(it)}\n</main>" }
        File(folder, "index.html").writeText(HEAD + body + "\n")
    }

    private fun begun(evening: File) = Evenings.keys.indexOf(evening.name)

    private fun figures(evening: File) =
        evening.listFiles { file -> file.extension == "png" }.orEmpty().sorted().joinToString("\n") { picture ->
            val told = File(evening, "${picture.nameWithoutExtension}.txt").readText()
            "<figure><img src=\"${evening.name}/${picture.name}\" alt=\"\"><figcaption>$told</figcaption></figure>"
        }

    private companion object {
        val Evenings =
            mapOf("first" to "The first evening", "again" to "Another day", "added" to "Somebody is added later")
        const val HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>An evening</title><style>
body { background: #12100e; color: #ede6dc; font: 16px/1.4 sans-serif; margin: 24px }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 24px }
figure { margin: 0 } img { width: 100%; border-radius: 16px } figcaption { color: #b9afa3; padding: 8px 0 }
h2 { font-weight: 300 }
</style></head><body>
"""
    }
}
