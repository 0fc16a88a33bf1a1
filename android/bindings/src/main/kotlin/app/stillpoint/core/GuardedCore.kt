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

    override fun secretQuality(secret: String): SecretQuality =
        if (secret.holdsHalfACharacter()) SecretQuality.WEAK else core.secretQuality(secret)

    override fun changeSecret(
        was: String?,
        secret: String,
        now: Now,
    ): Moment {
        was?.check(Field.SECRET)
        secret.check(Field.SECRET)
        return core.changeSecret(was, secret, now)
    }

    override fun unlockWithRecovery(
        typed: String,
        now: Now,
    ): Moment {
        typed.check(Field.RECOVERY_KEY)
        return core.unlockWithRecovery(typed, now)
    }

    override fun keepRecoverySheet(
        typed: String,
        now: Now,
    ): RecoveryMark {
        typed.check(Field.RECOVERY_KEY)
        return core.keepRecoverySheet(typed, now)
    }

    override fun setPrivateSecret(
        person: Person,
        was: String?,
        secret: String,
        now: Now,
    ): Moment {
        was?.check(Field.SECRET, person)
        secret.check(Field.SECRET, person)
        return core.setPrivateSecret(person, was, secret, now)
    }

    override fun openPrivate(
        person: Person,
        secret: String,
        now: Now,
    ): Moment {
        secret.check(Field.SECRET, person)
        return core.openPrivate(person, secret, now)
    }

    override fun openBrought(
        person: Person,
        secret: String,
        now: Now,
    ): Moment {
        secret.check(Field.SECRET, person)
        return core.openBrought(person, secret, now)
    }

    override fun backUp(
        path: String,
        to: BackupKey,
        progress: BackupProgress,
        now: Now,
    ): BackupWritten {
        to.check()
        return core.backUp(path, to, progress, now)
    }

    override fun restore(
        path: String,
        with: RestoreKey,
        progress: BackupProgress,
        now: Now,
    ): Restored {
        with.check()
        return core.restore(path, with, progress, now)
    }

    override fun restoreNew(
        path: String,
        with: RestoreKey,
        secret: String?,
        progress: BackupProgress,
        now: Now,
    ): Restored {
        with.check()
        secret?.check(Field.SECRET)
        return core.restoreNew(path, with, secret, progress, now)
    }

    override fun sealLeavingCopy(
        path: String,
        passphrase: String,
        now: Now,
    ): SeparationView {
        passphrase.check(Field.PASSPHRASE)
        return core.sealLeavingCopy(path, passphrase, now)
    }

    override fun deleteForever(
        secret: String?,
        now: Now,
    ): Begun {
        secret?.check(Field.SECRET)
        return core.deleteForever(secret, now)
    }

    override fun renewKeys(
        secret: String?,
        now: Now,
    ): Begun {
        secret?.check(Field.SECRET)
        return core.renewKeys(secret, now)
    }
}

private fun BackupKey.check() {
    if (this is BackupKey.Passphrase) passphrase.check(Field.PASSPHRASE)
}

private fun RestoreKey.check() =
    when (this) {
        is RestoreKey.Recovery -> key.check(Field.RECOVERY_KEY)
        is RestoreKey.Passphrase -> passphrase.check(Field.PASSPHRASE)
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
