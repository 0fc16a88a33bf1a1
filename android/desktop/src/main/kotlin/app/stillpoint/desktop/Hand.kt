package app.stillpoint.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.LayoutDirection
import app.stillpoint.core.Blank
import app.stillpoint.core.Choice
import app.stillpoint.core.Look
import app.stillpoint.core.Moment
import app.stillpoint.core.Page
import app.stillpoint.core.PhoneZones
import app.stillpoint.core.State
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import app.stillpoint.ui.JavaTimeZones
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.design.StillpointTheme
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import java.io.File
import java.time.ZoneId
import java.util.Locale
import java.util.concurrent.Executor
import app.stillpoint.core.Desk as CoreDesk

/** How a screen is looked at. */
internal data class Looking(
    val name: String,
    val day: Boolean = false,
    val fontScale: Float = 1f,
    val direction: LayoutDirection = LayoutDirection.Ltr,
    val lessMovement: Boolean = false,
    val locale: Locale = Locale.UK,
)

/**
 * A hand on a phone without a display: the real core on a real vault in [place], drawn by the real screens. It presses
 * names and types into names; it waits, and looks at the page. It knows the names alone, in no language.
 */
@OptIn(ExperimentalTestApi::class)
internal class Hand(
    private val place: File,
    locale: Locale = Locale.UK,
    private val storage: Executor = Executor { it.run() },
    zones: PhoneZones = JavaTimeZones { ZoneId.of("Europe/Berlin") },
) : AutoCloseable {
    private var screen: SkikoComposeUiTest? = null

    /** The phone that it holds. */
    val host = PlayedHost(place, locale, zones)

    /** The core that runs on it. */
    var core: Stillpoint = start()
        private set

    /** What the screens draw. Another one after the app has died. */
    var state: StillpointState by mutableStateOf(StillpointState(core, host, storage))
        private set

    /** What the core said last. */
    val moment: Moment get() = state.moment

    /** The page that is shown. */
    val page: Page get() = moment.page

    /** Runs [live] with the app on a screen of this size. */
    fun onScreen(
        size: DpSize = PhoneSize,
        looking: Looking = Looking("night"),
        live: Hand.() -> Unit,
    ) = runSkikoComposeUiTest(
        size = Size(size.width.value * DENSITY, size.height.value * DENSITY),
        density = Density(DENSITY, looking.fontScale),
    ) {
        screen = this
        setContent {
            CompositionLocalProvider(LocalLayoutDirection provides looking.direction) {
                StillpointTheme(Roboto, looking.day, looking.lessMovement) { StillpointApp(state) }
            }
        }
        settle()
        live()
        screen = null
    }

    /** The choice that is called [name], whether it can be touched or not. */
    fun choice(name: String): Choice? = page.choices().find { it.name == name }

    /** Whether the choice that is called [name] can be touched now. */
    fun offers(name: String): Boolean = choice(name)?.let { it.state != State.STILL } == true

    /** All names on the page. */
    fun names(): List<String> = page.choices().map { it.name }

    /** The field that is called [name]. */
    fun blank(name: String): Blank =
        checkNotNull(page.blanks().find { it.name == name }) { "there is no field `$name` on ${page.key}" }

    /** Presses what is called [name]: on the screen where there is one, as a person does. */
    fun press(name: String) {
        val choice = checkNotNull(choice(name)) { "`$name` does not stand on ${page.key}: ${names()}" }
        val screen = screen
        when {
            screen == null && choice == page.band -> state.pause()
            screen == null -> state.touch(choice)
            isSpokenOnly(choice) -> speak(choice)
            choice == page.band -> touch(node(name))
            else -> node(name).also(::bringIntoSight).performClick()
        }
        settle()
    }

    /** Presses [names], one after the other. */
    fun press(vararg names: String) = names.forEach(::press)

    /** Types into the field that is called [name], in place of what stands there. */
    fun type(
        name: String,
        text: String,
    ) {
        val blank = blank(name)
        if (screen == null) {
            state.type(page.key, blank, text)
        } else {
            field(name).also(::bringIntoSight).performTextReplacement(text)
        }
        settle()
    }

    /** What stands in the field that is called [name], as it is drawn. */
    fun written(name: String): String =
        checkNotNull(field(name).fetchSemanticsNode().config.getOrNull(SemanticsProperties.EditableText)).text

    /** Touches the middle of the screen. */
    fun touchAnywhere() = touch(root)

    /** Time passes, and the core is called at every wake time on the way, as a phone would. */
    fun later(seconds: Int) {
        var left = seconds * A_SECOND
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
        state = StillpointState(core, host, storage)
        settle()
    }

    /** What only a desk beside the phone can do; then the app looks at what has become of it. */
    fun <T> atDesk(act: (CoreDesk) -> T): T {
        val done = CoreDesk.of(core).use(act)
        state.tick()
        settle()
        return done
    }

    /** A picture of what is seen now. */
    fun picture(): ByteArray {
        settle()
        val image = Image.makeFromBitmap(root.captureToImage().asSkiaBitmap())
        return checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes
    }

    /** The whole screen. */
    val root: SemanticsNodeInteraction get() = shown().onRoot()

    /** What can be touched, drawn under this name. */
    fun node(name: String): SemanticsNodeInteraction = shown().onNode(hasTestTag(name) and !hasSetTextAction())

    /** What can be written into, drawn under this name. */
    fun field(name: String): SemanticsNodeInteraction = shown().onNode(hasTestTag(name) and hasSetTextAction())

    /** Whether something is drawn under this name. */
    fun isDrawn(name: String): Boolean = shown().onAllNodes(hasTestTag(name)).fetchSemanticsNodes().isNotEmpty()

    /** Until every fade is over. */
    fun settle() {
        val screen = screen ?: return
        screen.waitForIdle()
        screen.mainClock.advanceTimeBy(A_FADE)
        screen.waitForIdle()
    }

    override fun close() = core.close()

    private fun shown() = checkNotNull(screen) { "there is no screen" }

    private fun touch(node: SemanticsNodeInteraction) {
        // The pause answers to the finger coming down: the screen may be another one before it goes up again.
        node.performTouchInput { down(center) }
        root.performTouchInput { up() }
        settle()
    }

    private fun isSpokenOnly(choice: Choice): Boolean =
        choice.look == Look.UNSEEN || (choice in page.edge && !isDrawn(choice.name))

    private fun speak(choice: Choice) {
        val band = node(checkNotNull(page.band).name).fetchSemanticsNode()
        val actions = band.config.getOrNull(SemanticsActions.CustomActions).orEmpty()
        actions.single { it.label == choice.spoken.ifEmpty { choice.text } }.action()
    }

    private fun start(): Stillpoint {
        place.mkdirs()
        return Stillpoint.start(place.path, host.phone, host.ports, host.now())
    }

    private companion object {
        const val DENSITY = 2f
        const val A_SECOND = 1_000L

        /** More than the 400 ms of a fade. */
        const val A_FADE = 700L
    }
}
