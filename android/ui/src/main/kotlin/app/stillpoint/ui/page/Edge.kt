package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import app.stillpoint.core.Choice
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.SideBySide

/** A screen reader comes to the band after what is read, chosen and left by, and to the edge last. */
internal const val AFTER_THE_REST = 1f
internal const val LAST = 2f

/** What stands at the upper edge of a page: quiet, small, and always there. */
@Composable
internal fun Edge(
    choices: List<Choice>,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    SideBySide(modifier.readAt(LAST)) {
        choices.forEachIndexed { at, choice ->
            val isFar = at > 0 && at == choices.lastIndex
            EdgeChoice(choice, hand, Modifier.half(), if (isFar) Alignment.End else Alignment.Start)
        }
    }
}

@Composable
internal fun EdgeChoice(
    choice: Choice,
    hand: Hand,
    modifier: Modifier = Modifier,
    align: Alignment.Horizontal = Alignment.Start,
) {
    QuietText(
        choice.text,
        { hand.touch(choice) },
        modifier.testTag(choice.name).spoken(choice),
        align,
        choice.icon,
    )
}

/** A screen reader and a switch come to all of it together, at [index] among what stands beside it. */
internal fun Modifier.readAt(index: Float): Modifier =
    semantics {
        isTraversalGroup = true
        traversalIndex = index
    }

/** Where nothing of it may be seen: [choices] as actions for a screen reader. */
internal fun Modifier.spokenActions(
    choices: List<Choice>,
    hand: Hand,
): Modifier {
    if (choices.isEmpty()) return this
    val actions =
        choices.map { choice ->
            CustomAccessibilityAction(choice.spoken.ifEmpty { choice.text }) {
                hand.touch(choice)
                true
            }
        }
    return semantics { customActions = actions }
}
