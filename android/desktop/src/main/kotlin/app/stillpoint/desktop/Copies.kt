package app.stillpoint.desktop

import java.io.File
import java.time.LocalDate

/** Where sealed copies lie, for a phone that is a computer: in [folder], under names that say nothing. */
internal class Copies(
    private val folder: File,
) {
    /** A place for a copy of [today], or for what somebody takes along who is [leaving]: one where nothing lies yet. */
    fun place(
        today: LocalDate,
        leaving: Boolean,
    ): String {
        val name = if (leaving) "taken-$today" else "copy-$today"
        return placeFor("$name.age").path
    }

    /** A place for what is to be called [name]: one where nothing lies yet. */
    fun placeFor(name: String): File {
        val (base, kind) = File(name).run { nameWithoutExtension to extension }
        val names = sequenceOf(base) + generateSequence(2) { it + 1 }.map { "$base-$it" }
        folder.mkdirs()
        return names.map { File(folder, "$it.$kind") }.first { !it.exists() }
    }

    /** The newest; none where there is none. */
    fun newest(): String? = folder.listFiles { file -> file.extension == "age" }?.maxByOrNull(File::lastModified)?.path
}
