package app.stillpoint.ui.design

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/**
 * One question a page: what is read lies above, what is chosen in the lower half, for either thumb. Each part scrolls
 * by itself when the text is large; the [ways] back and out never do, so that they are always among what is seen.
 */
@Composable
internal fun Page(
    choices: @Composable ColumnScope.() -> Unit,
    modifier: Modifier = Modifier,
    above: Dp = Space.above,
    largestLowerPart: Float = LARGEST_LOWER_PART,
    ways: (@Composable ColumnScope.() -> Unit)? = null,
    band: (@Composable () -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val palette = LocalPalette.current
    Column(modifier.fillMaxSize().background(palette.ground), horizontalAlignment = Alignment.CenterHorizontally) {
        val sides = if (band == null) Edges else Edges.only(WindowInsetsSides.Horizontal + WindowInsetsSides.Top)
        ReadAndChoose(
            choices = choices,
            modifier = Modifier.weight(1f).widthIn(max = Space.column).windowInsetsPadding(sides),
            above = above,
            largestLowerPart = largestLowerPart,
            ways = ways,
            content = content,
        )
        band?.invoke()
    }
}

/** A part that scrolls when it must; its lower edge fades out as long as there is more. */
@Composable
internal fun Scrolling(
    ground: Color,
    modifier: Modifier = Modifier,
    state: ScrollState = rememberScrollState(),
    content: @Composable () -> Unit,
) {
    Box(
        modifier
            .drawWithContent {
                drawContent()
                val edge = EdgeFade.toPx()
                if (state.canScrollForward && size.height > edge) {
                    drawRect(
                        Brush.verticalGradient(
                            listOf(ground.copy(alpha = 0f), ground),
                            size.height - edge,
                            size.height,
                        ),
                        topLeft = Offset(0f, size.height - edge),
                        size = Size(size.width, edge),
                    )
                }
            }.verticalScroll(state),
        // What scrolls is at least as high as its window.
        propagateMinConstraints = true,
    ) { content() }
}

private val Edges: WindowInsets
    @Composable get() = WindowInsets.safeDrawing

private val EdgeFade = 48.dp
private const val LARGEST_LOWER_PART = 0.6f
