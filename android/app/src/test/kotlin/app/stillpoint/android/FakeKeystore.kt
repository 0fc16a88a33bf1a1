package app.stillpoint.android

import android.security.keystore.KeyGenParameterSpec
import org.junit.rules.ExternalResource
import java.io.InputStream
import java.io.OutputStream
import java.security.AlgorithmParameters
import java.security.InvalidKeyException
import java.security.Key
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyPairGeneratorSpi
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.PublicKey
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.CipherSpi
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

/**
 * Stands for the key storage that Robolectric lacks: keys in a map, the same for every "start" of the app in a test. It
 * can be told to throw what a phone's throws.
 */
internal class FakeKeystore : ExternalResource() {
    override fun before() {
        keys.clear()
        specs.clear()
        refusal = null
        onGenerate = {}
        onGet = {}
        check(Security.insertProviderAt(Fake(), 1) == 1)
    }

    override fun after() = Security.removeProvider(KEYSTORE)

    private class Fake : Provider(KEYSTORE, "1", "for tests") {
        init {
            put("KeyStore.$KEYSTORE", Store::class.java.name)
            put("KeyGenerator.AES", Generator::class.java.name)
            put("KeyPairGenerator.RSA", PairGenerator::class.java.name)
            for (cipher in listOf("AES/GCM/NoPadding", "RSA/ECB/OAEPWithSHA-256AndMGF1Padding")) {
                put("Cipher.$cipher", RefusingCipher::class.java.name)
                put("Cipher.$cipher SupportedKeyClasses", Refused::class.java.name)
            }
        }
    }

    /** A key that is there and is not given out: this provider alone takes it, and throws [refusal]. */
    class Refused : SecretKey {
        override fun getAlgorithm() = "AES"

        override fun getFormat(): String? = null

        override fun getEncoded(): ByteArray? = null
    }

    class Generator : KeyGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun engineInit(random: SecureRandom?) = error("a spec is needed")

        override fun engineInit(
            size: Int,
            random: SecureRandom?,
        ) = error("a spec is needed")

        override fun engineInit(
            params: AlgorithmParameterSpec?,
            random: SecureRandom?,
        ) {
            spec = params as KeyGenParameterSpec
        }

        override fun engineGenerateKey(): SecretKey {
            onGenerate(spec)
            specs += spec
            val key = SecretKeySpec(ByteArray(spec.keySize / Byte.SIZE_BITS).also(SecureRandom()::nextBytes), "AES")
            keys[spec.keystoreAlias] = key to null
            return key
        }
    }

    class PairGenerator : KeyPairGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun initialize(
            size: Int,
            random: SecureRandom?,
        ) = error("a spec is needed")

        override fun initialize(
            params: AlgorithmParameterSpec?,
            random: SecureRandom?,
        ) {
            spec = params as KeyGenParameterSpec
        }

        override fun generateKeyPair(): KeyPair {
            onGenerate(spec)
            specs += spec
            val provider = Security.getProviders("KeyPairGenerator.RSA").first { it.name != KEYSTORE }
            val pair =
                KeyPairGenerator
                    .getInstance(
                        "RSA",
                        provider,
                    ).apply { initialize(spec.keySize) }
                    .generateKeyPair()
            keys[spec.keystoreAlias] = pair.private to pair.public
            return pair
        }
    }

    class Store : KeyStoreSpi() {
        override fun engineGetKey(
            alias: String,
            password: CharArray?,
        ): Key? {
            onGet()
            return keys[alias]?.first
        }

        override fun engineDeleteEntry(alias: String) {
            keys -= alias
        }

        override fun engineContainsAlias(alias: String) = alias in keys

        override fun engineAliases(): Enumeration<String> = Collections.enumeration(keys.keys)

        override fun engineSize() = keys.size

        override fun engineIsKeyEntry(alias: String) = alias in keys

        override fun engineIsCertificateEntry(alias: String) = false

        override fun engineLoad(
            stream: InputStream?,
            password: CharArray?,
        ) = Unit

        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

        override fun engineGetCertificate(alias: String): Certificate? = keys[alias]?.second?.let(::Named)

        override fun engineGetCreationDate(alias: String): Date? = null

        override fun engineGetCertificateAlias(cert: Certificate): String? = null

        override fun engineSetKeyEntry(
            alias: String,
            key: Key,
            password: CharArray?,
            chain: Array<Certificate>?,
        ) = throw UnsupportedOperationException()

        override fun engineSetKeyEntry(
            alias: String,
            key: ByteArray,
            chain: Array<Certificate>?,
        ) = throw UnsupportedOperationException()

        override fun engineSetCertificateEntry(
            alias: String,
            cert: Certificate,
        ) = throw UnsupportedOperationException()

        override fun engineStore(
            stream: OutputStream?,
            password: CharArray?,
        ) = throw UnsupportedOperationException()
    }

    /** A certificate that says one thing: whose public half it is. */
    private class Named(
        private val public: PublicKey,
    ) : Certificate("none") {
        override fun getPublicKey() = public

        override fun getEncoded() = ByteArray(0)

        override fun verify(key: PublicKey?) = Unit

        override fun verify(
            key: PublicKey?,
            sigProvider: String?,
        ) = Unit

        override fun toString() = "none"
    }

    class RefusingCipher : CipherSpi() {
        private fun refuse(): Nothing = throw checkNotNull(refusal)

        override fun engineInit(
            mode: Int,
            key: Key?,
            random: SecureRandom?,
        ) = refuse()

        override fun engineInit(
            mode: Int,
            key: Key?,
            params: AlgorithmParameterSpec?,
            random: SecureRandom?,
        ) = refuse()

        override fun engineInit(
            mode: Int,
            key: Key?,
            params: AlgorithmParameters?,
            random: SecureRandom?,
        ) = refuse()

        override fun engineSetMode(mode: String?) = Unit

        override fun engineSetPadding(padding: String?) = Unit

        override fun engineGetBlockSize() = 16

        override fun engineGetOutputSize(length: Int) = length

        override fun engineGetIV(): ByteArray? = null

        override fun engineGetParameters(): AlgorithmParameters? = null

        override fun engineUpdate(
            input: ByteArray?,
            at: Int,
            length: Int,
        ) = refuse()

        override fun engineUpdate(
            input: ByteArray?,
            at: Int,
            length: Int,
            out: ByteArray?,
            outAt: Int,
        ) = refuse()

        override fun engineDoFinal(
            input: ByteArray?,
            at: Int,
            length: Int,
        ) = refuse()

        override fun engineDoFinal(
            input: ByteArray?,
            at: Int,
            length: Int,
            out: ByteArray?,
            outAt: Int,
        ) = refuse()
    }

    companion object {
        /** The keys there are, by name: the secret or private one, and the public one. */
        val keys = mutableMapOf<String, Pair<Key, PublicKey?>>()

        /** What was asked for, in this order. */
        val specs = mutableListOf<KeyGenParameterSpec>()

        /** What happens before a key is made, and before one is given out. */
        var onGenerate: (KeyGenParameterSpec) -> Unit = {}
        var onGet: () -> Unit = {}

        private var refusal: InvalidKeyException? = null

        /** From now on the phone keeps what is called [alias] and answers its use with [why]. */
        fun refuse(
            alias: String,
            why: InvalidKeyException,
        ) {
            keys[alias] = Refused() to null
            refusal = why
        }
    }
}
