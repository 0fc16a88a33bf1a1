package app.stillpoint.desktop

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.Ability
import app.stillpoint.core.Notice
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.choices
import app.stillpoint.ui.Pulse
import app.stillpoint.ui.StillpointState
import java.io.File
import java.util.concurrent.Executors
import app.stillpoint.core.Desk as CoreDesk

/** A phone made of this computer: the real core on a real vault in [place], and a desk to try things on. */
@Stable
internal class DesktopPhone(
    private val place: File,
) : Desk {
    private val host = DesktopHost(place) { state.tick() }
    private val storage = Executors.newSingleThreadExecutor { Thread(it, "storage").apply { isDaemon = true } }
    private var core = start()

    /** What the screens draw. Another one after the app has died. */
    var state: StillpointState by mutableStateOf(StillpointState(core, host, storage))
        private set

    override val felt: Pulse? get() = host.felt
    override val screenOn: Boolean get() = host.screenOn
    override val notices: List<Notice> get() = host.notices
    override var diskFull: Boolean by mutableStateOf(false)
        private set

    override fun volumeKey() {
        state.pause(Ability.VOLUME_KEYS)
    }

    /** As if the phone were put away: whoever leaves, locks. */
    override fun lock() {
        state.moment.page
            .choices()
            .find { it.name == "leave" }
            ?.let(state::touch)
    }

    override fun die() {
        // After what is being written just now: the vault has to be let go before it can be opened again.
        storage.execute {
            core.close()
            core = start()
            if (diskFull) pretend(full = true)
            state = StillpointState(core, host, storage)
        }
    }

    override fun reboot() {
        host.reboot()
        die()
    }

    /** As a phone would live through them: the core is called at every time it asked for on the way. */
    override fun later(millis: Long) {
        var left = millis
        while (left > 0) {
            val step = minOf(left, state.moment.wakeInMs?.toLong() ?: left).coerceAtLeast(1)
            host.moveOn(step)
            state.tick()
            left -= step
        }
    }

    override fun follow(notice: Notice) {
        host.takeAway(notice)
        state.follow(notice.id)
    }

    override fun fillDisk(full: Boolean) {
        diskFull = full
        pretend(full)
    }

    private fun pretend(full: Boolean) = CoreDesk.of(core).use { it.diskFull(full) }

    private fun start(): Stillpoint {
        place.mkdirs()
        return Stillpoint.start(place.path, host.phone, host.ports, host.now())
    }
}
