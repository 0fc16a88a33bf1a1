package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.disabled
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.stillpoint.core.Choice
import app.stillpoint.core.Look
import app.stillpoint.core.State
import app.stillpoint.ui.design.Drawn
import app.stillpoint.ui.design.LocalPalette
import app.stillpoint.ui.design.LocalRoom
import app.stillpoint.ui.design.OneOf
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.Room
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Toggle
import app.stillpoint.ui.design.tappedOrPausing
import app.stillpoint.ui.design.Choice as Framed

/** One thing to touch, as it looks and as it is chosen. */
@Composable
internal fun ChoicePart(
    choice: Choice,
    hand: Hand,
    modifier: Modifier = Modifier,
    align: Alignment.Horizontal = Alignment.Start,
) {
    val touch = { hand.touch(choice) }
    // As wide as there is room; but what is dim amid the pause is as small as a finger allows.
    val wide = if (choice.look == Look.DIM) modifier else modifier.fillMaxWidth()
    val named = wide.testTag(choice.name).spoken(choice)
    val (hint, icon) = choice.hint.ifEmpty { null } to choice.icon
    when (choice.state) {
        State.PLAIN -> PlainChoice(choice, hand, named, align)
        State.ON, State.OFF -> Toggle(choice.text, choice.state == State.ON, { touch() }, named, hint, icon)
        State.CHOSEN, State.OTHER -> OneOf(choice.text, choice.state == State.CHOSEN, touch, named, hint, icon)
        State.STILL -> StillChoice(choice, named)
    }
}

@Composable
private fun PlainChoice(
    choice: Choice,
    hand: Hand,
    modifier: Modifier = Modifier,
    align: Alignment.Horizontal = Alignment.Start,
) {
    val touch = { hand.touch(choice) }
    val (over, hint) = choice.over.ifEmpty { null } to choice.hint.ifEmpty { null }
    when (choice.look) {
        Look.PLAIN -> {
            Framed(choice.text, touch, modifier, over, hint, choice.icon)
        }

        Look.NEXT -> {
            Framed(choice.text, touch, modifier, over, hint, choice.icon, next = true)
        }

        Look.QUIET, Look.BACK -> {
            // On a low screen the ways stand side by side: in half of it there is no room around their words.
            val inset = if (LocalRoom.current == Room.HIGH) Space.margin else Space.line
            QuietText(choice.text, touch, modifier, align, choice.icon, over, hint, inset)
        }

        Look.DIM -> {
            DimChoice(choice, hand, modifier)
        }

        Look.UNSEEN -> {}
    }
}

/**
 * As dim as all the rest. It has to be tapped: a hand that slides, or stays, is the pause. With its picture it has a
 * place of its own, which a hand finds in the dark.
 */
@Composable
private fun DimChoice(
    choice: Choice,
    hand: Hand,
    modifier: Modifier = Modifier,
) {
    val icon = choice.icon
    val least = if (icon == null) Space.target else Space.ownPlace
    Column(
        modifier
            .tappedOrPausing({ hand.touch(choice) }, hand::pause)
            .sizeIn(minWidth = least, minHeight = least)
            .padding(horizontal = Space.between, vertical = Space.line),
        verticalArrangement = Arrangement.Center,
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        if (icon != null) Drawn(icon, Modifier.size(Space.icon), LocalPalette.current.soft)
        Softly(choice.text, align = TextAlign.Center)
    }
}

/** It stays in its place, and cannot be touched. */
@Composable
private fun StillChoice(
    choice: Choice,
    modifier: Modifier = Modifier,
) {
    Box(
        modifier
            .semantics(mergeDescendants = true) { disabled() }
            .heightIn(min = Space.tallTarget)
            .padding(horizontal = Space.margin, vertical = Space.line),
        contentAlignment = Alignment.CenterStart,
    ) { Softly(listOf(choice.over, choice.text, choice.hint).filter(String::isNotEmpty).joinToString("\n")) }
}

/** What a screen reader says in place of what is written. */
internal fun Modifier.spoken(choice: Choice): Modifier =
    if (choice.spoken.isEmpty()) this else semantics { contentDescription = choice.spoken }
