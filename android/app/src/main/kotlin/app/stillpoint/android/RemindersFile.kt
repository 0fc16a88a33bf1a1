package app.stillpoint.android

import android.content.Context
import android.util.AtomicFile
import app.stillpoint.core.Notice
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.DataInputStream
import java.io.DataOutputStream
import java.io.EOFException
import java.io.File
import java.io.IOException
import java.io.UTFDataFormatException

/** What the phone holds ready, and what it has shown that the core was not told of yet. */
internal data class Reminders(
    val pending: List<Notice> = emptyList(),
    val shown: Set<String> = emptySet(),
)

/**
 * Keeps [Reminders] where the phone can read them before the first unlock, and where no backup takes them along: how
 * many are pending, each with its time and its texts; how many were shown, each with its name.
 */
internal class RemindersFile(
    context: Context,
) {
    private val file = AtomicFile(File(context.createDeviceProtectedStorageContext().noBackupFilesDir, "reminders"))

    /** What is kept; nothing where nothing is, or nothing that can be read: the core sets it anew. */
    fun read(): Reminders {
        if (!file.baseFile.exists()) return Reminders()
        val bytes = DataInputStream(ByteArrayInputStream(file.readFully()))
        return try {
            val pending = List(bytes.readCount()) { bytes.readNotice() }
            Reminders(pending, List(bytes.readCount()) { bytes.readUTF() }.toSet())
        } catch (_: EOFException) {
            Reminders()
        } catch (_: UTFDataFormatException) {
            Reminders()
        }
    }

    /** On the disk once this returns. */
    fun write(kept: Reminders) {
        val bytes = ByteArrayOutputStream()
        DataOutputStream(bytes).run {
            writeInt(kept.pending.size)
            kept.pending.forEach { writeNotice(it) }
            writeInt(kept.shown.size)
            kept.shown.forEach { writeUTF(it) }
        }
        val out = file.startWrite()
        try {
            out.write(bytes.toByteArray())
            file.finishWrite(out)
        } catch (failed: IOException) {
            file.failWrite(out)
            throw failed
        }
    }

    // What is broken may say anything.
    private fun DataInputStream.readCount() = readInt().takeIf { it in 0..MOST } ?: throw EOFException()

    // Alarms of one's own need no wall clock's time: the line says all of it.
    private fun DataInputStream.readNotice() = Notice(readUTF(), readLong(), null, readUTF(), readUTF())

    private fun DataOutputStream.writeNotice(notice: Notice) {
        writeUTF(notice.id)
        writeLong(notice.atUtcS)
        writeUTF(notice.text)
        writeUTF(notice.kept)
    }

    private companion object {
        /** More than the core ever sets or forgets to be told of. */
        const val MOST = 10_000
    }
}
