package app.stillpoint.ui.design

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.unit.Constraints

/** The choices at the lower edge, at their full height; the words in what is left. */
@Composable
internal fun WordsOverChoices(
    words: @Composable () -> Unit,
    modifier: Modifier = Modifier,
    choices: @Composable () -> Unit,
) {
    Layout(listOf(words, choices), modifier) { (words, choices), constraints ->
        val (width, height) = constraints.maxWidth to constraints.maxHeight
        val gap = Space.between.roundToPx()
        val most = ((height - gap) * MOST_CHOICES).toInt()
        val below = choices.map { it.measure(Constraints(minWidth = width, maxWidth = width, maxHeight = most)) }
        val lower = below.maxOfOrNull { it.height } ?: 0
        val left = (height - lower - gap).coerceAtLeast(0)
        val above = words.map { it.measure(Constraints(minWidth = width, maxWidth = width, maxHeight = left)) }
        layout(width, height) {
            above.forEach { it.place(0, 0) }
            below.forEach { it.place(0, height - it.height) }
        }
    }
}

private const val MOST_CHOICES = 0.62f
