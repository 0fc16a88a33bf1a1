package app.stillpoint.ui.page

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Ground
import app.stillpoint.core.Layout
import app.stillpoint.core.Page
import app.stillpoint.ui.StillpointState
import app.stillpoint.ui.design.AtNight
import app.stillpoint.ui.design.Dark
import app.stillpoint.ui.design.KnowingItsRoom
import app.stillpoint.ui.design.LocalLook
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.On

/** One page, on its ground and in its layout. */
@Composable
internal fun PageView(
    page: Page,
    state: StillpointState,
    modifier: Modifier = Modifier,
) {
    Grounded(page.ground) {
        val hand = Hand(page.key, state)
        Box(
            modifier
                .fillMaxSize()
                .background(LocalPalette.current.ground)
                .semantics { isTraversalGroup = true },
        ) {
            KnowingItsRoom {
                when (page.layout) {
                    Layout.READING, Layout.RESTING -> ReadingPage(page, hand)
                    Layout.HALVES -> HalvesPage(page, hand)
                    Layout.BANDS -> BandsPage(page, hand)
                    Layout.WHOLE -> WholePage(page, hand)
                }
            }
        }
    }
}

/** [content] in the colours of [ground]. */
@Composable
internal fun Grounded(
    ground: Ground,
    content: @Composable () -> Unit,
) {
    when (ground) {
        Ground.PAGE -> content()
        Ground.NIGHT -> AtNight(content)
        Ground.DEEP -> On(LocalLook.current.deep, content)
        Ground.DEEP_NIGHT -> AtNight { On(LocalLook.current.deep, content) }
        Ground.BLACK -> On(Dark, content)
    }
}
