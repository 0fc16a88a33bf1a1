package app.stillpoint.android

import android.content.Context
import app.stillpoint.core.Ability
import app.stillpoint.core.Phone
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.choices
import app.stillpoint.core.guarded
import app.stillpoint.ui.StillpointState
import java.io.File
import java.util.concurrent.Executors

/** The core on this phone, on the vault in the one folder that no backup takes along. */
internal class AndroidPhone(
    context: Context,
    answers: OwnAnswers,
) : AutoCloseable {
    private val own = context.noBackupFilesDir
    private val storage = Executors.newSingleThreadExecutor { Thread(it, "storage") }

    /** What the phone does for the screens. */
    val host = AndroidHost(context, answers, { state.tick() }, { state.pause(Ability.SHAKE) })

    private val core =
        Stillpoint.start(
            File(own, "vault").apply { mkdirs() }.path,
            host.phone,
            answers.ports.guarded(),
            host.now(),
        )

    /** What the screens draw. */
    val state: StillpointState = StillpointState(core, host, storage)

    private var known: Phone = host.phone

    /** The app is seen again, or the phone was set to something else: the core looks at the phone. */
    fun lookAgain() {
        val now = host.phone
        // Over the lock each time: it may have been opened meanwhile, and somebody else looks now.
        if (now != known || now.isLocked) state.phone()
        known = now
    }

    /** The clock of where the phone is became another one. */
    fun zoneChanged() = state.phone()

    /** Locks, and puts the app away: what somebody does who leaves. */
    fun leave() {
        state.moment.page
            .choices()
            .find { it.name == "leave" }
            ?.let(state::touch)
    }

    /** Waits until nothing is being written. */
    fun settle() {
        storage.submit {}.get()
    }

    /** After what is being written. Twice does no harm. */
    override fun close() {
        storage.shutdown()
        storage.awaitTermination(Long.MAX_VALUE, java.util.concurrent.TimeUnit.NANOSECONDS)
        host.wakeIn(null)
        host.feelShaking(false)
        host.offerPause(false)
        core.close()
    }
}
