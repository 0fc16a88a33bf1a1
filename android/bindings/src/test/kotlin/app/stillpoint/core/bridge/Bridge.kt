package app.stillpoint.core.bridge

import app.stillpoint.core.Effect
import app.stillpoint.core.Hand
import app.stillpoint.core.Moment
import app.stillpoint.core.Phase
import app.stillpoint.core.Phone
import app.stillpoint.core.Ports
import app.stillpoint.core.SECRET
import app.stillpoint.core.guarded
import app.stillpoint.core.phone
import app.stillpoint.core.ports
import app.stillpoint.core.withFolder
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import java.io.File

/** An app that was never set up, on an empty folder. */
fun withApp(
    ports: Ports = ports().guarded(),
    phone: Phone = phone(),
    use: Hand.(File) -> Unit,
) = withFolder { folder -> Hand(folder, ports, phone).use { it.use(folder) } }

/** An app that is set up and open. */
fun withOpenApp(
    ports: Ports = ports().guarded(),
    phone: Phone = phone(),
    use: Hand.(File) -> Unit,
) = withApp(ports, phone) { folder ->
    isSetUp("Alex", "Sam")
    use(folder)
}

/** From the first page of all to the one that asks for a secret, with these names. */
fun Hand.toTheSecret(vararg names: String) {
    press("begin", if (names.size > 1) "together" else "alone")
    names.zip(listOf("first", "second")).forEach { (name, who) -> type("name:$who", name) }
    press("next")
    while ("secret" !in blanks.map { it.name }) press("later")
}

/** From a page with the field for it: the vault is opened. */
fun Hand.unlocks(secret: String = SECRET) {
    type("secret", secret)
    press("open")
}

/** From home: an evening that begins. */
fun Hand.begins() {
    press("tonight", "prepare", "body:first:skip", "body:second:skip", "yes:first", "yes:second")
    assertEquals(Phase.TOGETHER, moment.phase)
}

/** Pausing works, and so does what comes after it. */
fun Hand.assertAlive() {
    forgetWhatWasFelt()
    touch("pause")
    moment.assertPaused()
    assertTrue(Effect.PULSE_LONG in felt)
    touch("stop")
    assertTrue(moment.phase in setOf(Phase.IDLE, Phase.AFTERCARE), "${moment.phase}")
    touch("finish")
}

/** It is a pause: a page that says something, and lets somebody stop or leave. */
fun Moment.assertPaused() {
    assertTrue(phase == Phase.CALM || phase == Phase.PAUSED, "$phase")
    assertTrue(
        page.key.isNotEmpty() &&
            page.sides
                .first()
                .read
                .isNotEmpty(),
        page.key,
    )
}

/** Every file below [this] and its size. */
fun File.listing(): Map<String, Long> =
    walk().filter { it.isFile }.associate { it.relativeTo(this).path to it.length() }

/** Every file below [this], byte by byte. */
fun File.contents(): Map<String, List<Byte>> =
    walk().filter { it.isFile }.associate { it.relativeTo(this).path to it.readBytes().toList() }
