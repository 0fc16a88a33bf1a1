package app.stillpoint.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/**
 * Makes all of it a pause button. It answers to the finger coming down, not to its going up again: a pause is never
 * delayed, and never lost because a hand trembles or slides. What has taken the touch already keeps it.
 */
internal fun Modifier.pausing(
    spoken: String,
    onPause: () -> Unit,
): Modifier =
    pointerInput(onPause) {
        awaitEachGesture {
            awaitFirstDown().consume()
            onPause()
        }
    }.onKeyEvent { event ->
        val pressed = event.type == KeyEventType.KeyDown && event.key in PressingKeys
        if (pressed) onPause()
        pressed
    }.focusable()
        .semantics(mergeDescendants = true) {
            role = Role.Button
            contentDescription = spoken
            onClick {
                onPause()
                true
            }
        }

private val PressingKeys = setOf(Key.Enter, Key.NumPadEnter, Key.Spacebar, Key.DirectionCenter)

/** The pause as a whole band at the bottom, wherever nothing is going on. */
@Composable
internal fun PauseBand(
    label: String,
    spoken: String,
    onPause: () -> Unit,
    modifier: Modifier = Modifier,
    height: Dp = 72.dp,
) {
    val look = LocalLook.current
    Box(
        modifier
            .fillMaxWidth()
            .clip(RoundedCornerShape(topStart = 28.dp, topEnd = 28.dp))
            .background(look.deep.ground)
            .pausing(spoken, onPause)
            .windowInsetsPadding(
                WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom + WindowInsetsSides.Horizontal),
            ),
        contentAlignment = Alignment.Center,
    ) {
        PauseWord(label, look.deep, Modifier.heightIn(min = height))
    }
}

/** The pause between two people who face each other: the same band for both, and its word turned to each. */
@Composable
internal fun PauseBetween(
    label: String,
    spoken: String,
    onPause: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val look = LocalLook.current
    Row(
        modifier
            .fillMaxWidth()
            .background(look.deep.ground)
            .pausing(spoken, onPause)
            .heightIn(min = 72.dp)
            .padding(horizontal = Space.margin),
        horizontalArrangement = Arrangement.SpaceBetween,
        verticalAlignment = Alignment.CenterVertically,
    ) {
        PauseWord(label, look.deep)
        PauseWord(label, look.deep, Modifier.graphicsLayer { rotationZ = HALF_TURN })
    }
}

@Composable
private fun PauseWord(
    label: String,
    palette: Palette,
    modifier: Modifier = Modifier,
) {
    Row(
        modifier.padding(vertical = Space.line).clearAndSetSemantics { },
        horizontalArrangement = Arrangement.spacedBy(Space.between),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        StillMark(size = 28.dp, color = palette.soft)
        Sentence(label, style = LocalType.current.question, color = palette.ink)
    }
}

internal const val HALF_TURN: Float = 180f
