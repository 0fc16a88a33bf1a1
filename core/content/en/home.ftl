### The first page when nothing is going on, and its three doors. Both may be looking: nothing here says who began or left
### something.

## $first, $second: names.

home-greeting = Hello.
home-greeting-one = Hello, { $first }.
home-greeting-two = Hello, { $first } and { $second }.

## The doors, and what is behind each. -alone: for one person, who has no “Ours”. home-plan-waits stands there instead where
## a plan waits to be confirmed. home-go-on: below a note that something newer may be missing.

home-tonight = Tonight
home-tonight-text = Time together, calm, practice
home-tonight-text-alone = Time for myself, calm, practice
home-ours = Ours
home-ours-text = The plan, check-ins, reminders
home-mine = Mine
home-mine-text = What each keeps to themselves
home-mine-text-alone = My pages, the plan, check-ins, reminders
home-plan-waits = A plan waits to be read here
home-go-on = Go on with what is here

## Tonight. home-calm: the help of a pause, at any hour. home-practice: trying the pause on this phone.
## home-plan-first: there is no plan yet that everybody has confirmed. home-not-today: somebody said “not today”, and for an
## hour nobody is asked again.

home-prepare = Time together
home-prepare-alone = Time for myself
home-calm = Coming back to the present
home-practice = Trying the pause
home-plan-first = Time together begins with a plan that each of you has confirmed.
home-plan-first-alone = Time for yourself begins with a plan that you have confirmed.
home-not-today = Not today is a full answer. Later, time together stands here again.
home-not-today-alone = Not today is a full answer. Later, time for yourself stands here again.

## Ours. home-step-back: how long a pause lasts, how often is asked, how long it may last and what is offered, as it once was;
## cards, words and names stay. What is more careful holds at once, the rest is asked on the next day.

home-plan = The plan
home-week = A weekly check-in
home-next-day = The day after
home-repair = When something went wrong
home-reminders = Reminders
home-step-back = How it was before
home-step-back-text = How often, how long and what is offered, as it once was. What is more careful holds at once; the rest waits until tomorrow.

## Mine. Its last line leads to “Privacy and this phone”.

home-lock = Lock

## After unlocking, when another way to unlock the app was added not long ago: so that nobody adds one unseen. $day: a date. $year: a
## number.

home-sheet-opens = Since { $day } { $year }, a sheet of paper opens this, too. What opens it stands under “Privacy and this phone”.
home-finger-opens = Since { $day } { $year }, a finger or a face opens this, too. What opens it stands under “Privacy and this phone”.

## On the day after a start without a lock, once. home-choose-lock leads to where a PIN or words are chosen; beside it stands
## “Without, for now”.

home-no-lock = Nothing locks this app. Whoever opens this phone can read what is written here. Would you like a lock?
home-choose-lock = Choose a lock
