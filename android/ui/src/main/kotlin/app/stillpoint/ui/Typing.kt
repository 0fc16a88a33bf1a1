package app.stillpoint.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.Person
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.PlanDraft

/** One question a page: the parts of the reminders' page. */
public enum class RemindersPart {
    /** What there is, and the ways to the others. */
    ALL,

    /** What can be asked for. */
    ADD,

    /** The quiet hours. */
    QUIET,

    /** The rest. */
    REST,
}

/** One question a page: the parts of one reminder's page. */
public enum class ReminderPart {
    /** What was chosen, and the ways to the others. */
    ALL,

    /** How often. */
    RHYTHM,

    /** On which day. */
    DAY,

    /** At what time. */
    TIME,
}

/** What is being typed, and nothing else. It outlives the page it is typed on: going back never loses a word. */
@Stable
public class Typing(
    draft: PlanDraft,
) {
    /** The plan's own words and times. Its people are kept apart, in [person]. */
    public var plan: PlanDraft by mutableStateOf(draft)

    /** Whether two people write this plan. The second one's words stay, should somebody change their mind twice. */
    public var together: Boolean by mutableStateOf(draft.people.size > 1)

    /** Whose page of "what helps" is open. */
    public var helping: Person by mutableStateOf(Person.FIRST)

    /** What is typed as a secret, until it is used. */
    public var secret: String by mutableStateOf("")

    /** Whether it is shown while it is typed. */
    public var secretShown: Boolean by mutableStateOf(false)

    /** What is typed as an answer in a reflection. */
    public var answer: String by mutableStateOf("")

    /** Who has been asked about their body. What they said is not here. */
    public var bodyAsked: Set<Person> by mutableStateOf(emptySet())

    /** Whether the place to unlock is open, from within a pause. */
    public var unlocking: Boolean by mutableStateOf(false)

    /** What the reminder that is open is called. */
    public var reminderName: String by mutableStateOf("")

    /** Which part of the reminders is looked at. */
    public var remindersPart: RemindersPart by mutableStateOf(RemindersPart.ALL)

    /** Which part of the one reminder that is open is looked at. */
    public var reminderPart: ReminderPart by mutableStateOf(ReminderPart.ALL)

    private var first by mutableStateOf(draft.people.getOrNull(0) ?: Nobody)
    private var second by mutableStateOf(draft.people.getOrNull(1) ?: Nobody)

    /** Begins with what is written already. */
    internal fun beginWith(draft: PlanDraft) {
        plan = draft
        together = draft.people.size > 1
        first = draft.people.getOrNull(0) ?: Nobody
        second = draft.people.getOrNull(1) ?: Nobody
        helping = Person.FIRST
    }

    /** What [who] has typed. */
    public fun person(who: Person): PersonDraft = if (who == Person.FIRST) first else second

    /** [who] types. */
    public fun write(
        who: Person,
        change: (PersonDraft) -> PersonDraft,
    ) {
        if (who == Person.FIRST) first = change(first) else second = change(second)
    }

    /** Everybody who writes this plan. */
    public val people: List<Person>
        get() = if (together) listOf(Person.FIRST, Person.SECOND) else listOf(Person.FIRST)

    /** The plan as it stands, for the core to check. */
    public fun draft(): PlanDraft = plan.copy(people = people.map(::person))

    /** Forgets the secret, as soon as it has been used or left. */
    public fun forgetSecret() {
        secret = ""
        secretShown = false
    }

    private companion object {
        val Nobody = PersonDraft("", "", "", emptyList(), "", "")
    }
}
