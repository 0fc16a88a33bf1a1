package app.stillpoint.core.story

import app.stillpoint.core.Effect
import app.stillpoint.core.Hand
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import app.stillpoint.core.SECRET
import app.stillpoint.core.person
import java.io.File

/** Plays a [story], with a vault in [folder]. */
fun play(
    story: Story,
    folder: File,
) {
    StoryPlayer(story, folder).use { player ->
        story.steps.forEachIndexed { index, step ->
            try {
                player.play(step)
            } catch (failed: IllegalStateException) {
                throw StoryException(story.title, index + 1, failed.message.orEmpty(), failed)
            }
        }
    }
}

/** Plays by the names of what there is to touch, as the player in Rust does. */
private class StoryPlayer(
    private val story: Story,
    folder: File,
) : AutoCloseable {
    private val hand = Hand(folder)
    private var isOpen = story.vault != VaultAtFirst.NONE

    /** The story says how bodies are: nobody passes by themselves then. */
    private val speaksOfBodies =
        story.steps.any { step -> (step.happens as? Happening.Presses)?.name?.startsWith("body:") == true }

    /** What was offered on the pages before this one, the latest first: what a late touch is meant for. */
    private val before = mutableListOf<Pair<String, ULong>>()
    private var here = hand.key to emptyList<Pair<String, ULong>>()

    init {
        if (isOpen) setUp()
        if (story.vault == VaultAtFirst.LOCKED) lock()
    }

    fun play(step: Step) {
        hand.forgetWhatWasFelt()
        step.happens?.let {
            happen(it)
            if (!speaksOfBodies) passTheBodyCheck()
            remember()
        }
        step.check()
    }

    override fun close() = hand.close()

    private fun setUp() {
        val plan = story.plan
        val draft =
            hand.desk.emptyDraft().copy(
                people = story.people.map(::person),
                settleS = plan.settle.toUInt(),
                checkInEveryS = plan.checkInEvery.toUInt(),
                patienceS = plan.patience.toUInt(),
                lengthS = plan.length.toUInt(),
                bufferS = plan.buffer.toUInt(),
                paceHolder = plan.paceHolder,
                paceHolderAnswers = plan.paceHolderAnswers,
            )
        hand.isSetUp(draft)
    }

    private fun happen(happening: Happening) =
        when (happening) {
            is Happening.Touched -> touch(happening)
            is Happening.Presses -> hand.touch(happening.name)
            is Happening.Types -> happening.fields.forEach { (field, text) -> hand.type(field, text) }
            is Happening.Waits -> hand.waits(happening.seconds)
            is Happening.ClockSet -> hand.setsTheClock(happening.seconds)
            is Happening.Dies -> die(happening)
            is Happening.Locks -> lock()
            is Happening.Unlocks -> unlock()
            is Happening.Sight -> hand.call { sight(happening.seen, emptyList(), it) }
            is Happening.Disk -> hand.diskIsFull(happening.full)
        }

    /** Where a story does not speak of how a body is, everybody passes, as one may. */
    private fun passTheBodyCheck() = listOf("body:first:skip", "body:second:skip").forEach(hand::touch)

    /** Stories answer in words: where one touch comes before any words, it is left out, as one may. */
    private fun passTheTouchBeforeWords() {
        if (asksForATouch()) hand.touch("skip")
    }

    private fun asksForATouch() = hand.offers("felt:safe")

    private fun remember() {
        val was = here
        here = hand.key to hand.choices.map { it.name to it.id }
        if (was.first != here.first) before.addAll(0, was.second)
    }

    private fun lock() {
        hand.call { hand.desk.lock(it) }
        isOpen = false
    }

    private fun unlock() {
        check(hand.desk.unlock(SECRET, hand.now)) { "it does not open" }
        hand.call { tick(it) }
        isOpen = true
    }

    private fun die(death: Happening.Dies) {
        val wasOpen = isOpen
        isOpen = false
        hand.dies(death.reboots)
        if (wasOpen && !death.staysLocked) unlock()
    }

    private fun touch(touched: Happening.Touched) {
        val names = touched.touch.names(touched.who)
        if (touched.late) {
            val number = before.firstOrNull { it.first in names }?.second
            hand.touchNumber(checkNotNull(number) { "`${names.first()}` was never offered before" })
            return
        }
        if (touched.touch == Touch.ANSWER) passTheTouchBeforeWords()
        touched.text?.let { hand.type("words", it) }
        if (!names.areOffered()) goBehind(touched.touch.doors(touched.who))
        hand.touch(names.firstOrNull { name -> hand.choices.any { it.name == name } } ?: names.first())
        touched.what?.let { hand.touch("go_on:$it") }
    }

    private fun Step.check() {
        val moment = hand.moment
        phase?.let { check(it == moment.phase) { "${it.word()} expected, but it is ${moment.phase.word()}" } }
        effects.forEach { check(it in hand.felt) { "no ${it.word()}, only ${felt()}" } }
        unfelt.forEach { check(it !in hand.felt) { "${it.word()} is felt" } }
        entries?.let {
            val kept = hand.desk.keptReflections()
            check(it == kept?.toLong()) { "$it entries expected, but there are ${kept ?: "none to be seen"}" }
        }
        page?.let { check(hand.key.startsWith(it)) { "the page $it expected, but it is ${hand.key}" } }
        shows.forEach { check(it.stands()) { "`$it` does not stand on ${hand.key}, only ${offered()}" } }
        lacks.forEach { check(!it.stands()) { "`$it` stands on ${hand.key}" } }
        says.forEach { check(it in hand.text) { "“$it” cannot be read on ${hand.key}" } }
        unsaid.forEach { check(it !in hand.text) { "“$it” can be read on ${hand.key}" } }
        unsaved?.let {
            val waiting = hand.desk.unsaved()
            check(it == waiting.toLong()) { "$it unsaved expected, but there are $waiting" }
        }
        // Last, because looking behind the doors of home turns pages.
        offers.forEach { check(it.isOffered()) { "`${it.written}` is not offered, only ${offered()}" } }
        hides.forEach { check(!it.isOffered()) { "`${it.written}` is offered" } }
    }

    /**
     * Whether it is offered, here or behind a door of home. Anybody's touch is everyone's, too. Who reflects has the
     * page: no answer on it is anybody else's.
     */
    private fun Wanted.isOffered(): Boolean {
        val names = touch.names(who)
        val doors = touch.doors(who)
        if (hand.moment.phase == Phase.IDLE && doors.isNotEmpty() && !names.areOffered()) {
            goBehind(doors)
            return names.areOffered().also { goHome() }
        }
        val isOnItsPage = touch != Touch.ANSWER && touch != Touch.SKIP
        val isTheirs = who == null || isOnItsPage || hand.key.startsWith("reflecting/${who.tag()}/")
        val isAhead = touch == Touch.ANSWER && asksForATouch()
        return isTheirs && (isAhead || names.areOffered())
    }

    private fun List<String>.areOffered() = any(hand::offers)

    /** From wherever one is at rest to behind these [doors] of home, one after the other. */
    private fun goBehind(doors: List<String>) {
        if (hand.moment.phase != Phase.IDLE || doors.isEmpty()) return
        goHome()
        doors.forEach(hand::touch)
        hand.forgetWhatWasFelt()
    }

    private fun goHome() {
        while (hand.key != "home" && hand.offers("back")) hand.touch("back")
    }

    private fun String.stands() = hand.choices.any { it.name == this } || hand.blanks.any { it.name == this }

    private fun offered() = hand.choices.joinToString { it.name }

    private fun felt() =
        hand.felt
            .filter { it != Effect.WORK && it != Effect.FORGET }
            .joinToString { it.word() }
            .ifEmpty { "none" }
}

private fun Enum<*>.word() = name.lowercase()
