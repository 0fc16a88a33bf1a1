package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Sentence

/** What is read. */
@Composable
internal fun SentencePart(part: Part.Sentence) = Sentence(part.text)
