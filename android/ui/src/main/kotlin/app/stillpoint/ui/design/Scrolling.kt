package app.stillpoint.ui.design

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp

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

private val EdgeFade = 48.dp
