### The plan that was made while calm, to be read, confirmed and changed.

## It holds once each person has said so, for themselves. Nobody says it for the other.

plan-title = The plan
plan-text = It holds once each of you has said that it is right.
plan-text-alone = It holds once you have said that it is right.

## Beside each, what was agreed. plan-check-in-every, plan-patience, plan-settle and plan-length stand before a length of
## time (“10 min”), plan-buffer, too: how long nobody can answer yet. plan-never stands in the place of the time between
## questions; plan-around-none in the place of plan-arriving and plan-leaving. plan-around leads to the page with these two.
## plan-pace-holder stands before a name, and is the title of the page with plan-pace-…; that pausing stays with each must stay.
## plan-rhythm stands before the name of a rhythm (rhythm-…). plan-aids, plan-card-do, plan-card-do-not and
## plan-aftercare stand under one person’s name, in the voice of that person.

plan-stop-word = The word that stops everything
plan-slow-word = The word for slower
plan-gesture = The gesture that means stop
plan-covenant = What pausing means
plan-settle = A pause lasts at least
plan-check-in-every = Asking in between, every
plan-patience = A question waits for
plan-length = How long, about
plan-buffer = Before a next step, a moment of
plan-never = only when somebody asks
plan-arriving = Time to arrive, before anything is asked
plan-leaving = Time to wind down, before anything follows
plan-around = Before and after
plan-around-text = Neither is needed. Nothing is asked while you arrive, and nothing follows while it winds down.
plan-around-none = no time of its own
plan-rhythm = How the phone asks
plan-seconds = s
plan-pace-holder = Who guides the pace
plan-pace-text = If you like, one of you guides. Pausing, slowing down and stopping stay with each of you.
plan-pace-nobody = Nobody, or both
plan-pace-answers = Their “still good” is enough for both
plan-pace-answers-hint = Otherwise the phone waits for both.
plan-breathing = Breathing and tensing may be offered
plan-aids = What brings me back to here and now
plan-card-do = When words do not come, please
plan-card-do-not = And please do not
plan-aftercare = What helps me afterwards

## Less holds at once; more waits until the next day, is asked again then, and needs everyone. plan-changes stands above what
## would be otherwise, one line each. plan-let-go: either can, and nothing follows from it.

plan-waits = Part of it waits until tomorrow, because it is less careful than now. Then each of you is asked again. What is more careful holds already.
plan-waits-alone = Part of it waits until tomorrow, because it is less careful than now. Then you are asked again. What is more careful holds already.
plan-changes = What would change
plan-no-breathing = Breathing and tensing are not offered
plan-let-go = Leave it as it is

## Whether the agreements are still right: each person alone, at any time. plan-review-text: nobody’s answer is named, and none is kept.
## plan-review-less stands above what would hold at once. plan-talk stands in the plan above what somebody would like to talk about,
## without anybody’s name; plan-topic-… name it there, and are the question on their pages. plan-one-answers: among what would change.

plan-review = Still right?
plan-review-text = For each of you alone, whenever you like. Nothing says who answered.
plan-review-right = Still right
plan-review-less = Less of it, from now on
plan-review-talk = Something to talk about
plan-talk = To talk about
plan-talked = We have talked about it
plan-topic-asking = How often the phone asks
plan-topic-patience = How long a question waits
plan-topic-length = How long it is
plan-topic-pause = How long a pause lasts
plan-topic-buffer = How long the breath before a next step is
plan-topic-arriving = How long arriving is
plan-topic-leaving = How long winding down is
plan-topic-breathing = Breathing and tensing
plan-topic-answers = Who answers when the phone asks
plan-topic-signals = Our words and our gesture
plan-one-answers = One of you may answer for both

## A page with the limits of earlier plans, without a date and without a name.

plan-earlier = How it was before
plan-earlier-text = A touch leads back. What is more careful than now holds at once; the rest waits until tomorrow and is asked.
plan-earlier-more = Further back

## Each person’s own. “Not now” is as large. plan-own stands below a name: to what only that person changes.

plan-confirm = This is right for me
plan-confirmed = Has said: this is right for me
plan-not-now = Not now
plan-change = Change something
plan-own = Change what is my own

## On a page of one person alone, before they confirm. plan-each is its title, and leads there, below a name. plan-right-one-hand must stay
## plain: without words of their own nobody can tell whose hand it is. plan-right-words: their own words opened the page.
## plan-right-given-up: somebody deleted what this person had closed, so nobody answers for them. plan-not-so: as large as plan-confirm, and
## it stays as it is.

plan-each = Is it right for me?
plan-right-text = This page is for one of you. The other answers on a page of their own.
plan-right-one-hand = Without words of your own, nobody can tell whose hand this is. One hand can touch for two.
plan-right-words = Your own words opened this page.
plan-right-given-up = What was closed here was deleted without the words for it. For two weeks after that, nobody answers in this name.
plan-not-so = Not like this

## The rhythms: how the phone asks. Each by its name, with its picture, and below it what it means. …-alone: for one person.

rhythm-often = Often and short
rhythm-seldom = Seldom and soft
rhythm-asked = Only when one of us asks
rhythm-asked-alone = Only when I ask
rhythm-often-text = Every five minutes, for about twenty.
rhythm-seldom-text = Every fifteen minutes, for about forty-five.
rhythm-asked-text = Never by itself. Either of you can ask, at any moment.
rhythm-asked-text-alone = Never by itself. You can ask, at any moment.

## Less, for tonight only. tonight-less-holds stands above what holds already. $minutes: a number. $time: a length of time (“30 s”). each-answers: otherwise one
## of them may answer for both.

tonight-less = Less, for tonight only
tonight-less-text = What you choose here holds at once, and needs nobody else. It ends with the evening, or at six in the morning.
tonight-less-holds = Holds tonight
tonight-less-sooner = { $minutes ->
    [one] The phone asks every minute
   *[other] The phone asks every { $minutes } minutes
}
tonight-less-shorter = { $minutes ->
    [one] About { $minutes } minute long
   *[other] About { $minutes } minutes long
}
tonight-less-longer-pause = { $minutes ->
    [one] A pause lasts at least { $minutes } minute
   *[other] A pause lasts at least { $minutes } minutes
}
tonight-less-no-breathing = No breathing and no tensing
tonight-less-patience = A question waits { $time }
tonight-less-buffer = Before a next step, a breath of { $time }
tonight-less-arriving = Arriving takes { $time }
tonight-less-leaving = Winding down takes { $time }
tonight-less-each-answers = Each answers for themselves
tonight-less-hold = That is for tonight

## In the middle of an evening: less-now leads to what can be less from here on, with what stands above; less-now-text is in the place of tonight-less-text.

less-now = Shorter, or asked sooner
less-now-text = What you choose here holds at once, and needs nobody else. It ends with this evening.

## What somebody writes for a pause and afterwards, in their own voice, where only they can change it. helps-card-text: who
## reads the card, and when. helps-card-locked: whether a pause shows it while the app is locked; that anybody can read it then
## must stay. helps-agreed-text: what was agreed, the topics and the signs are for both to read, and are not called private.
## helps-shown: whether the words for what troubles them may be shown; that only these pages show them otherwise must stay.
## $name: the other one’s name. helps-agreed-over and helps-signs stand in the plan, above what was written. …-alone: for one
## person.

helps-title = What helps me
helps-text = Any of this may stay empty. Only your own words open these pages.
helps-text-alone = Any of this may stay empty.
helps-card = My card
helps-card-text = For when I cannot speak. In a pause, whoever is with me reads it.
helps-card-text-alone = For when I cannot speak. A pause shows it.
helps-card-locked = Readable while locked, too
helps-card-locked-text = In a pause, whoever holds this phone can then read it, with your name. They need not open anything for it.
helps-triggers = What troubles me, and what helps then
helps-triggers-none = Nothing is written here.
helps-triggers-add = Add something
helps-triggers-more = Further on
helps-trigger-title = What troubles me
helps-trigger-text = A few words are enough. Left empty on both pages, it is gone.
helps-shown = These words may be shown
helps-shown-text = { $name } can then read them, in the plan and in a pause. Otherwise only these pages show them.
helps-shown-text-alone = They can then be read in the plan and in a pause. Otherwise only these pages show them.
helps-agreed-title = What helps when it happens
helps-agreed-text = Both of you can read this, in the plan and in a pause.
helps-agreed-text-alone = You can read this in the plan and in a pause.
helps-agreed-none = What helps then is still open.
helps-agreed-over = When something troubles me
helps-topics = Safe topics
helps-topics-text = To read aloud in a pause, and to talk about if wanted.
helps-signs = Signs I have learned
helps-signs-text = How it shows that something is too much for me. The plan shows it.
helps-own-words = In my own words
helps-own-words-hint = One on each line.

## Their own choice: helps-name leads to name and pronouns. helps-breathing is a switch: off holds at once and needs nobody; on counts only
## where each of them has chosen it, and waits until the next day. Whose choice keeps it off is said nowhere. …-alone: for one person.

helps-name = What I am called
helps-breathing = Breathing and tensing may be offered to me
helps-breathing-text = It is offered only where each of you has chosen it. Off holds at once; on waits until tomorrow and is asked again.
helps-breathing-text-alone = Off holds at once; on waits until tomorrow and is asked again.

## Ready answers, in the voice of the one who takes them. ready-trigger-…: neutral, nothing that shows a scene. ready-agreed-…: what the
## other does, short enough for a pause; …-alone: what one does oneself. ready-topics-… are read aloud. ready-signs-…: what can be
## seen or felt, never a judgement. ready-card-do-… and ready-card-do-not-… stand under plan-card-do and plan-card-do-not, and ask whoever is there.

ready-card-do-1 = Stay near, without touching.
ready-card-do-2 = Say my name, softly.
ready-card-do-3 = Turn on a light.
ready-card-do-4 = Wait with me.
ready-card-do-not-1 = Ask why.
ready-card-do-not-2 = Hold me tight.
ready-card-do-not-3 = Go away without a word.
ready-card-do-not-4 = Hurry me.
ready-trigger-1 = A sudden touch
ready-trigger-2 = Weight on me
ready-trigger-3 = A certain smell
ready-trigger-4 = A loud voice
ready-trigger-5 = Being held tight
ready-trigger-6 = Not seeing who is there
ready-agreed-1 = Stop, and let go of me.
ready-agreed-2 = Turn on a light.
ready-agreed-3 = Say my name, and where we are.
ready-agreed-4 = Sit beside me, without touching.
ready-agreed-5 = Ask before any touch.
ready-agreed-6 = Give me room, and stay near.
ready-agreed-alone-1 = I turn on a light.
ready-agreed-alone-2 = I sit up, both feet on the floor.
ready-agreed-alone-3 = I say aloud where I am.
ready-agreed-alone-4 = I leave the room for a while.
ready-topics-1 = The next walk
ready-topics-2 = What there is for breakfast
ready-topics-3 = A place I like
ready-topics-4 = A film I have seen often
ready-topics-5 = The weather tomorrow
ready-topics-6 = An animal I know
ready-signs-1 = I go quiet
ready-signs-2 = I hold my breath
ready-signs-3 = My hands get cold
ready-signs-4 = I look past everything
ready-signs-5 = I stop moving
ready-signs-6 = I say yes very fast

## Trying the pause, while calm, on this phone. practice-worked and practice-not-tried stand above each way (practice-touch …
## practice-notification): whether it worked here. practice-kept: what worked here is the only thing that is promised elsewhere.
## practice-dark leads to a screen as dark as together, with slower at its lower edge. Nobody has to close their eyes.
## practice-notify is switched on or off; practice-notify-text below it says all that others can see of it.
## practice-button: a button on the side of some iPhones, as Apple calls it; practice-button-open and practice-button-choose name
## what stands in the phone's own settings, in its own words. practice-button-lock must stay. practice-button-name ($name) is what that
## shortcut is called among those of the phone, short and beside practice-shortcut's “Pause”: the button has one of its own, so that
## one that was started by voice says nothing of the button.

practice-text = Each of you can try what you would like to find in the dark. Your eyes may be open or closed.
practice-text-alone = Try what you would like to find in the dark. Your eyes may be open or closed.
practice-worked = It worked here
practice-not-tried = Not tried here
practice-touch = A touch anywhere on the screen pauses
practice-slower = A touch at the lower edge of the dark one makes it slower
practice-volume-key = Press a volume key, on this page or on the dark one
practice-tile = Touch the tile outside the app
practice-widget = Touch the picture outside the app
practice-shortcut = Start the shortcut “Pause” outside the app, by voice, too, where the phone has that
practice-action-button = Hold the Action Button, once it is set to pause
practice-shake = Shake the phone, on this page or on the dark one
practice-notification = Open the notifications and touch “Pause” there
practice-kept = What worked here is kept on this phone. Beside the screen itself, only that is promised later.
practice-notify = A notification that pauses
practice-notify-text = It says nothing but “Pause”. It is there once something has begun, never on the lock screen.
practice-notify-not-allowed = This phone does not let the app show notifications. It can be allowed in the phone’s settings.
practice-button = The Action Button
practice-button-open = In the phone’s settings, open “Action Button”.
practice-button-choose = Swipe to “Shortcut”, and choose “{ $name }” of Stillpoint.
practice-button-name = Pause by button
practice-button-try = Back here, hold the button until it pauses.
practice-button-lock = The phone itself has to be unlocked for this. The app does not.
practice-dark = To the dark screen

## The talk before, for two: four questions that they read aloud to each other. Nothing is kept of it, nothing has to be answered, and
## no answer is better than another. Under talk-signals stands what was agreed; under talk-afterwards what each wished for.

talk-title = The talk before
talk-text = About three minutes, taking turns. Anything can be left out, and nothing of it is kept here.
talk-what = What would be good this time?
talk-what-text = One thing you would like, and one thing you would rather not. “I do not know yet” is an answer, too.
talk-where = Where would you be comfortable?
talk-where-text = Which room, how much light, and what is near: water, a blanket, the door.
talk-signals = How do you say stop, and how slower?
talk-signals-text = Each of you, say it aloud or show it once.
talk-afterwards = What would help afterwards?
talk-afterwards-text = Close or with some room, quiet or talking, and for about how long.
talk-done = That was the talk

## To somebody who was added to the plan of one, before they answer for the first time. What is said of the times must stay.

plan-join-text = The next pages are for the one who was added. What you write there, both of you can read.
plan-join-careful = The times begin as careful as they can be here. You can change them in the plan: less at once, more from the next day on, once each of you has said so.
