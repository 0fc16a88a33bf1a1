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

/** Moments between the evenings, as the core tells them. */
internal object ToldBetween {
    private val shown =
        listOf(
            Shown(
                "Alex",
                listOf(
                    Said("Is this still comfortable for you?", "Yes. The questions in between do me good."),
                    Said("Is there something small that went well?", "Tuesday, in the kitchen."),
                ),
            ),
            Shown("Sam", listOf(Said("Is this still comfortable for you?", "Mostly. A little shorter, perhaps."))),
        )

    private val toAdd =
        listOf(
            ReminderChoice(ReminderKind.NEXT_DAY_CHECK, "The day after an evening"),
            ReminderChoice(ReminderKind.AGREEMENT_REVIEW, "Looking at the plan again"),
            ReminderChoice(ReminderKind.LIST_REVIEW, "Looking at our lists again"),
            ReminderChoice(ReminderKind.APPOINTMENT, "An appointment"),
            ReminderChoice(ReminderKind.RITUAL, "A ritual of ours"),
            ReminderChoice(ReminderKind.OWN, "Something else"),
        )

    private val asked =
        listOf(
            ReminderView(1u, "A weekly check-in", "Every Sunday, 18:00", on = true),
            ReminderView(2u, "Tea on the balcony", "Every other Wednesday, 19:00", on = false),
        )

    private val rhythms =
        listOf(
            RhythmChoice(Rhythm.ONCE, "Once"),
            RhythmChoice(Rhythm.DAILY, "Every day"),
            RhythmChoice(Rhythm.WEEKLY, "Every week"),
            RhythmChoice(Rhythm.EVERY_TWO_WEEKS, "Every other week"),
            RhythmChoice(Rhythm.MONTHLY, "Every month"),
        )

    val between = Told.idle(Scene.Between(mayStepBack = true))
    val checkIn = Told.idle(Scene.CheckIn(Form.WEEK, "Once a week, if you like", Told.both, emptyList()))
    val repair = repair("Stop, and stay near if that is wanted.", "Nothing has to be put right this minute.", 1u)
    val reminders = Told.idle(Scene.Reminders(asked, toAdd, QuietView("21:00", "09:00"), rest = null))
    val resting =
        Told.idle(Scene.Reminders(asked, toAdd, quietHours = null, rest = "All is quiet until Saturday, 28 November."))
    val reminder =
        Told.idle(
            Scene.Reminder(
                title = "A ritual of ours",
                name = "Tea on the balcony",
                mayBeNamed = true,
                isKept = true,
                rhythm = Rhythm.MONTHLY,
                rhythms = rhythms,
                day = "Wednesday, 25 November",
                time = "19:00",
                pinned = false,
            ),
        )
    val nextDay =
        Told.idle(
            Scene.Reminder(
                title = "The day after an evening",
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
    val reminded = Told.idle(Scene.Reminded("A weekly check-in"))

    private fun repair(
        text: String,
        hint: String,
        number: UInt,
    ) = Told.idle(Scene.Repair(text, hint, number, 5u))

    /** Every screen, by the name of its picture. */
    val screens: Map<String, Moment> =
        mapOf(
            "between" to between,
            "between-first" to Told.idle(Scene.Between(mayStepBack = false)),
            "check-in-week" to checkIn,
            "check-in-together" to
                Told.idle(Scene.CheckIn(Form.WEEK, "Once a week, if you like", Told.both, shown)),
            "check-in-alone" to
                Told.idle(
                    Scene.CheckIn(Form.NEXT_DAY, "The day after", listOf(Told.alex), emptyList()),
                ),
            "repair" to repair,
            "repair-last" to
                repair(
                    "Say what will be different, and write it into the plan.",
                    "One small thing is enough. You can also step back to what was comfortable.",
                    5u,
                ),
            "reminders" to reminders,
            "reminders-none" to
                Told.idle(
                    Scene.Reminders(
                        emptyList(),
                        listOf(ReminderChoice(ReminderKind.WEEKLY_CHECK_IN, "A weekly check-in")) + toAdd,
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
