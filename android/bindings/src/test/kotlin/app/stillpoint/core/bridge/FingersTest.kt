package app.stillpoint.core.bridge

import app.stillpoint.core.Ability
import app.stillpoint.core.Answer
import app.stillpoint.core.Asking
import app.stillpoint.core.Hand
import app.stillpoint.core.SECRET
import app.stillpoint.core.WorkingKeys
import app.stillpoint.core.guarded
import app.stillpoint.core.phone
import app.stillpoint.core.ports
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Test

/** A finger or a face: a key storage of its own that wraps here, and a question to the system that unwraps. */
class FingersTest {
    private val fingers = WorkingKeys()
    private val knowsFingers = phone("en", Ability.BIOMETRICS)

    /** From home, and then locks it. */
    private fun Hand.switchesFingersOn() {
        press("mine", "privacy", "ways", "finger")
        type("secret_was", SECRET)
        press("keep", "back", "back", "lock")
    }

    @Test
    fun `a finger opens what its own key sealed, until that is set aside`() =
        withOpenApp(ports(fingers = fingers).guarded(), knowsFingers) { _ ->
            switchesFingersOn()
            answering = { Answer.Bytes(fingers.unwrap((it as Asking.Finger).wrapped)) }
            press("finger")
            assertEquals("home", key)
            press("mine", "lock")
            answering = { Answer.Lost }
            press("finger")
            assertEquals("locked", key)
            assertFalse(offers("finger"), "what never opens again is offered")
            unlocks()
            assertEquals("home", key)
        }

    @Test
    fun `a finger that says no, or brings what opens nothing, is an answer, and the secret still opens`() {
        for (answer in listOf(Answer.No, Answer.Done, Answer.Bytes(ByteArray(0)), Answer.Bytes(ByteArray(32)))) {
            withOpenApp(ports(fingers = fingers).guarded(), knowsFingers) { _ ->
                switchesFingersOn()
                answering = { answer }
                press("finger")
                assertEquals("locked", key)
                assertAlive()
                unlocks()
                assertEquals("home", key)
            }
        }
    }

    @Test
    fun `an answer to a question that is not asked any more counts for nothing`() =
        withOpenApp(ports(fingers = fingers).guarded(), knowsFingers) { _ ->
            switchesFingersOn()
            lateinit var wrapped: ByteArray
            answering = {
                wrapped = (it as Asking.Finger).wrapped
                Answer.No
            }
            press("finger")
            for (number in listOf(0uL, 1uL, ULong.MAX_VALUE)) {
                call { answered(number, Answer.Bytes(fingers.unwrap(wrapped)), it) }
                assertEquals("locked", key)
            }
        }

    @Test
    fun `a phone that knows no fingers is not asked for any`() =
        withOpenApp { _ ->
            press("mine", "privacy", "ways")
            assertFalse(offers("finger"))
        }
}
