package app.stillpoint.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import app.stillpoint.core.Answer
import app.stillpoint.core.Applied
import app.stillpoint.core.Asking
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.HeldReminders
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.Person
import app.stillpoint.core.ReminderChanges
import app.stillpoint.core.RemindersException
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.Words
import app.stillpoint.core.Zones
import app.stillpoint.ui.Host
import app.stillpoint.ui.Pulse
import app.stillpoint.ui.ReminderPart
import app.stillpoint.ui.RemindersPart
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.design.StillpointTheme
import app.stillpoint.ui.phoneZones
import java.io.File
import java.time.Instant
import java.time.ZoneId
import java.util.Locale
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executor
import kotlin.io.path.createTempDirectory

/** How a screen is looked at. */
internal data class Looking(
    val name: String,
    val day: Boolean = false,
    val fontScale: Float = 1f,
    val direction: LayoutDirection = LayoutDirection.Ltr,
    val lessMovement: Boolean = false,
    val language: String = "en",
)

/** Nobody's reminders: a core that is told what to say asks nothing of them. */
internal class FakeReminders : PendingReminders {
    val asked = mutableListOf<String>()

    override fun held(): HeldReminders {
        asked += "held"
        throw RemindersException.Failed()
    }

    override fun apply(changes: ReminderChanges): Applied = throw RemindersException.Failed()
}

/** A host that writes down what it was asked; its monotonic clock shows what [passed] says. */
internal class FakeHost(
    private val passed: () -> ULong = { 0uL },
) : Host {
    val pulses = mutableListOf<Pulse>()
    var screenOn = false
    var covered = 0
    var wake: ULong? = null
    var wallUtcMs = 0L

    override fun now() = Now(wallUtcMs + passed().toLong(), passed(), bootId = 1uL, zone = "Europe/Berlin")

    override fun pulse(kind: Pulse) {
        pulses += kind
    }

    override fun keepScreenOn(on: Boolean) {
        screenOn = on
    }

    override fun cover() {
        covered += 1
    }

    var left = 0

    override fun leave() {
        left += 1
    }

    override val phone = phoneIn(Locale.UK)

    /** What the system was asked for, and whoever waits for the answer. */
    val asks = mutableListOf<Pair<Asking, (Answer) -> Unit>>()

    override fun ask(
        what: Asking,
        answered: (Answer) -> Unit,
    ) {
        asks += what to answered
    }

    var needed = emptyList<String>()
    override val reminders = FakeReminders()

    override fun zones(needed: List<String>): Zones {
        this.needed = needed
        return phoneZones(ZoneId.of(now().zone), needed, Instant.ofEpochMilli(now().wallUtcMs))
    }

    override var biometricKeys: DeviceKeys? = null

    /** Where somebody says that copies lie. */
    var place: String? = "copy.age"

    override fun placeForCopy(leaving: Boolean): String? = place

    override fun copyToBringBack(): String? = place

    override fun wakeIn(millis: ULong?) {
        wake = millis
    }
}

private val started = ConcurrentHashMap<String, Stillpoint>()

/** The real core, for its words in [language]. */
internal fun realIn(language: String): Stillpoint =
    started.computeIfAbsent(language) {
        val place = createTempDirectory("stillpoint").toFile().apply { deleteOnExit() }
        Stillpoint.start(place.path, FileKeys(File(place, "device.key")), language, FakeHost().now())
    }

/** The real core, for its words in the first language. */
internal val Real: Stillpoint get() = realIn(Told.language)

/** The app over a core that is told what to say. */
internal class Phone(
    first: Moment,
    storage: Executor = Executor { it.run() },
    val words: Words = Real.words(),
    real: Stillpoint = Real,
) {
    val host = FakeHost()
    val core = FakeCore(real, first, words)
    val state = StillpointState(core, host, storage)

    /** Runs [test] on the app at a phone's size, in [looking]'s look. */
    @OptIn(ExperimentalTestApi::class)
    fun show(
        looking: Looking = Looking("night"),
        test: SkikoComposeUiTest.() -> Unit,
    ) = runSkikoComposeUiTest(
        size = Size(PhoneSize.width.value * DENSITY, PhoneSize.height.value * DENSITY),
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

/** The app at the screen that has this name among those [told], with what somebody has typed and turned to by then. */
internal fun phoneAt(
    name: String,
    told: ToldIn = Told,
    words: Words = realIn(told.language).words(),
): Phone {
    val phone = Phone(told.screens.getValue(name), ToldPrivacy.storage(name), words, realIn(told.language))
    val typing = phone.state.typing
    if (name.startsWith("first")) typing.write(Person.FIRST) { Told.agreed.people.first() }
    if (name == "preparing-yes") typing.bodyAsked = setOf(Person.FIRST, Person.SECOND)
    if (name == "preparing-alone") typing.bodyAsked = setOf(Person.FIRST)
    if (name.startsWith("reminder")) typing.reminderName = "Tea on the balcony"
    RemindersPart.entries.find { name == "reminders-${it.name.lowercase()}" }?.let(phone.state::turnTo)
    ToldPrivacy.turned[name]?.invoke(phone)
    ReminderPart.entries.find { name == "reminder-${it.name.lowercase()}" }?.let(phone.state::turnTo)
    return phone
}
