package app.stillpoint.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.interaction.collectIsPressedAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.layout.IntrinsicMeasurable
import androidx.compose.ui.layout.IntrinsicMeasureScope
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.layout.MultiContentMeasurePolicy
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Pictogram

/**
 * Equal bands over the whole screen: one finds them in the dark, by where they are. What is said [above] them takes no
 * more than it needs. Where one has no room for its words like that, at the smallest type, it takes what it needs, and
 * the others share the rest. Nothing here scrolls, so that a touch is always a touch.
 */
@Composable
internal fun Bands(
    modifier: Modifier = Modifier,
    above: (@Composable () -> Unit)? = null,
    bands: @Composable () -> Unit,
) {
    FittedType(
        modifier
            .fillMaxSize()
            .background(LocalPalette.current.ground)
            .windowInsetsPadding(WindowInsets.safeDrawing)
            .padding(Space.line),
    ) {
        val words: @Composable () -> Unit = { above?.invoke() }
        Layout(listOf(words, bands), Modifier, EqualBands)
    }
}

private object EqualBands : MultiContentMeasurePolicy {
    override fun MeasureScope.measure(
        measurables: List<List<Measurable>>,
        constraints: Constraints,
    ): MeasureResult {
        val (above, bands) = measurables
        val (width, height) = constraints.maxWidth to constraints.maxHeight
        val gap = Space.line.roundToPx()
        val words = above.map { it.measure(Constraints(maxWidth = width, maxHeight = height)) }
        val top = words.sumOf { it.height + gap }
        val shared = (height - top - gap * (bands.size - 1)).coerceAtLeast(0)
        val least = Space.target.roundToPx()
        val heights = shareOut(shared, bands.map { it.maxIntrinsicHeight(width).coerceAtLeast(least) })
        val placed = bands.zip(heights) { band, its -> band.measure(Constraints.fixed(width, its)) }
        return layout(width, height) {
            words.forEach { it.placeRelative(0, 0) }
            placed.fold(top) { y, band -> band.placeRelative(0, y).let { y + band.height + gap } }
        }
    }

    override fun IntrinsicMeasureScope.maxIntrinsicHeight(
        measurables: List<List<IntrinsicMeasurable>>,
        width: Int,
    ): Int {
        val (above, bands) = measurables
        val gap = Space.line.roundToPx()
        val highest = bands.maxOfOrNull { it.maxIntrinsicHeight(width) } ?: 0
        return above.sumOf { it.maxIntrinsicHeight(width) + gap } + (highest + gap) * bands.size - gap
    }
}

/** [height] in equal parts; where one of [needs] is more than that, it gets it, and the others share the rest. */
private fun shareOut(
    height: Int,
    needs: List<Int>,
): List<Int> {
    var (greedy, each) = emptySet<Int>() to height / needs.size.coerceAtLeast(1)
    while (true) {
        val more = needs.indices.filter { needs[it] > each }.toSet()
        if (more == greedy || more.size == needs.size) break
        greedy = more
        each = (height - greedy.sumOf { needs[it] }).coerceAtLeast(0) / (needs.size - greedy.size)
    }
    val shares = needs.mapIndexed { at, need -> if (at in greedy) need else each }
    // Whatever cannot be shared out is the last one's: a pixel or two.
    return shares.dropLast(1) + (height - shares.dropLast(1).sum()).coerceAtLeast(0)
}

/** One band, or a part of one. Without [onTouch] it stays in its place and cannot be touched. */
@Composable
internal fun Band(
    label: String,
    onTouch: (() -> Unit)?,
    modifier: Modifier = Modifier,
    whose: String? = null,
    detail: String? = null,
    icon: Pictogram? = null,
) {
    val palette = LocalPalette.current
    val interaction = remember { MutableInteractionSource() }
    val pressed by interaction.collectIsPressedAsState()
    val focused by interaction.collectIsFocusedAsState()
    // The pause is the deep itself; whatever else is chosen lies on the ground.
    val fill = if (onTouch == null || palette == LocalLook.current.deep) palette.ground else palette.raised
    val touch =
        if (onTouch == null) {
            Modifier
        } else {
            Modifier.clickable(interaction, indication = null, role = Role.Button, onClick = onTouch)
        }
    val shape = RoundedCornerShape(28.dp)
    Column(
        modifier
            .fillMaxSize()
            .clip(shape)
            .background(if (pressed) palette.ink.copy(alpha = PRESSED_ALPHA).compositeOver(fill) else fill)
            .then(if (focused) Modifier.border(3.dp, palette.water, shape) else Modifier)
            .then(touch)
            .semantics(mergeDescendants = true) { }
            .padding(LocalGap.current),
        verticalArrangement = Arrangement.spacedBy(LocalGap.current / 2, Alignment.CenterVertically),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        if (icon != null && LocalPictures.current) Drawn(icon, Modifier.size(Space.bandIcon))
        val color = if (onTouch == null) palette.soft else palette.ink
        Sentence(label, style = LocalType.current.band, color = color, align = TextAlign.Center)
        if (whose != null) Softly(whose, align = TextAlign.Center)
        if (detail != null) Softly(detail, align = TextAlign.Center)
    }
}

private const val PRESSED_ALPHA = 0.08f
