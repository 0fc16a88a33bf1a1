package app.stillpoint.core.bridge

import app.stillpoint.core.Doubt
import app.stillpoint.core.FirstStartPage
import app.stillpoint.core.Lock
import app.stillpoint.core.Person
import app.stillpoint.core.Scene
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.WorkingKeys
import app.stillpoint.core.withFolder
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File

/** What is let go of is gone, and a copy that is older than what the phone remembers is said to be one. */
class LettingGoTest {
    @Test
    fun `deleting everything leads to the first start, also while it is locked`() {
        for (locked in listOf(false, true)) {
            val keys = WorkingKeys()
            withOpenApp(keys) { app, folder ->
                app.write(Person.FIRST, "Tulips")
                if (locked) app.lock(NOW)
                val moment = app.deleteEverything(NOW)
                assertTrue((moment.scene as Scene.FirstStart).page is FirstStartPage.Welcome)
                assertEquals(Lock.NOTHING, moment.lock)
                assertEquals(emptyMap<String, Long>(), folder.listing())
                assertEquals(null, keys.recall())
                app.setUp(app.draft("Robin"), null, NOW)
                app.assertAlive()
            }
        }
    }

    @Test
    fun `what one person wrote goes, and what the other wrote stays`() =
        withOpenApp { app, _ ->
            app.write(Person.FIRST, "Tulips")
            app.write(Person.SECOND, "A walk")
            app.deleteReflectionsOf(Person.FIRST, NOW)
            Person.entries.forEach { app.setPrivateSecret(it, null, "the lamp is on", NOW) }
            assertEquals(emptyList<String>(), app.readBy(Person.FIRST))
            assertEquals(listOf("A walk"), app.readBy(Person.SECOND))
        }

    @Test
    fun `everything is sealed anew step by step, and opens as before`() =
        withOpenApp { app, _ ->
            app.write(Person.FIRST, "Tulips")
            assertThrows<StillpointException.WrongSecret> { app.deleteForever("another secret", NOW) }
            var progress = app.deleteForever(SECRET, NOW).progress
            while (progress.done < progress.of) progress = app.deleteForeverStep()
            app.lock(NOW)
            assertEquals(Lock.OPEN, app.unlock(SECRET, NOW).lock)
            app.setPrivateSecret(Person.FIRST, null, "the lamp is on", NOW)
            assertEquals(listOf("Tulips"), app.readBy(Person.FIRST))
        }

    @Test
    fun `how long things stay is remembered`() =
        withOpenApp { app, _ ->
            assertEquals(null, app.expiry())
            app.setExpiry(365u, NOW)
            assertEquals(365.toUShort(), app.expiry())
            app.lock(NOW)
            app.unlock(SECRET, NOW)
            assertEquals(365.toUShort(), (app.readPrivacy(NOW).scene as Scene.Privacy).expiresDays)
            app.setExpiry(null, NOW)
            assertEquals(null, app.expiry())
        }

    @Test
    fun `an older copy is said to be one until somebody goes on with it, and keeps nobody out`() =
        withFolder { place ->
            val folder = File(place, "vault").apply { mkdirs() }
            val older = File(place, "older")
            val keys = WorkingKeys()
            start(folder, keys).use { app ->
                app.setUp(app.draft("Alex"), SECRET, NOW)
                app.confirm(Person.FIRST, NOW)
                app.keep(NOW)
                app.lock(NOW)
                folder.copyRecursively(older)
                assertEquals(null, app.unlock(SECRET, NOW).doubt)
                app.write(Person.FIRST, "Tulips")
                app.lock(NOW)
            }
            folder.deleteRecursively()
            older.copyRecursively(folder)
            start(folder, keys).use { app -> app.assertOlderCopy() }
            start(folder, keys).use { app -> assertEquals(null, app.unlock(SECRET, NOW).doubt) }
        }

    private fun Stillpoint.assertOlderCopy() {
        assertEquals(Doubt.OLDER_COPY, unlock(SECRET, NOW).doubt)
        assertEquals(Doubt.OLDER_COPY, tick(NOW).doubt)
        assertTrue(Doubt.entries.all { explainDoubt(it).isNotBlank() })
        assertEquals(0u, keptReflections())
        assertAlive()
        assertEquals(null, acceptDoubt(NOW).doubt)
        assertEquals(null, tick(NOW).doubt)
        lock(NOW)
    }
}
