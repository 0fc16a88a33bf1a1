package app.stillpoint.android

import app.stillpoint.core.AppIcon
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** The manifest as it ships: merged with those of all libraries. */
class ManifestTest {
    private val merged = xml(File(System.getProperty("merged.manifest")))
    private val resources = File("src/main/res")

    @Test
    fun `what other apps can start is the icons and these two, and the tile is the system's alone`() {
        val exported = components().filter { it.android("exported") == "true" }
        assertEquals(
            setOf(
                "app.stillpoint.android.PanicActivity",
                "app.stillpoint.android.PauseTile",
            ) + AppIcon.entries.map { "app.stillpoint.icon.${it.name}" },
            exported.map { it.android("name") }.toSet(),
        )
        val tile = exported.single { it.tagName == "service" }
        assertEquals("android.permission.BIND_QUICK_SETTINGS_TILE", tile.android("permission"))
    }

    @Test
    fun `all that the phone can start is the app's own, and no library brings anything along`() {
        val own =
            listOf("MainActivity", "PauseActivity", "PanicActivity", "PauseTile", "PauseWidget", "RemindersReceiver")
                .map { "app.stillpoint.android.$it" }
        val icons = AppIcon.entries.map { "app.stillpoint.icon.${it.name}" }
        assertEquals((own + icons).sorted(), components().map { it.android("name") }.sorted())
        // How a window lies on a phone that folds: the phone's maker brings it, or not.
        val used = all("uses-library").associate { it.android("name") to it.android("required") }
        assertEquals(mapOf("androidx.window.extensions" to "false", "androidx.window.sidecar" to "false"), used)
    }

    @Test
    fun `a word to the assistant is answered by the shortcut that pauses, and in every language`() {
        val shortcuts = xml(File(resources, "xml/shortcuts.xml"))
        val capability = shortcuts.all("capability").single()
        assertEquals("actions.intent.OPEN_APP_FEATURE", capability.android("name"))
        assertEquals("feature", capability.all("parameter").single().android("name"))
        // The shortcut's own intent answers. One that stood here could be sent by every app.
        assertTrue(capability.all("intent").isEmpty() && capability.all("shortcut-fulfillment").size == 1)
        val bound = shortcuts.all("capability-binding").single()
        assertEquals(capability.android("name"), bound.android("key"))
        assertEquals("pause", (bound.parentNode as Element).android("shortcutId"))
        val feature = bound.all("parameter-binding").single()
        assertEquals("feature", feature.android("key"))
        for (folder in listOf("values") + spoken().minus("en").map { "values-$it" }) {
            val strings = xml(File(resources, "$folder/strings.xml"))
            val named = { array: Element -> feature.android("value") == "@array/${array.getAttribute("name")}" }
            val words = strings.all("string-array").single(named)
            val pause = strings.all("string").single { it.getAttribute("name") == "pause" }.textContent
            assertEquals(folder, pause, words.all("item").first().textContent)
        }
    }

    @Test
    fun `only the pause is seen over the lock screen, and only reminders live before the first unlock`() {
        fun having(attribute: String) =
            components().filter { it.android(attribute) == "true" }.map { it.android("name") }
        assertEquals(listOf("app.stillpoint.android.PauseActivity"), having("showWhenLocked"))
        assertEquals(listOf("app.stillpoint.android.RemindersReceiver"), having("directBootAware"))
    }

    @Test
    fun `nothing is copied into a cloud or to another phone`() {
        val application = all("application").single()
        assertEquals("false", application.android("allowBackup"))
        assertEquals("true", application.android("enableOnBackInvokedCallback"))
        val rules = xml(File(resources, "xml/data_extraction_rules.xml"))
        for (way in listOf("cloud-backup", "device-transfer")) {
            val left =
                rules
                    .all(way)
                    .single()
                    .all("exclude")
                    .map { it.getAttribute("domain") }
            assertTrue(
                "$way: $left",
                left.toSet().containsAll(DOMAINS + DOMAINS.map { "device_$it" } - "device_external" + "external"),
            )
        }
        val before12 =
            xml(
                File(resources, "xml/full_backup_content.xml"),
            ).all("exclude").map { it.getAttribute("domain") }
        assertEquals(DOMAINS.toSet() + "external", before12.toSet())
    }

    @Test
    fun `the phone offers the languages that the core speaks, and each has every word`() {
        val spoken = spoken()
        val offered = xml(File(resources, "xml/locale_config.xml")).all("locale").map { it.android("name") }
        assertEquals(spoken, offered)
        val words = { folder: String -> xml(File(resources, "$folder/strings.xml")).all("string") }
        val needed =
            words(
                "values",
            ).filter { it.getAttribute("translatable") != "false" }.map { it.getAttribute("name") }
        for (language in spoken - "en") {
            assertEquals(
                language,
                needed,
                words("values-$language").map {
                    it.getAttribute("name")
                },
            )
        }
    }

    @Test
    fun `what a launcher can show is what the core offers, one of it at first, each by the core's own name`() {
        val aliases = all("activity-alias").associateBy { it.android("name").removePrefix("app.stillpoint.icon.") }
        assertEquals(AppIcon.entries.map { it.name }.toSet(), aliases.keys)
        assertEquals(setOf("STILL_MARK"), aliases.filterValues { it.android("enabled") == "true" }.keys)
        val icons = mapOf("STILL_MARK" to "ic_launcher", "STONES" to "ic_stones", "PAPER" to "ic_paper")
        assertEquals(icons.mapValues { "@mipmap/${it.value}" }, aliases.mapValues { it.value.android("icon") })
        val launched = all("category").filter { it.android("name") == "android.intent.category.LAUNCHER" }
        assertEquals(aliases.values.toList(), launched.map { it.parentNode.parentNode })
        for ((folder, language) in listOf("values" to "en", "values-de" to "de")) {
            val said = File(System.getProperty("content.dir"), "$language/privacy_settings.ftl").readLines()
            for (icon in AppIcon.entries - AppIcon.STILL_MARK) {
                val name = icon.name.lowercase()
                val label = xml(File(resources, "$folder/strings.xml")).all("string")
                val text = label.single { it.getAttribute("name") == "icon_$name" }.textContent
                assertTrue("$language: $name", "icon-$name = $text" in said)
            }
        }
    }

    private fun spoken(): List<String> =
        File(System.getProperty("content.dir"))
            .listFiles { folder -> folder.listFiles { file -> file.extension == "ftl" }.orEmpty().isNotEmpty() }!!
            .map { it.name }
            .sorted()

    private fun components() = listOf("activity", "activity-alias", "service", "receiver", "provider").flatMap(::all)

    private fun all(tag: String) = merged.all(tag)

    private fun Element.all(tag: String): List<Element> {
        val found = getElementsByTagName(tag)
        return List(found.length) { found.item(it) as Element }
    }

    private fun Element.android(name: String) = getAttributeNS("http://schemas.android.com/apk/res/android", name)

    private fun xml(file: File): Element {
        val reader = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }.newDocumentBuilder()
        return reader.parse(file).documentElement
    }

    private companion object {
        val DOMAINS = listOf("root", "file", "database", "sharedpref")
    }
}
