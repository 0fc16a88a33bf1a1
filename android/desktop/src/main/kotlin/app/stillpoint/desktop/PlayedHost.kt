package app.stillpoint.desktop

import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Notice
import app.stillpoint.core.Now
import app.stillpoint.core.PhoneZones
import app.stillpoint.core.Ports
import app.stillpoint.core.guarded
import app.stillpoint.ui.Host
import app.stillpoint.ui.Pulse
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import java.io.File
import java.time.Instant
import java.util.Locale

/** A phone's clock, pulses and ports, for an evening that takes no time. It writes down what it was asked to do. */
internal class PlayedHost(
    place: File,
    locale: Locale,
    zones: PhoneZones,
) : Host {
    /** In how many milliseconds the app wants to be called. */
    var wake: Long? = null
        private set

    /** What a hand would have felt. */
    val pulses = mutableListOf<Pulse>()

    /** Whether the screen stays on. */
    var isScreenOn = false
        private set

    /** How often the app was covered, and how often somebody left it. */
    var covered = 0
        private set
    var left = 0
        private set

    /** What the phone has shown. */
    val notices = mutableListOf<Notice>()

    /** What the system was asked for. */
    val asks = mutableListOf<Asking>()

    private val begun = System.currentTimeMillis()
    private var passed = 0L

    private val reminders = DesktopReminders(CoroutineScope(Dispatchers.Unconfined), ::instant) { notices += it }

    /** What the phone answers by itself. */
    val ports: Ports =
        Ports(
            keys = FileKeys(File(place, "device.key")),
            fingers = FileKeys(File(place, "biometrics.key")),
            reminders = reminders,
            zones = zones,
        ).guarded()

    /** How many reminders the phone holds ready. */
    val pending: Int get() = reminders.held().pending.size

    /** What the system does when it asks a person; as somebody would who says yes to everything. */
    var answering: (Asking) -> Answer = Asked(Copies(File(place, "copies")), place, checkNotNull(ports.fingers))::answer

    override var phone = phoneIn(locale)

    override fun now() =
        Now(
            wallUtcMs = begun + passed,
            monotonicMs = passed.toULong(),
            bootId = begun.toULong(),
        )

    /** Time passes, on both clocks. */
    fun pass(millis: Long) {
        passed += millis
        reminders.showDue()
    }

    override fun pulse(kind: Pulse) {
        pulses += kind
    }

    override fun keepScreenOn(on: Boolean) {
        isScreenOn = on
    }

    override fun allowPictures(allowed: Boolean) = Unit

    override fun feelShaking(on: Boolean) = Unit

    override fun offerPause(on: Boolean) = Unit

    override val isObscured: Boolean get() = false

    override fun cover() {
        covered += 1
    }

    override fun leave() {
        left += 1
    }

    override fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    ) {
        asks += what
        answered(answering(what))
    }

    override fun wakeIn(millis: ULong?) {
        wake = millis?.toLong()
    }

    private fun instant(): Instant = Instant.ofEpochMilli(now().wallUtcMs)
}
