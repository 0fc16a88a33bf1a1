package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Drawn
import app.stillpoint.ui.design.LocalPictures

/** A quiet picture. Where type is large it goes first, and what it says is still spoken. */
@Composable
internal fun PicturePart(part: Part.Picture) {
    val said =
        if (part.spoken.isEmpty()) {
            Modifier.clearAndSetSemantics { }
        } else {
            Modifier.semantics { contentDescription = part.spoken }
        }
    when {
        LocalPictures.current -> Drawn(part.pictogram, said.fillMaxWidth().height(PICTURE.dp))
        part.spoken.isNotEmpty() -> Spacer(said.size(1.dp))
    }
}

private const val PICTURE = 176
