package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.wrapContentSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Part
import app.stillpoint.core.Pictogram
import app.stillpoint.ui.design.Drawn
import app.stillpoint.ui.design.LocalPictures
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Title

/** The one word, said aloud at once, on the picture that lies behind it. */
@Composable
internal fun WordPart(part: Part.Word) {
    val saidAtOnce = Modifier.semantics { liveRegion = LiveRegionMode.Assertive }
    Box {
        part.behind?.let { Behind(it) }
        Title(part.text, saidAtOnce, LocalType.current.word)
    }
}

/** Wider and higher than the word, so that it takes no room of its own. */
@Composable
private fun BoxScope.Behind(pictogram: Pictogram) {
    if (LocalPictures.current) {
        Drawn(pictogram, Modifier.matchParentSize().wrapContentSize(unbounded = true).width(BEHIND.dp))
    }
}

private const val BEHIND = 440
