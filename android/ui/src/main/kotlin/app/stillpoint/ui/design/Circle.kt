package app.stillpoint.ui.design

import androidx.compose.animation.core.EaseInOutSine
import androidx.compose.animation.core.RepeatMode
import androidx.compose.animation.core.animateFloat
import androidx.compose.animation.core.infiniteRepeatable
import androidx.compose.animation.core.rememberInfiniteTransition
import androidx.compose.animation.core.tween
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/**
 * The slow circle, for those who chose breathing: one turn in ten seconds, never faster than one in eight. The only
 * thing that ever moves by itself; where the phone is set to less movement, it stands still.
 */
@Composable
internal fun SlowCircle(
    spoken: String,
    modifier: Modifier = Modifier,
) {
    val palette = LocalPalette.current
    val still = LocalMotion.current.fadeMillis == 0
    val size by if (still) {
        remember { mutableFloatStateOf(1f) }
    } else {
        rememberInfiniteTransition(label = "circle").animateFloat(
            initialValue = SMALLEST,
            targetValue = 1f,
            animationSpec = infiniteRepeatable(tween(HALF_TURN_MILLIS, easing = EaseInOutSine), RepeatMode.Reverse),
            label = "size",
        )
    }
    Canvas(
        modifier
            .widthIn(max = 240.dp)
            .aspectRatio(1f)
            .semantics {
                contentDescription = spoken
                progressBarRangeInfo = ProgressBarRangeInfo(size, SMALLEST..1f)
            },
    ) {
        drawCircle(palette.water, radius = this.size.minDimension / 2 * size, alpha = 0.16f)
        drawCircle(palette.water, radius = this.size.minDimension / 2 * size * 0.7f, alpha = 0.28f)
    }
}

private const val SMALLEST = 0.6f
private const val HALF_TURN_MILLIS = 5_000
