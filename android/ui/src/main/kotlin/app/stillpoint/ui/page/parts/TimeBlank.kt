package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.stillpoint.core.Blank
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.TimeField

/** A time of day, in minutes since midnight. */
@Composable
internal fun TimeBlank(
    blank: Blank,
    hand: Hand,
) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        TimeField(
            label = blank.label,
            minutes = hand.text(blank).toIntOrNull() ?: 0,
            onChange = { hand.type(blank, "$it") },
            has24Hours = hand.has24Hours,
            modifier = Modifier.testTag(blank.name),
        )
        if (blank.refusal.isNotEmpty()) Note(blank.refusal)
    }
}
