package app.stillpoint.ui.design

import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.sp

/** The sizes of text. Nothing is smaller than [second]. */
@Immutable
internal class Type(
    private val family: FontFamily,
    fontScale: Float,
    isClose: Boolean = false,
) {
    /** What a page is about. */
    val title = style(family, upTo(34f, 48f, fontScale), FontWeight.Light, line = 1.3f)

    /** The one word: "Paused." Where there is too little room for it, it is no larger than a title. */
    val word = if (isClose) title else style(family, upTo(56f, 72f, fontScale), FontWeight.Light, line = 1.2f)

    /** The word in a band, found in the dark. */
    val band = style(family, upTo(28f, 38f, fontScale), FontWeight.Light)

    /** A question. */
    val question = style(family, upTo(22f, 38f, fontScale), FontWeight.Normal)

    /** What is read. */
    val text = style(family, 18.sp, FontWeight.Normal)

    /** What may be read. */
    val second = style(family, 16.sp, FontWeight.Normal)

    /** These sizes, for text that is so much larger or smaller. */
    fun at(
        fontScale: Float,
        isClose: Boolean,
    ): Type = Type(family, fontScale, isClose)

    private fun style(
        family: FontFamily,
        size: TextUnit,
        weight: FontWeight,
        line: Float = 1.4f,
    ) = TextStyle(
        fontFamily = family,
        fontWeight = weight,
        fontSize = size,
        lineHeight = line.em,
        textDirection = TextDirection.Content,
        lineBreak = LineBreak.Heading,
    )

    /** Large text grows less than small text: a word that has to be cut in two is harder to read than a smaller one. */
    private fun upTo(
        sp: Float,
        mostDp: Float,
        fontScale: Float,
    ): TextUnit = minOf(sp, mostDp / fontScale).sp
}

internal val LocalType = staticCompositionLocalOf<Type> { error("StillpointTheme gives the sizes of text") }

/**
 * Any text. Its direction follows its own content, because people write in their own language; the side it stands on
 * follows the page.
 */
@Composable
internal fun Sentence(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = LocalType.current.text,
    color: Color = LocalPalette.current.ink,
    align: TextAlign = TextAlign.Start,
) {
    val aligned = style.copy(color = color, textAlign = if (align == TextAlign.Start) side() else align)
    BasicText(text, modifier.wholeWords(style.fontSize), aligned)
}

/** The side on which lines begin on this page. */
@Composable
internal fun side(): TextAlign =
    if (LocalLayoutDirection.current == LayoutDirection.Rtl) TextAlign.Right else TextAlign.Left

/** What a page is about. A screen reader can jump to it. */
@Composable
internal fun Title(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = LocalType.current.title,
    align: TextAlign = TextAlign.Start,
) {
    Sentence(text, modifier.semantics { heading() }, style, align = align)
}

/** Second text. */
@Composable
internal fun Softly(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = LocalType.current.second,
    align: TextAlign = TextAlign.Start,
) {
    Sentence(text, modifier, style, LocalPalette.current.soft, align)
}

/** A note that matters, and is no alarm. */
@Composable
internal fun Note(
    text: String,
    modifier: Modifier = Modifier,
) {
    val said = modifier.semantics { liveRegion = LiveRegionMode.Polite }
    Sentence(text, said, LocalType.current.second, LocalPalette.current.ember)
}
