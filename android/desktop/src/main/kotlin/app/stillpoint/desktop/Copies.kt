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
        val names = sequenceOf(name) + generateSequence(2) { it + 1 }.map { "$name-$it" }
        folder.mkdirs()
        return names.map { File(folder, "$it.age") }.first { !it.exists() }.path
    }

    /** The newest; none where there is none. */
    fun newest(): String? = folder.listFiles { file -> file.extension == "age" }?.maxByOrNull(File::lastModified)?.path
}
