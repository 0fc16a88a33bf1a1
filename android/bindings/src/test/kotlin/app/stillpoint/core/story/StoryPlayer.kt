package app.stillpoint.core.story

import app.stillpoint.core.Desk
import app.stillpoint.core.Effect
import app.stillpoint.core.GuardedKeys
import app.stillpoint.core.Lock
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.Person
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.Scene
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Touch
import app.stillpoint.core.WorkingKeys
import java.io.File

private const val SECRET = "river stone"
private const val SECOND = 1_000L

/** More wakes at one and the same time than any evening has: the core would be called for ever. */
private const val TOO_MANY_WAKES = 1_000

/** Plays the story in [file], with a vault in [folder]. */
fun play(
    file: File,
    folder: File,
) {
    val story = readStory(file)
    StoryPlayer(story, folder).use { player ->
        story.steps.forEachIndexed { index, step ->
            try {
                player.play(step)
            } catch (failed: IllegalStateException) {
                throw StoryException(file.path, index + 1, failed.message.orEmpty(), failed)
            } catch (refused: StillpointException) {
                throw StoryException(file.path, index + 1, "refused: $refused", refused)
            }
        }
    }
}

private class StoryPlayer(
    private val story: Story,
    private val folder: File,
) : AutoCloseable {
    private val keys = WorkingKeys()
    private var now = Now(1_800_000_000_000L, 1_000_000u, 1u, "Europe/Zurich")
    private var diskFull = false
    private var question = 0u
    private val effects = mutableSetOf<Effect>()
    private lateinit var moment: Moment
    private lateinit var app: Stillpoint
    private lateinit var desk: Desk

    /** When the last moment asked to be called. */
    private var wakeAt: ULong? = null

    init {
        start()
        if (story.vault != VaultAtFirst.NONE) setUp()
        if (story.vault == VaultAtFirst.LOCKED) seen(app.lock(now))
    }

    fun play(step: Step) {
        effects.clear()
        step.happens?.let(::happen)
        step.check()
    }

    override fun close() {
        desk.close()
        app.close()
    }

    private fun start() {
        app = Stillpoint.start(folder.path, GuardedKeys(keys), "en", now)
        desk = Desk.of(app)
        desk.diskFull(diskFull)
        seen(app.tick(now))
    }

    private fun setUp() {
        val empty = app.emptyDraft()
        val plan = story.plan
        val draft =
            empty.copy(
                people = story.people.map { PersonDraft(it, "", "", emptyList(), "", "") },
                settleS = plan.settle ?: empty.settleS,
                checkInEveryS = plan.checkInEvery ?: empty.checkInEveryS,
                patienceS = plan.patience ?: empty.patienceS,
                lengthS = plan.length ?: empty.lengthS,
                paceHolder = plan.paceHolder ?: empty.paceHolder,
                paceHolderAnswers = plan.paceHolderAnswers ?: empty.paceHolderAnswers,
            )
        seen(app.setUp(draft, SECRET, now))
        story.people.indices.forEach { seen(app.confirm(Person.entries[it], now)) }
        seen(app.back(now))
        check(moment.scene is Scene.Home) { "the set-up leads to ${moment.scene}" }
    }

    /** Takes a moment as the current one; whatever has to be kept is kept, once. */
    private fun seen(next: Moment) {
        take(next)
        if (Effect.KEEP in next.effects) take(app.keep(now))
    }

    private fun take(next: Moment) {
        moment = next
        effects += next.effects
        wakeAt = next.wakeInMs?.let { now.monotonicMs + it }
        question = next.scene.question() ?: question
    }

    private fun happen(happening: Happening) =
        when (happening) {
            is Happening.Touched -> seen(touch(happening))
            is Happening.Waits -> wait(happening.seconds)
            is Happening.ClockSet -> setClock(happening.seconds)
            is Happening.Dies -> die(happening)
            Happening.Locks -> seen(app.lock(now))
            Happening.Unlocks -> seen(app.unlock(SECRET, now))
            is Happening.Disk -> fillDisk(happening.full)
        }

    private fun setClock(seconds: Long) {
        now = now.copy(wallUtcMs = now.wallUtcMs + seconds * SECOND)
        seen(app.tick(now))
    }

    private fun fillDisk(full: Boolean) {
        diskFull = full
        desk.diskFull(full)
        seen(app.tick(now))
    }

    private fun touch(touched: Happening.Touched): Moment {
        val asked = if (touched.late) question - 1u else question
        return when (touched.touch) {
            Touch.PAUSE -> app.pause(now)
            Touch.STOP -> app.stop(now)
            Touch.SLOWER -> app.slower(now)
            Touch.NEXT_STEP -> app.nextStep(now)
            Touch.PREPARE -> app.prepare(now)
            Touch.YES -> app.yes(touched.person(), asked, now)
            Touch.NOT_YET -> app.notYet(touched.person(), now)
            Touch.STILL_GOOD -> app.stillGood(touched.person(), asked, now)
            Touch.GO_ON -> app.goOn(now)
            Touch.REFLECT -> app.reflect(touched.person(), now)
            Touch.ANSWER -> app.answer(touched.person(), touched.text.orEmpty(), now)
            Touch.SKIP -> app.skip(touched.person(), now)
            Touch.FINISH -> app.finish(now)
        }
    }

    private fun Happening.Touched.person(): Person {
        val writing = (moment.scene as? Scene.Reflecting)?.author?.person
        return who ?: writing ?: Person.FIRST
    }

    /** Both clocks go on; the core is called at every wake time on the way, as a phone would. */
    private fun wait(seconds: UInt) {
        val end = now.monotonicMs + seconds * SECOND.toULong()
        var wakes = 0
        while (true) {
            val due = wakeAt?.takeIf { it <= end } ?: break
            wakes = if (due > now.monotonicMs) 0 else wakes + 1
            check(wakes < TOO_MANY_WAKES) { "the core asks to be called for ever, at one and the same time" }
            advanceTo(due)
            seen(app.tick(now))
        }
        advanceTo(end)
    }

    private fun advanceTo(monotonic: ULong) {
        val passed = (monotonic - now.monotonicMs).toLong()
        now = now.copy(wallUtcMs = now.wallUtcMs + passed, monotonicMs = monotonic)
    }

    private fun die(death: Happening.Dies) {
        val wasOpen = moment.lock == Lock.OPEN
        close()
        if (death.reboots) now = now.copy(bootId = now.bootId + 1u, monotonicMs = 5_000u)
        start()
        if (wasOpen && !death.staysLocked) seen(app.unlock(SECRET, now))
    }

    private fun Step.check() {
        phase?.let { check(it == moment.phase) { "${it.word()} expected, but it is ${moment.phase.word()}" } }
        offers.forEach { check(it.isOffered()) { "`${it.written}` is not offered, only ${offered()}" } }
        hides.forEach { check(!it.isOffered()) { "`${it.written}` is offered" } }
        effects.forEach {
            check(it in this@StoryPlayer.effects) { "no ${it.word()}, only ${this@StoryPlayer.effects.words()}" }
        }
        entries?.let {
            val kept = app.keptReflections()
            check(it == kept) { "$it entries expected, but there are $kept" }
        }
        unsaved?.let { check(it == moment.unsaved) { "$it unsaved expected, but there are ${moment.unsaved}" } }
    }

    private fun Wanted.isOffered() =
        moment.offers.any { it.touch == touch && (who == null || it.person == null || it.person == who) }

    private fun offered() =
        moment.offers.joinToString { offer ->
            val name = offer.person?.let { story.people.getOrNull(it.ordinal) }
            listOfNotNull(offer.touch.word(), name).joinToString(":")
        }
}

private fun Scene.question(): UInt? =
    when (this) {
        is Scene.Preparing -> question
        is Scene.CheckingIn -> question
        is Scene.Slower -> question
        is Scene.Regrouping -> question
        else -> null
    }

private fun Enum<*>.word() = name.lowercase()

private fun Collection<Enum<*>>.words() = joinToString { it.word() }.ifEmpty { "none" }
