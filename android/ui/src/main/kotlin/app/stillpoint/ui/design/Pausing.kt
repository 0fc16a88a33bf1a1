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
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.PointerInputChange
import androidx.compose.ui.input.pointer.changedToDown
import androidx.compose.ui.input.pointer.changedToUpIgnoreConsumed
import androidx.compose.ui.input.pointer.isOutOfBounds
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
            awaitAnyDown()
            onPause()
        }
    }.pressedByKey(onPause)
        .semantics(mergeDescendants = true) {
            role = Role.Button
            contentDescription = spoken
            onClick {
                onPause()
                true
            }
        }

/** Waits for a finger that nothing else has taken; others may lie somewhere already. */
private suspend fun AwaitPointerEventScope.awaitAnyDown() {
    while (true) {
        val downs = awaitPointerEvent().changes.filter(PointerInputChange::changedToDown)
        downs.forEach(PointerInputChange::consume)
        if (downs.isNotEmpty()) return
    }
}

/**
 * A quiet touch amid what pauses: one finger, down and up again in its place. Whatever else begins here (a hand that
 * slides, stays, or comes with a second finger) is the pause.
 */
internal fun Modifier.tappedOrPausing(
    onTap: () -> Unit,
    onPause: () -> Unit,
): Modifier =
    pointerInput(onTap, onPause) {
        awaitEachGesture {
            val down = awaitFirstDown()
            down.consume()
            val lifted = withTimeoutOrNull(viewConfiguration.longPressTimeoutMillis) { liftedInPlace(down) } ?: false
            if (lifted) onTap() else onPause()
        }
    }.pressedByKey(onTap)
        .semantics(mergeDescendants = true) {
            role = Role.Button
            onClick {
                onTap()
                true
            }
        }

/** Waits until [down] is lifted where it came down; false as soon as it is something else. */
private suspend fun AwaitPointerEventScope.liftedInPlace(down: PointerInputChange): Boolean {
    var finger: PointerInputChange?
    do {
        finger = awaitPointerEvent().changes.singleOrNull()?.takeIf { it.id == down.id && isInPlace(it, down) }
        finger?.consume()
    } while (finger != null && !finger.changedToUpIgnoreConsumed())
    return finger != null
}

private fun AwaitPointerEventScope.isInPlace(
    finger: PointerInputChange,
    down: PointerInputChange,
): Boolean {
    val slid = (finger.position - down.position).getDistance() > viewConfiguration.touchSlop
    return !slid && !finger.isOutOfBounds(size, extendedTouchPadding)
}

private fun Modifier.pressedByKey(onPress: () -> Unit): Modifier =
    onKeyEvent { event ->
        val pressed = event.type == KeyEventType.KeyDown && event.key in PressingKeys
        if (pressed) onPress()
        pressed
    }.focusable()

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
