### Words that many pages say. Every page has the band that pauses.

## On every page. A button, so a word or two.
## common-pause-spoken is what a screen reader says for it. “Works at once” must stay: nobody is asked for a reason or PIN.

common-pause = Pause
common-pause-spoken = Pause. Wirkt sofort.

## What pauses on this phone beside a touch: each is said only where it was tried and worked here. common-pauses-tile: a button
## outside the app, which the phone lets people place; common-pauses-widget: a picture there, which pauses when it is touched;
## common-pauses-shortcut: what the phone itself calls a shortcut; common-pauses-button: a button on the side of some iPhones, as Apple
## calls it.

common-pauses-volume-key = Auf diesem Telefon geht Pause auch mit einer Lautstärketaste.
common-pauses-tile = Auf diesem Telefon geht Pause auch mit der Kachel außerhalb der App.
common-pauses-widget = Auf diesem Telefon geht Pause auch mit dem Bild außerhalb der App.
common-pauses-shortcut = Auf diesem Telefon geht Pause auch mit dem Kurzbefehl „Pause“.
common-pauses-button = Auf diesem Telefon geht Pause auch mit der Aktionstaste.
common-pauses-shake = Auf diesem Telefon geht Pause auch durch Schütteln.
common-pauses-notification = Auf diesem Telefon geht Pause auch mit einer Benachrichtigung, solange sie zu sehen ist.

## Ends what is going on, at any hour of the day. In the same weight as everything beside it; no praise, no blame.
## …-alone: for somebody who uses the app on their own.

common-stop = Hier aufhören
common-stop-alone = Hier aufhören

## Buttons.

common-back = Zurück
common-later = Später
common-next = Weiter
common-skip = Lieber nicht

## Answers to a question that stands above them. “Not yet” is as large as “yes”, and is answered in the same tone.

common-yes = Ja
common-not-yet = Noch nicht

## Leaves a reflection or a check-in before its end. Whatever was written is kept.

common-enough = Für heute ist es genug

## On every page’s edge: puts the app away, locked, so that nothing of it is seen. It asks nothing. “At once” must stay.

common-leave = Verlassen
common-leave-spoken = Verlassen. Alles schließt sich sofort.

## To the one who has answered, while the other’s answer is not there yet. The answer lapses after a while and is asked for
## again: do not promise that there is no hurry. Nobody is asked to wait, and nobody is late.

common-answered = Deine Antwort ist da. Dauert es länger, wirst du einfach noch einmal gefragt.
common-answered-alone = Deine Antwort ist da.

## Beside a number: minutes. Less and more change the number.

common-minutes = Min.
common-less = Weniger
common-more = Mehr

## Two notes, one under the other, while something waits in memory because the disk is full. What was written is safe only
## while the app stays open: both facts must stay.

common-not-saved = Noch nicht gespeichert: Auf diesem Telefon ist kein Platz mehr.
common-not-saved-kept = Es bleibt erhalten, solange die App offen ist.

## In the plan, where nobody wrote anything. No fault.

common-empty = Offen gelassen

## Who somebody is where no name may be shown, to that person.

someone-alone = Du
someone-first = Die eine Person
someone-second = Die andere Person

## The name of somebody who chose none: it stands wherever a name would.

unnamed-alone = Ich
unnamed-first = Eine Person von uns
unnamed-second = Die andere Person

## A day. $weekday and $month are words from below, $day is a number.

date-day = { $weekday }, { $day }. { $month }

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## A time of day on a phone whose clock has 12 hours. $time: an hour from 1 to 12 and its minutes, such as 6:30.

clock-am = { $time } AM
clock-pm = { $time } PM
