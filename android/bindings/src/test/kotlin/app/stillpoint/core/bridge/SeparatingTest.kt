package app.stillpoint.core.bridge

import app.stillpoint.core.Field
import app.stillpoint.core.Person
import app.stillpoint.core.PrivateState
import app.stillpoint.core.Scene
import app.stillpoint.core.SeparationStep
import app.stillpoint.core.SharedWish
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.File

/** Two part: each says for themselves, nothing goes before a copy is kept, and the phone goes on as one person's. */
class SeparatingTest {
    private val words = "a lamp in the window"

    @Test
    fun `one leaves with a copy, and the phone stays with the other alone`() =
        withOpenApp { app, folder ->
            app.write(Person.FIRST, "Tulips")
            app.write(Person.SECOND, "A walk")
            assertEquals(Person.SECOND, app.beginSeparation(Person.SECOND, NOW).leaving)
            app.wishForShared(Person.FIRST, SharedWish.KEEP_COPY, NOW)
            app.wishForShared(Person.SECOND, SharedWish.LET_GO, NOW)
            val copy = File(folder, "leaving.age")
            assertEquals(SeparationStep.Keep, app.sealLeavingCopy(copy.path, words, NOW).next)
            assertTrue(copy.length() > 0)
            app.confirmCopyKept(NOW)
            assertNull(app.separation())
            assertEquals(
                listOf("Alex"),
                (app.readPlan(NOW).scene as Scene.Plan)
                    .plan.draft.people
                    .map { it.name },
            )
            assertEquals(listOf("Tulips"), app.readBy(Person.FIRST))
            app.assertAlive()
        }

    @Test
    fun `nothing goes before both have said what becomes of ours, and before there is a copy`() =
        withOpenApp { app, folder ->
            app.write(Person.SECOND, "A walk")
            app.beginSeparation(Person.SECOND, NOW)
            app.wishForShared(Person.FIRST, SharedWish.KEEP_COPY, NOW)
            val copy = File(folder, "leaving.age")
            val early =
                assertThrows<StillpointException.Invalid> { app.sealLeavingCopy(copy.path, words, NOW) }
            assertEquals(listOf(Field.PEOPLE, Person.SECOND), listOf(early.field, early.person))
            app.wishForShared(Person.SECOND, SharedWish.KEEP_COPY, NOW)
            assertThrows<StillpointException.Invalid> { app.confirmCopyKept(NOW) }
            val short = assertThrows<StillpointException.Invalid> { app.sealLeavingCopy(copy.path, "short", NOW) }
            assertEquals(Field.PASSPHRASE, short.field)
            assertFalse(copy.exists())
            app.cancelSeparation(NOW)
            assertNull(app.separation())
            app.setPrivateSecret(Person.SECOND, null, "the lamp is on", NOW)
            assertEquals(listOf("A walk"), app.readBy(Person.SECOND))
        }

    @Test
    fun `what the leaving person keeps for themselves is opened first`() =
        withOpenApp { app, folder ->
            app.write(Person.SECOND, "A walk")
            app.setPrivateSecret(Person.SECOND, null, "the lamp is on", NOW)
            app.closePrivate(Person.SECOND, NOW)
            app.beginSeparation(Person.SECOND, NOW)
            val next = app.wishForShared(Person.FIRST, SharedWish.LET_GO, NOW).next
            assertEquals(SeparationStep.Opens(Person.SECOND), next)
            assertThrows<StillpointException.Locked> { app.wishForShared(Person.SECOND, SharedWish.LET_GO, NOW) }
            val copy = File(folder, "leaving.age")
            assertThrows<StillpointException> { app.sealLeavingCopy(copy.path, words, NOW) }
            app.openPrivate(Person.SECOND, "the lamp is on", NOW)
            app.wishForShared(Person.SECOND, SharedWish.LET_GO, NOW)
            assertEquals(PrivateState.OPEN, app.privateState(Person.SECOND))
            assertEquals(SeparationStep.Keep, app.sealLeavingCopy(copy.path, words, NOW).next)
        }

    @Test
    fun `somebody alone does not part`() =
        withApp { app, _ ->
            app.setUp(app.draft("Alex"), SECRET, NOW)
            app.confirm(Person.FIRST, NOW)
            assertThrows<StillpointException.Invalid> { app.beginSeparation(Person.FIRST, NOW) }
        }
}
