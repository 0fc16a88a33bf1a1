package app.stillpoint.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import app.stillpoint.core.Choice
import app.stillpoint.core.Look
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.Page
import app.stillpoint.core.Person
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointInterface
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.choices
import app.stillpoint.ui.design.StillpointTheme
import java.io.File
import java.util.concurrent.Executor
import kotlin.io.path.createTempDirectory

/** What opens the vaults of the tests. */
internal const val SECRET = "river stone"

/**
 * A hand on a phone: the real core on a real vault in a folder of its own, drawn by the real screens. It presses
 * names and
 * types into names; it waits, and looks at the page.
 */
@OptIn(ExperimentalTestApi::class)
internal class Hand(
    private val language: String = "en",
    private val storage: Executor = Executor { it.run() },
    private val between: (Stillpoint) -> StillpointInterface = { it },
) : AutoCloseable {
    private val place = createTempDirectory("hand").toFile()
    private var screen: SkikoComposeUiTest? = null
    private var passed = 1_000_000uL

    val host = FakeHost { passed }
    var core: Stillpoint = start()
        private set
    var state: StillpointState by mutableStateOf(shown())
        private set

    val moment: Moment get() = state.moment
    val page: Page get() = moment.page

    /** Sets up a plan of these people and confirms it, as the first start will do by names. */
    fun setUp(
        vararg names: String,
        plan: (PlanDraft) -> PlanDraft = { it },
    ) {
        val people = names.map { PersonDraft(it, "", "", emptyList(), "", "") }
        core.setUp(plan(core.emptyDraft().copy(people = people)), SECRET, host.now())
        names.indices.forEach { core.confirm(Person.entries[it], host.now()) }
        core.back(host.now())
        state.tick()
    }

    /** Runs [test] with the app on a screen of this size. */
    fun onScreen(
        size: DpSize = PhoneSize,
        looking: Looking = Looking("night"),
        test: Hand.() -> Unit,
    ) = runSkikoComposeUiTest(
        size = Size(size.width.value * DENSITY, size.height.value * DENSITY),
        density = Density(DENSITY, looking.fontScale),
    ) {
        screen = this
        setContent {
            CompositionLocalProvider(LocalLayoutDirection provides looking.direction) {
                StillpointTheme(Roboto, looking.day, looking.lessMovement) { StillpointApp(state, asPages = true) }
            }
        }
        test()
        screen = null
    }

    /** The choice that is called [name]. */
    fun choice(name: String): Choice? = page.choices().find { it.name == name }

    /** Presses what is called [name]: on the screen where there is one, as a person does. */
    fun press(name: String) {
        val choice = checkNotNull(choice(name)) { "`$name` does not stand on ${page.key}: ${names()}" }
        val screen = screen
        when {
            screen == null && choice == page.band -> state.pause()
            screen == null -> state.touch(choice)
            isSpokenOnly(choice) -> screen.speak(choice)
            choice == page.band -> down(name)
            else -> node(name).performClick()
        }
        settle()
    }

    /** Presses [names], one after the other. */
    fun press(vararg names: String) = names.forEach(::press)

    /** A touch that was on its way: a number of an earlier moment. */
    fun pressNumber(id: ULong) {
        state.touch(checkNotNull(choices.firstOrNull { it.id == id }) { "nobody ever saw the number $id" })
        settle()
    }

    /** Every choice that was seen by [remember]. */
    private val choices = mutableListOf<Choice>()

    /** What is called [name] now; it can be touched later, when it is another one or none. */
    fun remember(name: String): ULong {
        val choice = checkNotNull(choice(name)) { "`$name` does not stand on ${page.key}: ${names()}" }
        choices += choice
        return choice.id
    }

    /** Types into the field that is called [name]. */
    fun type(
        name: String,
        text: String,
    ) {
        node(name).performTextInput(text)
        settle()
    }

    /** Types into the field that is called [name], in place of what stands there. */
    fun typeAnew(
        name: String,
        text: String,
    ) {
        node(name).performTextReplacement(text)
        settle()
    }

    /** What stands in the field that is called [name]. */
    fun written(name: String): String =
        checkNotNull(node(name).fetchSemanticsNode().config.getOrNull(SemanticsProperties.EditableText)).text

    /** Touches the middle of the screen. */
    fun touchAnywhere() {
        checkNotNull(screen).onRoot().performTouchInput { down(center) }
        checkNotNull(screen).onRoot().performTouchInput { up() }
        settle()
    }

    /** What is drawn under this name. */
    fun node(name: String): SemanticsNodeInteraction = checkNotNull(screen).onNodeWithTag(name)

    /** Whether something is drawn under this name. */
    fun isDrawn(name: String): Boolean = runCatching { node(name).fetchSemanticsNode() }.isSuccess

    /** All names on the page. */
    fun names(): List<String> = page.choices().map { it.name }

    /** Time passes, and the core is called at every wake time on the way, as a phone would. */
    fun wait(seconds: Int) {
        var left = seconds.toULong() * A_SECOND
        while (left > 0uL) {
            val step = minOf(left, host.wake ?: left).coerceAtLeast(1uL)
            passed += step
            state.tick()
            left -= step
        }
        settle()
    }

    /** The process ends without warning, and is started again. */
    fun die() {
        core.close()
        core = start()
        state = shown()
        settle()
    }

    override fun close() {
        core.close()
        place.deleteRecursively()
    }

    private fun down(name: String) {
        // The pause answers to the finger coming down: the page may be another one before it goes up again.
        node(name).performTouchInput { down(center) }
        checkNotNull(screen).onRoot().performTouchInput { up() }
    }

    private fun isSpokenOnly(choice: Choice): Boolean {
        val isOnEdge = choice in page.edge
        return choice.look == Look.UNSEEN || (isOnEdge && !isDrawn(choice.name))
    }

    private fun SkikoComposeUiTest.speak(choice: Choice) {
        val band = onNodeWithTag(checkNotNull(page.band).name).fetchSemanticsNode()
        val actions = band.config.getOrNull(SemanticsActions.CustomActions).orEmpty()
        actions.single { it.label == choice.spoken.ifEmpty { choice.text } }.action()
    }

    private fun settle() {
        val screen = screen ?: return
        screen.waitForIdle()
        screen.mainClock.advanceTimeBy(A_FADE)
    }

    private fun shown() = StillpointState(between(core), host, storage)

    private fun start(): Stillpoint =
        Stillpoint.start(place.path, FileKeys(File(place, "device.key")), language, host.now())

    private companion object {
        const val DENSITY = 2f
        const val A_FADE = 700L
        const val A_SECOND = 1_000uL
    }
}
