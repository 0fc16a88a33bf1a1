common-pause = Pause
common-pause-spoken = Pause. Wirkt sofort.
common-stop = Schluss für heute
common-stop-alone = Schluss für jetzt
common-back = Zurück
common-later = Später
common-next = Weiter
common-skip = Lieber nicht
common-yes = Ja
common-not-yet = Noch nicht
common-enough = Für heute ist es genug
common-answered = Deine Antwort ist da. Es eilt nicht.
common-answered-alone = Deine Antwort ist da.
common-minutes = Min.
common-less = Weniger
common-more = Mehr
common-not-saved = Noch nicht gespeichert: Auf diesem Telefon ist kein Platz mehr.
common-not-saved-kept = Es bleibt erhalten, solange die App offen ist.
common-empty = Offen gelassen

someone-alone = Du
someone-first = Die eine Person
someone-second = Die andere Person

unnamed-alone = Ich
unnamed-first = Eine Person von uns
unnamed-second = Die andere Person

date = { $weekday }, { $day }. { $month }

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
common-leave = Verlassen
common-leave-spoken = Verlassen. Alles schließt sich sofort.
