package app.stillpoint.desktop

import java.io.File

/** Where sealed copies lie, for a phone that is a computer: in [folder], under the names that the core gives them. */
internal class Copies(
    private val folder: File,
) {
    /** A place for what is to be called [name]: one where nothing lies yet. */
    fun placeFor(name: String): File {
        val (base, kind) = File(name).run { nameWithoutExtension to extension }
        val names = sequenceOf(base) + generateSequence(2) { it + 1 }.map { "$base-$it" }
        folder.mkdirs()
        return names.map { File(folder, "$it.$kind") }.first { !it.exists() }
    }

    /** The newest; none where there is none. */
    fun newest(): File? = folder.listFiles { file -> file.extension == "age" }?.maxByOrNull(File::lastModified)
}
