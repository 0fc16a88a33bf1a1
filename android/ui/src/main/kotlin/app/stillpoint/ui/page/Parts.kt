package app.stillpoint.ui.page

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import app.stillpoint.core.Part
import app.stillpoint.ui.design.LocalRoom
import app.stillpoint.ui.design.Room
import app.stillpoint.ui.design.SideBySide

/** Parts, one below the other. */
@Composable
internal fun ColumnScope.Parts(
    parts: List<Part>,
    hand: Hand,
) {
    parts.forEachIndexed { at, part ->
        key(part.place(at)) { OnePart(part, parts.getOrNull(at + 1), hand) }
    }
}

/**
 * The same, turned to the other side of the screen. Whoever goes from one to the next, with a screen reader or a
 * switch, is led by where things stand, and would come from the last to the first: so each has its number, beginning
 * [from].
 */
@Composable
internal fun ColumnScope.TurnedParts(
    parts: List<Part>,
    from: Int,
    hand: Hand,
) {
    parts.forEachIndexed { at, part ->
        key(part.place(at)) {
            Column(Modifier.fillMaxWidth().readAt((from + at).toFloat())) {
                OnePart(part, parts.getOrNull(at + 1), hand)
            }
        }
    }
}

/** The ways on and out, which never scroll: one below the other, or side by side where it is low. */
@Composable
internal fun Ways(
    parts: List<Part>,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.(way: List<Part>, at: Int) -> Unit,
) {
    SideBySide(modifier, isBeside = LocalRoom.current != Room.HIGH) {
        parts.forEachIndexed { at, part -> Column(Modifier.half()) { content(listOf(part), at) } }
    }
}

/** What keeps the cursor in its field while the parts around it change. */
private fun Part.place(at: Int): Any = if (this is Part.Field) blank.name else at

/** Without an `else`: a part that the core learns to say does not compile here before it is drawn. */
@Composable
private fun ColumnScope.OnePart(
    part: Part,
    next: Part?,
    hand: Hand,
) {
    when (part) {
        is Part.Mark -> MarkPart()
        is Part.Word -> WordPart(part)
        is Part.Title -> TitlePart(part)
        is Part.Question -> QuestionPart(part)
        is Part.Sentence -> SentencePart(part)
        is Part.Soft -> SoftPart(part, isHeading = next is Part.Said || next is Part.Strip)
        is Part.Note -> NotePart(part)
        is Part.Held -> HeldPart(part)
        is Part.Said -> SaidPart(part)
        is Part.Card -> CardPart(part)
        is Part.Field -> FieldPart(part.blank, hand)
        is Part.Stepper -> StepperPart(part, hand)
        is Part.One -> ChoicePart(part.choice, hand)
        is Part.Row -> RowPart(part, hand)
        is Part.Scale -> ScalePart(part, hand)
        is Part.Stones -> StonesPart(part, hand)
        is Part.Strip -> StripPart(part)
        is Part.Picture -> PicturePart(part)
        is Part.Body -> BodyPart(part, hand)
        is Part.Shoreline -> ShorelinePart(part)
        is Part.Circle -> CirclePart(part)
        is Part.Steps -> StepsPart(part)
        is Part.Progress -> ProgressPart(part)
        is Part.Groups -> GroupsPart(part)
        is Part.Code -> CodePart(part)
    }
}
