package app.stillpoint.ui.design

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.SubcomposeLayout
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.Density

/** Whether quiet pictures have room here. They go first where type is large. */
internal val LocalPictures = staticCompositionLocalOf { true }

/** What lies between two things here. */
internal val LocalGap = staticCompositionLocalOf { Space.between }

/**
 * [content] that cannot scroll, at the largest type at which all of it is seen: first the quiet pictures go, then the
 * type becomes smaller, down to ordinary type; at last the one word is no larger than a title, and things stand
 * closer. What is touched keeps its size.
 */
@Composable
internal fun FittedType(
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    val asked = LocalDensity.current.fontScale
    val pictures = LocalPictures.current
    SubcomposeLayout(modifier) { constraints ->
        val sizes = sizes(asked, pictures)
        val fitting =
            sizes.dropLast(1).firstOrNull { size ->
                // Only measured: never placed, never drawn, and not there for anybody who listens.
                val tried = subcompose(size) { At(size, Modifier.clearAndSetSemantics { }, content) }
                tried.sumOf { it.maxIntrinsicHeight(constraints.maxWidth) } <= constraints.maxHeight
            } ?: sizes.last()
        val shown = subcompose(Unit) { At(fitting, Modifier, content) }.map { it.measure(constraints) }
        layout(shown.maxOfOrNull { it.width } ?: 0, shown.maxOfOrNull { it.height } ?: 0) {
            shown.forEach { it.place(0, 0) }
        }
    }
}

/** [content] in type of this [scale] at most: in so narrow a place the largest would break words. */
@Composable
internal fun TypeUpTo(
    scale: Float,
    content: @Composable () -> Unit,
) = At(Size(minOf(LocalDensity.current.fontScale, scale), LocalPictures.current), content = content)

private data class Size(
    val fontScale: Float,
    val pictures: Boolean,
    val isClose: Boolean = false,
)

private fun sizes(
    asked: Float,
    pictures: Boolean,
): List<Size> {
    val smaller = generateSequence(asked) { it * STEP }.takeWhile { it > 1f }.toList().ifEmpty { listOf(asked) }
    val least = if (asked > 1f) listOf(1f) else emptyList()
    val first = if (pictures) listOf(Size(asked, pictures = true)) else emptyList()
    val types = smaller + least
    return first + types.map { Size(it, pictures = false) } + Size(types.last(), pictures = false, isClose = true)
}

@Composable
private fun At(
    size: Size,
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    val density = LocalDensity.current.density
    CompositionLocalProvider(
        LocalDensity provides Density(density, size.fontScale),
        LocalType provides LocalType.current.at(size.fontScale, isClose = size.isClose),
        LocalPictures provides size.pictures,
        LocalGap provides if (size.isClose) Space.line else LocalGap.current,
    ) { Box(modifier, propagateMinConstraints = true) { content() } }
}

private const val STEP = 0.88f
