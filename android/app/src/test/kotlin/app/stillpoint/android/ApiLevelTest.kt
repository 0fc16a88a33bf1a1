package app.stillpoint.android

import android.app.Activity
import android.os.Build
import android.view.View
import app.stillpoint.core.Stillpoint
import app.stillpoint.ui.StillpointState
import org.codehaus.mojo.animal_sniffer.SignatureBuilder
import org.codehaus.mojo.animal_sniffer.SignatureChecker
import org.codehaus.mojo.animal_sniffer.logging.Logger
import org.junit.Assert.assertEquals
import org.junit.Test
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.InputStream

/**
 * Whatever the app, its screens and its bridge call is there on Android 10: looked up in its framework and in Java 8,
 * which is what it has of `java.*`. Lint would ask the SDK's list of when each came, which is not to be had here. What
 * the framework had hidden then and shows today is not found like this.
 */
class ApiLevelTest {
    private val phone by lazy { Phone10() }

    @Test
    fun `nothing is called that Android 10 lacks, but behind a question for what this phone is`() {
        val ours = listOf(MainActivity::class, StillpointState::class, Stillpoint::class).map { it.java.place() }
        assertEquals(Excused, phone.lacks(ours.distinct()).toSortedSet())
    }

    @Test
    fun `control - a call of a newer Android is found, on what is inherited, too`() {
        val planted = setOf(Planted::class.java, PlantedActivity::class.java)
        val lacks = phone.lacks(planted.map { File(it.place(), "${it.name.replace('.', '/')}.class") })
        val newer = setOf("View.setAllowClickWhenDisabled", "PlantedActivity.setRecentsScreenshotEnabled", "List.of")
        assertEquals(newer, lacks.map { it.substringAfter(": ") }.toSet())
    }

    private fun Class<*>.place() = File(protectionDomain.codeSource.location.toURI())

    private companion object {
        /** Each behind a question for [Build.VERSION.SDK_INT], and run below that by the tests on API 29. */
        val Excused =
            sortedSetOf(
                "FingerKeys: Builder.setUserAuthenticationParameters",
                "Haptics: Vibrator.vibrate",
                "Haptics: VibrationAttributes.createForUsage",
                "Haptics: os.VibrationAttributes",
                "HapticsKt: VibratorManager.getDefaultVibrator",
                "HapticsKt: os.VibratorManager",
                "PagesActivity: PagesActivity.setRecentsScreenshotEnabled",
                "PauseTile: PauseTile.startActivityAndCollapse",
                "PhoneSettingsKt: BiometricManager.canAuthenticate",
                "StoredKeys: KeyStoreException.getNumericErrorCode",
            )
    }
}

/** What Android 10 has, and what the app brings along. */
private class Phone10 {
    private val classes: ByteArray

    init {
        val java = File(System.getProperty("java.signatures")).inputStream()
        // A few of Java's classes are in it, as the tests need them.
        val phone = signatures(java, listOf(File(System.getProperty("oldest.phone"))), "java/")
        // What newer phones have is on the class path, too, for the tests to run on.
        classes = signatures(phone.inputStream(), broughtAlong(), "java/", "android/")
    }

    private fun broughtAlong(): List<File> {
        val path = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
        val parts = path.split(File.pathSeparator).map(::File).filter { it.exists() }
        return parts.filter { part -> Elsewhere.none { part.name.startsWith(it) } }
    }

    private fun signatures(
        known: InputStream,
        more: List<File>,
        vararg without: String,
    ): ByteArray {
        val to = ByteArrayOutputStream()
        val builder =
            object : SignatureBuilder(arrayOf(known), to, Silent()) {
                override fun process(
                    name: String,
                    image: InputStream,
                ) {
                    val isLeftOut = without.any { name.substringAfterLast(':').startsWith(it) }
                    if (!isLeftOut) super.process(name, image)
                }
            }
        more.forEach(builder::process)
        builder.close()
        return to.toByteArray()
    }

    /** What is called in [code] and is not there: by which class, and what. */
    fun lacks(code: List<File>): Set<String> {
        val found = Silent()
        val checker = SignatureChecker(classes.inputStream(), emptySet(), found).apply { setSourcePath(emptyList()) }
        code.forEach(checker::process)
        return found.errors.map(::inShort).toSet()
    }

    /** "…/PauseTile.class:20: Undefined reference: void android.app.A.b(int)" as "PauseTile: A.b". */
    private fun inShort(said: String): String {
        val (where, what) = said.split(": ", limit = 2)
        val owner = File(where.substringBeforeLast(':')).name.substringBefore('.').substringBefore('$')
        val name = what.substringAfterLast("reference: ").substringBefore('(').substringAfterLast(' ')
        return "$owner: ${name.split('.').takeLast(2).joinToString(".")}"
    }
}

/** The phones that the tests run on, and what plays them. */
private val Elsewhere = listOf("android-all", "shadow", "robolectric", "sandbox")

/** Keeps what was found. */
private class Silent : Logger {
    val errors = mutableListOf<String>()

    override fun info(message: String) = Unit

    override fun info(
        message: String,
        t: Throwable,
    ) = Unit

    override fun debug(message: String) = Unit

    override fun debug(
        message: String,
        t: Throwable,
    ) = Unit

    override fun warn(message: String) = Unit

    override fun warn(
        message: String,
        t: Throwable,
    ) = Unit

    override fun error(message: String) {
        errors += message
    }

    override fun error(
        message: String,
        t: Throwable,
    ) {
        errors += message
    }
}

/** Looked at, never run: what came with API 31, and a list that Java 8 cannot make. */
private class Planted {
    fun calls(view: View): List<String> {
        view.setAllowClickWhenDisabled(true)
        return java.util.List.of("a")
    }
}

/** The same of what is inherited: API 33. */
private class PlantedActivity : Activity() {
    fun calls() = setRecentsScreenshotEnabled(false)
}
