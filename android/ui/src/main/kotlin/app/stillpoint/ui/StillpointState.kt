package app.stillpoint.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.Ask
import app.stillpoint.core.Blank
import app.stillpoint.core.BodyState
import app.stillpoint.core.Choice
import app.stillpoint.core.Effect
import app.stillpoint.core.Exercise
import app.stillpoint.core.FirstStartPage
import app.stillpoint.core.Form
import app.stillpoint.core.Look
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.Person
import app.stillpoint.core.ReminderAnswer
import app.stillpoint.core.ReminderId
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.SafeAnswer
import app.stillpoint.core.Scene
import app.stillpoint.core.State
import app.stillpoint.core.StillpointException
import app.stillpoint.core.StillpointInterface
import app.stillpoint.core.Words
import java.util.concurrent.Executor
import java.util.concurrent.atomic.AtomicBoolean

/**
 * The moment that is shown, and what is being typed. No rule, no navigation, no page by name.
 *
 * A touch calls the core on the thread it came in on; the core answers at once. What waits for the disk runs on
 * [storage], one after the other. Two threads may be answered in any order: the highest [Moment.number] is shown.
 */
@Stable
public class StillpointState(
    private val core: StillpointInterface,
    private val host: Host,
    private val storage: Executor,
) : Touches {
    /** All labels. */
    public val words: Words = core.words()

    /** What is being typed. */
    public val typing: Typing = Typing(core.emptyDraft())

    /** What the core said last. */
    public var moment: Moment by mutableStateOf(core.tick(host.now()))
        private set

    /** What could not be taken as it was, until the next touch. */
    public var refusal: Refusal? by mutableStateOf(null)
        private set

    /** Whether something waits for the disk. */
    public var working: Boolean by mutableStateOf(false)
        private set

    /** What stands in the fields of the pages. */
    private val typed = TypedText()

    // Held for the length of showing one answer, never over the core or the disk.
    private val order = Any()
    private var newest = 0uL
    private val toWork = AtomicBoolean()
    private val toKeep = AtomicBoolean()
    private val sync = ReminderSync(core, host)

    /** The pages about privacy. */
    public val privacy: PrivacyState =
        PrivacyState(
            core,
            host,
            words,
            Calls(::begin, ::instant, after = { call -> inStorage { call(host.now()) } }),
            shown = { moment.scene },
            forgetAll = { typing.beginWith(core.emptyDraft()) },
        )

    /** Whether this phone knows fingers or faces. */
    public val hasBiometrics: Boolean get() = host.biometricKeys != null

    /** One sentence, while the phone's reminders cannot be reached. */
    public val remindersTrouble: String? get() = sync.trouble

    init {
        (moment.scene as? Scene.FirstStart)?.let(::turnTo)
        take(moment)
    }

    /** Never refused, never delayed: no lock that storage holds, no other thread. */
    override fun pause() {
        instant(core::pause)
    }

    /**
     * Somebody touched [choice]. What stands in the fields of its page goes along; secrets only where it takes them.
     */
    public fun touch(choice: Choice) {
        val page = moment.page
        val along = typed.handOver(page, choice.takesSecrets)
        instant { core.touch(choice.id, along, it) }
        if (moment.page.key == page.key) typed.stay(page)
    }

    /** The phone's own key or gesture for it. False: there is no way back here, and the phone does what it likes. */
    public fun goBack(): Boolean {
        val back = moment.page.choices().find { it.look == Look.BACK && it.state != State.STILL }
        back?.let(::touch)
        return back != null
    }

    /** What stands in [blank] on the page with the key [page]. */
    internal fun text(
        page: String,
        blank: Blank,
    ): String = typed.of(page, blank)

    /** Somebody types. */
    internal fun type(
        page: String,
        blank: Blank,
        text: String,
    ): Unit = typed.write(page, blank, text)

    /** Whether the secret in [blank] is shown while it is typed. */
    internal fun isSeen(
        page: String,
        blank: Blank,
    ): Boolean = typed.isSeen(page, blank)

    /** Somebody would like to see the secret in [blank] while they type it, or not. */
    internal fun show(
        page: String,
        blank: Blank,
        shown: Boolean,
    ): Unit = typed.show(page, blank, shown)

    /** Whether this phone's clock has 24 hours. */
    internal val has24Hours: Boolean get() = host.phone.has24Hours

    /** The one step on from the page that is shown: what the keyboard's own "done" does. */
    internal fun stepOn(): Choice? = moment.page.choices().find { it.look == Look.NEXT && it.state == State.PLAIN }

    /** The phone speaks another language, shows another clock, has learned a finger. */
    public fun phone() {
        instant({ core.phone(host.phone, it) }, byHand = false)
    }

    /** What there is to say about what is typed in [blank]; empty: nothing. */
    internal fun hintOn(
        page: String,
        blank: Blank,
    ): String {
        val text = typed.of(page, blank)
        return if (blank.isJudged && text.isNotEmpty()) core.hintOn(blank.name, text.whole()) else ""
    }

    override fun stop() {
        instant(core::stop)
    }

    override fun slower() {
        instant(core::slower)
    }

    override fun nextStep() {
        instant(core::nextStep)
    }

    override fun prepare() {
        instant(core::prepare)
    }

    override fun body(
        person: Person,
        state: BodyState?,
    ) {
        if (state != null) instant { core.body(person, state, it) }
        typing.bodyAsked += person
    }

    override fun yes(
        person: Person,
        question: UInt,
    ) {
        instant { core.yes(person, question, it) }
    }

    override fun notYet(person: Person) {
        instant { core.notYet(person, it) }
    }

    override fun stillGood(
        person: Person,
        question: UInt,
    ) {
        instant { core.stillGood(person, question, it) }
    }

    override fun goOn() {
        instant(core::goOn)
    }

    override fun ground(exercise: Exercise) {
        instant { core.ground(exercise, it) }
    }

    override fun groundNext() {
        instant(core::groundNext)
    }

    override fun groundLeave() {
        instant(core::groundLeave)
    }

    override fun reflect(person: Person) {
        instant { core.reflect(person, it) }
    }

    override fun answer(person: Person) {
        instant { core.answer(person, typing.answer, it) }
    }

    override fun skip(person: Person) {
        instant { core.skip(person, it) }
    }

    override fun finish() {
        instant(core::finish)
    }

    override fun readPlan() {
        instant(core::readPlan)
    }

    override fun changePlan() {
        instant(core::changePlan)
    }

    override fun confirm(person: Person) {
        instant { core.confirm(person, it) }
    }

    override fun back() {
        val scene = moment.scene
        when {
            onHelps() && typing.helping == Person.SECOND -> {
                typing.helping = Person.FIRST
            }

            scene is Scene.Reminders && typing.remindersPart != RemindersPart.ALL -> {
                turnTo(RemindersPart.ALL)
            }

            scene is Scene.Privacy && privacy.typing.part.back != null -> {
                privacy.typing.part.back
                    ?.let(privacy::turnTo)
            }

            scene is Scene.Reminder && typing.reminderPart != ReminderPart.ALL -> {
                turnTo(ReminderPart.ALL)
            }

            else -> {
                instant(core::back)
            }
        }
    }

    override fun between() {
        instant(core::between)
    }

    override fun readCheckIn(form: Form) {
        instant { core.readCheckIn(form, it) }
    }

    override fun checkIn(person: Person) {
        instant { core.checkIn(person, it) }
    }

    override fun showMine() {
        instant(core::showMine)
    }

    override fun stepBack() {
        instant(core::stepBack)
    }

    override fun repair() {
        instant(core::repair)
    }

    override fun repairNext() {
        instant(core::repairNext)
    }

    override fun readReminders() {
        val zones = host.zones(core.zonesNeeded())
        instant { core.readReminders(zones, it) }
    }

    override fun remind(touch: ReminderTouch) {
        val opens = touch is ReminderTouch.Add || touch is ReminderTouch.Change
        instant { core.remind(touch, it) }
        if (opens) typing.reminderName = (moment.scene as? Scene.Reminder)?.name.orEmpty()
    }

    override fun turnTo(part: RemindersPart) {
        refusal = null
        typing.remindersPart = part
    }

    override fun turnTo(part: ReminderPart) {
        refusal = null
        typing.reminderPart = part
    }

    override fun saveReminder() {
        val named = (moment.scene as? Scene.Reminder)?.mayBeNamed == true
        val name = typing.reminderName
        instant { now ->
            if (named) core.nameReminder(name, now)
            core.remind(ReminderTouch.Save, now)
        }
    }

    override fun answerReminder(answer: ReminderAnswer) {
        instant { core.answerReminder(answer, it) }
    }

    override fun unlocking(open: Boolean) {
        refusal = null
        typing.forgetSecret()
        typing.unlocking = open
    }

    override fun safe(answer: SafeAnswer) {
        instant { core.safe(answer, it) }
    }

    override fun next() {
        if (onHelps() && typing.helping == Person.FIRST && typing.together) {
            typing.helping = Person.SECOND
        } else {
            instant { core.firstStartNext(typing.draft(), it) }
        }
    }

    override fun later() {
        instant(core::firstStartLater)
    }

    /** Never refused: out of sight at once, and closed as soon as the disk is free. What copies or seals anew stops. */
    override fun lock() {
        privacy.leaveCopy()
        instant(core::hide)
        inStorage {
            core.lock(host.now()).also {
                refusal = null
                privacy.typing.leave(forReading = false)
            }
        }
    }

    override fun setUp(withSecret: Boolean) {
        val secret = typing.secret.takeIf { withSecret }
        val draft = typing.draft()
        slow { core.setUp(draft, secret, it) }
    }

    override fun unlock() {
        val secret = typing.secret
        slow { core.unlock(secret, it) }
    }

    override fun unlockWithDevice() {
        slow(core::unlockWithDevice)
    }

    override fun again() {
        slow(core::lookAgain)
    }

    /** The host calls this when the time it was told has passed, and whenever the app comes back into view. */
    public fun tick() {
        if (sync.isDue(host.now())) syncReminders()
        instant(core::tick, byHand = false)
    }

    /** The host calls this when somebody follows a reminder that the phone showed. */
    public fun follow(reminder: ReminderId) {
        instant { core.followReminder(reminder, it) }
    }

    /**
     * Brings the phone's reminders up to date, off the main thread. The host calls this when the app comes to the
     * front, after the phone was started anew, and after its clock or zone was changed; the core asks for it otherwise.
     */
    public fun syncReminders() {
        if (!sync.ask()) return
        inStorage(maySync = false) {
            sync.run()
            core.tick(host.now())
        }
    }

    private fun onHelps() = (moment.scene as? Scene.FirstStart)?.page is FirstStartPage.Helps

    private fun instant(
        call: (Now) -> Moment,
        byHand: Boolean,
    ) {
        if (byHand) refusal = null
        orRefuse { call(host.now()) }?.let(::take)
    }

    private fun instant(call: (Now) -> Moment) = instant(call, byHand = true)

    private fun slow(call: (Now) -> Moment) = begin({}, call)

    // While something else is being done, nothing begins.
    private fun begin(
        begun: () -> Unit,
        call: (Now) -> Moment,
    ) {
        if (working) return
        working = true
        refusal = null
        begun()
        inStorage {
            val answer = orRefuse { call(host.now()) } ?: core.tick(host.now())
            working = false
            answer
        }
    }

    private fun work() {
        if (toWork.getAndSet(true)) return
        inStorage {
            toWork.set(false)
            core.work(host.now())
        }
    }

    private fun keep() {
        if (toKeep.getAndSet(true)) return
        inStorage {
            toKeep.set(false)
            core.keep(host.now())
        }
    }

    private fun eraseBiometrics() {
        val keys = host.biometricKeys ?: return
        inStorage(mayErase = false) { core.eraseBiometrics(keys, host.now()) }
    }

    // What cannot be kept now is asked for again by the next touch, not by keeping itself: a full disk stays full.
    // So it is with reminders that cannot be reached.
    private fun inStorage(
        maySync: Boolean = true,
        mayErase: Boolean = true,
        call: () -> Moment,
    ) {
        storage.execute { take(call(), mayWork = false, maySync, mayErase) }
    }

    /** An answer has come: the newest is shown, and what each of them asks for is done. */
    private fun take(
        next: Moment,
        mayWork: Boolean = true,
        maySync: Boolean = true,
        mayErase: Boolean = true,
    ) {
        val isNewest =
            synchronized(order) {
                (next.number >= newest).also { isNewest -> if (isNewest) turn(next) }
            }
        for (effect in next.effects) {
            when (effect) {
                Effect.PULSE_LONG -> host.pulse(Pulse.LONG)

                Effect.PULSE_SHORT -> host.pulse(Pulse.SHORT)

                Effect.PULSE_TWO_SHORT -> host.pulse(Pulse.TWO_SHORT)

                // How the screen is to be now is what the newest says.
                Effect.SCREEN_ON -> if (isNewest) host.keepScreenOn(true)

                Effect.SCREEN_FREE -> if (isNewest) host.keepScreenOn(false)

                Effect.COVER -> host.cover()

                Effect.WORK -> if (mayWork) work()

                Effect.KEEP -> if (mayWork) keep()

                Effect.SYNC_REMINDERS -> if (maySync) syncReminders()

                Effect.ERASE_BIOMETRICS -> if (mayErase) eraseBiometrics()

                Effect.FORGET -> typed.forget()

                Effect.LEAVE -> host.leave()
            }
        }
        next.ask?.let(::ask)
        if (isNewest) host.wakeIn(listOfNotNull(next.wakeInMs, sync.dueIn(host.now())).minOrNull())
    }

    private fun ask(ask: Ask) {
        host.ask(ask.what) { answer -> instant({ core.answered(ask.id, answer, it) }, byHand = false) }
    }

    private fun show(next: Moment) {
        val asked = (moment.scene as? Scene.Reflecting)?.let { it.author.person to it.number }
        val asks = (next.scene as? Scene.Reflecting)?.let { it.author.person to it.number }
        if (asked != asks) typing.answer = ""
        (next.scene as? Scene.FirstStart)?.let(::turnTo)
        if (next.scene !is Scene.Preparing) typing.bodyAsked = emptySet()
        if (!next.locked) typing.unlocking = false
        if (moment.locked && !next.locked) typing.forgetSecret()
        if (next.locked) typing.reminderName = ""
        val turned = next.scene::class != moment.scene::class
        if (turned && next.scene !is Scene.Privacy) privacy.typing.leave(forReading = next.scene is Scene.Own)
        if (moment.scene !is Scene.Reminders) typing.remindersPart = RemindersPart.ALL
        if (moment.scene !is Scene.Reminder) typing.reminderPart = ReminderPart.ALL
        moment = next
    }

    private fun turn(next: Moment) {
        if (next.page.key != moment.page.key) typed.leave(moment.page)
        // A pause of last resort has the highest number there is: whatever comes after it is shown all the same.
        if (next.number != ULong.MAX_VALUE) newest = next.number
        show(next)
    }

    private fun turnTo(scene: Scene.FirstStart) {
        val plan = (moment.scene as? Scene.Plan)?.plan
        if (scene.changing && plan != null) typing.beginWith(plan.draft)
        val page = scene.page
        if (page is FirstStartPage.Names) typing.together = !page.alone
        if (page !is FirstStartPage.Helps) typing.helping = Person.FIRST
    }

    // A defect in the core arrives as an exception of no particular kind. It must not end the app: somebody may need
    // to pause in the next second.
    @Suppress("TooGenericExceptionCaught")
    private fun orRefuse(call: () -> Moment): Moment? =
        try {
            call()
        } catch (refused: StillpointException) {
            refusal = Refusal(core.explain(refused), refused)
            null
        } catch (_: Exception) {
            null
        }
}
