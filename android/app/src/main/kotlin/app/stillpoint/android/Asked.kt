package app.stillpoint.android

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.Activity
import android.app.NotificationManager
import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.Handler
import android.os.Looper
import android.provider.DocumentsContract
import androidx.activity.result.ActivityResultLauncher
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import java.io.File
import java.io.IOException
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** The system's own questions, which an activity begins and whose answers come to [Asked.answered]. */
internal interface Questions {
    /** Where to keep a file of this name. Answered with a [Uri], or null. */
    val whereToKeep: ActivityResultLauncher<String>

    /** Which file, of these types. Answered with a [Uri], or null. */
    val whichFile: ActivityResultLauncher<Array<String>>

    /** Whether the app has this permission. Answered with a [Boolean]. */
    val mayI: ActivityResultLauncher<String>

    /** The activity they are asked in. */
    val activity: Activity
}

/**
 * Asks a person through the system, one thing at a time, on the main thread; files are copied by [copying]. The
 * activity that asked may be another one when the answer comes.
 */
internal class Asked(
    private val context: Context,
    private val fingers: FingerKeys,
    private val copying: Executor = Executors.newSingleThreadExecutor { Thread(it, "copying") },
) {
    private val main = Handler(Looper.getMainLooper())
    private var waiting: ((Any?) -> Unit)? = null

    /** Asks [what]; with no [questions], nobody is there to answer. */
    fun ask(
        what: Asking,
        questions: Questions?,
        answered: (Answer) -> Unit,
    ) {
        if (questions == null) return answered(Answer.No)
        when (what) {
            is Asking.Keep -> {
                questions.whereToKeep.ask(
                    what.name,
                ) { to -> copy(to, { keep(File(what.path), it) }, answered) }
            }

            is Asking.File -> {
                questions.whichFile.ask(arrayOf("*/*")) { from -> copy(from, ::bringBack, answered) }
            }

            is Asking.Remind -> {
                mayRemind(questions, answered)
            }

            is Asking.Call -> {
                answered(call(what.number, questions.activity))
            }

            is Asking.Finger -> {
                fingers.ask(what.wrapped, questions.activity, answered)
            }

            is Asking.Icon -> {
                AppIcons(context).show(what.icon)
                answered(Answer.Done)
            }

            // The core asks for neither yet.
            is Asking.Share, is Asking.Scan -> {
                answered(Answer.No)
            }
        }
    }

    /** What a person said, or null. Nobody may be waiting for it: the app may have died meanwhile. */
    fun answered(answer: Any?) {
        val waited = waiting
        waiting = null
        waited?.invoke(answer)
    }

    private fun <T> ActivityResultLauncher<T>.ask(
        what: T,
        then: (Any?) -> Unit,
    ) {
        waiting = then
        try {
            launch(what)
        } catch (_: ActivityNotFoundException) {
            answered(null)
        }
    }

    private fun mayRemind(
        questions: Questions,
        answered: (Answer) -> Unit,
    ) {
        val manager = context.getSystemService(NotificationManager::class.java)
        val asIs = { if (manager.areNotificationsEnabled()) Answer.Done else Answer.No }
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU || manager.areNotificationsEnabled()) {
            answered(asIs())
        } else {
            questions.mayI.ask(POST_NOTIFICATIONS) { answered(asIs()) }
        }
    }

    private fun call(
        number: String,
        activity: Activity,
    ): Answer =
        try {
            activity.startActivity(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)))
            Answer.Done
        } catch (_: ActivityNotFoundException) {
            Answer.No
        }

    // What lies behind a Uri is another app, which may throw whatever it likes.
    @Suppress("TooGenericExceptionCaught", "SwallowedException")
    private fun copy(
        chosen: Any?,
        copy: (Uri) -> Answer,
        answered: (Answer) -> Unit,
    ) {
        if (chosen !is Uri) return answered(Answer.No)
        copying.execute {
            val answer =
                try {
                    copy(chosen)
                } catch (_: Exception) {
                    Answer.No
                }
            main.post { answered(answer) }
        }
    }

    /** Half a file is taken away again, where the other app lets itself be asked. */
    private fun keep(
        file: File,
        to: Uri,
    ): Answer {
        var isWhole = false
        try {
            val out = context.contentResolver.openOutputStream(to, "wt") ?: throw IOException()
            out.use { file.inputStream().use { from -> from.copyTo(it) } }
            isWhole = true
        } finally {
            if (!isWhole) DocumentsContract.deleteDocument(context.contentResolver, to)
        }
        return Answer.Done
    }

    private fun bringBack(from: Uri): Answer {
        val here = File(context.noBackupFilesDir, "brought-back")
        val source = context.contentResolver.openInputStream(from) ?: throw IOException()
        source.use { here.outputStream().use(it::copyTo) }
        return Answer.File(here.path)
    }
}
