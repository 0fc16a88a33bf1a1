### Reminders that somebody asked for. What the phone shows is neutral and names nothing (notice-…): anybody may read it.

## The page with all of them. Everything is off until asked for; rest needs no reason.

reminders-title = Reminders
reminders-text = Everything is off until you ask for it. What a reminder says is neutral, whatever it is for.
reminders-none = There are no reminders.
reminders-add = Ask for one
reminders-change = Change
reminders-more = More of them
reminders-not-allowed = This phone does not let the app remind you. It can be allowed in the phone’s settings.
reminders-quiet = Quiet hours
reminders-quiet-from = From
reminders-quiet-until = Until
reminders-quiet-on = Have quiet hours
reminders-quiet-off = No quiet hours
reminders-quiet-keep = Keep these hours
reminders-quiet-same = Quiet all day long is a rest. It can be asked for as one.
reminders-rest = Rest
reminders-rest-text = No reminder comes, for as long as you like.
reminders-rest-week = For a week
reminders-rest-month = For a month
reminders-rest-open = Until I say otherwise
reminders-rest-end = End the rest

## One reminder. The name somebody gives it stays inside the app: that must be said.

reminder-pages-rhythm = How often
reminder-pages-day = Which day
reminder-pages-time = At what time
reminder-pages-earlier = Earlier
reminder-pages-later = Later
reminder-pages-week-earlier = A week earlier
reminder-pages-week-later = A week later
reminder-pages-pinned = Keep to this time zone when travelling
reminder-pages-name = What you call it
reminder-pages-name-hint = It is seen only here, in the open app. A reminder never says it.
reminder-pages-save = Remind me
reminder-pages-remove = Remove it
reminder-pages-passed = That time has passed. Choose one that is still to come.

## When somebody follows a reminder. Every answer is a full one, and none is asked for twice.

reminded-text = Only if you like.
reminded-now = Now
reminded-later = Later today
reminded-not-today = Not today
reminded-full = Not today is a full answer.

## What a reminder can be for, seen inside the app only. Not everybody is two, and not everything happens in an evening.

reminder-weekly-check-in = A weekly check-in
reminder-next-day-check = A check-in the day after
reminder-list-review = Looking at the lists again
reminder-agreement-review = Looking at the plan again
reminder-appointment = An appointment
reminder-ritual = A ritual
reminder-own = Something else

rhythm-once = Once
rhythm-daily = Every day
rhythm-weekly = Every week
rhythm-every-two-weeks = Every other week
rhythm-monthly = Every month

## When it comes. $day: a weekday, a date, or “day 3” (day-of-month). $time: as the phone writes a time.

when-once = { $day }, { $time }
when-daily = Every day, { $time }
when-weekly = Every { $day }, { $time }
when-every-two-weeks = Every other { $day }, { $time }
when-monthly = Every month on { $day }, { $time }
when-next-day = The day after, { $time }

day-of-month = day { $day }

rest-open = All is quiet, until you say otherwise.
rest-until = All is quiet until { $day }.

## Why one that is switched on does not come, or on whose clock it comes. $when: as above. $place: a city.
## $why: one of the sentences below.

when-elsewhere = { $when }, { $place } time
when-and-why = { $when }. { $why }
reminders-unknown-zone = This phone does not know that time zone. It stays silent here.
reminders-passed = That time has passed.
reminders-in-quiet-hours = That is within the quiet hours. It stays silent.
reminders-in-rest = It falls into the rest, and stays silent.
reminders-too-far = That is further ahead than this phone knows its clock.

## What the phone itself shows. It must not let anybody guess what it is about, nor that it is about two people.

notice-quiet = A quiet moment, if you like.
notice-next-day = How is today? Only if you like.
notice-appointment = There is something at this time.
