package app.stillpoint.core.bridge

import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.Field
import app.stillpoint.core.GuardedKeys
import app.stillpoint.core.KeyTrouble
import app.stillpoint.core.Lock
import app.stillpoint.core.Scene
import app.stillpoint.core.SecretQuality
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Why
import app.stillpoint.core.WorkingKeys
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** The ways in beside the secret: a finger or a face, and a sheet of paper. */
class WaysInTest {
    @Test
    fun `biometrics open with a key storage of their own, until it is set aside`() =
        withOpenApp { app, _ ->
            val finger = WorkingKeys()
            val keys = GuardedKeys(finger)
            assertFalse(app.hasBiometrics())
            app.enableBiometrics(keys, NOW)
            assertTrue((app.readPrivacy(NOW).scene as Scene.Privacy).byBiometrics)
            val locked = app.lock(NOW)
            assertEquals(Scene.Locked(byBiometrics = true, bySheet = false), locked.scene)
            assertEquals(Lock.OPEN, app.unlockWithBiometrics(keys, NOW).lock)
            app.lock(NOW)
            finger.renew()
            finger.forgetEarlier()
            val refused = assertThrows<StillpointException.KeyUnavailable> { app.unlockWithBiometrics(keys, NOW) }
            assertEquals(KeyTrouble.INVALIDATED, refused.reason)
            assertEquals(Lock.OPEN, app.unlock(SECRET, NOW).lock)
            assertFalse((app.readPrivacy(NOW).scene as Scene.Privacy).byBiometrics)
        }

    @Test
    fun `biometrics are switched off, and what is left of their key opens nothing`() =
        withOpenApp { app, _ ->
            val keys = WorkingKeys()
            app.enableBiometrics(keys, NOW)
            app.disableBiometrics(NOW)
            app.lock(NOW)
            assertThrows<StillpointException> { app.unlockWithBiometrics(keys, NOW) }
            assertEquals(Lock.OPEN, app.unlock(SECRET, NOW).lock)
        }

    @Test
    fun `biometrics that fail in any way are an answer, and the secret still opens`() =
        withOpenApp { app, _ ->
            app.enableBiometrics(WorkingKeys(), NOW)
            app.lock(NOW)
            for (thrown in listOf(DeviceKeyException.NotYet(), StackOverflowError(), IllegalStateException())) {
                val failing =
                    object : WorkingKeys() {
                        override fun unwrap(wrapped: ByteArray): ByteArray = throw thrown
                    }
                assertThrows<StillpointException> { app.unlockWithBiometrics(GuardedKeys(failing), NOW) }
            }
            assertEquals(Lock.OPEN, app.unlock(SECRET, NOW).lock)
        }

    @Test
    fun `biometrics never stand alone`() =
        withApp { app, _ ->
            app.setUp(app.draft("Alex"), null, NOW)
            val refused =
                assertThrows<StillpointException.Invalid> { app.enableBiometrics(WorkingKeys(), NOW) }
            assertEquals(Field.SECRET, refused.field)
        }

    @Test
    fun `a sheet opens once it is written down, however it is typed`() =
        withOpenApp { app, _ ->
            val sheet = app.makeRecoverySheet(NOW)
            assertEquals("AGE-SECRET-KEY-1", sheet.groups.first())
            assertEquals(null, app.recoveryMark())
            val mark = app.keepRecoverySheet(sheet.groups.joinToString(" "), NOW)
            assertEquals(sheet.mark, mark)
            assertEquals(mark, app.recoveryMark())
            app.lock(NOW)
            val typed = sheet.groups.joinToString("  ").lowercase()
            assertEquals(Lock.OPEN, app.unlockWithRecovery("$typed\n", NOW).lock)
        }

    @Test
    fun `a sheet with another letter is told apart from another sheet, and neither opens`() =
        withOpenApp { app, _ ->
            val typed = app.kept()
            val another = app.makeRecoverySheet(NOW).groups.joinToString("")
            app.lock(NOW)
            val last = typed.last()
            val wrong = typed.dropLast(1) + if (last == 'Q') 'P' else 'Q'
            val mistyped = assertThrows<StillpointException.Invalid> { app.unlockWithRecovery(wrong, NOW) }
            assertEquals(listOf(Field.RECOVERY_KEY, Why.Mistyped), listOf(mistyped.field, mistyped.why))
            assertThrows<StillpointException.WrongSecret> { app.unlockWithRecovery(another, NOW) }
            assertEquals(Lock.OPEN, app.unlockWithRecovery(typed, NOW).lock)
        }

    @Test
    fun `the secret is another one, and the one before opens no more`() =
        withOpenApp { app, _ ->
            app.changeSecret(SECRET, "a lamp in the window", NOW)
            app.lock(NOW)
            assertThrows<StillpointException.WrongSecret> { app.unlock(SECRET, NOW) }
            assertEquals(Lock.OPEN, app.unlock("a lamp in the window", NOW).lock)
        }

    @Test
    fun `what a secret is worth is said in a sentence, and never refuses one`() =
        withApp { app, _ ->
            val long = "lantern orbit mosaic thistle quarry"
            assertEquals(SecretQuality.WEAK, app.secretQuality("1234"))
            assertEquals(SecretQuality.STRONG, app.secretQuality(long))
            assertEquals(SecretQuality.WEAK, app.secretQuality(""))
            assertEquals(
                3,
                SecretQuality.entries
                    .map(app::explainQuality)
                    .filter(String::isNotBlank)
                    .toSet()
                    .size,
            )
        }

    private fun Stillpoint.kept(): String {
        val typed = makeRecoverySheet(NOW).groups.joinToString("")
        keepRecoverySheet(typed, NOW)
        return typed
    }
}
