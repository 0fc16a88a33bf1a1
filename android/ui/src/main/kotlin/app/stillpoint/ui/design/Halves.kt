package app.stillpoint.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.graphicsLayer

/** The screen shared by two who face each other: [far] is turned to the other side, [between] belongs to both. */
@Composable
internal fun Halves(
    far: @Composable () -> Unit,
    between: @Composable () -> Unit,
    near: @Composable () -> Unit,
    modifier: Modifier = Modifier,
) {
    Column(
        modifier
            .fillMaxSize()
            .background(LocalPalette.current.ground)
            .windowInsetsPadding(WindowInsets.safeDrawing),
    ) {
        PersonHalf(turned = true, Modifier.weight(1f), far)
        between()
        PersonHalf(turned = false, Modifier.weight(1f), near)
    }
}

/** Half of the screen, turned towards the person whose it is. */
@Composable
internal fun PersonHalf(
    turned: Boolean,
    modifier: Modifier = Modifier,
    content: @Composable () -> Unit,
) {
    Column(modifier.fillMaxWidth().graphicsLayer { rotationZ = if (turned) HALF_TURN else 0f }) { content() }
}

/** What a half holds: something to read above, the answers below. Each scrolls by itself when the text is large. */
@Composable
internal fun HalfPage(
    choices: @Composable ColumnScope.() -> Unit,
    ways: @Composable ColumnScope.() -> Unit,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) {
    ReadAndChoose(
        choices = choices,
        modifier = modifier,
        above = Space.between,
        between = Space.line,
        ways = ways,
        largestLowerPart = LARGEST_LOWER_PART,
        content = content,
    )
}

/** Four answers and two ways on have to fit into half a screen. */
private const val LARGEST_LOWER_PART = 0.66f
