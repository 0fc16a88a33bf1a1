package app.stillpoint.ui.design

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp

/** The room that a page has: as on a phone upright, on half of its screen, or on its side. */
internal enum class Room { HIGH, LOW, LOW_AND_WIDE }

/** Where it is not high, what stands one below the other elsewhere stands side by side. */
internal val LocalRoom = staticCompositionLocalOf { Room.HIGH }

/**
 * [content], which knows by [LocalRoom] how much there is. Around what keeps clear of a keyboard: one that comes up
 * changes nothing about where things stand.
 */
@Composable
internal fun KnowingItsRoom(
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    BoxWithConstraints(modifier, propagateMinConstraints = true) {
        val room =
            when {
                maxHeight >= High -> Room.HIGH
                maxWidth >= Space.column -> Room.LOW_AND_WIDE
                else -> Room.LOW
            }
        CompositionLocalProvider(LocalRoom provides room, content = content)
    }
}

/** Less than the smallest phone upright, more than the largest on its side. */
private val High = 480.dp
