package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.stillpoint.core.Blank
import app.stillpoint.core.BlankKind
import app.stillpoint.ui.design.Softly
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.Toggle
import app.stillpoint.ui.design.TypedField
import app.stillpoint.ui.design.Writing

/** Something to write. Its name is on what has the cursor, not on what stands around it. */
@Composable
internal fun FieldPart(
    blank: Blank,
    hand: Hand,
) {
    when (blank.kind) {
        BlankKind.LINE -> Written(blank, Writing.Line, hand)
        BlankKind.LINES -> Written(blank, Writing.Text, hand)
        BlankKind.SECRET -> SecretBlank(blank, hand)
        BlankKind.TIME -> TimeBlank(blank, hand)
    }
}

@Composable
private fun Written(
    blank: Blank,
    writing: Writing,
    hand: Hand,
) {
    val step = hand.step
    TypedField(
        label = blank.label,
        text = hand.text(blank),
        onType = { hand.type(blank, it) },
        name = blank.name,
        writing = writing,
        hint = blank.hint.ifEmpty { null },
        wrong = blank.refusal.ifEmpty { null },
        onDone = step?.let { { hand.touch(it) } },
    )
}

/** A secret: hidden, unless somebody who chooses one would like to see it. */
@Composable
private fun SecretBlank(
    blank: Blank,
    hand: Hand,
) {
    val mayBeSeen = blank.mayBeSeen.isNotEmpty()
    val isSeen = mayBeSeen && hand.isSeen(blank)
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.between)) {
        Written(blank, if (isSeen) Writing.Seen else Writing.Hidden, hand)
        val hint = hand.hintOn(blank)
        if (hint.isNotEmpty()) Softly(hint)
        if (mayBeSeen) {
            Toggle(blank.mayBeSeen, isSeen, { hand.show(blank, it) }, Modifier.testTag("${blank.name}:seen"))
        }
    }
}
