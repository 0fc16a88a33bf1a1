package app.stillpoint.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.Now
import app.stillpoint.core.StillpointException
import app.stillpoint.core.StillpointInterface
import java.util.concurrent.atomic.AtomicBoolean

/** Brings the phone's reminders up to date, off the main thread and quietly: nobody has to act on what fails here. */
@Stable
internal class ReminderSync(
    private val core: StillpointInterface,
    private val host: Host,
) {
    /** One sentence, while the phone's reminders cannot be reached. */
    var trouble: String? by mutableStateOf(null)
        private set

    private val asked = AtomicBoolean()

    // In milliseconds since 1970, UTC: what is planned is planned by the wall clock.
    @Volatile
    private var again: Long? = null

    /** Asks for one. False: one waits already. */
    fun ask(): Boolean = !asked.getAndSet(true)

    /** Whether it is time for the next one. */
    fun isDue(now: Now): Boolean = again?.let { it <= now.wallUtcMs } == true

    /** How many milliseconds until the next one is due; none where nothing is planned, or one waits already. */
    fun dueIn(now: Now): ULong? =
        again?.takeUnless { asked.get() }?.let { (it - now.wallUtcMs).coerceAtLeast(0).toULong() }

    /**
     * Does what was asked for. Waits for the disk and the phone. A defect in the host must not end the app: the next
     * moment that asks for it tries again.
     */
    @Suppress("TooGenericExceptionCaught")
    fun run() {
        again = null
        asked.set(false)
        try {
            val zones = host.zones(core.zonesNeeded())
            again = core.syncReminders(zones, host.reminders, host.now())?.let { it * MILLIS_A_SECOND }
            trouble = null
        } catch (unreachable: StillpointException.RemindersUnavailable) {
            trouble = core.explain(unreachable)
        } catch (_: Exception) {
            trouble = null
        }
    }

    private companion object {
        const val MILLIS_A_SECOND = 1_000L
    }
}
