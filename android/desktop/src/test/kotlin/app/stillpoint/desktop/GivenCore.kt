package app.stillpoint.desktop

import app.stillpoint.core.Ability
import app.stillpoint.core.Answer
import app.stillpoint.core.Ask
import app.stillpoint.core.Effect
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.Page
import app.stillpoint.core.Phase
import app.stillpoint.core.Phone
import app.stillpoint.core.StillpointInterface
import app.stillpoint.core.Typed

/**
 * A bridge that says the page it is given, and writes down what came over it: for what a phone does with an answer,
 * where the real core would have to be brought to say just that, in just that order.
 */
internal class GivenCore(
    var page: Page,
) : StillpointInterface {
    /** The numbers that were touched, each with what was typed. */
    val touched = mutableListOf<Pair<ULong, Map<String, String>>>()

    /** Everything else that was asked, without the ticks. */
    val asked = mutableListOf<String>()

    /** The page that the next touch leads to. */
    var leadsTo: Page? = null

    /** What the next answer carries, once. */
    var effects = emptyList<Effect>()
    var ask: Ask? = null
    var wakeInMs: ULong? = null

    /** What happens while it works. */
    var onWork = {}

    /** Whether a touch meets a defect. */
    var breaks = false

    /** The number of the next answer; each is higher than the one before. */
    var number = 1uL

    private fun moment(): Moment {
        val said = Moment(number, Phase.CALM, page, effects, ask, wakeInMs)
        number += 1uL
        effects = emptyList()
        ask = null
        return said
    }

    override fun tick(now: Now) = moment()

    override fun pause(
        wallUtcMs: Long,
        monotonicMs: ULong,
        bootId: ULong,
        by: Ability?,
    ) = say("pause")

    override fun stop(now: Now) = say("stop")

    override fun touch(
        choice: ULong,
        typed: List<Typed>,
        now: Now,
        isObscured: Boolean,
    ): Moment {
        if (isObscured) return say("obscured $choice")
        check(!breaks) { "a defect" }
        touched += choice to typed.associate { it.field to it.text }
        leadsTo?.let { page = it }
        leadsTo = null
        return moment()
    }

    override fun sight(
        isSeen: Boolean,
        typed: List<Typed>,
        now: Now,
    ) = say(if (isSeen) "seen" else "unseen ${typed.map { "${it.field}: ${it.text}" }}")

    override fun work(now: Now): Moment {
        onWork()
        return say("work")
    }

    override fun answered(
        ask: ULong,
        answer: Answer,
        now: Now,
    ) = say("answered $ask ${answer::class.simpleName}")

    override fun follow(
        reminder: String,
        now: Now,
    ) = say("follow $reminder")

    override fun phone(
        phone: Phone,
        now: Now,
    ) = say("phone ${phone.language}")

    override fun hintOn(
        field: String,
        text: String,
    ) = "$field: ${text.length}"

    private fun say(what: String): Moment {
        asked += what
        return moment()
    }
}
