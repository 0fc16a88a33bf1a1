between-title = Between the evenings
between-plan = The plan
between-week = A weekly check-in
between-next-day = The day after
between-repair = When something went wrong
between-reminders = Reminders
between-step-back = Back to what was comfortable
between-step-back-text = One touch makes it as careful as it was. Less needs nobody’s yes.

check-in-pages-for-yourself = Each of you answers alone. Nobody sees it unless it is shown.
check-in-pages-for-yourself-alone = This is only for you.
check-in-pages-begin = I would like to answer
check-in-pages-together = What you show each other
check-in-pages-show = Show mine
check-in-pages-keep = Keep it to myself
check-in-pages-show-text = It is seen once each of you shows theirs. Keeping it is just as good.
check-in-pages-not-today = Not today

check-in-week = Once a week, if you like
check-in-next-day = The day after
check-in-today = How is it today?
check-in-need = What would do you good now?
check-in-comfortable = Is this still comfortable for you?
check-in-explore = What would you like to explore next that feels safe?
check-in-small-win = Is there something small that went well?

repair-pages-next = Next
repair-pages-done = Done

repair-1 = Stop, and stay near if that is wanted.
repair-1-hint = Nothing has to be put right this minute.
repair-2 = Say what happened, in one plain sentence.
repair-2-hint = “I did not hear your no.” Without a because.
repair-3 = Listen. It need not be answered.
repair-3-hint = Silence is fine, and so is another day.
repair-4 = Ask what would help now.
repair-4-hint = Distance counts as help. So does nothing at all.
repair-5 = Say what will be different, and write it into the plan.
repair-5-hint = One small thing is enough. You can also step back to what was comfortable.
