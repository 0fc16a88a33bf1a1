### Between two evenings: quiet check-ins, and what to do when something went wrong.

## Each answers for themselves, and what is written is shown to the other only if its writer shows it. Keeping it is just as
## good: no answer of the two may sound better.

check-in-pages-for-yourself = Each of you answers for yourself. It is shown to nobody unless you show it.
check-in-pages-for-yourself-alone = This is only for you.
check-in-pages-begin = I would like to answer
check-in-pages-together = What you show each other
check-in-pages-show = Show mine
check-in-pages-keep = Keep it to myself
check-in-pages-show-text = It appears once each of you shows theirs. Keeping it is just as good.
check-in-pages-not-today = Not today

## The titles, and the questions. A skipped one is just quiet.

check-in-week = Once a week, if you like
check-in-next-day = The day after
check-in-today = How is it today?
check-in-need = What would help you now?
check-in-comfortable = Is this still comfortable for you?
check-in-explore = What would you like to explore next that feels safe?
check-in-small-win = Is there something small that went well?

## When something went wrong, step by step. It speaks to the one who wants to make it good, and never gives an order to the
## one who was hurt: repair-pages-speaker says so on every step. No excuses, no hurry.

repair-pages-speaker = For the one who wants to make it good.
repair-pages-next = Next
repair-pages-done = Done

repair-1 = Stop. Stay near only if that is wanted.
repair-1-hint = Nothing has to be put right this minute.
repair-2 = Say what you did, in one plain sentence.
repair-2-hint = “I did not hear your no.” Leave out the because.
repair-3 = Listen. Do not explain or defend.
repair-3-hint = You may get no answer. Silence is fine, and so is another day.
repair-4 = Ask what would help now.
repair-4-hint = Distance counts as help. So does nothing at all.
repair-5 = Say what you will do differently, and write it into the plan.
repair-5-hint = One small thing is enough. A gentler rhythm counts, too.
