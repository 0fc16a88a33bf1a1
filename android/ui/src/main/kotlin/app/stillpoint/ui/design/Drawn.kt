package app.stillpoint.ui.design

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.stillpoint.core.Pictogram

/** The picture called [pictogram]. It stands here empty until its drawing is there; its words are always beside it. */
@Composable
internal fun Drawn(
    @Suppress("unused") pictogram: Pictogram,
    modifier: Modifier = Modifier,
) {
    Box(modifier)
}
