package app.stillpoint.desktop

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.GuardedCore
import app.stillpoint.core.GuardedKeys
import app.stillpoint.core.Notice
import app.stillpoint.core.Now
import app.stillpoint.core.Stillpoint
import app.stillpoint.ui.Host
import app.stillpoint.ui.Pulse
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.design.StillpointTheme
import app.stillpoint.ui.phoneZones
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import java.io.File
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import java.util.Locale

/** A phone without a display: the same screens on a real vault in [place], pressed as a person presses them. */
@OptIn(ExperimentalTestApi::class)
internal class EveningPhone(
    private val place: File,
    private val album: Album,
) {
    private val host = EveningHost(place)
    private var core = start()
    private var state by mutableStateOf(shown())
    private lateinit var screen: SkikoComposeUiTest

    /** What is written on the screens. */
    val words get() = state.words

    /** What the core says. */
    val moment get() = state.moment

    /** How many reflections the open vault holds. */
    val kept: UInt get() = core.keptReflections()

    /** What stands on the sheet of paper that is shown. */
    val sheet: String?
        get() =
            state.privacy.typing.sheet
                ?.groups
                ?.joinToString(" ")

    /** How many reminders the phone holds ready. */
    val pending: Int
        get() =
            host.reminders
                .held()
                .pending.size

    /** Lives through [evening]. */
    fun live(evening: EveningPhone.() -> Unit) =
        runSkikoComposeUiTest(
            size = Size(PhoneSize.width.value * DENSITY, PhoneSize.height.value * DENSITY),
            density = Density(DENSITY),
        ) {
            screen = this
            setContent { StillpointTheme(Roboto, day = false, lessMovement = false) { StillpointApp(state) } }
            evening()
            core.close()
        }

    /** Takes a picture of what is seen now. */
    fun picture(
        name: String,
        told: String,
    ) {
        settle()
        val image = Image.makeFromBitmap(screen.onRoot().captureToImage().asSkiaBitmap())
        album.add(name, told, checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes)
    }

    /** Presses what says [label]; the [index]th of them, where several do. */
    fun press(
        label: String,
        index: Int = 0,
    ) {
        settle()
        val node = screen.onAllNodesWithText(label)[index]
        // Only where it is needed: in a half that is turned, scrolling to something never ends.
        val shown = node.fetchSemanticsNode()
        if (shown.boundsInRoot.height < shown.size.height) node.performScrollTo()
        node.performClick()
        settle()
    }

    /** Types into the field that is called [name]. */
    fun type(
        text: String,
        vararg name: String,
    ) {
        settle()
        val named = name.map { hasContentDescription(it, substring = true) }
        val field = named.fold(hasSetTextAction()) { all, part -> all.and(part) }
        val node = screen.onNode(field)
        if (name.isNotEmpty()) node.performScrollTo()
        node.performTextInput(text)
        settle()
    }

    /** Touches the middle of the screen. */
    fun touchAnywhere() = touch(screen.onRoot())

    /** Touches the pause that lies below every page. */
    fun pressPause() = touch(screen.onNodeWithContentDescription(words.common.pauseSpoken))

    private fun touch(node: SemanticsNodeInteraction) {
        // The pause answers to the finger coming down: the screen may be another one before it goes up again.
        node.performTouchInput { down(center) }
        screen.onRoot().performTouchInput { up() }
        settle()
    }

    /** Time passes, and the core is called whenever it asked for it. */
    fun later(seconds: Int) {
        var left = seconds * MILLIS
        while (left > 0) {
            val step = minOf(left, host.wake ?: left).coerceAtLeast(1)
            host.pass(step)
            state.tick()
            left -= step
        }
        settle()
    }

    /** Follows the reminder that the phone has shown. */
    fun follow() {
        state.follow(host.notices.single().id)
        settle()
    }

    /** The process ends without warning, and is started again. */
    fun die() {
        core.close()
        core = start()
        state = shown()
        settle()
    }

    // Until every fade is over.
    private fun settle() {
        screen.waitForIdle()
        screen.mainClock.advanceTimeBy(MILLIS)
    }

    private fun shown() = StillpointState(GuardedCore(core), host) { it.run() }

    private fun start(): Stillpoint {
        place.mkdirs()
        return Stillpoint.start(place.path, GuardedKeys(FileKeys(File(place, "device.key"))), "en", host.now())
    }

    private companion object {
        const val DENSITY = 2f
        const val MILLIS = 1_000L
    }
}

/** A phone's clock and pulses, for an evening that takes no time. */
private class EveningHost(
    private val place: File,
) : Host {
    var wake: Long? = null
        private set
    private var passed = 0L
    private val begun = System.currentTimeMillis()

    fun pass(millis: Long) {
        passed += millis
        reminders.showDue()
    }

    override fun now() =
        Now(
            wallUtcMs = begun + passed,
            monotonicMs = passed.toULong(),
            bootId = begun.toULong(),
            zone = HERE,
        )

    override fun pulse(kind: Pulse) = Unit

    override fun keepScreenOn(on: Boolean) = Unit

    override fun cover() = Unit

    override fun leave() = Unit

    override val phone = phoneIn(Locale.UK)

    /** What the phone has shown. */
    val notices = mutableListOf<Notice>()

    override val reminders = DesktopReminders(CoroutineScope(Dispatchers.Unconfined), ::instant) { notices += it }

    override fun zones(needed: List<String>) = phoneZones(ZoneId.of(HERE), needed, instant())

    private val copies = Copies(File(place, "copies"))

    override val biometricKeys = GuardedKeys(FileKeys(File(place, "biometrics.key")))

    private val asked = Asked(copies, place, biometricKeys)

    override fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    ) = answered(asked.answer(what))

    override fun placeForCopy(leaving: Boolean): String =
        copies.place(LocalDate.ofInstant(instant(), ZoneId.of(HERE)), leaving)

    override fun copyToBringBack(): String? = copies.newest()

    private fun instant(): Instant = Instant.ofEpochMilli(now().wallUtcMs)

    override fun wakeIn(millis: ULong?) {
        wake = millis?.toLong()
    }

    private companion object {
        const val HERE = "Europe/Berlin"
    }
}
