package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import app.stillpoint.ui.design.Dark
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.LocalPictures
import app.stillpoint.ui.design.StillMark

/** The still mark. In the dark it is as dim as all the rest. */
@Composable
internal fun MarkPart() {
    val palette = LocalPalette.current
    when {
        palette == Dark -> StillMark(color = Dark.line)
        LocalPictures.current -> StillMark(color = palette.ember)
    }
}
