### Words that many pages say. Every page has the band that pauses.

## On every page. A button, so a word or two.
## common-pause-spoken is what a screen reader says for it. “Works at once” must stay: nobody is asked for a reason or PIN.

common-pause = Pause
common-pause-spoken = Pause. Works at once.

## What pauses on this phone beside a touch: each is said only where it was tried and worked here. common-pauses-tile: a button
## outside the app, which the phone lets people place; common-pauses-widget: a picture there, which pauses when it is touched;
## common-pauses-shortcut: what the phone itself calls a shortcut; common-pauses-button: a button on the side of some iPhones, as Apple
## calls it.

common-pauses-volume-key = On this phone a volume key pauses, too.
common-pauses-tile = On this phone the tile outside the app pauses, too.
common-pauses-widget = On this phone the picture outside the app pauses, too.
common-pauses-shortcut = On this phone the shortcut “Pause” pauses, too.
common-pauses-button = On this phone the Action Button pauses, too.
common-pauses-shake = On this phone shaking it pauses, too.
common-pauses-notification = On this phone a notification pauses, too, while it is shown.

## Ends what is going on, at any hour of the day. In the same weight as everything beside it; no praise, no blame.
## …-alone: for somebody who uses the app on their own.

common-stop = Stop here
common-stop-alone = Stop here

## Buttons.

common-back = Back
common-later = Later
common-next = Next
common-skip = Skip

## Answers to a question that stands above them. “Not yet” is as large as “yes”, and is answered in the same tone.

common-yes = Yes
common-not-yet = Not yet

## Leaves a reflection or a check-in before its end. Whatever was written is kept.

common-enough = That’s enough for today

## On every page’s edge: puts the app away, locked, so that nothing of it is seen. It asks nothing. “At once” must stay.

common-leave = Leave
common-leave-spoken = Leave. Everything closes at once.

## To the one who has answered, while the other’s answer is not there yet. The answer lapses after a while and is asked for
## again: do not promise that there is no hurry. Nobody is asked to wait, and nobody is late.

common-answered = Your answer is here. If it takes longer, you are simply asked again.
common-answered-alone = Your answer is here.

## Beside a number: minutes. Less and more change the number.

common-minutes = min
common-less = Less
common-more = More

## Two notes, one under the other, while something waits in memory because the disk is full. What was written is safe only
## while the app stays open: both facts must stay.

common-not-saved = Not saved yet: this phone has no room left.
common-not-saved-kept = It is kept while the app stays open.

## In the plan, where nobody wrote anything. No fault.

common-empty = Left open

## Who somebody is where no name may be shown, to that person.

someone-alone = You
someone-first = One of you
someone-second = The other of you

## The name of somebody who chose none: it stands wherever a name would.

unnamed-alone = Me
unnamed-first = One of us
unnamed-second = The other

## A day. $weekday and $month are words from below, $day is a number.

date-day = { $weekday }, { $day } { $month }

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## A time of day on a phone whose clock has 12 hours. $time: an hour from 1 to 12 and its minutes, such as 6:30.

clock-am = { $time } am
clock-pm = { $time } pm
