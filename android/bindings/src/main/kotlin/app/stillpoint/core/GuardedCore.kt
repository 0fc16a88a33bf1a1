package app.stillpoint.core

/**
 * [core], refusing half a character by the name of its field. A Kotlin string can hold one half of a surrogate pair
 * (half an emoji, cut by a keyboard); the bridge cannot carry it and would throw something that no screen expects.
 */
class GuardedCore(
    private val core: StillpointInterface,
) : StillpointInterface by core {
    override fun answer(
        person: Person,
        text: String,
        now: Now,
    ): Moment {
        text.check(Field.ANSWER, person)
        return core.answer(person, text, now)
    }

    override fun firstStartNext(
        draft: PlanDraft,
        now: Now,
    ): Moment {
        draft.check()
        return core.firstStartNext(draft, now)
    }

    override fun setUp(
        draft: PlanDraft,
        secret: String?,
        now: Now,
    ): Moment {
        draft.check()
        secret?.check(Field.SECRET)
        return core.setUp(draft, secret, now)
    }

    override fun unlock(
        secret: String,
        now: Now,
    ): Moment {
        secret.check(Field.SECRET)
        return core.unlock(secret, now)
    }

    override fun nameReminder(
        name: String,
        now: Now,
    ): Moment {
        name.check(Field.REMINDER_NAME)
        return core.nameReminder(name, now)
    }
}

private fun PlanDraft.check() {
    people.forEachIndexed { index, written ->
        // A third one is nobody yet; the core says that there are too many.
        val person = Person.entries.getOrNull(index)
        written.name.check(Field.NAME, person)
        written.pronouns.check(Field.PRONOUNS, person)
        written.aftercare.check(Field.AFTERCARE, person)
        written.sensoryAids.forEach { it.check(Field.SENSORY_AID, person) }
        written.cardDo.check(Field.CARD_DO, person)
        written.cardDoNot.check(Field.CARD_DO_NOT, person)
    }
    stopWord.check(Field.STOP_WORD)
    slowWord.check(Field.SLOW_WORD)
    gesture.check(Field.GESTURE)
    covenant.check(Field.COVENANT)
}

private fun String.check(
    field: Field,
    person: Person? = null,
) {
    if (holdsHalfACharacter()) throw StillpointException.Invalid(field, person, Why.Unseen)
}

private fun String.holdsHalfACharacter(): Boolean =
    indices.any { at ->
        val before = getOrNull(at - 1)
        val after = getOrNull(at + 1)
        when {
            this[at].isHighSurrogate() -> after?.isLowSurrogate() != true
            this[at].isLowSurrogate() -> before?.isHighSurrogate() != true
            else -> false
        }
    }
