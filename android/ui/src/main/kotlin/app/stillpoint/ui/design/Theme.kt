package app.stillpoint.ui.design

import androidx.compose.animation.AnimatedContent
import androidx.compose.animation.core.tween
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.togetherWith
import androidx.compose.foundation.text.selection.LocalTextSelectionColors
import androidx.compose.foundation.text.selection.TextSelectionColors
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** The grid of 8, and the few sizes made of it. */
internal object Space {
    val line: Dp = 8.dp
    val between: Dp = 16.dp
    val margin: Dp = 24.dp
    val part: Dp = 32.dp
    val above: Dp = 64.dp

    /** The least height of what one can touch. */
    val target: Dp = 56.dp

    /** The same, where somebody may be distressed. */
    val tallTarget: Dp = 64.dp

    /** The same, of what has a place of its own in the dark. */
    val ownPlace: Dp = 72.dp

    /** The height of the pause at the foot of a page, and of one on which nothing else is to be done. */
    val band: Dp = 72.dp
    val tallBand: Dp = 120.dp

    /** About 60 characters. */
    val column: Dp = 560.dp

    val corner: Dp = 20.dp

    /** The small picture beside the words of something to touch. */
    val icon: Dp = 24.dp

    /** The same in a band over the whole screen. */
    val bandIcon: Dp = 48.dp
}

/** How things change: fades, and none where the phone is set to less movement. */
@Immutable
internal class Motion(
    val fadeMillis: Int,
)

internal val LocalMotion = staticCompositionLocalOf { Motion(fadeMillis = 0) }

/** Everything below looks like Stillpoint. The font comes from the phone, because people set it for their eyes. */
@Composable
public fun StillpointTheme(
    font: FontFamily,
    day: Boolean,
    lessMovement: Boolean,
    content: @Composable () -> Unit,
) {
    val fontScale = LocalDensity.current.fontScale
    val type = remember(font, fontScale) { Type(font, fontScale) }
    val motion = remember(lessMovement) { Motion(if (lessMovement) 0 else FADE_MILLIS) }
    CompositionLocalProvider(
        LocalLook provides if (day) Day else Night,
        LocalType provides type,
        LocalMotion provides motion,
        LocalPictures provides (fontScale < LARGEST_WITH_PICTURES),
    ) {
        On(LocalLook.current.page, content)
    }
}

/** [content] in the colours of [palette]. */
@Composable
public fun On(
    palette: Palette,
    content: @Composable () -> Unit,
) {
    val selection =
        remember(palette) { TextSelectionColors(palette.water, palette.water.copy(alpha = SELECTION_ALPHA)) }
    CompositionLocalProvider(
        LocalPalette provides palette,
        LocalTextSelectionColors provides selection,
        content = content,
    )
}

/** [content] in the night's look, whatever the phone is set to. */
@Composable
internal fun AtNight(content: @Composable () -> Unit) {
    CompositionLocalProvider(LocalLook provides Night) { On(Night.page, content) }
}

/** A change from one thing to another: a fade, never a slide. What has the same [key] changes at once. */
@Composable
internal fun <T> Fading(
    target: T,
    key: (T) -> Any,
    modifier: Modifier = Modifier,
    content: @Composable (T) -> Unit,
) {
    val millis = LocalMotion.current.fadeMillis
    AnimatedContent(
        targetState = target,
        modifier = modifier,
        transitionSpec = { fadeIn(tween(millis)) togetherWith fadeOut(tween(millis)) },
        contentKey = key,
        label = "scene",
    ) { content(it) }
}

private const val FADE_MILLIS = 400
private const val LARGEST_WITH_PICTURES = 1.8f
private const val SELECTION_ALPHA = 0.3f
