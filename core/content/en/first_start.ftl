### The first start: a few pages, each one idea, and “later” on each. Nobody has to write anything.

## Promise only what always holds: nothing leaves the phone by itself (a copy can be made by hand).

first-start-welcome-title = A quiet place to begin
first-start-welcome-text = A pause that works at once. A plan made while calm. Ways back to here and now.
first-start-welcome-stays = Nothing leaves this phone by itself. There is no account and no network.
first-start-welcome-adults = It is made for adults, together or alone.
first-start-welcome-copy = I have a copy
first-start-welcome-begin = Begin

## Asked of one person alone. The other may read it one day, so every answer leads to an equally ordinary page, and
## which one was touched is kept nowhere.

first-start-safe-title = Is it safe for you to use this with someone?
first-start-safe-text = Safe means: your no is heard, and nothing bad follows from it.
first-start-safe-kept = Your answer is not kept anywhere.
first-start-safe-together = Yes, we use it together
first-start-safe-alone = I use it on my own
first-start-safe-not-sure = It is not, or I am not sure

## Above the lines that help (support.ftl). Not to be called a victim, not to be hurried.

first-start-support-title = You can talk to somebody
first-start-support-text = They are there to listen. You need not have a word for it. Leave this page whenever you like.
first-start-support-alone = Go on, on my own

## …-alone: for one person. $whose: first-start-names-first or first-start-names-second, before its own “:”.

first-start-names-title = What are you called here?
first-start-names-title-alone = What are you called here?
first-start-names-text = Any name will do. It can change later.
first-start-names-first = One of you
first-start-names-second = The other
first-start-names-name = Name
first-start-names-pronouns = Pronouns, if you like
first-start-names-name-of = { $whose }: name
first-start-names-pronouns-of = { $whose }: pronouns, if you like

## Said and heard between people: the phone does not listen.

first-start-signals-title = How do you say stop, and slower?
first-start-signals-text = Choose words you would not say otherwise. Any of these may stay empty.
first-start-signals-stop = A word that stops everything
first-start-signals-slow = A word for slower
first-start-signals-gesture = A gesture that means stop
first-start-signals-gesture-hint = Two taps on the arm, a raised hand. It speaks when words do not come.

## Their own agreement, shown large on the pause screen. …-example can be taken as it is, so it is written in their voice.

first-start-covenant-title = What does pausing mean to us?
first-start-covenant-title-alone = What does pausing mean to me?
first-start-covenant-text = This is what the pause screen says, in your own words.
first-start-covenant-field = In your own words
first-start-covenant-example = We stop at once. Nobody has to explain. Nothing is lost by it.
first-start-covenant-example-alone = I stop at once. I need no reason. Nothing is lost by it.
first-start-covenant-use-example = Use these words
first-start-covenant-settle = A pause lasts at least

## One page for each of them. The plan shows all of it to both: do not call it private. Breathing and tensing are not
## neutral for survivors: that both stay off until chosen must stay.

first-start-helps-title = What helps you?
first-start-helps-text = Each of you has a page for this. Both can read it in the plan. Any of it may stay empty.
first-start-helps-text-alone = Any of this may stay empty.
first-start-helps-aids = What brings you back to here and now
first-start-helps-aids-hint = A cold glass, a song, the window. One on each line.
first-start-helps-card-do = When I cannot speak, please
first-start-helps-card-do-not = And please do not
first-start-helps-aftercare = What helps me afterwards
first-start-helps-breathing = Breathing and tensing may be offered
first-start-helps-breathing-hint = Neither is calming for everyone. Both stay off until you choose them.

## A lock is offered, not required. first-start-secret-lost cannot be undone later: what is lost, and what still opens it.

first-start-secret-title = Would you like a lock?
first-start-secret-text = A PIN or some words. Pausing never asks for it.
first-start-secret-lost = If you forget it, this may stay closed for ever. A sheet of paper still opens it: you can make one later, under “Privacy”.
first-start-secret-field = PIN or words
first-start-secret-show = Show what I type
first-start-secret-with = Lock with this
first-start-secret-without = Without, for now

## The last page: the real pause, tried once.

first-start-try-title = Try the pause.
first-start-try-text = Touch anywhere.
