package app.stillpoint.core

import java.io.File
import java.nio.file.Files

/** An empty folder under `target`, gone afterwards. */
fun <T> withFolder(use: (File) -> T): T {
    val vaults = File("target/vaults").apply { mkdirs() }
    val folder = Files.createTempDirectory(vaults.toPath(), "vault").toFile()
    try {
        return use(folder)
    } finally {
        folder.deleteRecursively()
    }
}
