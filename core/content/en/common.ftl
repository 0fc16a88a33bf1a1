common-pause = Pause
common-pause-spoken = Pause. Works at once.
common-stop = Stop for tonight
common-stop-alone = Stop for now
common-back = Back
common-later = Later
common-next = Next
common-skip = Skip
common-yes = Yes
common-not-yet = Not yet
common-enough = That’s enough for today
common-answered = Your answer is here. There is no hurry.
common-answered-alone = Your answer is here.
common-minutes = min
common-less = Less
common-more = More
common-not-saved = Not saved yet: this phone has no room left.
common-not-saved-kept = It is kept while the app stays open.
common-empty = Left open

someone-alone = You
someone-first = One of you
someone-second = The other of you

unnamed-alone = Me
unnamed-first = One of us
unnamed-second = The other of us

date = { $weekday }, { $day } { $month }

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
common-leave = Leave
common-leave-spoken = Leave. Everything closes at once.
