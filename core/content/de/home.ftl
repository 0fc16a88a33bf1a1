### The first page when nothing is going on, and its three doors. Both may be looking: nothing here says who began or left
### something.

## $first, $second: names.

home-greeting = Hallo.
home-greeting-one = Hallo, { $first }.
home-greeting-two = Hallo, { $first } und { $second }.

## The doors, and what is behind each. -alone: for one person, who has no “Ours”. home-plan-waits stands there instead where
## a plan waits to be confirmed. home-go-on: below a note that something newer may be missing.

home-tonight = Heute Abend
home-tonight-text = Zeit zu zweit, Ruhe, Üben
home-tonight-text-alone = Zeit für mich, Ruhe, Üben
home-ours = Unseres
home-ours-text = Der Plan, Nachfragen, Erinnerungen
home-mine = Meins
home-mine-text = Was jede Person für sich behält
home-mine-text-alone = Meine Seiten, der Plan, Nachfragen, Erinnerungen
home-plan-waits = Hier wartet ein Plan darauf, gelesen zu werden
home-go-on = Mit dem weitermachen, was hier ist

## Tonight. home-calm: the help of a pause, at any hour. home-practice: trying the pause on this phone.
## home-plan-first: there is no plan yet that everybody has confirmed. home-not-today: somebody said “not today”, and for an
## hour nobody is asked again.

home-prepare = Zeit zu zweit
home-prepare-alone = Zeit für mich
home-calm = Zurück ins Jetzt
home-practice = Die Pause ausprobieren
home-plan-first = Zeit zu zweit beginnt mit einem Plan, den ihr beide bestätigt habt.
home-plan-first-alone = Zeit für dich beginnt mit einem Plan, den du bestätigt hast.
home-not-today = Heute nicht ist eine ganze Antwort. Später steht die Zeit zu zweit wieder hier.
home-not-today-alone = Heute nicht ist eine ganze Antwort. Später steht die Zeit für dich wieder hier.

## Ours. home-step-back: how long a pause lasts, how often is asked, how long it may last and what is offered, as it once was;
## cards, words and names stay. What is more careful holds at once, the rest is asked on the next day.

home-plan = Der Plan
home-week = Einmal in der Woche
home-next-day = Am Tag danach
home-repair = Wenn etwas schiefging
home-reminders = Erinnerungen
home-step-back = Wie es vorher war
home-step-back-text = Wie oft, wie lange und was angeboten wird, wie es einmal war. Was vorsichtiger ist, gilt sofort; der Rest wartet bis morgen.

## Mine. Its last line leads to “Privacy and this phone”.

home-lock = Abschließen

## After unlocking, when another way to unlock the app was added not long ago: so that nobody adds one unseen. $day: a date. $year: a
## number.

home-sheet-opens = Seit { $day } { $year } öffnet auch ein Blatt Papier das hier. Was es öffnet, steht unter „Privates und dieses Telefon“.
home-finger-opens = Seit { $day } { $year } öffnet auch ein Finger oder ein Gesicht das hier. Was es öffnet, steht unter „Privates und dieses Telefon“.

## On the day after a start without a lock, once. home-choose-lock leads to where a PIN or words are chosen; beside it stands
## “Without, for now”.

home-no-lock = Nichts schließt diese App ab. Wer dieses Telefon öffnet, kann lesen, was hier steht. Möchtest du ein Schloss?
home-choose-lock = Ein Schloss wählen
