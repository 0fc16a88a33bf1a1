package app.stillpoint.ui

import app.stillpoint.core.Field
import app.stillpoint.core.Person
import app.stillpoint.core.StillpointException

/** What could not be taken as it was: one sentence, and beside which field it belongs. */
public class Refusal internal constructor(
    public val sentence: String,
    refused: StillpointException,
) {
    /** The field that the sentence belongs beside, if it belongs to one. */
    public val field: Field? =
        when (refused) {
            is StillpointException.Invalid -> refused.field
            is StillpointException.WrongSecret, is StillpointException.TooSoon -> Field.SECRET
            else -> null
        }

    private val guessed = refused is StillpointException.WrongSecret || refused is StillpointException.TooSoon

    private val person: Person? = (refused as? StillpointException.Invalid)?.person

    /** The sentence, if it belongs beside this field. */
    internal fun at(
        field: Field,
        person: Person? = null,
    ): String? = sentence.takeIf { this.field == field && this.person == person }

    /** The sentence, if it is about the secret until now. */
    internal fun atWas(): String? = sentence.takeIf { guessed }

    /** The sentence, if it is about the secret that is chosen in its place. */
    internal fun atNew(person: Person? = null): String? = at(Field.SECRET, person).takeUnless { guessed }
}
