package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Drawn
import app.stillpoint.ui.design.LocalPictures
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.Space

/** What happens next: small pictures, one below the other, each with its sentence. */
@Composable
internal fun StripPart(part: Part.Strip) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.between)) {
        part.steps.forEach { step ->
            Row(
                Modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
                horizontalArrangement = Arrangement.spacedBy(Space.between),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                if (LocalPictures.current) Drawn(step.pictogram, Modifier.width(PICTURE.dp))
                Sentence(step.text, style = LocalType.current.second)
            }
        }
    }
}

private const val PICTURE = 60
