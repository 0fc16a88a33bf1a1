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
first-start-safe-help = Whatever you answer: “Help”, at the edge of every page, leads to people who listen.

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
ready-pronouns-1 = she
ready-pronouns-2 = he
ready-pronouns-3 = they

## Said and heard between people: the phone does not listen.

first-start-signals-title = How do you say stop, and slower?
first-start-signals-text = Choose words you would not say otherwise. Any of these may stay empty.
first-start-signals-stop = A word that stops everything
first-start-signals-slow = A word for slower
first-start-signals-gesture = A gesture that means stop

## Ready answers: each can be taken as it is, so it is a word that nobody says otherwise, or a gesture that can be made without
## looking. A stop word never sounds like a word for slower.

ready-stop-word-1 = Amber
ready-stop-word-2 = Lantern
ready-stop-word-3 = Harbour
ready-slow-word-1 = Feather
ready-slow-word-2 = Drift
ready-slow-word-3 = Moss
ready-gesture-1 = Two taps on the arm
ready-gesture-2 = An open hand, raised
ready-gesture-3 = Two squeezes of the hand

## Three rhythms, each with a picture (rhythm-… in plan.ftl). That there is no timetable must stay: nobody is late for closeness.

first-start-rhythm-title = How would you like the phone to ask?
first-start-rhythm-text = It can change at any time. There is no timetable for closeness.
first-start-rhythm-times = Choose each time
first-start-times-title = Each time by itself

## Their own agreement, shown large on the pause screen. ready-covenant-… can be taken as it is, so it is written in their voice,
## and no sentence is longer than twelve words. …-alone: for one person.

first-start-covenant-title = What does pausing mean to us?
first-start-covenant-title-alone = What does pausing mean to me?
first-start-covenant-text = This is what the pause screen says, in your own words.
first-start-covenant-field = In your own words
ready-covenant-1 = We stop at once. Nobody has to explain. Nothing is lost by it.
ready-covenant-2 = We let go, and stay in the room. Words can come later, or not.
ready-covenant-3 = A pause is enough by itself. What comes next, we decide together.
ready-covenant-alone-1 = I stop at once. I need no reason. Nothing is lost by it.
ready-covenant-alone-2 = I let go of what I am doing. That is enough.
ready-covenant-alone-3 = A pause is enough by itself. What comes next can wait.

## Two pages for each of them. The plan shows all of it to both: do not call it private. Breathing and tensing are not
## neutral for survivors: that both stay off until chosen, of two by each, must stay. …-alone: for one person.

first-start-helps-title = What helps you?
first-start-helps-text = Each of you has pages for this. Both can read them in the plan. Any of it may stay empty.
first-start-helps-text-alone = Any of this may stay empty.
first-start-afterwards-title = What helps you afterwards?
first-start-helps-aids = What brings you back to here and now
first-start-helps-aids-hint = A cold glass, a song, the window. One on each line.
first-start-helps-card-do = When I cannot speak, please
first-start-helps-card-do-not = And please do not
first-start-helps-aftercare = What helps me afterwards
first-start-helps-breathing-hint = Neither is calming for everyone. Both stay off unless each of you chooses them.
first-start-helps-breathing-hint-alone = Neither is calming for everyone. Both stay off until you choose them.

## Ready answers, in the voice of the one who takes them: what can be had in a bedroom, outward senses first, nothing with the
## mouth, nothing that needs another person but “being held” and “talking”, which stand on the page of two alone.

ready-aids-1 = A cold glass
ready-aids-2 = A heavy blanket
ready-aids-3 = A warm drink
ready-aids-4 = An open window
ready-aids-5 = Feet on the floor
ready-aids-6 = Something soft to hold
ready-aids-7 = A song
ready-aids-8 = A scent I like
ready-aids-9 = A little more light
ready-aids-10 = A stone in the hand
ready-aids-11 = A photo
ready-aids-12 = Naming what is blue
ready-aftercare-held = Being held
ready-aftercare-room = Some room for myself
ready-aftercare-warm = A warm drink
ready-aftercare-quiet = Quiet
ready-aftercare-talk = Talking a little
ready-aftercare-blanket = A blanket

## A lock is offered, not required. first-start-secret-lost cannot be undone later: what is lost, and what still opens it.
## …-open: below “Without, for now”, what lies open then, of two and (…-alone) of one: leave nothing out.

first-start-secret-title = Would you like a lock?
first-start-secret-text = A PIN or some words. Pausing never asks for it.
first-start-secret-lost = If you forget it, this may stay closed for ever. A sheet of paper still opens it: you can make one later, under “Privacy and this phone”.
first-start-secret-field = PIN or words
first-start-secret-show = Show what I type
first-start-secret-with = Lock with this
first-start-secret-without = Without, for now
first-start-secret-open = Whoever opens this phone can then read your names, the plan and the cards, whom you trust and what reminders are called; and what you write, until words of your own close it.
first-start-secret-open-alone = Whoever opens this phone can then read your name, the plan, your card, whom you trust, what reminders are called and what you write.

## The last page: the real pause, tried once.

first-start-try-title = Try the pause.
first-start-try-text = Touch anywhere.
