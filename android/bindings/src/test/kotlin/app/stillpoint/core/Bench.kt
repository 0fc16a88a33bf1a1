package app.stillpoint.core

import java.io.File
import java.io.FileDescriptor
import java.io.FileOutputStream
import java.io.PrintStream
import java.util.Locale
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicLong
import kotlin.concurrent.thread

private const val WARM_UP = 20_000
private const val ROUNDS = 100
private const val CALLS = 1_000
private const val SCHEDULES = 20
private const val SYNCS = 5_000
private const val FEW = 5
private const val TIDY_MS = 5L
private const val ENTRY_BYTES = 200u
private const val NANOS_PER_MICRO = 1_000.0
private const val P99 = 0.99
private const val P50 = 0.5
private const val A_FULL_PAGE = 9
private const val SLOTS = 64

/** Keeps the compiler from leaving a call out. */
@Volatile private var seen: Any? = null

/** Times of calls, in nanoseconds. */
private class Times(
    calls: Int = ROUNDS * CALLS,
) {
    private val nanos = LongArray(calls)
    private var count = 0

    inline fun add(call: () -> Any?) {
        val start = System.nanoTime()
        seen = call()
        nanos[count++] = System.nanoTime() - start
    }

    fun p99(): Double = at(P99)

    fun p50(): Double = at(P50)

    private fun at(share: Double) = nanos.sortedArray()[(nanos.size * share).toInt()] / NANOS_PER_MICRO
}

/** Writes entries into the vault while it is told to. */
private class Writer(
    private val desk: Desk,
) : AutoCloseable {
    private val wanted = AtomicBoolean()
    private val done = AtomicBoolean()
    private val entries = AtomicLong()

    /** How many entries became durable during what was measured. */
    var writtenMeanwhile = 0L
        private set

    private val worker =
        thread(isDaemon = true) {
            while (!done.get()) {
                if (wanted.get()) {
                    desk.writeEntries(1u, ENTRY_BYTES)
                    entries.incrementAndGet()
                } else {
                    Thread.sleep(1)
                }
            }
        }

    fun during(measure: () -> Unit) {
        val before = entries.get()
        wanted.set(true)
        while (entries.get() == before) Thread.sleep(1)
        val begun = entries.get()
        measure()
        writtenMeanwhile += entries.get() - begun
        wanted.set(false)
        // The last write may still be under way.
        Thread.sleep(TIDY_MS)
    }

    override fun close() {
        done.set(true)
        worker.join()
    }
}

/**
 * How long a sync of 20 reminders takes from Kotlin where nothing has changed: the zone's table comes in, the phone is
 * asked what it holds and says 64, all 64 are planned anew, and the phone is called once more, with nothing to do. The
 * phone is in memory, and the vault is open and not written.
 */
private fun benchPlan(hand: Hand) {
    val app = hand.app
    hand.answering = { Answer.Done }
    hand.press("mine", "reminders")
    repeat(SCHEDULES) {
        hand.press("add", "add:own")
        hand.press("rhythm", if (it % 2 == 0) "rhythm:daily" else "rhythm:weekly", "back")
        hand.type("time", "${it * 7}")
        hand.press("save")
    }
    check(phone.pending.size == SLOTS) { "${phone.pending.size} reminders are pending" }
    val sync = Times(SYNCS)
    val nothing = Times(SYNCS)
    // Each time the phone is set anew, its reminders are synced anew: the next `work` does that, and nothing else.
    val again = { seen = app.phone(phone(), NOW) }
    repeat(SYNCS) {
        again()
        seen = app.work(NOW)
    }
    val looks = phone.looks
    // A few at a time, as a phone syncs once in a while: in a tight loop, whatever else the computer does would be
    // measured.
    repeat(SYNCS / FEW) {
        Thread.sleep(TIDY_MS)
        repeat(FEW) {
            again()
            sync.add { app.work(NOW) }
            nothing.add { hand.desk.nothing() }
        }
    }
    check(phone.looks - looks == SYNCS) { "the phone was looked at ${phone.looks - looks} times" }
    report("plan_64_kotlin", sync.p99(), "an empty call through the same bridge", nothing.p99())
}

/**
 * How long a touch takes from Kotlin that turns to a page of about 12 parts and back again: the number goes in, what
 * was typed with it; the page is written, and comes out whole.
 */
private fun benchTouch(hand: Hand) {
    val (app, desk) = hand.app to hand.desk
    val touch = Times()
    val nothing = Times()
    var here = hand.moment

    // A number is another one each time its page comes: it is looked up before the clock runs.
    fun id(name: String) =
        here.page
            .choices()
            .first { it.name == name }
            .id

    fun turn(id: ULong): Moment = app.touch(id, emptyList(), NOW).also { here = it }
    turn(id("mine"))
    repeat(WARM_UP) {
        turn(id("plan"))
        check(here.page.parts().size > A_FULL_PAGE) { "a page of ${here.page.parts().size} parts" }
        turn(id("back"))
        seen = desk.nothing()
    }
    repeat(ROUNDS) {
        tidyUp()
        repeat(CALLS) {
            val plan = id("plan")
            touch.add { turn(plan) }
            turn(id("back"))
            nothing.add { desk.nothing() }
        }
    }
    check(here.page.key == "mine") { "it leads to ${here.page.key}" }
    report("touch_kotlin", touch.p50(), "an empty call through the same bridge", nothing.p50())
}

/**
 * How long a pause takes from Kotlin, with the whole of its page, against the cheapest call through the same bridge,
 * and how long while another thread writes to the vault. In one run, by turns: a computer's mood changes from second
 * to second.
 *
 * From the workspace: `java -XX:+UseSerialGC -Djna.library.path=target/bindings/native -Djna.nosys=true -cp …
 * app.stillpoint.core.BenchKt`, with test-classes, classes and what target/classpath lists. The serial collector,
 * because the threads of another one would be measured, too.
 */
fun main() {
    withVault { hand ->
        hand.press("tonight", "prepare", "body:first:skip", "yes:first")
        check(hand.moment.phase == Phase.TOGETHER)
        bench(hand.app, hand.desk)
    }
    withVault(::benchTouch)
    withVault(::benchPlan)
}

/** The phone's reminders. */
private val phone = WorkingReminders()

/** An open app of one person whose plan is in force, with all that a pause can show. */
private fun withVault(use: (Hand) -> Unit) {
    val folder = File("target/bench-kotlin").apply { deleteRecursively() }.apply { mkdirs() }
    try {
        Hand(folder, ports(reminders = phone).guarded()).use { hand ->
            val alex =
                person("Alex").copy(
                    aftercare = "Tea.",
                    sensoryAids = listOf("The blue blanket", "A cold glass", "The smell of coffee"),
                    cardDo = "Stay where you are and say my name, once.",
                    cardDoNot = "Touch me, or ask what is wrong.",
                )
            hand.isSetUp(hand.desk.emptyDraft().copy(people = listOf(alex), breathing = true))
            use(hand)
        }
    } finally {
        folder.deleteRecursively()
    }
}

private fun bench(
    app: Stillpoint,
    desk: Desk,
) {
    val pause = Times()
    val nothing = Times()
    val busy = Times()
    warmUp(app, desk, WARM_UP)
    check(app.pause(NOW).phase == Phase.PAUSED)
    Writer(desk).use { writer ->
        repeat(ROUNDS) {
            tidyUp()
            warmUp(app, desk, CALLS / 10)
            repeat(CALLS) {
                pause.add { app.pause(NOW) }
                nothing.add { desk.nothing() }
            }
            tidyUp()
            warmUp(app, desk, CALLS / 10)
            writer.during { repeat(CALLS) { busy.add { app.pause(NOW) } } }
        }
        check(writer.writtenMeanwhile > ROUNDS) { "only ${writer.writtenMeanwhile} entries were written meanwhile" }
    }
    val quiet = pause.p99()
    report("pause_kotlin", quiet, "an empty call through the same bridge", nothing.p99())
    report("pause_kotlin_busy", busy.p99(), "pause_kotlin", quiet)
}

private fun warmUp(
    app: Stillpoint,
    desk: Desk,
    calls: Int,
) = repeat(calls) {
    seen = app.pause(NOW)
    seen = desk.nothing()
}

/** In a tight loop JNA's cleaner cannot keep up with the structures of past calls; nobody pauses in a tight loop. */
@Suppress("ExplicitGarbageCollectionCall")
private fun tidyUp() {
    System.gc()
    Thread.sleep(TIDY_MS)
}

private fun report(
    name: String,
    value: Double,
    against: String,
    peer: Double,
) {
    val line = """{"name": "%s", "value": %.1f, "unit": "µs", "against": "%s", "ratio": %.2f}"""
    PrintStream(FileOutputStream(FileDescriptor.out), true, Charsets.UTF_8)
        .println(line.format(Locale.ROOT, name, value, against, value / peer))
}
