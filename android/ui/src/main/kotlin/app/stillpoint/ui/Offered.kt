package app.stillpoint.ui

import app.stillpoint.core.Lock
import app.stillpoint.core.Moment
import app.stillpoint.core.Party
import app.stillpoint.core.Person
import app.stillpoint.core.Touch

/** Whether anybody may do this now. */
internal fun Moment.offers(touch: Touch): Boolean = offers.any { it.touch == touch && it.person == null }

/** Whether this person may do this now, for themselves. */
internal fun Moment.offers(
    touch: Touch,
    person: Person,
): Boolean = offers.any { it.touch == touch && it.person == person }

/** Whether nothing of what people wrote may be shown. */
internal val Moment.locked: Boolean get() = lock != Lock.OPEN

/** Whether somebody is here alone. */
internal val List<Party>.alone: Boolean get() = size < 2
