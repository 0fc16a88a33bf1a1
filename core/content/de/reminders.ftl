### Reminders that somebody asked for. What the phone shows is neutral and names nothing (notice-…): anybody may read it.

## The page with all of them. Everything is off until asked for; rest needs no reason.

reminders-title = Erinnerungen
reminders-text = Alles ist aus, bis du darum bittest. Der Text einer Erinnerung verrät nie, worum es geht.
reminders-none = Es gibt keine Erinnerungen.
reminders-add = Um eine bitten
reminders-change = Ändern
reminders-more = Weitere
reminders-not-allowed = Dieses Telefon lässt die App nicht erinnern. In seinen Einstellungen lässt es sich erlauben.
reminders-quiet = Stille Stunden
reminders-quiet-from = Von
reminders-quiet-until = Bis
reminders-quiet-on = Stille Stunden einrichten
reminders-quiet-off = Keine stillen Stunden
reminders-quiet-keep = Diese Stunden behalten
reminders-quiet-same = Den ganzen Tag still ist Ruhe. Um sie kannst du so bitten.
reminders-rest = Ruhe
reminders-rest-text = Keine Erinnerung kommt, so lange du magst.
reminders-rest-week = Eine Woche lang
reminders-rest-month = Einen Monat lang
reminders-rest-open = Bis ich etwas anderes sage
reminders-rest-end = Die Ruhe beenden

## One reminder. The name somebody gives it stays inside the app: that must be said.

reminder-pages-rhythm = Wie oft
reminder-pages-day = An welchem Tag
reminder-pages-time = Um welche Zeit
reminder-pages-earlier = Früher
reminder-pages-later = Später
reminder-pages-week-earlier = Eine Woche früher
reminder-pages-week-later = Eine Woche später
reminder-pages-pinned = Auf Reisen bei dieser Zeitzone bleiben
reminder-pages-name = Wie du es nennst
reminder-pages-name-hint = Zu sehen ist es nur hier, in der offenen App. Eine Erinnerung sagt es nie.
reminder-pages-save = Erinnere mich
reminder-pages-remove = Entfernen
reminder-pages-passed = Diese Zeit ist vorbei. Wähle eine, die noch kommt.

## When somebody follows a reminder. Every answer is a full one, and none is asked for twice.

reminded-text = Nur wenn du magst.
reminded-now = Jetzt
reminded-later = Heute später
reminded-not-today = Heute nicht
reminded-full = Heute nicht ist eine volle Antwort.

## What a reminder can be for, seen inside the app only. Not everybody is two, and not everything happens in an evening.

reminder-weekly-check-in = Einmal in der Woche
reminder-next-day-check = Nachfragen am Tag danach
reminder-list-review = Die Listen wieder ansehen
reminder-agreement-review = Den Plan wieder ansehen
reminder-appointment = Ein Termin
reminder-ritual = Ein Ritual
reminder-own = Etwas anderes

rhythm-once = Einmal
rhythm-daily = Jeden Tag
rhythm-weekly = Jede Woche
rhythm-every-two-weeks = Jede zweite Woche
rhythm-monthly = Jeden Monat

## When it comes. $day: a weekday, a date, or “day 3” (day-of-month). $time: as the phone writes a time.

when-once = { $day }, { $time }
when-daily = Jeden Tag, { $time }
when-weekly = Jeden { $day }, { $time }
when-every-two-weeks = Jeden zweiten { $day }, { $time }
when-monthly = Jeden Monat { $day }, { $time }
when-next-day = Am Tag danach, { $time }

day-of-month = am { $day }.

rest-open = Alles ist still, bis du etwas anderes sagst.
rest-until = Alles ist still bis { $day }.

## Why one that is switched on does not come, or on whose clock it comes. $when: as above. $place: a city.
## $why: one of the sentences below.

when-elsewhere = { $when }, Zeit von { $place }
when-and-why = { $when }. { $why }
reminders-unknown-zone = Dieses Telefon kennt diese Zeitzone nicht. Hier bleibt sie still.
reminders-passed = Diese Zeit ist vorbei.
reminders-in-quiet-hours = Das liegt in den stillen Stunden. Sie bleibt still.
reminders-in-rest = Sie fällt in die Ruhe und bleibt still.
reminders-too-far = Das liegt weiter voraus, als dieses Telefon seine Uhr kennt.

## What the phone itself shows. It must not let anybody guess what it is about, nor that it is about two people.

notice-quiet = Ein ruhiger Moment, wenn du magst.
notice-next-day = Wie ist es heute? Nur wenn du magst.
notice-appointment = Um diese Zeit ist etwas.
