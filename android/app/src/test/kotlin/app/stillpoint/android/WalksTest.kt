package app.stillpoint.android

import android.os.Build
import android.os.Vibrator
import android.view.KeyEvent
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import app.stillpoint.core.Blank
import app.stillpoint.core.Choice
import app.stillpoint.core.Ground
import app.stillpoint.core.Layout
import app.stillpoint.core.Look
import app.stillpoint.core.Page
import app.stillpoint.core.Part
import app.stillpoint.core.Phase
import app.stillpoint.core.Side
import app.stillpoint.core.State
import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.random.Random

/**
 * Walks at random through the real activity, by names, with typing, waiting, pausing, turning the phone, looking away
 * and dying: whatever page they come to keeps the laws, as it is drawn. `STILLPOINT_WALKS` makes them more.
 */
class WalksTest : OnAPhone() {
    @Test
    fun `wherever a walk leads, every page keeps the laws`() {
        val many = System.getenv("STILLPOINT_WALKS")?.toInt() ?: WALKS
        val walks = if (Build.VERSION.SDK_INT == OLDEST) many / ONE_IN else many
        val home = kept()
        val pages = mutableSetOf<String>()
        val broken = mutableListOf<String>()
        for (seed in 1..walks) {
            val walk = Walk(hand, seed, home)
            repeat(STEPS) {
                val seen = walk.steps()
                pages += seen.page.key.replace(Regex("\\d+"), "#")
                val laws = Law.entries.filterNot { it.isKept(seen) }
                val where = "walk $seed on ${seen.page.key} after ${walk.way.takeLast(LAST)}"
                if (laws.isNotEmpty()) broken += "$laws: $where"
            }
        }
        assertTrue("on API ${Build.VERSION.SDK_INT}:\n${broken.take(SAID).joinToString("\n")}", broken.isEmpty())
        assertTrue("the walks saw little of the app: $pages", pages.size > walks.coerceAtMost(ENOUGH))
    }

    /** The app as two people have set it up, to begin with again and again. */
    private fun kept(): Kept {
        hand.run {
            val (one, other) = Law.Written
            home(one, other)
            settle()
            die()
        }
        return Kept(hand.app.noBackupFilesDir)
    }

    @Test
    @Config(sdk = [35])
    fun `a law that is broken is found`() {
        val choice = Choice(1u, "Alex", "", "", "", "", null, Look.PLAIN, State.PLAIN, true)
        val side = Side(listOf(Part.Sentence("Quillon")), listOf(Part.Row(listOf(choice, choice))), emptyList())
        val page = Page("Page", Ground.PAGE, Layout.READING, emptyList(), listOf(side), null)
        val seen = Seen(page, Phase.TOGETHER, listOf("Quillon"), emptyMap(), true, true, false, true)
        val other = setOf(Law.A_PAUSE_OFFERS_NOTHING_MORE)
        for (law in Law.entries - other) assertFalse("$law", law.isKept(seen))
        val yes = choice.copy(name = "yes:first", text = "Yes")
        val going = page.copy(sides = listOf(side.copy(choose = listOf(Part.One(yes)))))
        for (law in other) assertFalse("$law", law.isKept(seen.copy(page = going)))
    }

    private companion object {
        const val WALKS = 60
        const val STEPS = 30
        const val OLDEST = 29
        const val ONE_IN = 6
        const val ENOUGH = 40
        const val LAST = 6
        const val SAID = 40
    }
}

/** One walk. */
private class Walk(
    private val hand: Hand,
    private val seed: Int,
    home: Kept,
) {
    /** What was done, in order. */
    val way = mutableListOf<String>()
    private val chance = Random(seed)
    private var hasJustPaused = false

    @Suppress("DEPRECATION")
    private val vibrator get() = shadowOf(hand.app.getSystemService(Vibrator::class.java))

    init {
        hand.die()
        home.putBack(whole = chance.nextInt(ONE_IN_FIRST_STARTS) > 0)
        hand.open()
        hand.settle()
        if (hand.choice("open") != null) hand.unlock()
    }

    /** One step, and what is seen then. Whatever goes wrong, the way to it is told. */
    @Suppress("TooGenericExceptionCaught")
    fun steps(): Seen =
        try {
            step()
            seen()
        } catch (wrong: Throwable) {
            throw AssertionError("walk $seed on ${hand.page.key} after $way", wrong)
        }

    private fun step() {
        hasJustPaused = false
        vibrator.setHasVibrator(true)
        when (chance.nextInt(KINDS)) {
            0 -> does("dies") { dies() }
            1 -> does("is turned") { recreate() }
            2 -> waits(chance.nextInt(LONG_S))
            3 -> waits(chance.nextInt(SHORT_S))
            4 -> looksAway()
            in 5..6 -> pauses()
            in 7..14 -> typesSomething()
            else -> touchesSomething()
        }
        hand.settle()
    }

    private fun seen(): Seen {
        var isSecure = false
        hand.with { isSecure = it.window.attributes.flags and FLAG_SECURE != 0 }
        val page = hand.page
        val isLocked = listOf("open", "unlock").any { hand.choice(it) != null }
        val mayBePictured = "pictures" in way
        val (words, names) = hand.drawn()
        val isFelt = vibrator.isVibrating
        return Seen(page, hand.moment.phase, words, names, isLocked, hasJustPaused, isFelt, !isSecure && !mayBePictured)
    }

    private fun does(
        what: String,
        act: Hand.() -> Unit,
    ) {
        way += what
        hand.act()
    }

    private fun Hand.dies() {
        die()
        open()
    }

    private fun waits(seconds: Int) = does("waits $seconds") { sleeps(seconds.toLong()) }

    private fun looksAway() =
        does("looks away") {
            looksAway(isPartlySeen = chance.nextBoolean())
            sleeps(chance.nextInt(LONG_S).toLong())
            looksAgain()
        }

    private fun pauses() {
        hasJustPaused = true
        if (chance.nextBoolean() && hand.page.band?.name == "pause") {
            does("pause") { press("pause") }
        } else {
            val down = KeyEvent(KeyEvent.ACTION_DOWN, KeyEvent.KEYCODE_VOLUME_DOWN)
            does("a volume key") { with { it.dispatchKeyEvent(down) } }
        }
    }

    private fun typesSomething() {
        val blank = hand.page.blanks().randomOrNull(chance) ?: return
        types(blank, Texts.random(chance))
    }

    private fun types(
        blank: Blank,
        text: String,
    ) = does("types into ${blank.name}") {
        if (drawn().names[blank.name] == 1 && canBeTyped(blank.name)) type(blank.name, text)
    }

    private fun touchesSomething() {
        val seldom = setOf("leave", "pause")
        val choices = hand.page.choices().filter { it.name !in seldom || chance.nextInt(SELDOM) == 0 }
        val drawn = hand.drawn().names
        val offered = choices.filter { it.state != State.STILL && drawn[it.name] == 1 }
        val choice = offered.randomOrNull(chance) ?: return
        if (choice.takesSecrets && chance.nextBoolean()) {
            hand.page.blanks().forEach { types(it, SECRET) }
        }
        hasJustPaused = choice == hand.page.band
        does(choice.name) { if (canBePressed(choice.name)) press(choice.name) }
    }

    private companion object {
        const val KINDS = 40
        const val ONE_IN_FIRST_STARTS = 4
        const val LONG_S = 2_000
        const val SHORT_S = 15
        const val SELDOM = 10
        val Texts = listOf("", "x".repeat(5_000), "\u202eturned\u0000 round\u200b", "480") + Law.Written
    }
}
