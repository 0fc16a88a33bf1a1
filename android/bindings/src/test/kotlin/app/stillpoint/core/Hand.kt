package app.stillpoint.core

import java.io.File

/** What opens the vaults of the tests. */
const val SECRET = "river stone"

/** When everything begins. */
val NOW = Now(1_800_000_000_000L, 1_000_000u, 1u)

fun StillpointInterface.pause(now: Now): Moment = pause(now.wallUtcMs, now.monotonicMs, now.bootId)

/** More wakes at one and the same time than any evening has: the core would be called for ever. */
private const val TOO_MANY_WAKES = 1_000
private const val A_SECOND = 1_000L

/** What a phone answers by itself, in memory. */
fun ports(
    keys: DeviceKeys = WorkingKeys(),
    fingers: DeviceKeys? = null,
    reminders: PendingReminders = WorkingReminders(),
    zones: PhoneZones = WorkingZones(),
): Ports = Ports(keys, fingers, reminders, zones)

/** The phone on which the tests run. */
fun phone(
    language: String = "en",
    vararg abilities: Ability,
): Phone = Phone(language, "GB", has24Hours = true, 1u, shows = AppIcon.STILL_MARK, abilities = abilities.toList())

/** Somebody of whom only the name is known. */
fun person(name: String): PersonDraft = PersonDraft(name, "", "", emptyList(), "", "")

/**
 * A hand on a phone without a screen: it presses names, types into names, waits, and looks at the page. It does nothing
 * that a phone would not do. The same hand as in Rust (`tests/src/hand.rs`).
 */
class Hand(
    private val place: File,
    private val ports: Ports = ports().guarded(),
    private val phone: Phone = phone(),
) : AutoCloseable {
    /** The time. */
    var now: Now = NOW
        private set

    /** The core, and the desk beside it. */
    lateinit var app: Stillpoint
        private set
    lateinit var desk: Desk
        private set

    /** What is shown. */
    lateinit var moment: Moment
        private set

    /** All effects since [forgetWhatWasFelt]. */
    val felt = mutableSetOf<Effect>()

    /** What the system was asked for, and what it does then. */
    val asked = mutableListOf<Asking>()
    var answering: (Asking) -> Answer = { Answer.No }

    /** What is being typed, by page and field: what the field began with, and what stands there now. */
    private val typed = mutableMapOf<Pair<String, String>, Pair<String, String>>()
    private var wakeAt: ULong? = null
    private var isDiskFull = false

    init {
        start()
    }

    /** The page, and its key. */
    val page: Page get() = moment.page
    val key: String get() = page.key

    /** Every part of the page. */
    val parts: List<Part> get() = page.parts()

    /** Everything there is to touch. */
    val choices: List<Choice> get() = page.choices()

    /** Everything there is to write. */
    val blanks: List<Blank> get() = parts.filterIsInstance<Part.Field>().map { it.blank }

    /** The field that is called [name]. */
    fun blank(name: String): Blank =
        checkNotNull(blanks.find { it.name == name }) { "there is no field `$name` on $key" }

    /** Everything that is written on the page, to look for something in it. */
    val text: String get() = page.toString()

    /** What is called [name], if it can be touched now. */
    fun choice(name: String): Choice? = choices.find { it.name == name && it.state != State.STILL }

    /** Whether what is called [name] can be touched now. Pause and stop always can. */
    fun offers(name: String): Boolean = name == "pause" || name == "stop" || choice(name) != null

    /** Touches what is called [name]. What is not offered does nothing. */
    fun touch(name: String) {
        val choice = choice(name)
        when {
            name == "pause" -> call { pause(it) }
            choice != null -> touchNumber(choice.id)
            name == "stop" -> call { stop(it) }
        }
    }

    /** Touches [names], one after the other. */
    fun press(vararg names: String) =
        names.forEach { name ->
            check(offers(name)) { "`$name` is not offered on $key: ${choices.map { it.name }}" }
            touch(name)
        }

    /** A touch that was on its way: [id] is a number of an earlier moment, or of this one. */
    fun touchNumber(id: ULong) {
        val takesSecrets = choices.find { it.id == id }?.takesSecrets == true
        val along = blanks.filter { takesSecrets || it.kind != BlankKind.SECRET }.map { Typed(it.name, written(it)) }
        if (takesSecrets) forgetSecrets()
        call { touch(id, along, it) }
    }

    /** What stands in [blank]. */
    private fun written(blank: Blank): String =
        typed[key to blank.name]?.takeIf { it.first == blank.value }?.second ?: blank.value

    /** What stands in the field that is called [field]. */
    fun written(field: String): String = written(blank(field))

    /** Types [text] into the field that is called [field]. */
    fun type(
        field: String,
        text: String,
    ) {
        typed[key to field] = blank(field).value to text
    }

    private fun forgetSecrets() {
        blanks.filter { it.kind == BlankKind.SECRET }.forEach { typed.remove(key to it.name) }
    }

    /** Lets the core do something, as a phone would: what it asks for is performed, what it answers is shown. */
    fun call(act: StillpointInterface.(Now) -> Moment) = perform(GuardedCore(app).act(now))

    private fun perform(first: Moment) {
        var next: Moment? = first
        while (next != null) {
            val moment: Moment = next
            felt += moment.effects
            if (Effect.FORGET in moment.effects) typed.clear()
            show(moment)
            val ask = moment.ask
            next =
                when {
                    ask != null -> app.answered(ask.id, answered(ask.what), now)
                    Effect.WORK in moment.effects -> app.work(now)
                    else -> null
                }
        }
    }

    private fun answered(what: Asking): Answer {
        asked += what
        return answering(what)
    }

    private fun show(next: Moment) {
        if (next.number < moment.number) return
        if (next.page.key != key) forgetSecrets()
        wakeAt = next.wakeInMs?.let { now.monotonicMs + it }
        moment = next
    }

    /** A new step: what was felt before is forgotten. */
    fun forgetWhatWasFelt() = felt.clear()

    /** Both clocks go on; the core is called at every wake time on the way. */
    fun waits(seconds: Long) {
        val end = now.monotonicMs + (seconds * A_SECOND).toULong()
        var wakes = 0
        while (true) {
            val due = wakeAt?.takeIf { it <= end } ?: break
            wakes = if (due > now.monotonicMs) 0 else wakes + 1
            check(wakes < TOO_MANY_WAKES) { "the core asks to be called for ever, at one and the same time" }
            passUntil(due)
            wakeAt = null
            call { tick(it) }
        }
        passUntil(end)
    }

    private fun passUntil(monotonic: ULong) {
        if (monotonic <= now.monotonicMs) return
        val passed = (monotonic - now.monotonicMs).toLong()
        now = now.copy(wallUtcMs = now.wallUtcMs + passed, monotonicMs = monotonic)
    }

    /** The wall clock alone is set. */
    fun setsTheClock(seconds: Long) {
        now = now.copy(wallUtcMs = now.wallUtcMs + seconds * A_SECOND)
        call { tick(it) }
    }

    /** The process ends without warning, and is started again; with [reboots], the phone is, too. */
    fun dies(reboots: Boolean = false) {
        close()
        typed.clear()
        if (reboots) now = now.copy(bootId = now.bootId + 1u, monotonicMs = 5_000u)
        start()
    }

    /** From here on every write fails, or works again. */
    fun diskIsFull(full: Boolean) {
        isDiskFull = full
        desk.diskFull(full)
        call { tick(it) }
    }

    /** Sets the app up with a plan that everybody in it confirms. */
    fun isSetUp(
        draft: PlanDraft,
        secret: String? = SECRET,
    ) {
        check(desk.setUp(draft, secret, now)) { "it cannot be set up" }
        call { tick(it) }
        check(key == "home") { "the set-up leads to $key" }
    }

    /** Sets the app up for people with these names. */
    fun isSetUp(vararg names: String) = isSetUp(desk.emptyDraft().copy(people = names.map(::person)))

    override fun close() {
        desk.close()
        app.close()
    }

    private fun start() {
        app = Stillpoint.start(place.path, phone, ports, now)
        desk = Desk.of(app)
        desk.diskFull(isDiskFull)
        // Another process counts its answers anew.
        moment = app.tick(now)
        perform(moment)
    }
}
