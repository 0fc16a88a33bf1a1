package app.stillpoint.android

import android.content.Context
import android.util.AtomicFile
import app.stillpoint.core.Notice
import app.stillpoint.core.PendingReminder
import app.stillpoint.core.ReminderId
import app.stillpoint.core.remindersOfText
import app.stillpoint.core.remindersText
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
    val shown: Set<ReminderId> = emptySet(),
)

/**
 * Keeps [Reminders] where the phone can read them before the first unlock, and where no backup takes them along: those
 * that are pending as the core's numbers, and the words of each; how many were shown, each with its schedule and slot.
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
            val pending = remindersOfText(bytes.readUTF())
            val notices = pending.map { Notice(it.id, it.atUtcS, bytes.readUTF(), it.anywhere) }
            Reminders(notices, List(bytes.readCount()) { bytes.readId() }.toSet())
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
            writeUTF(remindersText(kept.pending.map { PendingReminder(it.id, it.atUtcS, it.anywhere) }))
            kept.pending.forEach { writeUTF(it.text) }
            writeInt(kept.shown.size)
            kept.shown.forEach { writeId(it) }
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

    private fun DataInputStream.readId() = ReminderId(readInt().toUInt(), readLong())

    private fun DataOutputStream.writeId(id: ReminderId) {
        writeInt(id.schedule.toInt())
        writeLong(id.slot)
    }

    private companion object {
        /** More than the core ever sets or forgets to be told of. */
        const val MOST = 10_000
    }
}
