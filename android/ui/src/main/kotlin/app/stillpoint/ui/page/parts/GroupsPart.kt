package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.LayoutDirection
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalType
import app.stillpoint.ui.design.Sentence
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Space

/** Groups of letters to be written down and compared, from left to right in every language. */
@Composable
internal fun GroupsPart(part: Part.Groups) {
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Column(
            Modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
            verticalArrangement = Arrangement.spacedBy(Space.line),
        ) { InLines(part.groups) }
    }
}

/** In columns, so that they can be compared group by group; a long one has a line of its own. */
@Composable
private fun InLines(groups: List<String>) {
    val (long, short) = groups.partition { it.length > A_GROUP }
    long.forEach { Sentence(it) }
    short.chunked(A_LINE).forEach { line ->
        SideBySide(gap = Space.line) {
            line.forEach { Sentence(it, style = LocalType.current.question) }
            repeat(A_LINE - line.size) { Spacer(Modifier) }
        }
    }
}

private const val A_GROUP = 6
private const val A_LINE = 3
