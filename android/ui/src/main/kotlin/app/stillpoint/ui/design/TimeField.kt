package app.stillpoint.ui.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import java.time.LocalTime
import java.time.format.DateTimeFormatter
import java.util.Locale
import kotlin.math.abs

/** A time of day in [minutes] since midnight, with 12 hours or 24 as the phone has them: by touch alone. */
@Composable
internal fun TimeField(
    label: String,
    minutes: Int,
    onChange: (Int) -> Unit,
    has24Hours: Boolean,
    modifier: Modifier = Modifier,
) {
    val now = minutes.mod(A_DAY)
    val said = written(now, has24Hours)
    Column(
        modifier.fillMaxWidth().semantics {
            contentDescription = label
            stateDescription = said
            // A screen reader swipes up and down, by a quarter of an hour.
            progressBarRangeInfo = ProgressBarRangeInfo(now.toFloat(), 0f..LAST_MINUTE.toFloat(), QUARTERS - 1)
            setProgress { onChange(it.toInt().coerceIn(0, LAST_MINUTE)).let { true } }
        },
        verticalArrangement = Arrangement.spacedBy(Space.line),
    ) {
        Softly(label)
        val spoken = Modifier.semantics { liveRegion = LiveRegionMode.Polite }
        Sentence(said, spoken, LocalType.current.title)
        SideBySide(gap = Space.line) {
            listOf(-AN_HOUR, -A_QUARTER, A_QUARTER, AN_HOUR).forEach { step ->
                TimeStep(step, written((now + step).mod(A_DAY), has24Hours)) { onChange((now + step).mod(A_DAY)) }
            }
        }
    }
}

/** One step, called by the time it leads to. */
@Composable
private fun TimeStep(
    step: Int,
    leadsTo: String,
    onTouch: () -> Unit,
) {
    val sign = if (step < 0) "\u2212" else "+"
    val (hours, rest) = abs(step) / AN_HOUR to abs(step) % AN_HOUR
    Box(
        Modifier
            .fillMaxWidth()
            .framed(onTouch)
            .semantics { contentDescription = leadsTo }
            .heightIn(min = Space.target),
        contentAlignment = Alignment.Center,
    ) { Sentence("$sign$hours:%02d".format(rest), align = TextAlign.Center) }
}

private fun written(
    minutes: Int,
    has24Hours: Boolean,
): String {
    val pattern = DateTimeFormatter.ofPattern(if (has24Hours) "HH:mm" else "h:mm a", Locale.getDefault())
    return LocalTime.of(minutes / AN_HOUR, minutes % AN_HOUR).format(pattern)
}

private const val AN_HOUR = 60
private const val A_QUARTER = 15
private const val A_DAY = 24 * AN_HOUR
private const val LAST_MINUTE = A_DAY - 1
private const val QUARTERS = A_DAY / A_QUARTER
