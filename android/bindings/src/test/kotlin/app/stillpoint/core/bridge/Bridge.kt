package app.stillpoint.core.bridge

import app.stillpoint.core.Desk
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.Person
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.Phase
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.Scene
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.Touch
import app.stillpoint.core.WorkingKeys
import app.stillpoint.core.withFolder
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import java.io.File

const val SECRET = "river stone"

val NOW = Now(1_800_000_000_000L, 1_000_000u, 1u, "Europe/Zurich")

fun person(name: String) = PersonDraft(name, "", "", emptyList(), "", "")

fun Stillpoint.draft(vararg names: String): PlanDraft = emptyDraft().copy(people = names.map(::person))

fun start(
    folder: File,
    keys: DeviceKeys = WorkingKeys(),
) = Stillpoint.start(folder.path, keys, "en", NOW)

/** An app that was never set up, on an empty folder. */
fun withApp(
    keys: DeviceKeys = WorkingKeys(),
    use: (Stillpoint, File) -> Unit,
) = withFolder { folder -> start(folder, keys).use { use(it, folder) } }

/** An app that is set up and open. */
fun withOpenApp(
    keys: DeviceKeys = WorkingKeys(),
    use: (Stillpoint, File) -> Unit,
) = withApp(keys) { app, folder ->
    app.setUp(app.draft("Alex", "Sam"), SECRET, NOW)
    Person.entries.forEach { app.confirm(it, NOW) }
    app.keep(NOW)
    app.back(NOW)
    use(app, folder)
}

fun Stillpoint.desk(use: (Desk) -> Unit) = Desk.of(this).use(use)

/** Pausing works, and so does what comes after it. */
fun Stillpoint.assertAlive() {
    val paused = pause(NOW)
    paused.assertPaused()
    val stopped = stop(NOW)
    assertTrue(stopped.phase in setOf(Phase.IDLE, Phase.AFTERCARE), "${stopped.phase}")
    finish(NOW)
}

fun Moment.assertPaused() {
    when (val shown = scene) {
        is Scene.Calm -> assertEquals(Phase.CALM, phase)
        is Scene.Paused -> assertEquals(Phase.PAUSED, phase)
        else -> throw AssertionError("$phase, $shown")
    }
    assertTrue(offers.any { it.touch == Touch.PAUSE } && offers.any { it.touch == Touch.STOP }, "$offers")
}

/** Every file below [this] and its size. */
fun File.listing(): Map<String, Long> =
    walk().filter { it.isFile }.associate { it.relativeTo(this).path to it.length() }

/** Every file below [this], byte by byte. */
fun File.contents(): Map<String, List<Byte>> =
    walk().filter { it.isFile }.associate { it.relativeTo(this).path to it.readBytes().toList() }
