package app.stillpoint.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.Ability
import app.stillpoint.core.Answer
import app.stillpoint.core.Ask
import app.stillpoint.core.Blank
import app.stillpoint.core.Choice
import app.stillpoint.core.Effect
import app.stillpoint.core.GuardedCore
import app.stillpoint.core.Look
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.State
import app.stillpoint.core.StillpointInterface
import app.stillpoint.core.choices
import java.util.concurrent.Executor
import java.util.concurrent.atomic.AtomicBoolean

/**
 * The moment that is shown, and what is being typed. No rule, no navigation, no page by name.
 *
 * A touch calls the core on the thread it came in on; the core answers at once. What takes its time runs on [storage],
 * one after the other. Two threads may be answered in any order: the highest [Moment.number] is shown.
 */
@Stable
public class StillpointState(
    core: StillpointInterface,
    private val host: Host,
    private val storage: Executor,
) {
    private val core: StillpointInterface = GuardedCore(core)

    /** What the core said last. */
    public var moment: Moment by mutableStateOf(this.core.tick(host.now()))
        private set

    /** What stands in the fields of the pages. */
    private val typed = TypedText()

    // Held for the length of showing one answer, never over the core or the disk.
    private val order = Any()
    private var newest = 0uL
    private val toWork = AtomicBoolean()

    init {
        take(moment)
    }

    /**
     * Never refused, never delayed: no lock that storage holds, no other thread. It came [by] what the phone can; null:
     * a touch.
     */
    public fun pause(by: Ability? = null) {
        call { core.pause(it.wallUtcMs, it.monotonicMs, it.bootId, by) }
    }

    /** Always allowed; whatever is going on ends. */
    public fun stop() {
        call(core::stop)
    }

    /**
     * Somebody touched [choice]. What stands in the fields of its page goes along; secrets only where it takes them.
     * From a page that is going while another has come, nothing goes along: the fields are the other one's.
     */
    public fun touch(choice: Choice) {
        val page = moment.page
        val isHere = page.choices().any { it.id == choice.id }
        val along = if (isHere) typed.handOver(page, choice.takesSecrets) else emptyList()
        call { core.touch(choice.id, along, it, host.isObscured) }
        if (moment.page.key == page.key) typed.stay(page)
    }

    /** The phone's own key or gesture for it. False: there is no way back here, and the phone does what it likes. */
    public fun goBack(): Boolean {
        val back = moment.page.choices().find { it.look == Look.BACK && it.state != State.STILL }
        back?.let(::touch)
        return back != null
    }

    /** The host calls this when the time it was told has passed. */
    public fun tick() {
        call(core::tick)
    }

    /** The host calls this whenever the app comes into view. */
    public fun seen() {
        call { core.sight(isSeen = true, emptyList(), it) }
    }

    /** The host calls this when nothing of the app is in view any more. What is being typed goes along, not secrets. */
    public fun unseen() {
        val page = moment.page
        val along = typed.handOver(page, takesSecrets = false)
        call { core.sight(isSeen = false, along, it) }
        if (moment.page.key == page.key) typed.stay(page)
    }

    /** The host calls this when somebody follows a reminder that the phone showed. */
    public fun follow(reminder: String) {
        call { core.follow(reminder, it) }
    }

    /** The phone speaks another language, shows another clock, has learned a finger, was carried to another zone. */
    public fun phone() {
        call { core.phone(host.phone, it) }
    }

    /** What stands in [blank] on the page with the key [page]. */
    internal fun text(
        page: String,
        blank: Blank,
    ): String = typed.of(page, blank)

    /** Somebody types. */
    public fun type(
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

    /** The one step on from the page that is shown: what the keyboard's own key for being done does. */
    internal fun stepOn(): Choice? = moment.page.choices().find { it.look == Look.NEXT && it.state == State.PLAIN }

    /** What there is to say about what is typed in [blank]; empty: nothing. */
    internal fun hintOn(
        page: String,
        blank: Blank,
    ): String {
        val text = typed.of(page, blank)
        return if (blank.isJudged && text.isNotEmpty()) core.hintOn(blank.name, text) else ""
    }

    // A defect in the bridge arrives as an exception of no particular kind. It must not end the app: somebody may need
    // to pause in the next second.
    @Suppress("TooGenericExceptionCaught", "SwallowedException")
    private fun call(call: (Now) -> Moment) {
        val answer =
            try {
                call(host.now())
            } catch (_: Exception) {
                null
            }
        answer?.let(::take)
    }

    /** An answer has come: the newest is shown, and what each of them asks for is done. */
    private fun take(next: Moment) {
        synchronized(order) {
            if (next.number >= newest) turn(next)
        }
        next.effects.forEach(::perform)
        next.ask?.let(::ask)
    }

    private fun perform(effect: Effect) =
        when (effect) {
            Effect.PULSE_LONG -> host.pulse(Pulse.LONG)

            Effect.PULSE_SHORT -> host.pulse(Pulse.SHORT)

            Effect.PULSE_TWO_SHORT -> host.pulse(Pulse.TWO_SHORT)

            Effect.COVER -> host.cover()

            Effect.WORK -> work()

            Effect.FORGET -> typed.forget()

            Effect.LEAVE -> host.leave()

            // What holds, and not just happens, is what the newest moment says.
            Effect.SCREEN_ON -> Unit

            Effect.SCREEN_FREE -> Unit

            Effect.ALLOW_PICTURES -> Unit

            Effect.FEEL_SHAKING -> Unit

            Effect.OFFER_PAUSE -> Unit
        }

    /** How the phone is to be from here on. The screen stays as it is until a moment says otherwise. */
    private fun hold(effects: List<Effect>) {
        if (Effect.SCREEN_ON in effects) host.keepScreenOn(true)
        if (Effect.SCREEN_FREE in effects) host.keepScreenOn(false)
        host.allowPictures(Effect.ALLOW_PICTURES in effects)
        host.feelShaking(Effect.FEEL_SHAKING in effects)
        host.offerPause(Effect.OFFER_PAUSE in effects)
    }

    private fun turn(next: Moment) {
        if (next.page.key != moment.page.key) {
            typed.leave(moment.page)
            host.withdraw()
        }
        // A pause of last resort has the highest number there is: whatever comes after it is shown all the same.
        if (next.number != ULong.MAX_VALUE) newest = next.number
        moment = next
        // Before anything else is done: what comes of this moment may want to be called sooner.
        host.wakeIn(next.wakeInMs)
        hold(next.effects)
    }

    // However often it is asked for meanwhile, it waits once.
    private fun work() {
        if (toWork.getAndSet(true)) return
        storage.execute {
            toWork.set(false)
            call(core::work)
        }
    }

    private fun ask(ask: Ask) {
        host.ask(ask.what) { answer: Answer -> call { core.answered(ask.id, answer, it) } }
    }
}
