package app.stillpoint.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import app.stillpoint.ui.design.Fading
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.page.Grounded
import app.stillpoint.ui.page.PageView

/** The whole app: the page that is shown, drawn. Another key is another page, and fades in. */
@Composable
public fun StillpointApp(
    state: StillpointState,
    modifier: Modifier = Modifier,
) {
    val page = state.moment.page
    Grounded(page.ground) {
        Fading(
            page,
            key = { it.key },
            modifier = modifier.fillMaxSize().background(LocalPalette.current.ground).goingBack(state),
        ) { shown -> PageView(shown, state) }
    }
}

/** The keyboard's own way back. */
private fun Modifier.goingBack(state: StillpointState) =
    onKeyEvent { event ->
        val isBack = event.type == KeyEventType.KeyDown && (event.key == Key.Escape || event.key == Key.Back)
        isBack && state.goBack()
    }
