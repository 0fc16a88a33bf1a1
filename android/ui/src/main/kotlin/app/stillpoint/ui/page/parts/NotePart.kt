package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Note

/** A note that matters, said aloud when it comes. */
@Composable
internal fun NotePart(part: Part.Note) = Note(part.text)
