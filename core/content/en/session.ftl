### Time together, or for oneself: before, during, in a pause, and afterwards. Read in the dark, perhaps by somebody who
### has just been frightened. In a pause no sentence is longer than twelve words. A yes always says to what.

## Arriving: before it begins, where a time for that was agreed, and nothing is asked in it. $minutes: how long, about. Each says
## arriving-here for themselves; arriving-heard stands beside it then. No breathing here: it is not good for everybody.

arriving-title = Arriving
arriving-text =
    { $minutes ->
        [one] For about a minute nothing is asked. Look around, sit or lie as you like.
       *[other] For about { $minutes } minutes nothing is asked. Look around, sit or lie as you like.
    }
arriving-text-alone =
    { $minutes ->
        [one] For about a minute nothing is asked. Look around, sit or lie as you like.
       *[other] For about { $minutes } minutes nothing is asked. Look around, sit or lie as you like.
    }
arriving-here = I have arrived
arriving-heard = It goes on once both of you have arrived, or by itself.
arriving-longer = A little longer

## Before it begins each person, in their own half of the screen, is asked how their body is; in a pause and afterwards whoever
## likes. The most careful answer becomes one sentence that both read (body-line-…). body-question-of: of two; $name: a name.
## body-not-private, one short line: at one screen nothing is private between two people. “Alert” is on guard, not well awake;
## “stirred” is whatever moves in a body, wanted or not. body-again takes back what was said. body-no-wish stands beside the question
## whether to begin, and where somebody is asked in a pause: what a body does is no answer.

preparing-title = Before you begin
preparing-next = What happens next
preparing-body-heard = That is heard. What comes next waits for both of you. The more careful answer counts; not saying is the most careful.
body-question = How is your body just now?
body-question-of = { $name }, how is your body just now?
body-not-private = You both see this. It is not private.
body-far-away = Far away
body-numb = Numb
body-stirred = Stirred, unsure
body-alert = Alert
body-calm = Calm
body-skip = Rather not say
body-no-wish = What a body does is not a wish, and not a yes.
body-again = Say it otherwise
preparing-question = Would you like to begin?
preparing-not-today = Not today
preparing-not-saved = It has not begun. This phone has no room left to note it.

## The one sentence for the most careful answer. It names no state and nobody: only what is good to do now.

body-line-calm = You can begin at your own pace.
body-line-alert = Slow is a good way to begin.
body-line-stirred = Little, and slowly, is enough.
body-line-numb = Resting close by is enough.
body-line-numb-alone = Resting is enough.
body-line-far-away = First, back to this room.

## What happens next, in the order in which it happens. Promise nothing that this phone does not do: no key, no sound.
## $word: their own word. $minutes: about how often the phone asks.
## preparing-next-silence: that silence is never a yes must stay.
## preparing-next-unseen: on phones that let no app run on out of sight.

preparing-next-yes = When everyone has said yes, the screen turns dark.
preparing-next-yes-alone = When you have said yes, the screen turns dark.
preparing-next-touch = A touch anywhere on the screen pauses.
preparing-next-slower = A touch at its lower edge slows down.
preparing-next-word = Your stop word is “{ $word }”.
preparing-next-slow-word = Your word for slower is “{ $word }”.
preparing-next-gesture = The gesture for stop: { $word }.
preparing-next-check =
    { $minutes ->
        [one] About every minute the phone asks softly, with one short pulse.
       *[other] About every { $minutes } minutes the phone asks softly, with one short pulse.
    }
preparing-next-check-often = More than once a minute the phone asks, with one short pulse.
preparing-next-check-asked = The phone asks only when one of you wants it to.
preparing-next-check-asked-alone = The phone asks only when you want it to.
preparing-next-silence = If nobody answers, it slows down, then pauses. Silence is never a yes.
preparing-next-unseen = Out of sight for half a minute, it pauses, too.

## On the dark screen. …-spoken is what a screen reader says. together-next-step and together-ask are buttons: each
## asks everyone. The second asks only about now; it stands on the page for slower, too.

together-spoken = Pause. Touch anywhere.
together-slower = Slower
together-next-step = Ask before a next step
together-ask = Ask: still good?
together-line = Touch anywhere to pause.

## The question in between: three bands of one size. “Still good” is about now, and never a yes to more.

check-in-still-good = Still good
check-in-slower = Slower
check-in-time-passed = It is about as long as planned. Stay, slow down or rest.
check-in-answered = Your answer is here.

## A next step that somebody says aloud: another question, whose yes is a yes to that alone. “Stay as it is” has the same weight.
## next-step-breath: for some seconds no yes counts; nobody is told to breathe.

next-step-question = Somebody would like a next step. Say it aloud first. Shall we?
next-step-question-alone = A next step? Say first what it is. Would you like it?
next-step-yes = Yes, that
next-step-stay = Stay as it is
next-step-breath = First, a moment to feel it.

## After “slower”, or after a silence. slower-yes leads back to more and has to say so; it is each person’s own.

slower-title = Slower.
slower-text = Less is enough. Nothing has to be decided.
slower-yes = Back to before, if that is good for you
slower-touch = Touch anywhere else to pause.
slower-stops = What stops it at once

## Paused. The one word, and that nothing has to happen; no praise for having paused. …-card-do and …-card-do-not stand
## above what somebody wrote while calm, for the other to read. paused-whom: whom the pause is to help first; paused-for: above
## what is for that person. $name: a name; paused-for-first and -second: of somebody who chose none. paused-not-you: to the one who is there for the other. paused-body and, of both,
## paused-bodies: short, beside “Back”; paused-body-text: above the answers, for whoever likes to say how their body is. paused-more: one touch further,
## what else there is.

paused-title = Paused.
paused-nothing = Nothing has to happen now.
paused-card-do = When words do not come, please
paused-card-do-not = Please do not
paused-whom = Whom may it help first?
paused-whom-both = Both of us
paused-for = For { $name }
paused-for-first = For one of us
paused-for-second = For the other
paused-for-both = For both of you
paused-not-you = This is not about you. You need not put anything right, or ask why.
paused-body = My body
paused-bodies = Our bodies
paused-body-text = On a shared screen this is not private. It only sets what is offered first.
paused-body-text-alone = It only sets what is offered first. Nothing of it is kept.
paused-more = More that may help
paused-helps = What may help
paused-go-on = Ask about going on
paused-unlock = Unlock, to ask about going on

## What pausing means, where nobody wrote words of their own; and while the app is locked, for whoever is there.

covenant-default = We pause at once. Nobody has to explain.
covenant-default-alone = I pause at once. I need no reason.
covenant-locked = Nothing has to be explained.

## The app died or the phone was started anew in the middle of it. It cannot be answered, so it asks nothing.

paused-woken = The app had stopped. It is paused.

## After a pause, once everyone wants to be asked. What “going on” means must be said: as it was before.

regrouping-question = Would you like to go on as before the pause?
regrouping-not-saved = It has not begun. This phone has no room left to note it.
regrouping-text = Only if it feels right. Not yet is a full answer.

## With what to go on: named things, the least first, so that a pause does not lead back to all or nothing. “As before” is what
## everyone last said yes to. regrouping-other: back to that choice. …-alone: for one person.

going-on-title = What would you like to go on with?
going-on-text = Each of you is asked for that, and for nothing more.
going-on-text-alone = You are asked for that, and for nothing more.
going-on-talk = Talk
going-on-talk-alone = Talk to somebody
going-on-close = Lie close
going-on-close-alone = Lie still
going-on-narrower = Less than before
going-on-before = As before
regrouping-talk = Would you like to talk?
regrouping-talk-alone = Would you like to talk to somebody?
regrouping-close = Would you like to lie close?
regrouping-close-alone = Would you like to lie still?
regrouping-narrower = Would you like something less than before? Say first what it is.
regrouping-step = Would you like to go on with the step you named last?
regrouping-other = Something else

## The same help with nothing behind it, at any hour.

calm-title = You are here.
calm-nothing = Nothing has to happen now.
calm-helps = What may help
calm-leave = Back

## Winding down: when it is over, where a time for that was agreed, before anything else is offered. $minutes: how long, about.

leaving-title = Winding down
leaving-text =
    { $minutes ->
        [one] It is over. About a minute is for coming out of it slowly. Nothing has to be said.
       *[other] It is over. About { $minutes } minutes are for coming out of it slowly. Nothing has to be said.
    }
leaving-on = What helps now

## Afterwards. aftercare-wishes stands above what each wished for; aftercare-differ leads to where they say how close, for how
## long. aftercare-closing-…: one of them closes an evening, whatever kind it was, of two or of somebody alone: no praise, no count,
## no hour of the day.

aftercare-title = Nothing more has to happen.
aftercare-title-alone = Nothing more has to happen.
aftercare-wishes = What helps now
aftercare-reflect = Write something down
aftercare-differ = Your wishes differ: how close?
aftercare-gentle = If it was a lot
aftercare-closing-1 = Take all the time you like.
aftercare-closing-2 = Whatever you feel may stay, or go.
aftercare-closing-3 = Nothing of it has to be understood today.
aftercare-closing-4 = Something warm may be good now.
aftercare-closing-5 = Quiet is enough. So is talking.
aftercare-closing-6 = You need not be any way just now.
aftercare-closing-7 = Rest wherever you are comfortable.
aftercare-closing-8 = A little light, a blanket, a slow hour.

## What is good now, for the most careful answer about bodies. It names no state and nobody. after-heard: in one’s own half, once
## one has answered.

after-line-calm = Stay as you are, for as long as it is good.
after-line-alert = It may get quiet slowly.
after-line-stirred = Nothing has to follow from what a body does.
after-line-numb = Something warm or heavy may help.
after-heard = That is heard. What you read next is of both.

## Where two wishes differ: three questions to each, in their own half. The more careful distance and the longer time count, and
## whose it was is not said. The same words stand above the answers and, afterwards, above what holds for both.

after-distance = How close, for now?
after-distance-text = On a shared screen this is not private. The more careful answer counts.
after-distance-together = Together
after-distance-same-room = In the same room
after-distance-apart = Apart
after-length = For how long?
after-length-text = The longer answer counts.
after-length-minutes = A few minutes
after-length-half-an-hour = About half an hour
after-length-open = As long as it is good
after-back = Who comes back first?
after-back-text = If you say different things, it is whoever is ready.
after-back-me = I do
after-back-whoever = Whoever is ready

## A gentle path for when it was a lot. It is offered to everybody, however it was, and asks nothing. after-gentle-rest leads to
## where reminders can rest.

after-gentle-text = Rest is enough. What it means can wait, for as long as you like.
after-gentle-rest = No reminders for a while
after-gentle-before = How it was before
after-gentle-before-text = What is more careful holds at once. The rest waits until tomorrow.
after-gentle-sentence = One sentence for myself

## Ways to come back to here and now. Offers, never orders: each can be skipped or left, eyes may stay open. Breathing and
## tensing are offered only where it was chosen; nothing with the mouth. exercise-steady: for the one who is there for the other;
## its steps speak to one person, those of connected to two. exercise-of stands between two numbers: 2 of 5. exercise-agreed and
## exercise-topics: what people wrote themselves; agreed-hint and topics-hint stand below each.

exercise-five-senses = With the five senses
exercise-own-aids = What you chose
exercise-relaxation = Tense, and let go
exercise-breathing = Breathe with a slow circle
exercise-steady = Something for your own nerves
exercise-connected = Something for two
exercise-agreed = What was agreed
exercise-topics = A safe topic, to read aloud
exercise-eyes = Your eyes may stay open.
exercise-next = Next
exercise-skip = Skip this one
exercise-leave = Leave this exercise
exercise-circle-spoken = A slow circle, to breathe along with or not

five-senses-1 = Look around. Name five things you can see.
five-senses-1-hint = Out loud or silently. Their colours, too, if you like.
five-senses-2 = Name four things you can feel.
five-senses-2-hint = The sheet, the floor, your own sleeve.
five-senses-3 = Name three things you can hear.
five-senses-3-hint = Near ones and far ones.
five-senses-4 = Name two things you can smell.
five-senses-4-hint = Or two smells that you like.
five-senses-5 = Name one thing you can taste.
five-senses-5-hint = A sip of water is enough.

steady-1 = Look around. Where does the light fall?
steady-1-hint = You are allowed to be shaken, too.
steady-2 = Listen for the sound that is furthest away.
steady-2-hint = Nothing has to be said now.
steady-3 = Feel what carries you: the floor, the bed.
steady-3-hint = Being near is enough, if it is wanted.

connected-1 = Each of you, name one thing you can see.
connected-1-hint = Take turns. There is no hurry.
connected-2 = Hold something between you: a cushion, a cup.
connected-2-hint = Say what it feels like, or say nothing.
connected-3 = If both of you like: hand in hand.
connected-3-hint = Side by side is just as good.

relaxation-1 = Press your feet into the floor or the bed. Let go.
relaxation-1-hint = Only as firmly as feels good.
relaxation-2 = Make fists. Let them open by themselves.
relaxation-2-hint = Notice the difference, if there is one.
relaxation-3 = Lift your shoulders. Let them sink.
relaxation-3-hint = Once is enough.
relaxation-4 = Press your palms together. Let them part.
relaxation-4-hint = Your eyes may stay open.
relaxation-5 = Look at one thing in the room. Rest there.
relaxation-5-hint = Stay as long as you like.

breathing-1 = Breathe with the circle, or just look at it.
breathing-1-hint = Your own rhythm is right, too.

agreed-hint = This was agreed while calm.
topics-hint = Read it aloud, if it is wanted. An answer is not needed.
own-aids-hint = Chosen while calm.
