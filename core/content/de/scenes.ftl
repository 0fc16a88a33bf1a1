
someone-alone = Du
someone-first = Die eine Person
someone-second = Die andere Person

unnamed-alone = Ich
unnamed-first = Eine Person von uns
unnamed-second = Die andere Person

home-greeting-one = Hallo, { $first }.
home-greeting-two = Hallo, { $first } und { $second }.

covenant-default = Wir halten sofort an. Niemand muss etwas erklären.
covenant-locked = Nichts muss erklärt werden.

body-line-calm = Ruhe ist da.
body-line-alert = Jemand ist wachsam. Langsam ist ein guter Anfang.
body-line-numb = Taubheit ist da. Nah beieinander ausruhen genügt für einen Abend.
body-line-far-away = Jemand ist weit weg. Zuerst kommt das Zurückfinden in den Raum.

preparing-next-yes = Sobald alle Ja gesagt haben, wird der Bildschirm dunkel.
preparing-next-touch = Ein Tippen irgendwo macht Pause. Eine Lautstärketaste auch.
preparing-next-word = Das Wort für Stopp ist „{ $word }“.
preparing-next-check =
    { $minutes ->
        [one] Jede Minute fragt das Telefon leise, mit einem kurzen Puls.
       *[other] Alle { $minutes } Minuten fragt das Telefon leise, mit einem kurzen Puls.
    }
preparing-next-check-often = Von Zeit zu Zeit fragt das Telefon leise, mit einem kurzen Puls.
preparing-next-silence = Ohne Antwort wird es langsamer, und dann ist Pause.

together-line = Irgendwohin tippen heißt Pause.

reflecting-safe = Was hat sich sicher angefühlt?
reflecting-not-safe = Was hat sich nicht sicher angefühlt?
reflecting-adjust = Was hättest du gern anders?
reflecting-good = Was hat sich gut angefühlt?
reflecting-closing = Mehr wird nicht gefragt. Jetzt darfst du ruhen.

aftercare-closing = Dafür ist so viel Zeit, wie es braucht.

woken = Das Telefon war aus, darum ist Pause. Geht es euch beiden gut?
woken-alone = Das Telefon war aus, darum ist Pause. Geht es dir gut?

check-in-week = Einmal in der Woche, wenn du magst
check-in-next-day = Am Tag danach
check-in-today = Wie ist es heute?
check-in-need = Was würde dir jetzt guttun?
check-in-comfortable = Ist das noch angenehm für dich?
check-in-explore = Was möchtest du als Nächstes erkunden, das sich sicher anfühlt?
check-in-small-win = Gibt es etwas Kleines, das gut war?

repair-1 = Halte an, und bleib in der Nähe, wenn das gewünscht ist.
repair-1-hint = In dieser Minute muss nichts in Ordnung kommen.
repair-2 = Sag, was geschehen ist, in einem einfachen Satz.
repair-2-hint = „Ich habe dein Nein nicht gehört.“ Ohne ein Weil.
repair-3 = Hör zu. Es muss nicht beantwortet werden.
repair-3-hint = Schweigen ist gut, und ein anderer Tag auch.
repair-4 = Frag, was jetzt helfen würde.
repair-4-hint = Abstand ist auch Hilfe. Und gar nichts auch.
repair-5 = Sag, was anders sein wird, und schreib es in den Plan.
repair-5-hint = Eine kleine Sache genügt. Ein Schritt zurück zu dem, was angenehm war, auch.

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
own-evening = Ein Abend
own-next-day = Am Tag danach
own-week = Einmal in der Woche
own-given-up = Was hier verschlossen war, wurde am { $day } { $year } ohne seine Worte gelöscht.
sheet-mark = { $check }, geschrieben am { $day } { $year }
own-of-day = { $about }, { $day }
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

rest-open = Alles ist still, bis du etwas anderes sagst.
rest-until = Alles ist still bis { $day }.

notice = Ein ruhiger Moment, wenn du magst.
notice-next-day = Wie ist es heute? Nur wenn du magst.
notice-appointment = Um diese Zeit ist etwas.

secret-quality-weak = Wer dich kennt, könnte das erraten. Wer dich nicht kennt, kommt auf diesem Telefon nicht weit.
secret-quality-fair = Das errät niemand so leicht.
secret-quality-strong = Das errät niemand.
own-quality-here = Damit geht es nur auf diesem Telefon auf: Eine Kopie bringt es nirgendwo anders zurück.

support-sexual-violence = Nach sexualisierter Gewalt
support-partner-violence = Wenn es in der Beziehung Gewalt gibt
support-crisis = Wenn alles zu viel wird
support-native-communities = Wenn es in der Beziehung Gewalt gibt, in indigenen Gemeinschaften
support-men = Für Männer, nach etwas Sexuellem, das sie nicht wollten
support-crisis-by-text = Wenn alles zu viel wird, in Textnachrichten
support-violence-at-home = Nach sexualisierter Gewalt oder Gewalt zu Hause
support-gender-based-violence = Nach Gewalt wegen des Geschlechts
support-violence-against-women = Für Frauen, nach Gewalt
support-in-childhood = Nach sexualisierter Gewalt in der Kindheit
support-stalking = Nach Gewalt, oder wenn dich jemand verfolgt
support-directory = Jemand zum Reden, in jedem Land
