package app.stillpoint.android

import android.accessibilityservice.AccessibilityServiceInfo
import android.content.Context
import android.os.Bundle
import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityManager
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeProvider
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import app.stillpoint.core.BlankKind
import app.stillpoint.core.Choice
import app.stillpoint.core.Layout
import app.stillpoint.core.Look
import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.State
import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import app.stillpoint.core.parts
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** A whole evening by what a screen reader and a switch are told: the phone's own tree, not the screen. */
class AccessibilityTest : OnAPhone() {
    private val pages = mutableSetOf<String>()
    private val complaints = mutableSetOf<String>()

    /** So many things to touch, or to write in, were come to in their order. */
    private var compared = 0

    /** Whether what was heard last goes on outside of what is seen. */
    private var scrolls = false

    @Test
    fun `an evening is heard by name and role, and leads on from everywhere`() =
        hand.run {
            val manager = app.getSystemService(Context.ACCESSIBILITY_SERVICE) as AccessibilityManager
            shadowOf(manager).setEnabled(true)
            shadowOf(manager).setTouchExplorationEnabled(true)
            // Without a service that asks, Compose tells nobody in which order it is come to things.
            shadowOf(manager).setEnabledAccessibilityServiceList(listOf(AccessibilityServiceInfo()))
            open()
            onPage = { hears() }
            firstStart()
            press("pause", "finish")
            together()
            later(Hand.CHECK_IN)
            expect(Phase.CHECKING_IN)
            hears()
            later(Hand.WAITS)
            expect(Phase.SLOWER)
            hears()
            press("pause")
            expect(Phase.PAUSED)
            goOn()
            press("pause", "stop", "reflect:first", "felt:safe")
            press("answer", "finish", "finish", "ours", "reminders", "add", "add:weekly_check_in", "save")
            press("back", "back", "mine", "privacy", "settings", "back", "ways", "back", "back", "lock")
            unlock()
            assertTrue("$pages", pages.size > PAGES)
            assertTrue("$compared", compared > NAMES)
            assertTrue(complaints.joinToString("\n"), complaints.isEmpty())
        }

    private fun Hand.hears() {
        settle()
        val heard = heard()
        pages += page.key
        val here = Complaints(page.key, complaints)
        val least = LEAST_DP * app.resources.displayMetrics.density
        for (one in heard.filter { it.isTouched }) {
            here.hold(one.said.isNotBlank()) { "nothing is said of $one" }
            here.hold(minOf(one.width, one.height) >= least) { "too small for a finger: $one" }
        }
        val all = page.choices().filter { it.look != Look.UNSEEN }
        val (there, elsewhere) = all.partition { choice -> heard.any { it.name == choice.name } }
        val drawn = drawn().names
        val spoken = elsewhere.filterNot { scrolls && drawn[it.name] == 1 }
        val actions = heard.flatMap { it.actions }
        for (choice in spoken) here.hold(choice.said() in actions) { "nothing leads to ${choice.name}: $actions" }
        for (choice in there) {
            val one = heard.first { it.name == choice.name }
            here.hold(choice.said() in one.said) { "${choice.name} is called ${one.said}" }
            here.hold(roleOf(choice) == one.role to one.isMarked) { "${choice.name} ${roleOf(choice)} is told as $one" }
        }
        // A time is not typed: what is touched for it has names of its own.
        for (blank in page.blanks().filter { it.kind != BlankKind.TIME }) {
            val one = heard.find { it.name == blank.name }
            here.hold(one?.let { blank.label in it.said } ?: scrolls) { "${blank.name} has no label: $one" }
        }
        hearsParts(heard, here)
        comesInOrder(heard, here)
    }

    /** A switch goes from one thing to the next as the core wrote them: near half, pause, far half, edge. */
    private fun Hand.comesInOrder(
        heard: List<Heard>,
        here: Complaints,
    ) {
        val sides = page.sides.map { side -> (side.read + side.choose + side.ways).flatMap { it.named() } }
        val outside = listOf(listOfNotNull(page.band).map { it.name }, page.edge.map { it.name })
        // Where all of the page is the pause, it is come to first.
        val before = if (page.layout == Layout.WHOLE) outside.take(1) else sides.take(1)
        val behind = if (page.layout == Layout.WHOLE) sides.take(1) else outside.take(1)
        val written = (before + behind + sides.drop(1) + outside.drop(1)).flatten()
        val come = heard.mapNotNull { it.name }.filter { it in written }
        here.hold(come == written.filter { it in come }) { "a switch comes to $come, and written is $written" }
        compared += come.size
    }

    private fun Part.named(): List<String> =
        when (this) {
            is Part.Field -> listOf(blank.name)
            else -> choices().map { it.name }
        }

    private fun Hand.hearsParts(
        heard: List<Heard>,
        here: Complaints,
    ) {
        for (part in page.parts()) {
            val text =
                when (part) {
                    is Part.Title -> part.text
                    is Part.Word -> part.text
                    is Part.Question -> part.text
                    is Part.Note -> part.text
                    is Part.Sentence -> part.text
                    else -> continue
                }
            val one = heard.firstOrNull { text in it.said }
            val isAsItIs =
                when (part) {
                    is Part.Title -> one?.isHeading ?: scrolls
                    is Part.Word -> one?.live == View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE
                    is Part.Note -> one?.let { it.live == View.ACCESSIBILITY_LIVE_REGION_POLITE } ?: scrolls
                    else -> one != null || scrolls
                }
            here.hold(isAsItIs) { "${part::class.simpleName} `$text` is told as $one" }
        }
    }

    /** What is wrong on the page with this key. */
    private class Complaints(
        private val key: String,
        private val all: MutableSet<String>,
    ) {
        fun hold(
            isSo: Boolean,
            wrong: () -> String,
        ) {
            if (!isSo) all += "$key: ${wrong()}"
        }
    }

    private fun Choice.said() = spoken.ifEmpty { text }

    /** What something to touch is told to be, and whether it is marked; null: it is nothing that is marked. */
    private fun roleOf(choice: Choice): Pair<String, Boolean?> =
        when (choice.state) {
            State.PLAIN -> "Button" to null
            State.ON, State.OFF -> "Switch" to (choice.state == State.ON)
            State.CHOSEN, State.OTHER -> "RadioButton" to (choice.state == State.CHOSEN)
            State.STILL -> "View" to null
        }

    /** What a screen reader comes to, in its order. */
    private data class Heard(
        val name: String?,
        val said: String,
        val role: String,
        val isMarked: Boolean?,
        val isHeading: Boolean,
        val live: Int,
        val isTouched: Boolean,
        val width: Int,
        val height: Int,
        val actions: List<String>,
    )

    private fun Hand.heard(): List<Heard> {
        var heard = emptyList<Heard>()
        val nodes = nodes()
        with { activity ->
            val provider = checkNotNull(activity.window.decorView.provider())
            val told = Told(provider, nodes)
            scrolls = told.scrolls
            val ordered = inOrder(told.order())
            val byId = nodes.associateBy { it.id }
            heard = ordered.mapNotNull { byId[it] }.filter(told::isComeTo).map(told::heard)
        }
        return heard
    }

    /** What the phone is told of each node. */
    private class Told(
        private val provider: AccessibilityNodeProvider,
        nodes: List<SemanticsNode>,
    ) {
        private val infos =
            nodes
                .mapNotNull { node -> provider.createAccessibilityNodeInfo(node.id)?.let { node.id to it } }
                .toMap()

        operator fun contains(id: Int) = id in infos

        private fun of(node: SemanticsNode): AccessibilityNodeInfo = infos.getValue(node.id)

        /** Whether a screen reader stops there. What lies below it is read with it. */
        fun isComeTo(node: SemanticsNode): Boolean =
            node.id in infos && of(node).run { isScreenReaderFocusable || isClickable || isEditable }

        /** Whether some of it lies outside of what is seen now. */
        val scrolls: Boolean get() = infos.values.any { it.isScrollable }

        /** What comes after what, also what is there for a role or a description alone. */
        fun order(): Map<Int, Int?> {
            val next = mutableMapOf<Int, Int?>()
            val left = ArrayDeque(infos.keys)
            while (left.isNotEmpty()) {
                val id = left.removeFirst()
                if (id !in next) next[id] = after(id)?.also(left::add)
            }
            return next
        }

        private fun after(id: Int): Int? {
            // What is outside of what is seen is told nothing of, and still has its place.
            @Suppress("DEPRECATION")
            val info = infos[id] ?: provider.createAccessibilityNodeInfo(id) ?: AccessibilityNodeInfo.obtain()
            provider.addExtraDataToAccessibilityNodeInfo(id, info, BEFORE, Bundle())
            return info.extras.getInt(BEFORE, NONE).takeIf { it != NONE }
        }

        // Its successor came after the phones that the tests run on.
        @Suppress("DEPRECATION")
        fun heard(node: SemanticsNode): Heard {
            val info = of(node)
            return Heard(
                name = node.config.getOrNull(SemanticsProperties.TestTag),
                said = said(node),
                role = roleOf(node),
                isMarked = info.isChecked.takeIf { info.isCheckable },
                isHeading = info.isHeading,
                live = info.liveRegion,
                isTouched = info.isClickable,
                width = node.size.width,
                height = node.size.height,
                actions = info.actionList.mapNotNull { it.label?.toString() },
            )
        }

        private fun said(node: SemanticsNode): String {
            val info = infos[node.id] ?: return ""
            val beside = provider.createAccessibilityNodeInfo(node.id + SAYS)
            val described = info.contentDescription ?: beside?.contentDescription
            val own = listOfNotNull(described, info.text).map { "$it" }
            val below = node.children.filterNot(::isComeTo).map(::said)
            val all = if (described != null) own else own + below
            return all.filter { it.isNotEmpty() }.joinToString("\n")
        }

        // Of what has something below it, a node that is there for that alone tells the role.
        private fun roleOf(node: SemanticsNode): String {
            val told = listOf(of(node), provider.createAccessibilityNodeInfo(node.id + ROLES))
            val said = told.mapNotNull { it?.extras?.getCharSequence(ROLE)?.toString() }
            val classes = told.mapNotNull { it?.className?.toString()?.substringAfterLast('.') }
            return said.firstOrNull() ?: classes.firstOrNull { it != "View" } ?: "View"
        }
    }

    /** The chain of what comes after what; a ring would be a trap. */
    private fun inOrder(next: Map<Int, Int?>): List<Int> {
        val begins = next.keys - next.values.filterNotNull().toSet()
        if (begins.count { next[it] != null } != 1) complaints += "${hand.page.key}: ${begins.size} ways through it"
        val ordered =
            begins.sorted().flatMap { begin -> generateSequence(begin) { next[it] }.take(next.size + 1).toList() }
        assertEquals("nothing is come to twice", ordered.size, ordered.toSet().size)
        return ordered
    }

    private fun View.provider(): AccessibilityNodeProvider? =
        accessibilityNodeProvider
            ?: (this as? ViewGroup)?.let { group ->
                (0 until group.childCount).firstNotNullOfOrNull { group.getChildAt(it).provider() }
            }

    private companion object {
        const val LEAST_DP = 48
        const val PAGES = 25
        const val NAMES = 250
        const val NONE = Int.MIN_VALUE

        /** How Compose numbers the nodes that are there to tell a role, or a description. */
        const val ROLES = 1_000_000_000
        const val SAYS = 2_000_000_000
        const val ROLE = "AccessibilityNodeInfo.roleDescription"

        /** What Compose tells its own tests, because the phone's own value is hidden. */
        const val BEFORE = "android.view.accessibility.extra.EXTRA_DATA_TEST_TRAVERSALBEFORE_VAL"
    }
}
