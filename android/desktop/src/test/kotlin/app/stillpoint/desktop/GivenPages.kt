package app.stillpoint.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Blank
import app.stillpoint.core.BlankKind
import app.stillpoint.core.Choice
import app.stillpoint.core.Ground
import app.stillpoint.core.Layout
import app.stillpoint.core.Look
import app.stillpoint.core.Now
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import app.stillpoint.core.Pictogram
import app.stillpoint.core.Side
import app.stillpoint.core.State
import app.stillpoint.ui.Host
import app.stillpoint.ui.Pulse
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.design.StillpointTheme
import java.util.Locale
import java.util.concurrent.Executor

/** A host that writes down what it was asked, and answers nobody. */
internal class GivenHost : Host {
    val pulses = mutableListOf<Pulse>()
    var screenOn = false
    var covered = 0
    var left = 0
    var wake: ULong? = null

    /** What the system was asked for, and whoever waits for the answer. */
    val asks = mutableListOf<Pair<Asking, (Answer) -> Unit>>()

    override fun now() = Now(wallUtcMs = 0, monotonicMs = 0uL, bootId = 1uL)

    override fun pulse(kind: Pulse) {
        pulses += kind
    }

    override fun keepScreenOn(on: Boolean) {
        screenOn = on
    }

    /** Whether pictures may be taken, shaking is felt, and a notification pauses. */
    var pictures = false
    var shaking = false
    var pauseOffered = false
    override var isObscured = false

    /** What happens while it is told about pictures. */
    var onPictures = {}

    override fun allowPictures(allowed: Boolean) {
        onPictures()
        pictures = allowed
    }

    override fun feelShaking(on: Boolean) {
        shaking = on
    }

    override fun offerPause(on: Boolean) {
        pauseOffered = on
    }

    override fun cover() {
        covered += 1
    }

    override fun leave() {
        left += 1
    }

    override val phone = phoneIn(Locale.UK)

    override fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    ) {
        asks += what to answered
    }

    override fun wakeIn(millis: ULong?) {
        wake = millis
    }
}

/** The app over a bridge that says the page it is given. */
@OptIn(ExperimentalTestApi::class)
internal class GivenPhone(
    page: Page,
    storage: Executor = Executor { it.run() },
) {
    val host = GivenHost()
    val core = GivenCore(page)
    val state = StillpointState(core, host, storage)

    /** Another page, or the same one drawn anew. */
    fun turn(page: Page) {
        core.page = page
        state.tick()
    }

    fun show(
        looking: Looking = Looking("night", lessMovement = true),
        size: DpSize = PhoneSize,
        test: SkikoComposeUiTest.() -> Unit,
    ) = runSkikoComposeUiTest(
        Size(size.width.value * DENSITY, size.height.value * DENSITY),
        density = Density(DENSITY, looking.fontScale),
    ) {
        setContent {
            CompositionLocalProvider(LocalLayoutDirection provides looking.direction) {
                StillpointTheme(Roboto, looking.day, looking.lessMovement) { StillpointApp(state) }
            }
        }
        test()
    }

    private companion object {
        const val DENSITY = 2f
    }
}

/** A page, as little of it as a test is about. */
internal fun page(
    key: String,
    read: List<Part> = emptyList(),
    choose: List<Part> = emptyList(),
    ways: List<Part> = emptyList(),
    layout: Layout = Layout.READING,
    ground: Ground = Ground.PAGE,
    edge: List<Choice> = emptyList(),
    band: Choice? = choice("pause", "Pause", spoken = "Pause. Works at once."),
) = Page(key, ground, layout, edge, listOf(Side(read, choose, ways)), band)

private val numbers = mutableMapOf<String, ULong>()

/** Something to touch, whose number depends on its name alone. */
internal fun choice(
    name: String,
    text: String = name,
    look: Look = Look.PLAIN,
    state: State = State.PLAIN,
    over: String = "",
    hint: String = "",
    spoken: String = "",
    icon: Pictogram? = null,
    takesSecrets: Boolean = false,
): Choice {
    val id = numbers.getOrPut(name) { (numbers.size + 1).toULong() }
    return Choice(id, name, text, over, hint, spoken, icon, look, state, takesSecrets)
}

/** One thing to touch. */
internal fun one(
    name: String,
    look: Look = Look.PLAIN,
    takesSecrets: Boolean = false,
): Part = Part.One(choice(name, look = look, takesSecrets = takesSecrets))

/** Something to write. */
internal fun field(
    name: String,
    kind: BlankKind = BlankKind.LINE,
    value: String = "",
    label: String = name,
    hint: String = "",
    refusal: String = "",
    mayBeSeen: String = "",
    isJudged: Boolean = false,
): Part = Part.Field(Blank(name, label, hint, kind, value, refusal, mayBeSeen, isJudged))
