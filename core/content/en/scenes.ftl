
someone-alone = You
someone-first = One of you
someone-second = The other of you

unnamed-alone = Me
unnamed-first = One of us
unnamed-second = The other of us

home-greeting-one = Hello, { $first }.
home-greeting-two = Hello, { $first } and { $second }.

covenant-default = We pause at once. Nobody has to explain.
covenant-locked = Nothing has to be explained.

body-line-calm = Calm is here.
body-line-alert = Somebody is alert. Slow is a good way to begin.
body-line-numb = Numb is here. Resting close by is enough for an evening.
body-line-far-away = Far away is here. Coming back to the room comes first.

preparing-next-yes = When everyone has said yes, the screen turns dark.
preparing-next-touch = A touch anywhere pauses. So does a volume key.
preparing-next-word = Your stop word is “{ $word }”.
preparing-next-check =
    { $minutes ->
        [one] Every minute the phone asks softly, with one short pulse.
       *[other] Every { $minutes } minutes the phone asks softly, with one short pulse.
    }
preparing-next-check-often = From time to time the phone asks softly, with one short pulse.
preparing-next-silence = No answer makes it slower, and then it pauses.

together-line = Touch anywhere to pause.

reflecting-safe = What felt safe?
reflecting-not-safe = What did not feel safe?
reflecting-adjust = What would you like to be different?
reflecting-good = What felt good?
reflecting-closing = There is nothing more to ask. You can rest now.

aftercare-closing = Take all the time you like.

woken = The phone had stopped, so it is paused. Are you both all right?
woken-alone = The phone had stopped, so it is paused. Are you all right?

check-in-week = Once a week, if you like
check-in-next-day = The day after
check-in-today = How is it today?
check-in-need = What would do you good now?
check-in-comfortable = Is this still comfortable for you?
check-in-explore = What would you like to explore next that feels safe?
check-in-small-win = Is there something small that went well?

repair-1 = Stop, and stay near if that is wanted.
repair-1-hint = Nothing has to be put right this minute.
repair-2 = Say what happened, in one plain sentence.
repair-2-hint = “I did not hear your no.” Without a because.
repair-3 = Listen. It need not be answered.
repair-3-hint = Silence is fine, and so is another day.
repair-4 = Ask what would help now.
repair-4-hint = Distance counts as help. So does nothing at all.
repair-5 = Say what will be different, and write it into the plan.
repair-5-hint = One small thing is enough. You can also step back to what was comfortable.

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
own-evening = An evening
own-next-day = The day after
own-week = A weekly check-in
own-given-up = What was closed here was deleted without its words on { $day } { $year }.
sheet-mark = { $check }, written on { $day } { $year }
own-of-day = { $about }, { $day }
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

rest-open = All is quiet, until you say otherwise.
rest-until = All is quiet until { $day }.

notice = A quiet moment, if you like.
notice-next-day = How is today? Only if you like.
notice-appointment = There is something at this time.

secret-quality-weak = Somebody who knows you could guess this. A stranger would not get far, on this phone.
secret-quality-fair = Nobody guesses this easily.
secret-quality-strong = Nobody guesses this.
own-quality-here = These open it on this phone only: a copy cannot bring it back elsewhere.

support-sexual-violence = After sexual violence
support-partner-violence = When a partner is violent
support-crisis = When it is all too much
support-native-communities = When a partner is violent, in Native communities
support-men = For men, after something sexual they did not want
support-crisis-by-text = When it is all too much, in text messages
support-violence-at-home = After sexual violence, or violence at home
support-gender-based-violence = After violence because of gender
support-violence-against-women = For women, after violence
support-in-childhood = After sexual violence in childhood
support-stalking = After violence, or when somebody follows you
support-directory = Somebody to talk to, in every country
