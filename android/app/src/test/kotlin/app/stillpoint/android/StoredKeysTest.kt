package app.stillpoint.android

import android.app.KeyguardManager
import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.os.UserManager
import android.security.KeyStoreException
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.StrongBoxUnavailableException
import android.security.keystore.UserNotAuthenticatedException
import androidx.test.core.app.ApplicationProvider
import app.stillpoint.core.Answer
import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.Erased
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.security.InvalidKeyException
import java.security.KeyStore
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import java.security.spec.MGF1ParameterSpec
import javax.crypto.Cipher
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 35])
class StoredKeysTest {
    @get:Rule
    internal val keystore = FakeKeystore()

    private val app = ApplicationProvider.getApplicationContext<Context>()
    private val keys = PhoneKeys(app)
    private val fingers = FingerKeys(app)
    private val plain = byteArrayOf(1, 2, 3)

    @Test
    fun `what one start wraps, another unwraps`() = assertArrayEquals(plain, PhoneKeys(app).unwrap(keys.wrap(plain)))

    @Test
    fun `the key is made for this alone, in StrongBox where there is one with room`() {
        keys.wrap(plain)
        assertFalse(FakeKeystore.specs.last().isStrongBoxBacked)
        assertEquals(Build.VERSION.SDK_INT >= 35, FakeKeystore.specs.last().isUnlockedDeviceRequired)
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE, true)
        keys.renew()
        assertTrue(FakeKeystore.specs.last().isStrongBoxBacked)
        FakeKeystore.onGenerate = { if (it.isStrongBoxBacked) throw StrongBoxUnavailableException() }
        keys.renew()
        assertFalse(FakeKeystore.specs.last().isStrongBoxBacked)
    }

    @Test
    fun `a new key stands beside the earlier ones until they are forgotten`() {
        val earlier = keys.wrap(plain)
        keys.renew()
        val newer = keys.wrap(plain)
        assertArrayEquals(plain, keys.unwrap(earlier))
        assertEquals(Erased.NOW, keys.forgetEarlier())
        assertEquals(Erased.WAS_GONE, keys.forgetEarlier())
        assertThrows(DeviceKeyException.Invalidated::class.java) { keys.unwrap(earlier) }
        assertArrayEquals(plain, keys.unwrap(newer))
    }

    @Test
    fun `where no new key can be made, everything is as it was`() {
        val before = keys.wrap(plain)
        FakeKeystore.onGenerate = { throw ProviderException() }
        assertThrows(DeviceKeyException.Failed::class.java) { keys.renew() }
        assertArrayEquals(plain, keys.unwrap(before))
    }

    @Test
    fun `erased, there is no key and nothing remembered`() {
        val wrapped = keys.wrap(plain)
        keys.remember(plain)
        assertArrayEquals(plain, PhoneKeys(app).recall())
        assertEquals(Erased.NOW, keys.erase())
        assertEquals(Erased.WAS_GONE, keys.erase())
        assertNull(keys.recall())
        assertThrows(DeviceKeyException.Absent::class.java) { keys.unwrap(wrapped) }
    }

    @Test
    fun `what none of the keys wrapped never opens here`() {
        keys.wrap(plain)
        val flipped = keys.wrap(plain).also { it[it.lastIndex] = (it.last() + 1).toByte() }
        for (other in listOf(
            flipped,
            ByteArray(0),
            ByteArray(3),
            byteArrayOf(0, 0, 0, 1),
            byteArrayOf(0, 0, 0, 9) + flipped,
        )) {
            assertThrows(DeviceKeyException.Invalidated::class.java) { keys.unwrap(other) }
        }
    }

    @Test
    fun `fingers and the phone keep their keys apart`() {
        keys.wrap(plain)
        assertThrows(DeviceKeyException.Absent::class.java) { fingers.unwrap(keys.wrap(plain)) }
        fingers.wrap(plain)
        fingers.erase()
        assertArrayEquals(plain, keys.unwrap(keys.wrap(plain)))
    }

    @Test
    fun `each refusal is told apart`() {
        val wrapped = keys.wrap(plain)
        val refusals =
            mapOf(
                KeyPermanentlyInvalidatedException() to DeviceKeyException.Invalidated::class,
                UserNotAuthenticatedException() to DeviceKeyException.NotYet::class,
                InvalidKeyException("the phone says no more") to DeviceKeyException.Failed::class,
            )
        for ((why, expected) in refusals) {
            FakeKeystore.refuse("device.1", why)
            val told = assertThrows(DeviceKeyException::class.java) { keys.unwrap(wrapped) }
            assertEquals("$why", expected, told::class)
        }
    }

    @Test
    fun `a key that is not given out is set aside, broken, or only not to be had now`() {
        val wrapped = keys.wrap(plain)

        fun told(why: Exception): Any {
            FakeKeystore.onGet = { throw why }
            return assertThrows(DeviceKeyException::class.java) { keys.unwrap(wrapped) }::class
        }
        assertEquals(DeviceKeyException.Invalidated::class, told(UnrecoverableKeyException("set aside")))
        assertEquals(DeviceKeyException.Failed::class, told(ProviderException("the storage does not answer")))
        val caused = UnrecoverableKeyException().apply { initCause(ProviderException()) }
        assertEquals(DeviceKeyException.Failed::class, told(caused))
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            assertEquals(DeviceKeyException.Invalidated::class, told(system(KeyStoreException.ERROR_KEY_CORRUPTED)))
            val waits = system(KeyStoreException.ERROR_USER_AUTHENTICATION_REQUIRED)
            assertEquals(DeviceKeyException.NotYet::class, told(waits))
        }
        shadowOf(app.getSystemService(KeyguardManager::class.java)).setIsDeviceLocked(true)
        assertEquals(DeviceKeyException.NotYet::class, told(ProviderException("the storage does not answer")))
    }

    @Test
    fun `before the phone was unlocked for the first time, nobody can tell`() {
        val wrapped = keys.wrap(plain)
        shadowOf(app.getSystemService(UserManager::class.java)).setUserUnlocked(false)
        for (ask in listOf({ keys.wrap(plain) }, { keys.unwrap(wrapped) }, { keys.erase() }, { keys.recall() })) {
            assertThrows(DeviceKeyException.NotYet::class.java) { ask() }
        }
    }

    @Test
    fun `a finger's key needs a finger each time, and is set aside once the phone learns another`() {
        fingers.wrap(plain)
        val spec = FakeKeystore.specs.last()
        assertTrue(spec.isUserAuthenticationRequired)
        assertTrue(spec.isInvalidatedByBiometricEnrollment)
        assertEquals(
            if (Build.VERSION.SDK_INT >=
                Build.VERSION_CODES.R
            ) {
                0
            } else {
                -1
            },
            spec.userAuthenticationValidityDurationSeconds,
        )
    }

    @Test
    fun `what wraps without a finger is unwrapped by the key that a finger opens, and by nothing else`() {
        val wrapped = fingers.wrap(plain)
        assertThrows(DeviceKeyException.NotYet::class.java) { fingers.unwrap(wrapped) }
        val private = KeyStore.getInstance(KEYSTORE).apply { load(null) }.getKey("finger.1", null)
        val oaep = OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT)
        val opened = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")
        opened.init(Cipher.DECRYPT_MODE, private, oaep)
        val answer = fingers.unwrapped(opened, wrapped)
        assertArrayEquals(plain, (answer as Answer.Bytes).bytes)
        assertEquals(Answer.No, fingers.unwrapped(null, wrapped))
    }

    private fun system(number: Int): Exception {
        val made = KeyStoreException::class.java.getConstructor(Int::class.java, String::class.java)
        // The numbers that apps see are made from others, which only the system knows.
        val inside =
            mapOf(
                KeyStoreException.ERROR_KEY_CORRUPTED to 8,
                KeyStoreException.ERROR_USER_AUTHENTICATION_REQUIRED to -26,
            )
        return ProviderException(made.newInstance(inside.getValue(number), "") as Exception)
    }
}
