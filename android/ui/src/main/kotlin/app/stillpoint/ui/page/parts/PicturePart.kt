package app.stillpoint.ui.page

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
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
    val height = if (LocalPictures.current) PICTURE.dp else 1.dp
    Drawn(part.pictogram, said.fillMaxWidth().height(height))
}

private const val PICTURE = 176
