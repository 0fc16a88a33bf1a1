package app.stillpoint.core

import java.io.File
import java.io.FileDescriptor
import java.io.FileOutputStream
import java.io.PrintStream
import java.util.Locale
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicLong
import kotlin.concurrent.thread

private const val SECRET = "river stone"
private const val WARM_UP = 20_000
private const val ROUNDS = 100
private const val CALLS = 1_000
private const val SCHEDULES = 20
private const val SYNCS = 5_000
private const val FEW = 5
private const val TIDY_MS = 5L
private const val ENTRY_BYTES = 200u
private const val NANOS_PER_MICRO = 1_000.0
private const val PERCENTILE = 0.99

private val NOW = Now(1_800_000_000_000L, 1_000_000u, 1u, "Europe/Zurich")

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

    fun p99(): Double = nanos.sortedArray()[(nanos.size * PERCENTILE).toInt()] / NANOS_PER_MICRO
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
 * How long a sync of 20 reminders takes from Kotlin where nothing has changed: the zone's table goes in, the phone is
 * asked what it holds and says 64, all 64 are planned anew, and the phone is called once more, with nothing to do. The
 * phone is in memory, and the vault is open and not written.
 */
private fun benchPlan(app: Stillpoint) {
    val zones = summerAndWinter(NOW)
    val phone = GuardedReminders(WorkingReminders())
    app.readReminders(zones, NOW)
    repeat(SCHEDULES) { number ->
        app.remind(ReminderTouch.Add(ReminderKind.entries[number % ReminderKind.entries.size]), NOW)
        app.remind(ReminderTouch.Rhythm(Rhythm.entries[number % Rhythm.entries.size]), NOW)
        app.remind(ReminderTouch.Day(number), NOW)
        app.remind(ReminderTouch.Time(number * 7), NOW)
        app.remind(ReminderTouch.Save, NOW)
    }
    app.syncReminders(zones, phone, NOW)
    check(phone.held().pending.size == 64) { "${phone.held().pending.size} reminders are pending" }
    val sync = Times(SYNCS)
    val nothing = Times(SYNCS)
    Desk.of(app).use { desk ->
        repeat(SYNCS) { seen = app.syncReminders(zones, phone, NOW) }
        // A few at a time, as a phone syncs once in a while: in a tight loop, whatever else the computer does would be
        // measured.
        repeat(SYNCS / FEW) {
            Thread.sleep(TIDY_MS)
            repeat(FEW) {
                sync.add { app.syncReminders(zones, phone, NOW) }
                nothing.add { desk.nothing() }
            }
        }
    }
    report("plan_64_kotlin", sync.p99(), "an empty call through the same bridge", nothing.p99())
}

/**
 * How long a pause takes from Kotlin, against the cheapest call through the same bridge, and how long while another
 * thread writes to the vault. In one run, by turns: a computer's mood changes from second to second.
 *
 * From the workspace: `java -XX:+UseSerialGC -Djna.library.path=target/bindings/native -Djna.nosys=true -cp …
 * app.stillpoint.core.BenchKt`, with test-classes, classes and what target/classpath lists. The serial collector,
 * because the threads of another one would be measured, too.
 */
fun main() {
    withVault { app ->
        val question = (app.prepare(NOW).scene as Scene.Preparing).question
        app.yes(Person.FIRST, question, NOW)
        check(app.keep(NOW).phase == Phase.TOGETHER)
        Desk.of(app).use { desk -> bench(app, desk) }
    }
    withVault(::benchPlan)
}

/** An open app of one person whose plan is in force. */
private fun withVault(use: (Stillpoint) -> Unit) {
    val folder = File("target/bench-kotlin").apply { deleteRecursively() }.apply { mkdirs() }
    try {
        Stillpoint.start(folder.path, GuardedKeys(WorkingKeys()), "en", NOW).use { app ->
            app.setUp(app.emptyDraft(), SECRET, NOW)
            app.confirm(Person.FIRST, NOW)
            app.back(NOW)
            use(app)
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
            tidyUp(app, desk)
            repeat(CALLS) {
                pause.add { app.pause(NOW) }
                nothing.add { desk.nothing() }
            }
            tidyUp(app, desk)
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
private fun tidyUp(
    app: Stillpoint,
    desk: Desk,
) {
    System.gc()
    Thread.sleep(TIDY_MS)
    warmUp(app, desk, CALLS / 10)
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
