package app.stillpoint.android

import java.io.File

/** What lies on the phone: the app's own files, and its keys. */
internal class Kept(
    private val folder: File,
) {
    private val keys = FakeKeystore.keys.toMap()
    private val files = File.createTempFile("kept", "").apply { delete() }.also { folder.copyRecursively(it) }

    /** Puts it back, or leaves the phone without it. */
    fun putBack(whole: Boolean) {
        folder.deleteRecursively()
        FakeKeystore.keys.clear()
        if (whole) {
            files.copyRecursively(folder)
            FakeKeystore.keys += keys
        }
    }
}
