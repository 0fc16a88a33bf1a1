package app.stillpoint.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.dp

/** How something is written. */
internal enum class Writing { Line, Text, Hidden, Seen }

/** Something to write: what it is above, what cannot be taken as it is below, in one sentence. */
@Composable
internal fun TypedField(
    label: String,
    text: String,
    onType: (String) -> Unit,
    modifier: Modifier = Modifier,
    name: String? = null,
    writing: Writing = Writing.Line,
    hint: String? = null,
    wrong: String? = null,
    onDone: (() -> Unit)? = null,
) {
    Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.line)) {
        Softly(label, Modifier.clearAndSetSemantics { })
        // Another field, not the same one changed: Compose 1.12 looks once whether a field is a password, and a screen
        // reader would go on spelling stars where everybody sees words.
        key(writing == Writing.Hidden) {
            Letters(
                text,
                onType,
                Modifier.fillMaxWidth().semantics {
                    contentDescription = listOfNotNull(label, hint).joinToString("\n")
                    if (name != null) testTag = name
                    if (wrong != null) error(wrong)
                },
                writing,
                onDone,
            )
        }
        if (hint != null) Softly(hint, Modifier.clearAndSetSemantics { })
        if (wrong != null) Note(wrong)
    }
}

/** The letters themselves, in their frame. */
@Composable
private fun Letters(
    text: String,
    onType: (String) -> Unit,
    modifier: Modifier = Modifier,
    writing: Writing = Writing.Line,
    onDone: (() -> Unit)? = null,
) {
    val palette = LocalPalette.current
    val interaction = remember { MutableInteractionSource() }
    val focused by interaction.collectIsFocusedAsState()
    BasicTextField(
        value = text,
        onValueChange = onType,
        modifier = modifier,
        textStyle = LocalType.current.text.copy(color = palette.ink, textAlign = side()),
        singleLine = writing != Writing.Text,
        minLines = if (writing == Writing.Text) 3 else 1,
        maxLines = if (writing == Writing.Text) 8 else 1,
        cursorBrush = SolidColor(palette.water),
        interactionSource = interaction,
        visualTransformation =
            if (writing == Writing.Hidden) PasswordVisualTransformation() else VisualTransformation.None,
        keyboardOptions = keyboard(writing),
        keyboardActions = KeyboardActions(onDone = onDone?.let { done -> { done() } }),
    ) { field ->
        Box(
            Modifier
                .fillMaxWidth()
                .background(palette.raised, FieldShape)
                .border(if (focused) 2.dp else 1.dp, if (focused) palette.water else palette.line, FieldShape)
                .heightIn(min = Space.target)
                .padding(Space.between),
            contentAlignment = Alignment.TopStart,
            propagateMinConstraints = true,
        ) { field() }
    }
}

// Nothing that is written here may enter a keyboard's memory: no suggestions, where the keyboard listens to that.
private fun keyboard(writing: Writing): KeyboardOptions =
    when (writing) {
        Writing.Line -> {
            KeyboardOptions(
                capitalization = KeyboardCapitalization.None,
                autoCorrectEnabled = false,
                imeAction = ImeAction.Next,
            )
        }

        Writing.Text -> {
            KeyboardOptions(capitalization = KeyboardCapitalization.Sentences, autoCorrectEnabled = false)
        }

        // Seen, it is no password to anybody but the keyboard: a screen reader reads what everybody sees.
        Writing.Seen -> {
            KeyboardOptions(
                capitalization = KeyboardCapitalization.None,
                keyboardType = KeyboardType.Ascii,
                autoCorrectEnabled = false,
                imeAction = ImeAction.Done,
            )
        }

        Writing.Hidden -> {
            KeyboardOptions(
                keyboardType = KeyboardType.Password,
                autoCorrectEnabled = false,
                imeAction = ImeAction.Done,
            )
        }
    }

private val FieldShape = RoundedCornerShape(16.dp)
