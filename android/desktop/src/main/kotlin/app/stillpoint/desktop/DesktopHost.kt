package app.stillpoint.desktop

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableLongStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Notice
import app.stillpoint.core.Now
import app.stillpoint.core.Phone
import app.stillpoint.core.Ports
import app.stillpoint.core.guarded
import app.stillpoint.ui.Host
import app.stillpoint.ui.JavaTimeZones
import app.stillpoint.ui.Pulse
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import java.io.File
import java.time.Instant
import java.time.ZoneId
import java.util.Locale
import javax.swing.Timer
import kotlin.random.Random
import kotlin.random.nextULong

/** A computer that stands for a phone: its clocks can be moved on, and its pulses are written, not felt. */
@Stable
internal class DesktopHost(
    private val place: File,
    private val onWake: () -> Unit,
) : Host {
    /** What a hand would have felt last. */
    var felt: Pulse? by mutableStateOf(null)
        private set

    /** Whether the screen would stay on. */
    var screenOn: Boolean by mutableStateOf(false)
        private set

    private var ahead by mutableLongStateOf(0L)
    private var started = System.nanoTime()
    private var boot = Random.nextULong()
    private var timer: Timer? = null

    override fun now(): Now =
        Now(
            wallUtcMs = System.currentTimeMillis() + ahead,
            monotonicMs = ((System.nanoTime() - started) / NANOS_A_MILLI + ahead).toULong(),
            bootId = boot,
        )

    override fun pulse(kind: Pulse) {
        felt = kind
    }

    override fun keepScreenOn(on: Boolean) {
        screenOn = on
    }

    override fun allowPictures(allowed: Boolean) = Unit

    override fun feelShaking(on: Boolean) = Unit

    override fun offerPause(on: Boolean) = Unit

    override val isObscured: Boolean get() = false

    override fun cover() = Unit

    /** The window stays: the app is locked, and that is all there is to see of it. */
    override fun leave() = Unit

    override val phone: Phone get() = phoneIn(Locale.getDefault())

    /** What the phone shows, newest first. */
    var notices: List<Notice> by mutableStateOf(emptyList())
        private set

    private val reminders =
        DesktopReminders(CoroutineScope(SupervisorJob() + Dispatchers.Default), ::instant) {
            notices =
                listOf(it) + notices
        }

    /** What this computer answers by itself. */
    val ports: Ports =
        Ports(
            keys = FileKeys(File(place, "device.key")),
            fingers = FileKeys(File(place, "biometrics.key")),
            reminders = reminders,
            zones = JavaTimeZones(ZoneId::systemDefault),
        ).guarded()

    private val asked = Asked(Copies(File(place, "copies")), place, checkNotNull(ports.fingers))

    override fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    ) = answered(asked.answer(what))

    /** Takes a notice away, as a finger does that follows it. */
    fun takeAway(notice: Notice) {
        notices -= notice
    }

    private fun instant(): Instant = Instant.ofEpochMilli(now().wallUtcMs)

    @Synchronized
    override fun wakeIn(millis: ULong?) {
        timer?.stop()
        timer =
            millis?.let { wait ->
                Timer(wait.coerceAtMost(LONGEST_WAIT).toInt()) { onWake() }.apply {
                    isRepeats = false
                    start()
                }
            }
    }

    /** Time passes, on both clocks. */
    fun moveOn(millis: Long) {
        ahead += millis
        reminders.showDue()
    }

    /** The phone starts anew. */
    fun reboot() {
        boot = Random.nextULong()
        started = System.nanoTime() - ahead * NANOS_A_MILLI
    }

    private companion object {
        const val NANOS_A_MILLI = 1_000_000L

        // A timer that fires too early only asks the core once more.
        const val LONGEST_WAIT = 3_600_000uL
    }
}
