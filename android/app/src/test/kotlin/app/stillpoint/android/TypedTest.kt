package app.stillpoint.android

import android.content.ClipboardManager
import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performSemanticsAction
import androidx.core.view.children
import app.stillpoint.desktop.bringIntoSight
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** What the keyboard and the clipboard learn of what is typed in the real app. */
class TypedTest : OnAPhone() {
    @Test
    fun `what is copied from a field is marked as nothing to show`() =
        hand.run {
            open()
            press("begin", "together", "next")
            type("name:first", "Quillon")
            field("name:first").performSemanticsAction(SemanticsActions.SetSelection) { it(0, "Quillon".length, true) }
            field("name:first").performSemanticsAction(SemanticsActions.CopyText)
            rule.waitForIdle()
            val copied = checkNotNull(app.getSystemService(ClipboardManager::class.java).primaryClip)
            assertEquals("Quillon", "${copied.getItemAt(0).text}")
            assertTrue(copied.description.extras?.getBoolean("android.content.extra.IS_SENSITIVE") == true)
        }

    @Test
    fun `a keyboard learns nothing in any field, and covers no page with a field of its own`() =
        hand.run {
            open()
            press("begin", "together", "next")
            assertIsPrivate("name:first")
            type("name:first", "Alex")
            type("name:second", "Sam")
            press("next", "next", "next", "next")
            assertIsPrivate("aids:first")
            press("next", "next", "next", "next")
            assertIsPrivate("secret")
        }

    private fun Hand.assertIsPrivate(name: String) {
        field(name).also(::bringIntoSight).performClick()
        rule.waitForIdle()
        with { activity ->
            val asked = EditorInfo()
            val typedInto = views(activity.window.decorView).single(View::onCheckIsTextEditor)
            checkNotNull(typedInto.onCreateInputConnection(asked)) { "$name takes no text" }
            for (flag in listOf(EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING, EditorInfo.IME_FLAG_NO_EXTRACT_UI)) {
                assertTrue("$name: ${asked.imeOptions}", asked.imeOptions and flag != 0)
            }
        }
    }

    private fun views(view: View): List<View> {
        val below = if (view is ViewGroup) view.children.toList() else emptyList()
        return listOf(view) + below.flatMap(::views)
    }

    private fun field(name: String) = rule.onNode(hasTestTag(name) and hasSetTextAction())
}
