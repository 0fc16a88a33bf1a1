package app.stillpoint.android

import app.stillpoint.core.Blank
import app.stillpoint.core.BlankKind
import app.stillpoint.core.blanks
import app.stillpoint.desktop.Beginning
import app.stillpoint.desktop.Step

/** What people write in the first start of these tests, by what the fields are called. */
private val Answers =
    mapOf(
        "name:first" to "Alex",
        "name:second" to "Sam",
        "stop_word" to "harbour",
        "slow_word" to "amber",
        "gesture" to "Two taps on the arm",
        "covenant" to "We stop at once.",
        "aids:first" to "The blue blanket",
        "aids:second" to "The blue blanket",
        "card_do:first" to "Say my name, once.",
        "card_do:second" to "Say my name, once.",
        "card_do_not:first" to "Ask what is wrong.",
        "card_do_not:second" to "Ask what is wrong.",
        // Where two wishes differ, that has pages of its own.
        "aftercare:first" to "The lamp on, and tea.",
        "aftercare:second" to "Being held.",
        "secret" to SECRET,
    )

/** The app is opened, and set up as it is at this [beginning], by its own pages. */
internal fun Hand.setUp(beginning: Beginning) {
    open()
    settle()
    if (beginning.people == 0) return
    choose("begin", if (beginning.people > 1) "together" else "alone")
    while (page.key.startsWith("first_start/")) goOnInTheFirstStart(beginning)
    choose("confirm:first")
    if (beginning.people > 1) choose("confirm:second")
    choose("pause", "finish")
    // So that there is something to read, and to delete.
    if (beginning == Beginning.ALONE) checkIn()
    if (beginning.opensWithAFinger) {
        choose("mine", "privacy", "ways", "finger")
        write("secret_was", SECRET)
        choose("keep")
    }
}

private fun Hand.goOnInTheFirstStart(beginning: Beginning) {
    page.blanks().forEach { blank -> Answers[blank.name]?.let { write(blank.name, it) } }
    val around = mapOf(Beginning.ARRIVING to "arriving_more", Beginning.WINDING_DOWN to "leaving_more")[beginning]
    if (around != null && choice("around") != null) choose("around", around)
    if (choice("breathing") != null) choose("breathing")
    val lock = if (beginning.hasSecret) "with" else "without"
    choose(if (choice(lock) != null) lock else "next")
}

private fun Hand.checkIn() {
    choose("mine", "week", "check_in:first")
    while (choice("answer") != null) {
        write("words", "The pause came at once.")
        choose("answer")
    }
    choose("finish")
    while (page.key != "home") choose("back")
}

/** The app, opened again as it is at this [beginning]. */
internal fun Hand.begin(beginning: Beginning) {
    open()
    settle()
    if (beginning.people > 0 && beginning != Beginning.LOCKED) {
        if (beginning.hasSecret) write("secret", SECRET)
        choose("open")
    }
    choose(*beginning.touched.toTypedArray())
}

/** Goes one step of a way. */
internal fun Hand.go(step: Step) =
    when (step) {
        is Step.Wait -> {
            later(step.seconds.toLong())
            settle()
        }

        is Step.Touch -> {
            if (step.filled) page.blanks().filter { it.value.isEmpty() }.forEach { write(it.name, textFor(it)) }
            choose(step.name)
        }
    }

private fun textFor(blank: Blank) =
    when (blank.kind) {
        BlankKind.SECRET -> SECRET
        BlankKind.TIME -> "480"
        BlankKind.LINE -> Answers[blank.name] ?: "My ${blank.name.replace(Regex("[:_.]"), " ")}"
        BlankKind.LINES -> "The pause came at once, and I would like to say that again."
    }

/** Touches what is called so, one after the other, without a finger: how it is drawn is not what is looked at. */
private fun Hand.choose(vararg names: String) =
    names.forEach { name ->
        val (state, choice) = app.phone.state to choice(name)
        when {
            choice == null && name == "stop" -> state.stop()
            name == "pause" && (choice == null || choice == page.band) -> state.pause()
            else -> state.touch(checkNotNull(choice) { "`$name` does not stand on ${page.key}" })
        }
        settle()
        // Whoever has left opens it again.
        if (name == "leave") open()
    }

/** Types without a keyboard. */
internal fun Hand.write(
    name: String,
    text: String,
) = app.phone.state.type(page.key, page.blanks().first { it.name == name }, text)
