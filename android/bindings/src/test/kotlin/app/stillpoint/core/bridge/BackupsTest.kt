package app.stillpoint.core.bridge

import app.stillpoint.core.BackupKey
import app.stillpoint.core.BackupTrouble
import app.stillpoint.core.Field
import app.stillpoint.core.GoOn
import app.stillpoint.core.Lock
import app.stillpoint.core.Person
import app.stillpoint.core.RestoreKey
import app.stillpoint.core.Scene
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.withFolder
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File

/** A sealed copy goes out and comes back, and whoever waits for it can stop it at any time. */
class BackupsTest {
    private val words = BackupKey.Passphrase("a lamp in the window")
    private val opens = RestoreKey.Passphrase("a lamp in the window")

    @Test
    fun `a copy begins the app anew in another place`() =
        withCopyOf { copy ->
            withApp { app, _ ->
                val heard = Progressing()
                val restored = app.restoreNew(copy.path, opens, null, heard, NOW)
                assertTrue(heard.heard > 0)
                assertEquals(Lock.OPEN, restored.moment.lock)
                assertTrue(restored.added > 0u, "$restored")
                assertEquals(listOf("Alex", "Sam"), app.planned())
                app.setPrivateSecret(Person.FIRST, null, "the lamp is on", NOW)
                assertEquals(listOf("Tulips"), app.readBy(Person.FIRST))
                app.lock(NOW)
                assertEquals(Lock.OPEN, app.unlockWithDevice(NOW).lock)
            }
        }

    @Test
    fun `the same copy taken in where it came from doubles nothing`() =
        withOpenApp { app, folder ->
            app.write(Person.FIRST, "Tulips")
            val copy = File(folder, "copy.age")
            app.backUp(copy.path, words, Progressing(), NOW)
            val restored = app.restore(copy.path, opens, Progressing(), NOW)
            assertEquals(0u, restored.added)
            assertTrue(restored.alreadyHere > 0u)
            app.setPrivateSecret(Person.FIRST, null, "the lamp is on", NOW)
            assertEquals(listOf("Tulips"), app.readBy(Person.FIRST))
        }

    @Test
    fun `whoever waits may stop it, and a progress that dies stops it, too`() =
        withCopyOf { copy ->
            listOf<() -> GoOn>(
                { GoOn.STOP },
                { error("river stone") },
                { throw StackOverflowError() },
            ).forEach { answer ->
                assertStops(copy, answer)
            }
        }

    private fun assertStops(
        copy: File,
        answer: () -> GoOn,
    ) {
        withOpenApp { app, folder ->
            val unwritten = File(folder, "copy.age")
            val before = folder.listing().keys
            assertThrows<StillpointException.Stopped> { app.backUp(unwritten.path, words, Progressing(answer), NOW) }
            assertEquals(before, folder.listing().keys)
            app.assertAlive()
        }
        withApp { app, folder ->
            assertThrows<StillpointException.Stopped> {
                app.restoreNew(copy.path, opens, null, Progressing(answer), NOW)
            }
            assertEquals(emptyMap<String, Long>(), folder.listing())
            assertTrue(app.tick(NOW).scene is Scene.FirstStart)
        }
    }

    @Test
    fun `other words, a file that is none, and a copy cut short are refused, and nothing is left behind`() =
        withCopyOf { copy ->
            val other = RestoreKey.Passphrase("another lamp altogether")
            val none = File(copy.path + ".none").apply { writeText("Tulips") }
            val cut = File(copy.path + ".cut").apply { writeBytes(copy.readBytes().dropLast(9).toByteArray()) }
            withApp { app, folder ->
                mapOf(
                    (copy to other) to BackupTrouble.WRONG_KEY,
                    (none to opens) to BackupTrouble.NOT_A_BACKUP,
                    (cut to opens) to BackupTrouble.CHANGED,
                    (File(copy.path + ".gone") to opens) to BackupTrouble.UNREACHABLE,
                ).forEach { (asked, trouble) ->
                    val (file, key) = asked
                    val refused =
                        assertThrows<StillpointException.BackupRefused> {
                            app.restoreNew(file.path, key, null, Progressing(), NOW)
                        }
                    assertEquals(trouble, refused.reason)
                    app.assertTold(refused, typed = "lamp")
                    assertEquals(emptyMap<String, Long>(), folder.listing())
                }
            }
        }

    @Test
    fun `words that are too short are refused by the name of their field, and no file is made`() =
        withOpenApp { app, folder ->
            val copy = File(folder, "copy.age")
            val refused =
                assertThrows<StillpointException.Invalid> {
                    app.backUp(copy.path, BackupKey.Passphrase("short"), Progressing(), NOW)
                }
            assertEquals(Field.PASSPHRASE, refused.field)
            val noSheet =
                assertThrows<StillpointException.BackupRefused> {
                    app.backUp(copy.path, BackupKey.Recovery, Progressing(), NOW)
                }
            assertEquals(BackupTrouble.NO_SHEET, noSheet.reason)
            assertFalse(copy.exists())
        }

    @Test
    fun `a copy for the sheet comes back with the sheet`() =
        withOpenApp { app, folder ->
            val sheet = app.makeRecoverySheet(NOW).groups.joinToString(" ")
            app.keepRecoverySheet(sheet, NOW)
            val copy = File(folder, "copy.age")
            app.backUp(copy.path, BackupKey.Recovery, Progressing(), NOW)
            withApp { other, _ ->
                other.restoreNew(copy.path, RestoreKey.Recovery(sheet.lowercase()), SECRET, Progressing(), NOW)
                assertEquals(listOf("Alex", "Sam"), other.planned())
            }
        }

    /** A copy that holds a plan of two, and what one of them wrote. */
    private fun withCopyOf(use: (File) -> Unit) =
        withFolder { place ->
            val copy = File(place, "copy.age")
            withOpenApp { app, _ ->
                app.write(Person.FIRST, "Tulips")
                val written = app.backUp(copy.path, words, Progressing(), NOW)
                assertEquals(copy.length().toULong(), written.bytes)
            }
            use(copy)
        }

    private fun Stillpoint.planned() =
        (readPlan(NOW).scene as Scene.Plan)
            .plan.draft.people
            .map { it.name }
}
