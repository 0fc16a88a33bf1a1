package app.stillpoint.android

import android.content.Intent
import android.graphics.Bitmap
import android.os.Build
import android.os.Looper
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import app.stillpoint.core.Choice
import app.stillpoint.core.Moment
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.State
import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import app.stillpoint.core.parts
import app.stillpoint.desktop.bringIntoSight
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowSystemClock
import java.io.File
import java.time.Duration

/** What stands on the screen: every word that is drawn, spoken or typed, and how often each name is there. */
internal data class Drawn(
    val words: List<String>,
    val names: Map<String, Int>,
)

/** What makes the first start two people's, and what opens it again. */
internal const val SECRET = "river stone"

/**
 * The core's library, for these classes alone. Versions of Android, with pictures or without, run in one process, each
 * with classes of its own; in a library that they shared, the core would call the ports of whichever came last. So
 * whoever calls the core begins with it.
 */
internal object CoreOfItsOwn {
    val file: File = File.createTempFile("stillpoint-${Build.VERSION.SDK_INT}-", ".so").apply { deleteOnExit() }

    init {
        val library = File(System.getProperty("jna.library.path"), System.mapLibraryName("stillpoint"))
        library.copyTo(file, overwrite = true)
        System.setProperty("uniffi.component.stillpoint.libraryOverride", file.path)
    }
}

/**
 * A hand on the real app: the real activities on the real core and a real vault. It presses names, and types into
 * names; it waits for what the storage does meanwhile, as a person would.
 */
internal class Hand(
    private val rule: ComposeTestRule,
) {
    /** The process. */
    val app: StillpointApplication get() = ApplicationProvider.getApplicationContext()

    val moment: Moment get() = app.phone.state.moment
    val page: Page get() = moment.page

    /** What is done on each page that a press leads to. */
    var onPage: () -> Unit = {}

    private var scenario: ActivityScenario<out PagesActivity>? = null

    init {
        check(CoreOfItsOwn.file.exists())
    }

    /** Opens the app, as a touch on its icon does; or with [intent]. */
    fun open(intent: Intent = Intent(app, MainActivity::class.java)): ActivityScenario<out PagesActivity> {
        scenario?.close()
        return ActivityScenario.launch<PagesActivity>(intent).also { scenario = it }
    }

    /** The phone makes the activity anew, as it does when it is turned. */
    fun recreate() {
        checkNotNull(scenario).recreate()
        rests()
    }

    /** The phone shows something else; or lets something lie over the app, so that part of it is still seen. */
    fun looksAway(isPartlySeen: Boolean = false) {
        checkNotNull(scenario).moveToState(if (isPartlySeen) Lifecycle.State.STARTED else Lifecycle.State.CREATED)
        rests()
    }

    /** The app comes back, as it was. */
    fun looksAgain() {
        checkNotNull(scenario).moveToState(Lifecycle.State.RESUMED)
        rests()
    }

    /** The phone shows something else, and keeps no activity that is out of sight; then the app comes back. */
    fun isAwayWithoutActivity() {
        checkNotNull(scenario)
            .moveToState(Lifecycle.State.CREATED)
            .recreate()
            .moveToState(Lifecycle.State.RESUMED)
        rests()
    }

    /** Does something with what is seen. */
    fun with(act: (PagesActivity) -> Unit) {
        checkNotNull(scenario).onActivity(act)
        rests()
    }

    fun press(vararg names: String) =
        names.forEach { name ->
            waitFor(name) { canBePressed(name) }
            val node = node(name).also(::bringIntoSight)
            rests()
            if (name == page.band?.name) touch(node) else node.performClick()
            rests()
            onPage()
        }

    fun type(
        name: String,
        text: String,
    ) {
        waitFor("a field $name") { canBeTyped(name) }
        rule.onNode(hasTestTag(name) and hasSetTextAction()).also(::bringIntoSight).performTextReplacement(text)
        rests()
    }

    /** Touches the middle of the screen. */
    fun touchAnywhere() = touch(rule.onRoot())

    /** Time passes, and the phone does what it does meanwhile. */
    fun later(seconds: Long) {
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(seconds))
        rests()
    }

    /** The phone sleeps, and whatever was to happen meanwhile happens when it wakes. */
    fun sleeps(seconds: Long) {
        ShadowSystemClock.advanceBy(Duration.ofSeconds(seconds))
        shadowOf(Looper.getMainLooper()).idle()
        rests()
    }

    /** Waits until nothing is drawn any more. Where nothing is in front, the rule would wait for seconds, in vain. */
    private fun rests() =
        when (scenario?.state) {
            Lifecycle.State.RESUMED -> rule.waitForIdle()
            else -> shadowOf(Looper.getMainLooper()).idle()
        }

    /** Waits until nothing is being written any more. */
    fun settle() {
        do {
            val before = moment.number
            app.phone.settle()
            rests()
        } while (moment.number != before)
    }

    /** Every word that is drawn or spoken, and how often each name is there. */
    fun drawn(): Drawn {
        val nodes = nodes()
        val words =
            nodes.flatMap { node ->
                val config = node.config
                val texts = config.getOrNull(SemanticsProperties.Text).orEmpty()
                val spoken = config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
                val typed = config.getOrNull(SemanticsProperties.EditableText)
                (texts + listOfNotNull(typed)).map { it.text } + spoken
            }
        val told = rule.onAllNodes(Anything).fetchSemanticsNodes()
        val names = told.mapNotNull { it.config.getOrNull(SemanticsProperties.TestTag) }
        return Drawn(words, names.groupingBy { it }.eachCount())
    }

    /** Everything on the screen, each by itself. */
    fun nodes(): List<SemanticsNode> {
        val all = rule.onAllNodes(Anything, useUnmergedTree = true)
        return all.fetchSemanticsNodes()
    }

    /** The process ends without warning. */
    fun die() {
        scenario?.close()
        scenario = null
        app.onTerminate()
    }

    fun expect(phase: Phase) {
        waitFor("$phase") { moment.phase == phase }
    }

    fun expect(key: String) {
        waitFor(key) { page.key == key }
    }

    fun choice(name: String): Choice? = page.choices().find { it.name == name }

    /** A picture of what is seen now, for people to look at. */
    fun picture(name: String) {
        val file = File(System.getProperty("pictures.dir"), "${Build.VERSION.SDK_INT}/$name.png")
        file.parentFile!!.mkdirs()
        val bitmap = rule.onRoot().captureToImage().asAndroidBitmap()
        file.outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, FULL, it) }
    }

    fun node(name: String): SemanticsNodeInteraction = rule.onNode(hasTestTag(name) and !hasSetTextAction())

    /** Waits for [what], and if it does not come, says what is there instead. */
    private fun waitFor(
        what: String,
        isThere: () -> Boolean,
    ) = try {
        rule.waitUntil(what, PATIENCE, isThere)
    } catch (late: ComposeTimeoutException) {
        val drawn = page.choices().map { "${it.name}: ${drawn(hasTestTag(it.name))}" }
        val refused = page.blanks().map { it.refusal } + page.parts().filterIsInstance<Part.Note>().map { it.text }
        throw AssertionError("no $what in ${moment.phase} on ${page.key}, with $drawn, saying $refused", late)
    }

    /** Whether [name] is offered, and drawn once. */
    fun canBePressed(name: String): Boolean {
        val isOffered = choice(name)?.let { it.state != State.STILL } == true
        return isOffered && drawn(hasTestTag(name) and !hasSetTextAction()) == 1
    }

    /** Whether there is a field [name] for text. */
    fun canBeTyped(name: String): Boolean = drawn(hasTestTag(name) and hasSetTextAction()) == 1

    private fun drawn(what: SemanticsMatcher) = rule.onAllNodes(what).fetchSemanticsNodes().size

    private fun touch(node: SemanticsNodeInteraction) {
        // The pause answers to the finger coming down: the screen may be another one before it goes up again.
        node.performTouchInput { down(center) }
        rests()
        rule.onRoot().performTouchInput { up() }
        rests()
    }

    /** From the first start to trying the pause: two people, and the first plan. */
    fun firstStart(
        first: String = "Alex",
        second: String = "Sam",
    ) {
        press("begin", "together", "next")
        type("name:first", first)
        type("name:second", second)
        press("next")
        type("stop_word", "Amber")
        type("slow_word", "Feather")
        press("next", "rhythm:seldom", "next", "ready:covenant:1", "next")
        type("aids:first", "A cold glass")
        press("next", "next", "next", "next")
        type("secret", SECRET)
        press("with", "confirm:first", "confirm:second")
        expect("plan/try")
    }

    /** From the first start to home: the pause was tried. */
    fun home(
        first: String = "Alex",
        second: String = "Sam",
    ) {
        open()
        firstStart(first, second)
        press("pause", "finish")
        expect("home")
    }

    /** From home and back: this is chosen for the phone. */
    fun chooses(name: String) {
        press("mine", "privacy", "settings", name, "back", "back", "back")
        expect("home")
    }

    /** From home to together. */
    fun together() {
        press("tonight", "prepare", "body:first:skip", "body:second:skip", "yes:first", "yes:second")
        expect(Phase.TOGETHER)
        settle()
    }

    /** From a pause to together. */
    fun goOn() {
        later(SETTLE)
        press("go_on", "go_on:before", "yes:first", "yes:second")
        expect(Phase.TOGETHER)
    }

    /** From the lock to [key]. */
    fun unlock(key: String = "home") {
        type("secret", SECRET)
        press("open")
        expect(key)
    }

    companion object {
        private val Anything = SemanticsMatcher("anything") { true }

        /** How long the plan of the first start asks everybody to breathe. */
        const val SETTLE = 120L

        /** How long a question waits in it, and how long until the next. */
        const val WAITS = 120L
        const val CHECK_IN = 900L

        private const val PATIENCE = 60_000L
        private const val FULL = 100
    }
}
