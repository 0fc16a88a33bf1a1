reminders-title = Reminders
reminders-text = Everything is off until you ask for it. The words are neutral, whatever they are for.
reminders-none = Nothing is asked for.
reminders-add = Ask for one
reminders-on = On
reminders-off = Off
reminders-change = Change
reminders-quiet = Quiet hours
reminders-quiet-from = From
reminders-quiet-until = Until
reminders-quiet-on = Have quiet hours
reminders-quiet-off = No quiet hours
reminders-rest = Rest
reminders-rest-text = No reminder comes, for as long as you like.
reminders-rest-week = For a week
reminders-rest-month = For a month
reminders-rest-open = Until I say otherwise
reminders-rest-end = End the rest

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
reminder-pages-remove = Take it away

reminded-text = Only if you like.
reminded-now = Now
reminded-later = Later today
reminded-not-today = Not today
reminded-full = Not today is a full answer.

reminder-weekly-check-in = A weekly check-in
reminder-next-day-check = The day after an evening
reminder-list-review = Looking at our lists again
reminder-agreement-review = Looking at the plan again
reminder-appointment = An appointment
reminder-ritual = A ritual of ours
reminder-own = Something else

rhythm-once = Once
rhythm-daily = Every day
rhythm-weekly = Every week
rhythm-every-two-weeks = Every other week
rhythm-monthly = Every month

when-once = { $day }, { $time }
when-daily = Every day, { $time }
when-weekly = Every { $day }, { $time }
when-every-two-weeks = Every other { $day }, { $time }
when-monthly = Every month, { $day }, { $time }
when-next-day = The day after an evening, { $time }

day-of-month = day { $day }

rest-open = All is quiet, until you say otherwise.
rest-until = All is quiet until { $day }.

notice = A quiet moment, if you like.
notice-next-day = How is today? Only if you like.
notice-appointment = There is something at this time.
