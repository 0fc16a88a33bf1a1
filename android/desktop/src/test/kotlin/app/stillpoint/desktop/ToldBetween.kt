package app.stillpoint.desktop

import app.stillpoint.core.Form
import app.stillpoint.core.Moment
import app.stillpoint.core.QuietView
import app.stillpoint.core.ReminderChoice
import app.stillpoint.core.ReminderKind
import app.stillpoint.core.ReminderView
import app.stillpoint.core.Rhythm
import app.stillpoint.core.RhythmChoice
import app.stillpoint.core.Said
import app.stillpoint.core.Scene
import app.stillpoint.core.Shown

/** Moments between the evenings, as the core tells them in the language of [told]. */
internal open class ToldBetweenIn(
    private val told: ToldIn,
) {
    private val say = told.say

    private val shown =
        listOf(
            Shown(
                "Alex",
                listOf(
                    Said(say("check-in-comfortable"), "Yes. The questions in between do me good."),
                    Said(say("check-in-small-win"), "Tuesday, in the kitchen."),
                ),
            ),
            Shown("Sam", listOf(Said(say("check-in-comfortable"), "Mostly. A little shorter, perhaps."))),
        )

    private val toAdd =
        listOf(
            ReminderChoice(ReminderKind.NEXT_DAY_CHECK, say("reminder-next-day-check")),
            ReminderChoice(ReminderKind.AGREEMENT_REVIEW, say("reminder-agreement-review")),
            ReminderChoice(ReminderKind.LIST_REVIEW, say("reminder-list-review")),
            ReminderChoice(ReminderKind.APPOINTMENT, say("reminder-appointment")),
            ReminderChoice(ReminderKind.RITUAL, say("reminder-ritual")),
            ReminderChoice(ReminderKind.OWN, say("reminder-own")),
        )

    private val asked =
        listOf(
            ReminderView(
                1u,
                say("reminder-weekly-check-in"),
                say(
                    "when-weekly",
                    "day" to say("weekday-7"),
                    "time" to "18:00",
                ),
                on = true,
            ),
            ReminderView(
                2u,
                "Tea on the balcony",
                say(
                    "when-every-two-weeks",
                    "day" to say("weekday-3"),
                    "time" to "19:00",
                ),
                on = false,
            ),
        )

    private val rhythms =
        listOf(
            RhythmChoice(Rhythm.ONCE, say("rhythm-once")),
            RhythmChoice(Rhythm.DAILY, say("rhythm-daily")),
            RhythmChoice(Rhythm.WEEKLY, say("rhythm-weekly")),
            RhythmChoice(Rhythm.EVERY_TWO_WEEKS, say("rhythm-every-two-weeks")),
            RhythmChoice(Rhythm.MONTHLY, say("rhythm-monthly")),
        )

    val between = told.idle(Scene.Between(mayStepBack = true))
    val checkIn = told.idle(Scene.CheckIn(Form.WEEK, say("check-in-week"), told.both, emptyList()))
    val repair = repair(say("repair-1"), say("repair-1-hint"), 1u)
    val reminders = told.idle(Scene.Reminders(asked, toAdd, QuietView("21:00", "09:00"), rest = null))
    val resting =
        told.idle(Scene.Reminders(asked, toAdd, quietHours = null, rest = say("rest-until", "day" to told.date(6, 28))))
    val reminder =
        told.idle(
            Scene.Reminder(
                title = say("reminder-ritual"),
                name = "Tea on the balcony",
                mayBeNamed = true,
                isKept = true,
                rhythm = Rhythm.MONTHLY,
                rhythms = rhythms,
                day = told.date(3, 25),
                time = "19:00",
                pinned = false,
            ),
        )
    val nextDay =
        told.idle(
            Scene.Reminder(
                title = say("reminder-next-day-check"),
                name = "",
                mayBeNamed = false,
                isKept = false,
                rhythm = Rhythm.ONCE,
                rhythms = emptyList(),
                day = "",
                time = "10:00",
                pinned = false,
            ),
        )
    val reminded = told.idle(Scene.Reminded(say("reminder-weekly-check-in")))

    private fun repair(
        text: String,
        hint: String,
        number: UInt,
    ) = told.idle(Scene.Repair(text, hint, number, 5u))

    /** Every screen, by the name of its picture. */
    val screens: Map<String, Moment> =
        mapOf(
            "between" to between,
            "between-first" to told.idle(Scene.Between(mayStepBack = false)),
            "check-in-week" to checkIn,
            "check-in-together" to
                told.idle(Scene.CheckIn(Form.WEEK, say("check-in-week"), told.both, shown)),
            "check-in-alone" to
                told.idle(
                    Scene.CheckIn(Form.NEXT_DAY, say("check-in-next-day"), listOf(told.alex), emptyList()),
                ),
            "repair" to repair,
            "repair-last" to
                repair(
                    say("repair-5"),
                    say("repair-5-hint"),
                    5u,
                ),
            "reminders" to reminders,
            "reminders-none" to
                told.idle(
                    Scene.Reminders(
                        emptyList(),
                        listOf(ReminderChoice(ReminderKind.WEEKLY_CHECK_IN, say("reminder-weekly-check-in"))) + toAdd,
                        quietHours = null,
                        rest = null,
                    ),
                ),
            "reminders-add" to reminders,
            "reminders-quiet" to reminders,
            "reminders-rest" to reminders,
            "reminders-resting" to resting,
            "reminder" to reminder,
            "reminder-rhythm" to reminder,
            "reminder-day" to reminder,
            "reminder-time" to reminder,
            "reminder-next-day" to nextDay,
            "reminded" to reminded,
        )
}

/** Moments between the evenings, as the core tells them in the first language. */
internal object ToldBetween : ToldBetweenIn(Told)
