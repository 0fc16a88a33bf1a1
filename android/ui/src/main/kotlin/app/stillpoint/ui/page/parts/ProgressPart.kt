package app.stillpoint.ui.page

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Space

/** How far something is that takes its time. It grows, and never moves by itself. */
@Composable
internal fun ProgressPart(part: Part.Progress) {
    val palette = LocalPalette.current
    val isKnown = part.of > 0u
    val share = if (isKnown) (part.done.toFloat() / part.of.toFloat()).coerceIn(0f, 1f) else 0f
    val range = if (isKnown) ProgressBarRangeInfo(share, 0f..1f) else ProgressBarRangeInfo.Indeterminate
    Column(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) {
            liveRegion = LiveRegionMode.Polite
            progressBarRangeInfo = range
        },
        verticalArrangement = Arrangement.spacedBy(Space.between),
    ) {
        Sentence(part.text)
        Box(
            Modifier
                .fillMaxWidth()
                .height(Space.line)
                .clip(CircleShape)
                .background(palette.raised),
        ) {
            Box(
                Modifier
                    .fillMaxWidth(share)
                    .height(Space.line)
                    .clip(CircleShape)
                    .background(palette.water),
            )
        }
    }
}
