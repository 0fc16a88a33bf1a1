package app.stillpoint.core.bridge

import app.stillpoint.core.Field
import app.stillpoint.core.KeyTrouble
import app.stillpoint.core.Lock
import app.stillpoint.core.Person
import app.stillpoint.core.Phase
import app.stillpoint.core.Scene
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Trouble
import app.stillpoint.core.Why
import app.stillpoint.core.WorkingKeys
import app.stillpoint.core.withFolder
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File
import java.io.RandomAccessFile

/** Each error that a screen acts on, provoked, told as a sentence, and survived. */
class ErrorsTest {
    @Test
    fun `a wrong secret is a wrong secret, and the right one opens it afterwards`() =
        withOpenApp { app, _ ->
            app.lock(NOW)
            app.assertTold(assertThrows<StillpointException.WrongSecret> { app.unlock("sea stone", NOW) })
            app.assertAlive()
            assertEquals(Lock.OPEN, app.unlock(SECRET, NOW).lock)
        }

    @Test
    fun `a locked vault counts nothing`() =
        withOpenApp { app, _ ->
            app.lock(NOW)
            app.assertTold(assertThrows<StillpointException.Locked> { app.keptReflections() })
            app.assertAlive()
        }

    @Test
    fun `where nothing was set up there is nothing to unlock`() =
        withApp { app, folder ->
            app.assertTold(assertThrows<StillpointException.Locked> { app.unlock(SECRET, NOW) })
            app.assertAlive()
            assertEquals(emptyMap<String, Long>(), folder.listing())
        }

    @Test
    fun `a vault is never made over another`() =
        withOpenApp { app, _ ->
            val again = { app.setUp(app.draft("Kim"), "sea stone", NOW) }
            app.assertTold(assertThrows<StillpointException.AlreadySetUp> { again() })
            app.assertAlive()
            app.lock(NOW)
            assertThrows<StillpointException.AlreadySetUp> { again() }
            assertEquals(Lock.OPEN, app.unlock(SECRET, NOW).lock)
        }

    @Test
    fun `a full disk saves nothing and loses nothing`() =
        withOpenApp { app, _ ->
            app.desk { desk ->
                desk.diskFull(true)
                app.assertTold(assertThrows<StillpointException.NotSaved> { desk.writeEntries(1u, 100u) })
                app.assertAlive()
                desk.diskFull(false)
                desk.writeEntries(1u, 100u)
            }
        }

    @Test
    fun `what cannot be made leaves nothing behind`() =
        withApp { app, folder ->
            val inTheWay = folder.resolve("data.new/in the way").apply { parentFile.mkdirs() }.apply { writeText("") }
            val before = folder.listing()
            app.assertTold(assertThrows<StillpointException.NotSaved> { app.setUp(app.draft("Alex"), SECRET, NOW) })
            assertEquals(before, folder.listing())
            app.assertAlive()
            inTheWay.parentFile.deleteRecursively()
            assertEquals(Lock.OPEN, app.setUp(app.draft("Alex"), SECRET, NOW).lock)
        }

    @Test
    fun `a second app on the same folder sees that the first has it, and both can pause`() =
        withOpenApp { first, folder ->
            val before = folder.listing()
            start(folder).use { second ->
                assertEquals(Scene.Trouble(Trouble.InUse), second.tick(NOW).scene)
                second.assertRefusesToBegin()
                second.assertAlive()
                first.assertAlive()
            }
            assertEquals(before.keys, folder.listing().keys)
        }

    @Test
    fun `an app that was started before another one set up does not set up over it`() =
        withApp { late, folder ->
            start(folder).use { early ->
                early.setUp(early.draft("Alex"), SECRET, NOW)
                assertThrows<StillpointException.AlreadySetUp> { late.setUp(late.draft("Kim"), "sea stone", NOW) }
                late.assertAlive()
                early.assertAlive()
            }
        }

    @Test
    fun `garbage in the place of the vault is trouble, is not touched, and pausing works`() =
        withFolder { folder ->
            listOf(ByteArray(0), ByteArray(100) { 7 }, ByteArray(100_000) { (it * 31).toByte() }).forEach { garbage ->
                val file = folder.resolve("data").apply { writeBytes(garbage) }
                start(folder).use { app ->
                    val scene = app.tick(NOW).scene
                    assertTrue(scene is Scene.Trouble && scene.trouble is Trouble.Damaged, "${garbage.size}: $scene")
                    app.assertRefusesToBegin()
                    app.assertAlive()
                }
                assertArrayEquals(garbage, file.readBytes())
            }
        }

    @Test
    fun `a vault of a newer version is not touched, and pausing works`() =
        withVaultFile { file, keys ->
            file.patch(USER_VERSION, byteArrayOf(0x7f, 0, 0, 0))
            val before = file.readBytes()
            start(file.parentFile, keys).use { app ->
                assertEquals(Scene.Trouble(Trouble.TooNew), app.tick(NOW).scene)
                app.assertRefusesToBegin()
                app.assertAlive()
            }
            assertArrayEquals(before, file.readBytes())
        }

    @Test
    fun `damage anywhere in the file is noticed or harmless, never a crash`() =
        withVaultFile { file, keys ->
            val whole = file.readBytes()
            var refused = 0
            for (at in whole.indices step 499) {
                file.writeBytes(whole)
                file.patch(at.toLong(), byteArrayOf((whole[at] + 1).toByte()))
                start(file.parentFile, keys).use { app ->
                    try {
                        app.unlock(SECRET, NOW)
                    } catch (damaged: StillpointException) {
                        refused++
                        app.assertTold(damaged)
                    }
                    app.assertAlive()
                }
            }
            assertTrue(refused > 0, "nothing was noticed in ${whole.size} bytes")
        }

    @Test
    fun `a damaged plan is told as damage`() =
        withVaultFile { file, keys ->
            val whole = file.readBytes()
            val found =
                (whole.size / 2 until whole.size step 64).firstNotNullOfOrNull { at ->
                    file.writeBytes(whole)
                    file.patch(at.toLong(), ByteArray(64) { (whole.getOrElse(at + it) { 0 } + 1).toByte() })
                    start(file.parentFile, keys).use { app ->
                        val thrown = runCatching { app.unlock(SECRET, NOW) }.exceptionOrNull()
                        app.assertAlive()
                        (thrown as? StillpointException.Damaged)?.also(app::assertTold)
                    }
                }
            assertTrue(found != null, "no damage was told")
        }

    @Test
    fun `a field that cannot be taken is named, with whose it is and what is allowed`() =
        withApp { app, _ ->
            val draft = app.draft("Alex", "Sam")
            val sams = draft.people[1].copy(cardDo = "a".repeat(501))
            val refused =
                assertThrows<StillpointException.Invalid> {
                    app.setUp(draft.copy(people = listOf(draft.people[0], sams)), SECRET, NOW)
                }
            assertEquals(Field.CARD_DO, refused.field)
            assertEquals(Person.SECOND, refused.person)
            assertEquals(Why.TooLong(500u), refused.why)
            app.assertTold(refused)
        }

    @Test
    fun `every error has a sentence of its own kind`() =
        withApp { app, _ ->
            val sentences =
                listOf(
                    StillpointException.WrongSecret(),
                    StillpointException.KeyUnavailable(KeyTrouble.ABSENT),
                    StillpointException.KeyUnavailable(KeyTrouble.NOT_YET),
                    StillpointException.KeyUnavailable(KeyTrouble.INVALIDATED),
                    StillpointException.KeyUnavailable(KeyTrouble.LOST),
                    StillpointException.KeyUnavailable(KeyTrouble.ELSEWHERE),
                    StillpointException.NotSaved(),
                    StillpointException.Damaged(3u),
                    StillpointException.TooNew(),
                    StillpointException.InUse(),
                    StillpointException.Locked(),
                    StillpointException.AlreadySetUp(),
                ).onEach(app::assertTold).map(app::explain)
            assertEquals(sentences.distinct(), sentences)
        }

    @Test
    fun `every reason in every field has a sentence`() =
        withApp { app, _ ->
            val whys =
                listOf(
                    Why.Empty,
                    Why.TooShort(4u),
                    Why.TooLong(40u),
                    Why.TooMany(8u),
                    Why.OutOfRange(1u, 86_400u),
                    Why.Unseen,
                    Why.Same,
                    Why.NotInPlan,
                )
            for (field in Field.entries) {
                whys.forEach { app.assertTold(StillpointException.Invalid(field, Person.FIRST, it)) }
            }
        }

    @Test
    fun `what is allowed is said as a number`() =
        withApp { app, _ ->
            mapOf(
                Why.TooShort(4u) to "4",
                Why.TooLong(40u) to "40",
                Why.TooMany(8u) to "8",
                Why.OutOfRange(7u, 9u) to "9",
            ).forEach { (why, number) ->
                val told = app.explain(StillpointException.Invalid(Field.STOP_WORD, null, why))
                assertTrue(number in told, told)
            }
        }

    @Test
    fun `an answer that cannot be taken changes nothing`() =
        withOpenApp { app, _ ->
            app.prepare(NOW)
            app.stop(NOW)
            val asked = app.reflect(Person.FIRST, NOW)
            assertEquals(Phase.REFLECTING, asked.phase)
            mapOf(
                "typed ".repeat(20_000) to Why.TooLong(20_000u),
                "typed \u202E" to Why.Unseen,
                "typed \u0000" to Why.Unseen,
            ).forEach { (text, why) ->
                val refused =
                    assertThrows<StillpointException.Invalid> { app.answer(Person.FIRST, text, NOW) }
                val told = listOf(refused.field, refused.person, refused.why)
                assertEquals(listOf(Field.ANSWER, Person.FIRST, why), told)
                assertFalse("typed" in "$refused ${app.explain(refused)}")
                assertEquals(asked.scene, app.tick(NOW).scene)
            }
            app.answer(Person.FIRST, "A good evening 🌿", NOW)
            app.keep(NOW)
            assertEquals(1u, app.keptReflections())
        }

    /** A vault that cannot be used refuses everything that needs it. */
    private fun Stillpoint.assertRefusesToBegin() {
        assertTold(assertThrows<StillpointException> { setUp(draft("Kim"), "sea stone", NOW) })
        assertTold(assertThrows<StillpointException> { unlock(SECRET, NOW) })
        assertTold(assertThrows<StillpointException> { keptReflections() })
        assertEquals(Phase.IDLE, prepare(NOW).phase)
    }

    private fun withVaultFile(use: (File, WorkingKeys) -> Unit) {
        val keys = WorkingKeys()
        withFolder { folder ->
            start(folder, keys).use { app ->
                app.setUp(app.draft("Alex"), SECRET, NOW)
                app.lock(NOW)
            }
            assertEquals(setOf("data", "data.room"), folder.listing().keys)
            use(folder.resolve("data"), keys)
        }
    }

    private fun File.patch(
        at: Long,
        bytes: ByteArray,
    ) = RandomAccessFile(this, "rw").use {
        it.seek(at)
        it.write(bytes)
    }

    private companion object {
        /** Where SQLite keeps `user_version` (file format, 1.3.12). */
        const val USER_VERSION = 60L
    }
}

/** `explain` tells it in one sentence, and neither it nor the error says what was typed. */
fun Stillpoint.assertTold(
    error: StillpointException,
    typed: String = SECRET,
) {
    val told = explain(error)
    assertTrue(told.length in 10..300 && told.last() in ".?!" && told.first().isUpperCase(), "$error: \"$told\"")
    listOf(told, error.toString(), error.message.orEmpty()).forEach { assertFalse(typed in it, it) }
}
