package app.stillpoint.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.interaction.collectIsPressedAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Pictogram

/**
 * Something one can choose. All choices of a page look the same; [next] marks the one step on from a page that asks
 * nothing, never one of several answers.
 */
@Composable
internal fun Choice(
    label: String,
    onTouch: () -> Unit,
    modifier: Modifier = Modifier,
    whose: String? = null,
    detail: String? = null,
    icon: Pictogram? = null,
    next: Boolean = false,
) {
    val palette = LocalPalette.current
    val interaction = remember { MutableInteractionSource() }
    Row(
        modifier
            .fillMaxWidth()
            .surface(interaction, if (next) palette.water else palette.line, palette.raised)
            .clickable(interaction, indication = null, role = Role.Button, onClick = onTouch)
            .heightIn(min = Space.tallTarget)
            .padding(horizontal = Space.margin, vertical = Space.line),
        horizontalArrangement = Arrangement.spacedBy(Space.between),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon)
        Column {
            if (whose != null) Softly(whose)
            Sentence(label)
            if (detail != null) Softly(detail)
        }
    }
}

/** The small picture beside the words of something to touch. */
@Composable
internal fun Icon(icon: Pictogram) {
    Drawn(icon, Modifier.size(Space.icon))
}

/** A choice without a frame: back, later, stop. As large to the finger as any other of its page. */
@Composable
internal fun QuietText(
    label: String,
    onTouch: () -> Unit,
    modifier: Modifier = Modifier,
    align: Alignment.Horizontal = Alignment.Start,
    icon: Pictogram? = null,
    over: String? = null,
    hint: String? = null,
    inset: Dp = Space.margin,
) {
    val interaction = remember { MutableInteractionSource() }
    val isPaused = LocalPalette.current == LocalLook.current.deep
    Row(
        modifier
            .surface(interaction, Color.Transparent, Color.Transparent)
            .clickable(interaction, indication = null, role = Role.Button, onClick = onTouch)
            .heightIn(min = if (isPaused) Space.tallTarget else Space.target)
            .padding(horizontal = inset, vertical = Space.line),
        horizontalArrangement = Arrangement.spacedBy(Space.line, align),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon)
        Column {
            if (over != null) Softly(over)
            Softly(label, style = LocalType.current.text)
            if (hint != null) Softly(hint)
        }
    }
}

/** Something that is on or off. */
@Composable
internal fun Toggle(
    label: String,
    on: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    detail: String? = null,
    icon: Pictogram? = null,
) {
    val interaction = remember { MutableInteractionSource() }
    val touch =
        Modifier.toggleable(on, interaction, indication = null, role = Role.Switch, onValueChange = onChange)
    Marked(label, on, interaction, modifier, touch, detail, icon)
}

/** One of several, of which one is so already. All look the same but for the mark. */
@Composable
internal fun OneOf(
    label: String,
    chosen: Boolean,
    onTouch: () -> Unit,
    modifier: Modifier = Modifier,
    detail: String? = null,
    icon: Pictogram? = null,
) {
    val interaction = remember { MutableInteractionSource() }
    val touch = Modifier.selectable(chosen, interaction, indication = null, role = Role.RadioButton, onClick = onTouch)
    Marked(label, chosen, interaction, modifier, touch, detail, icon)
}

@Composable
private fun Marked(
    label: String,
    marked: Boolean,
    interaction: MutableInteractionSource,
    modifier: Modifier = Modifier,
    touchModifier: Modifier = Modifier,
    detail: String? = null,
    icon: Pictogram? = null,
) {
    val palette = LocalPalette.current
    Row(
        modifier
            .fillMaxWidth()
            .surface(interaction, palette.line, palette.raised)
            .then(touchModifier)
            .heightIn(min = Space.tallTarget)
            .padding(horizontal = Space.margin, vertical = Space.line),
        horizontalArrangement = Arrangement.spacedBy(Space.between),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon)
        Column(Modifier.weight(1f)) {
            Sentence(label)
            if (detail != null) Softly(detail)
        }
        Box(
            Modifier.size(28.dp).border(2.dp, palette.line, CircleShape).padding(7.dp),
        ) {
            if (marked) Box(Modifier.size(14.dp).clip(CircleShape).background(palette.ink))
        }
    }
}

/** Something to touch that lies on the page without a frame of its own. */
@Composable
internal fun Modifier.touchable(onTouch: () -> Unit): Modifier {
    val interaction = remember { MutableInteractionSource() }
    return surface(interaction, Color.Transparent, Color.Transparent)
        .clickable(interaction, indication = null, role = Role.Button, onClick = onTouch)
}

/** Something to touch, with a line round it. */
@Composable
internal fun Modifier.framed(onTouch: () -> Unit): Modifier {
    val palette = LocalPalette.current
    val interaction = remember { MutableInteractionSource() }
    return surface(interaction, palette.line, palette.raised)
        .clickable(interaction, indication = null, role = Role.Button, onClick = onTouch)
}

/** A raised surface with a line around it, a little lighter under a finger, with a clear ring for the keyboard. */
@Composable
private fun Modifier.surface(
    interaction: MutableInteractionSource,
    border: Color,
    fill: Color,
): Modifier {
    val palette = LocalPalette.current
    val pressed by interaction.collectIsPressedAsState()
    val focused by interaction.collectIsFocusedAsState()
    val shape = RoundedCornerShape(Space.corner)
    return clip(shape)
        .background(if (pressed) palette.ink.copy(alpha = PRESSED_ALPHA).compositeOver(fill) else fill)
        .border(if (focused) 3.dp else 1.dp, if (focused) palette.water else border, shape)
}

private const val PRESSED_ALPHA = 0.08f
