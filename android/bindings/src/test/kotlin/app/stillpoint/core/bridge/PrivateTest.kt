package app.stillpoint.core.bridge

import app.stillpoint.core.Person
import app.stillpoint.core.PrivateState
import app.stillpoint.core.Scene
import app.stillpoint.core.StillpointException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** What each keeps for themselves, from Kotlin: their own words open it, and nobody else's. */
class PrivateTest {
    private val own = "the lamp is on"

    @Test
    fun `what somebody wrote is theirs to read once they have words of their own`() =
        withOpenApp { app, _ ->
            app.write(Person.FIRST, "Tulips")
            assertEquals(PrivateState.NEVER_SET_UP, app.privateState(Person.FIRST))
            assertEquals(emptyList<String>(), app.readBy(Person.FIRST))
            app.setPrivateSecret(Person.FIRST, null, own, NOW)
            assertEquals(listOf("Tulips"), app.readBy(Person.FIRST))
            assertEquals(emptyList<String>(), app.readBy(Person.SECOND))
            val page = app.readOwn(Person.FIRST, NOW).scene as Scene.Own
            assertEquals(
                listOf("Tulips"),
                page.pages
                    .single()
                    .answers
                    .map { it.text },
            )
            assertEquals("Alex", page.reader.name)
        }

    @Test
    fun `closed, it opens with their own words alone, also after the app was locked`() =
        withOpenApp { app, _ ->
            app.write(Person.FIRST, "Tulips")
            app.setPrivateSecret(Person.FIRST, null, own, NOW)
            app.closePrivate(Person.FIRST, NOW)
            assertEquals(PrivateState.CLOSED, app.privateState(Person.FIRST))
            assertEquals(emptyList<String>(), app.readBy(Person.FIRST))
            assertThrows<StillpointException.WrongSecret> { app.openPrivate(Person.FIRST, SECRET, NOW) }
            assertThrows<StillpointException.Locked> { app.setPrivateSecret(Person.FIRST, null, "another one", NOW) }
            app.openPrivate(Person.FIRST, own, NOW)
            assertEquals(listOf("Tulips"), app.readBy(Person.FIRST))
            app.lock(NOW)
            app.unlock(SECRET, NOW)
            assertEquals(PrivateState.CLOSED, app.privateState(Person.FIRST))
            app.openPrivate(Person.FIRST, own, NOW)
            assertEquals(listOf("Tulips"), app.readBy(Person.FIRST))
        }

    @Test
    fun `what is written while it is closed is there when it is opened`() =
        withOpenApp { app, _ ->
            app.setPrivateSecret(Person.SECOND, null, own, NOW)
            app.closePrivate(Person.SECOND, NOW)
            app.write(Person.SECOND, "A walk")
            assertEquals(emptyList<String>(), app.readBy(Person.SECOND))
            app.openPrivate(Person.SECOND, own, NOW)
            assertEquals(listOf("A walk"), app.readBy(Person.SECOND))
            assertEquals(emptyList<String>(), app.readBy(Person.FIRST))
        }
}
