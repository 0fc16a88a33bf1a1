package app.stillpoint.android

import android.app.KeyguardManager
import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.os.UserManager
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.StrongBoxUnavailableException
import android.security.keystore.UserNotAuthenticatedException
import android.util.AtomicFile
import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Erased
import app.stillpoint.core.Remembered
import app.stillpoint.core.Renewed
import java.io.File
import java.io.IOException
import java.nio.ByteBuffer
import java.security.KeyStore
import java.security.NoSuchProviderException
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException
import android.security.KeyStoreException as PhoneKeyStoreException

/** The name of Android's own key storage. */
internal const val KEYSTORE = "AndroidKeyStore"

/**
 * Keys that never leave the phone's hardware: in StrongBox where there is one, else in its trusted part. Each key has
 * a number, and what it wraps begins with that number in four bytes. What is to be remembered lies in a file apart from
 * the vault.
 */
internal abstract class StoredKeys(
    private val context: Context,
    private val name: String,
) : DeviceKeys {
    /** Makes the key [alias]. */
    protected abstract fun make(
        alias: String,
        inStrongBox: Boolean,
    )

    protected abstract fun seal(
        alias: String,
        plain: ByteArray,
    ): ByteArray

    protected abstract fun open(
        alias: String,
        sealed: ByteArray,
    ): ByteArray

    /** Android's own key storage. */
    protected val store: KeyStore get() = KeyStore.getInstance(KEYSTORE).apply { load(null) }

    override fun wrap(plain: ByteArray): ByteArray =
        told {
            val number = numbers().lastOrNull() ?: 1.also(::make)
            ByteBuffer.allocate(Int.SIZE_BYTES).putInt(number).array() + seal(alias(number), plain)
        }

    override fun unwrap(wrapped: ByteArray): ByteArray = told { open(aliasOf(wrapped), sealedIn(wrapped)) }

    override fun erase(): Erased =
        told {
            val numbers = numbers()
            numbers.forEach { store.deleteEntry(alias(it)) }
            remembered.delete()
            if (numbers.isEmpty()) Erased.WAS_GONE else Erased.NOW
        }

    override fun renew(): Renewed =
        told {
            make((numbers().lastOrNull() ?: 0) + 1)
            Renewed.NOW
        }

    override fun forgetEarlier(): Erased =
        told {
            val earlier = numbers().dropLast(1)
            earlier.forEach { store.deleteEntry(alias(it)) }
            if (earlier.isEmpty()) Erased.WAS_GONE else Erased.NOW
        }

    override fun remember(anchor: ByteArray): Remembered =
        told {
            // On the disk once it is finished; until then what was there before stays.
            val out = remembered.startWrite()
            try {
                out.write(anchor)
                remembered.finishWrite(out)
            } catch (failed: IOException) {
                remembered.failWrite(out)
                throw failed
            }
            Remembered.NOW
        }

    override fun recall(): ByteArray? = told { if (remembered.baseFile.exists()) remembered.readFully() else null }

    /** The key that wrapped [wrapped]. Whatever names no key here never opens here again. */
    protected fun aliasOf(wrapped: ByteArray): String {
        val numbers = numbers()
        val number = if (wrapped.size < Int.SIZE_BYTES) null else ByteBuffer.wrap(wrapped).getInt()
        if (number != null && number in numbers) return alias(number)
        throw if (numbers.isEmpty()) DeviceKeyException.Absent() else DeviceKeyException.Invalidated()
    }

    /** What the key itself made of what it wrapped. */
    protected fun sealedIn(wrapped: ByteArray): ByteArray = wrapped.copyOfRange(Int.SIZE_BYTES, wrapped.size)

    /** What [ask] answers. Whatever the phone throws is told apart by what somebody can do about it. */
    @Suppress("TooGenericExceptionCaught")
    protected fun <T> told(ask: () -> T): T {
        // Before the first unlock nobody can tell what there is.
        if (!context.getSystemService(UserManager::class.java).isUserUnlocked) throw DeviceKeyException.NotYet()
        return try {
            ask()
        } catch (failed: Exception) {
            throw failed as? DeviceKeyException ?: meaningOf(failed)
        }
    }

    private fun meaningOf(failed: Exception): DeviceKeyException {
        val causes = generateSequence<Throwable>(failed) { it.cause }.toList()
        val system = causes.firstOrNull { it is PhoneKeyStoreException }
        return when {
            causes.any(::isForGood) || isBroken(system) -> DeviceKeyException.Invalidated()

            // Before Android 12 a key that was set aside says so in this way, and gives no cause.
            failed is UnrecoverableKeyException && failed.cause == null -> DeviceKeyException.Invalidated()

            failed is NoSuchProviderException || isUnknown(failed) -> DeviceKeyException.Absent()

            causes.any { it is UserNotAuthenticatedException } ||
                waits(
                    system,
                ) || isLocked() -> DeviceKeyException.NotYet()

            else -> DeviceKeyException.Failed()
        }
    }

    private fun isForGood(cause: Throwable) =
        cause is KeyPermanentlyInvalidatedException || cause is AEADBadTagException

    /** Whether this phone knows no such key storage at all. */
    private fun isUnknown(failed: Exception): Boolean =
        failed is java.security.KeyStoreException && failed.cause is java.security.NoSuchAlgorithmException

    private fun isBroken(system: Throwable?) = numberOf(system) == PhoneKeyStoreException.ERROR_KEY_CORRUPTED

    private fun waits(system: Throwable?) =
        numberOf(system) == PhoneKeyStoreException.ERROR_USER_AUTHENTICATION_REQUIRED

    private fun numberOf(system: Throwable?): Int? {
        val hasNumbers = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
        return if (hasNumbers && system is PhoneKeyStoreException) system.numericErrorCode else null
    }

    private fun isLocked() = context.getSystemService(KeyguardManager::class.java).isDeviceLocked

    private fun make(number: Int) {
        val hasStrongBox = context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE)
        if (hasStrongBox) {
            try {
                return make(alias(number), inStrongBox = true)
            } catch (_: StrongBoxUnavailableException) {
                // It has one, and no room in it.
            }
        }
        make(alias(number), inStrongBox = false)
    }

    /** The numbers of the keys there are, the newest last. */
    private fun numbers(): List<Int> {
        val mine = store.aliases().toList().filter { it.startsWith("$name.") }
        return mine.mapNotNull { it.removePrefix("$name.").toIntOrNull() }.sorted()
    }

    private fun alias(number: Int) = "$name.$number"

    private val remembered get() = AtomicFile(File(context.noBackupFilesDir, "$name.anchor"))
}

/**
 * A key that is only given out while the phone is unlocked. Android 12 to 14 delete such a key with the phone's lock,
 * make none on a phone without one, and give it to nobody whose phone a weak face has opened (KeyGenParameterSpec says
 * so since Android 15); and Android 10 and 11 may become those by an update: what people wrote would be lost.
 */
internal fun KeyGenParameterSpec.Builder.onlyWhenUnlocked(): KeyGenParameterSpec.Builder =
    apply {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM) setUnlockedDeviceRequired(true)
    }
