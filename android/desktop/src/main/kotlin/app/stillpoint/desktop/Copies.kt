package app.stillpoint.desktop

import java.io.File
import java.time.LocalDate

/** Where sealed copies lie, for a phone that is a computer: in [folder], under names that say nothing. */
internal class Copies(
    private val folder: File,
) {
    /** The place for a copy of [today]. */
    fun place(today: LocalDate): String = File(folder.apply { mkdirs() }, "copy-$today.age").path

    /** The newest; none where there is none. */
    fun newest(): String? = folder.listFiles { file -> file.extension == "age" }?.maxByOrNull(File::getName)?.path
}
