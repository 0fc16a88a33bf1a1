package app.stillpoint.ui

import app.stillpoint.core.Field
import app.stillpoint.core.KeyTrouble
import app.stillpoint.core.Person
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Why
import app.stillpoint.core.Words

/** What could not be taken as it was: one sentence, and beside which field it belongs. */
public class Refusal(
    public val sentence: String,
    public val field: Field? = null,
    public val person: Person? = null,
) {
    /** The sentence, if it belongs beside this field. */
    internal fun at(
        field: Field,
        person: Person? = null,
    ): String? = sentence.takeIf { this.field == field && this.person == person }

    internal companion object {
        fun of(
            refused: StillpointException,
            words: Words,
        ): Refusal {
            val errors = words.errors
            return when (refused) {
                is StillpointException.Invalid -> {
                    Refusal(invalid(refused.field, refused.why, words), refused.field, refused.person)
                }

                is StillpointException.WrongSecret -> {
                    Refusal(errors.wrongSecret, Field.SECRET)
                }

                is StillpointException.KeyUnavailable -> {
                    Refusal(
                        when (refused.reason) {
                            KeyTrouble.ABSENT -> errors.keyAbsent
                            KeyTrouble.NOT_YET -> errors.keyNotYet
                            KeyTrouble.INVALIDATED -> errors.keyInvalidated
                        },
                    )
                }

                is StillpointException.NotSaved -> {
                    Refusal(errors.notSaved)
                }

                is StillpointException.Damaged -> {
                    Refusal(errors.damaged)
                }

                is StillpointException.TooNew -> {
                    Refusal(errors.tooNew)
                }

                is StillpointException.InUse -> {
                    Refusal(errors.inUse)
                }

                is StillpointException.Locked -> {
                    Refusal(errors.locked)
                }

                is StillpointException.AlreadySetUp -> {
                    Refusal(errors.alreadySetUp)
                }
            }
        }

        private fun invalid(
            field: Field,
            why: Why,
            words: Words,
        ): String {
            val errors = words.errors
            return when (why) {
                is Why.Empty -> {
                    if (field == Field.NAME) errors.emptyName else errors.empty
                }

                is Why.TooShort -> {
                    "${errors.tooShort} ${why.min}"
                }

                is Why.TooLong -> {
                    "${errors.tooLong} ${why.max}"
                }

                is Why.TooMany -> {
                    "${errors.tooMany} ${why.max}"
                }

                is Why.OutOfRange -> {
                    errors.outOfRange
                }

                is Why.Unseen -> {
                    errors.unseen
                }

                is Why.Same -> {
                    when (field) {
                        Field.NAME -> errors.sameName
                        Field.SLOW_WORD -> errors.sameWord
                        else -> errors.same
                    }
                }

                is Why.NotInPlan -> {
                    errors.notInPlan
                }
            }
        }
    }
}
