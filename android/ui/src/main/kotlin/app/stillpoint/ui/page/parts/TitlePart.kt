package app.stillpoint.ui.page

import androidx.compose.runtime.Composable
import app.stillpoint.core.Part
import app.stillpoint.ui.design.Title

/** What the page is about. */
@Composable
internal fun TitlePart(part: Part.Title) = Title(part.text)
