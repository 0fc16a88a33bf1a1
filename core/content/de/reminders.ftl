reminders-title = Erinnerungen
reminders-text = Alles ist aus, bis du darum bittest. Der Text verrät nie, worum es geht.
reminders-none = Es ist um nichts gebeten.
reminders-add = Um eine bitten
reminders-on = An
reminders-off = Aus
reminders-change = Ändern
reminders-quiet = Stille Stunden
reminders-quiet-from = Von
reminders-quiet-until = Bis
reminders-quiet-on = Stille Stunden einrichten
reminders-quiet-off = Keine stillen Stunden
reminders-rest = Ruhe
reminders-rest-text = Keine Erinnerung kommt, so lange du magst.
reminders-rest-week = Eine Woche lang
reminders-rest-month = Einen Monat lang
reminders-rest-open = Bis ich etwas anderes sage
reminders-rest-end = Die Ruhe beenden

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

reminded-text = Nur wenn du magst.
reminded-now = Jetzt
reminded-later = Heute später
reminded-not-today = Heute nicht
reminded-full = Heute nicht ist eine volle Antwort.

reminder-weekly-check-in = Einmal in der Woche
reminder-next-day-check = Am Tag nach einem Abend
reminder-list-review = Unsere Listen wieder ansehen
reminder-agreement-review = Den Plan wieder ansehen
reminder-appointment = Ein Termin
reminder-ritual = Ein Ritual von uns
reminder-own = Etwas anderes

rhythm-once = Einmal
rhythm-daily = Jeden Tag
rhythm-weekly = Jede Woche
rhythm-every-two-weeks = Jede zweite Woche
rhythm-monthly = Jeden Monat

when-once = { $day }, { $time }
when-daily = Jeden Tag, { $time }
when-weekly = Jeden { $day }, { $time }
when-every-two-weeks = Jeden zweiten { $day }, { $time }
when-monthly = Jeden Monat { $day }, { $time }
when-next-day = Am Tag nach einem Abend, { $time }

day-of-month = am { $day }.

rest-open = Alles ist still, bis du etwas anderes sagst.
rest-until = Alles ist still bis { $day }.

notice = Ein ruhiger Moment, wenn du magst.
notice-next-day = Wie ist es heute? Nur wenn du magst.
notice-appointment = Um diese Zeit ist etwas.
