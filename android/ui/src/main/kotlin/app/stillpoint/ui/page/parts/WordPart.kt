package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Title

/** The one word, said aloud at once. */
@Composable
internal fun WordPart(part: Part.Word) {
    val saidAtOnce = Modifier.semantics { liveRegion = LiveRegionMode.Assertive }
    Title(part.text, saidAtOnce, LocalType.current.word)
}
