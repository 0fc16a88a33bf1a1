package app.stillpoint.core

/**
 * [core], with U+FFFD in place of half a character. A Kotlin string can hold one half of a surrogate pair (half an
 * emoji, cut by a keyboard); the bridge cannot carry it and would throw something that no screen expects. The core says
 * beside its field what it cannot take.
 */
class GuardedCore(
    private val core: StillpointInterface,
) : StillpointInterface by core {
    override fun touch(
        choice: ULong,
        typed: List<Typed>,
        now: Now,
        isObscured: Boolean,
    ): Moment = core.touch(choice, typed.whole(), now, isObscured)

    override fun sight(
        isSeen: Boolean,
        typed: List<Typed>,
        now: Now,
    ): Moment = core.sight(isSeen, typed.whole(), now)

    override fun hintOn(
        field: String,
        text: String,
    ): String = core.hintOn(field, text.whole())
}

private fun List<Typed>.whole() = map { Typed(it.field, it.text.whole()) }

private fun String.whole(): String {
    if (none { it.isSurrogate() }) return this
    val whole = StringBuilder(length)
    var at = 0
    while (at < length) {
        val isPair = this[at].isHighSurrogate() && getOrNull(at + 1)?.isLowSurrogate() == true
        when {
            isPair -> whole.append(this[at]).append(this[at + 1])
            this[at].isSurrogate() -> whole.append(REPLACEMENT)
            else -> whole.append(this[at])
        }
        at += if (isPair) 2 else 1
    }
    return whole.toString()
}

private const val REPLACEMENT = '\uFFFD'
