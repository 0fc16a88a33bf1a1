package app.stillpoint.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.interaction.collectIsPressedAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp

/** Three equal bands over the whole screen: one finds them in the dark, by where they are. */
@Composable
internal fun Bands(
    modifier: Modifier = Modifier,
    bands: @Composable ColumnScope.() -> Unit,
) {
    Column(
        modifier
            .fillMaxSize()
            .background(LocalPalette.current.ground)
            .windowInsetsPadding(WindowInsets.safeDrawing)
            .padding(Space.line),
        verticalArrangement = Arrangement.spacedBy(Space.line),
        content = bands,
    )
}

/** One band, or a part of one. Once [said], it stays in its place and cannot be touched. */
@Composable
internal fun Band(
    label: String,
    onTouch: (() -> Unit)?,
    modifier: Modifier = Modifier,
    whose: String? = null,
    said: String? = null,
) {
    val palette = LocalPalette.current
    val interaction = remember { MutableInteractionSource() }
    val pressed by interaction.collectIsPressedAsState()
    val focused by interaction.collectIsFocusedAsState()
    val fill = if (onTouch == null) palette.ground else palette.raised
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
            .semantics(mergeDescendants = true) { if (said != null) stateDescription = said }
            .padding(Space.between),
        verticalArrangement = Arrangement.spacedBy(Space.line, Alignment.CenterVertically),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        if (whose != null) Softly(whose, align = TextAlign.Center)
        val color = if (onTouch == null) palette.soft else palette.ink
        Sentence(label, style = LocalType.current.band, color = color, align = TextAlign.Center)
    }
}

private const val PRESSED_ALPHA = 0.08f
