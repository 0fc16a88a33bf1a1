package app.stillpoint.ui.screens

import app.stillpoint.core.Words

/** A length of time as the plan says it: in minutes, or in seconds where it is not a whole number of them. */
internal fun minutesOrSeconds(
    seconds: UInt,
    words: Words,
): String =
    if (seconds % SECONDS_A_MINUTE == 0u) {
        "${seconds / SECONDS_A_MINUTE} ${words.common.minutes}"
    } else {
        "$seconds ${words.plan.seconds}"
    }

private const val SECONDS_A_MINUTE = 60u
