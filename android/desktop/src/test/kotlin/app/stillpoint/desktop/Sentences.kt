package app.stillpoint.desktop

import java.io.File

/** The sentences of the core in one language, read from its content: those without plurals. */
internal class Sentences(
    language: String,
) {
    private val said: Map<String, String> =
        File(System.getProperty("content.dir"), language)
            .listFiles { file -> file.extension == "ftl" }
            .orEmpty()
            .flatMap { it.readLines() }
            .mapNotNull { SENTENCE.matchEntire(it)?.destructured }
            .associate { (id, sentence) -> id to sentence }

    /** The sentence [id], with [words] in their places. */
    operator fun invoke(
        id: String,
        vararg words: Pair<String, String>,
    ): String = words.fold(said.getValue(id)) { sentence, (name, word) -> sentence.replace("{ $$name }", word) }

    private companion object {
        val SENTENCE = Regex("([a-z0-9-]+) = (.+)")
    }
}
