package app.stillpoint.desktop

/** A walk by names to every page that has a picture; [see] is told what each of them is called. */
internal class Walked(
    private val hand: Hand,
    private val see: (String) -> Unit,
) {
    /** From the first page of all to a locked app. */
    fun all() {
        firstStart()
        evening()
        pauses()
        afterwards()
        ours()
        reminders()
        privacy()
        locked()
    }

    private fun press(vararg names: String) = hand.press(*names)

    private fun firstStart() {
        see("welcome")
        press("begin")
        see("safe")
        press("not_sure")
        see("support")
        press("back", "together", "next")
        see("first-names-refused")
        hand.type("name:first", "Alex")
        hand.type("name:second", "Sam")
        see("first-names")
        press("next")
        see("first-signals")
        press("ready:stop_word:1", "next")
        see("first-rhythm")
        press("times")
        see("first-times")
        press("next", "ready:covenant:1")
        see("first-covenant")
        press("next")
        hand.type("aids:first", "A cold glass\nThe blue blanket")
        hand.type("card_do:first", "Stay where you are and say my name, once.")
        hand.type("card_do_not:first", "Touch me, or ask what is wrong.")
        see("first-helps")
        press("next", "breathing")
        see("first-afterwards")
        press("next", "next")
        hand.type("aftercare:second", "Tea, and no talking for a while.")
        press("next")
        hand.type("secret", SECRET)
        see("first-secret")
        press("with")
        see("plan-new")
        press("confirm:first")
        see("plan-half")
        press("confirm:second")
        see("try-pause")
        press("pause")
        see("calm")
        press("ground:breathing")
        see("breathing")
        press("ground_leave", "finish")
        see("home")
        press("ours", "plan")
        see("plan")
        press("back", "back")
    }

    private fun evening() {
        press("tonight")
        see("tonight")
        press("prepare")
        see("preparing")
        press("body:first:alert", "body:second:skip")
        see("preparing-yes")
        press("yes:first")
        see("preparing-one-yes")
        press("yes:second")
        see("together")
        hand.later(CHECK_IN)
        see("check-in")
        press("still_good:first")
        see("check-in-one")
        press("still_good:second")
        see("together-quiet")
        press("next_step")
        see("next-step-breath")
        hand.later(BREATH)
        see("next-step")
        press("slower")
        see("slower")
        press("yes:first")
        see("slower-one-yes")
        press("yes:second")
    }

    private fun pauses() {
        press("pause")
        see("paused-first")
        press("ground:five_senses")
        see("exercise")
        press("ground_leave")
        hand.later(SETTLE)
        see("paused")
        press("go_on")
        see("going-on")
        press("go_on:close")
        see("regrouping")
        press("yes:first")
        see("regrouping-one-yes")
        press("not_yet:second")
        hand.die()
        see("paused-locked")
        press("unlock")
        see("paused-unlock")
        hand.unlock()
    }

    private fun afterwards() {
        press("stop")
        see("aftercare")
        press("reflect:first")
        hand.type("words", "The pause came at once.")
        see("reflecting")
        press("answer")
        while (hand.offers("skip")) press("skip")
        see("reflecting-done")
        press("finish", "finish")
        see("home-again")
    }

    private fun ours() {
        press("ours")
        see("ours")
        press("week")
        see("check-in-week")
        for (who in listOf("first", "second")) {
            press("check_in:$who")
            hand.type("words", "Yes. The questions in between do me good.")
            press("answer")
            while (hand.offers("skip")) press("skip")
            if (who == "first") see("reflecting-show")
            press("show", "finish")
        }
        see("check-in-together")
        press("not_today", "repair")
        see("repair")
        press("next")
        see("repair-next")
        press("back", "back")
    }

    private fun reminders() {
        press("reminders")
        see("reminders-none")
        press("add")
        see("reminders-add")
        press("add:ritual")
        hand.type("name", "Tea on the balcony")
        see("reminder")
        press("rhythm")
        see("reminder-rhythm")
        press("back", "day")
        see("reminder-day")
        press("back", "save", "add", "add:weekly_check_in", "save")
        see("reminders")
        press("quiet", "on")
        see("reminders-quiet")
        press("back", "rest")
        see("reminders-rest")
        press("rest:week")
        see("reminders-resting")
        press("rest:end", "back", "back", "back")
    }

    private fun privacy() {
        press("mine")
        see("mine")
        press("privacy")
        see("privacy")
        press("ways")
        see("privacy-ways")
        press("secret")
        hand.type("secret", "lamp")
        see("privacy-secret")
        press("back", "sheet")
        see("privacy-sheet")
        press("make")
        see("privacy-sheet-made")
        val sheet = EveningPhone.sheetOn(hand)
        press("written")
        see("privacy-sheet-typed")
        hand.type("sheet", sheet)
        hand.type("secret_was", SECRET)
        press("keep", "back", "back", "whose:first")
        see("own-make")
        hand.type("own", OWN)
        press("keep")
        see("own-opened")
        press("read")
        see("own")
        press("delete:0")
        see("own-delete")
        press("keep", "back", "change")
        see("own-words")
        press("back", "close")
        see("own-closed")
        press("back", "back")
    }

    private fun locked() {
        press("mine", "lock")
        see("locked")
        press("sheet")
        see("locked-sheet")
        press("back")
        press("pause")
        see("calm-locked")
    }

    private companion object {
        const val CHECK_IN = 900
        const val SETTLE = 120
        const val BREATH = 20
        const val OWN = "the lamp is on"
    }
}
