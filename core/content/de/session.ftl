preparing-title = Bevor es beginnt
preparing-next = Was als Nächstes geschieht
preparing-body = Wie ist dein Körper gerade?
preparing-body-private = Nur die vorsichtigere Antwort zählt. Von wem sie ist, bleibt privat.
preparing-body-calm = Ruhig
preparing-body-alert = Wach
preparing-body-numb = Taub
preparing-body-far-away = Weit weg
preparing-body-skip = Lieber nicht sagen
preparing-question = Möchtest du anfangen?
preparing-not-saved = Es hat nicht begonnen: Auf diesem Telefon ist kein Platz mehr für die Notiz.
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

body-line-calm = Ruhe ist da.
body-line-alert = Jemand ist wachsam. Langsam ist ein guter Anfang.
body-line-numb = Taubheit ist da. Nah beieinander ausruhen genügt für einen Abend.
body-line-far-away = Jemand ist weit weg. Zuerst kommt das Zurückfinden in den Raum.

together-spoken = Pause. Irgendwohin tippen.
together-slower-spoken = Langsamer
together-next-step = Vor einem nächsten Schritt fragen
together-line = Irgendwohin tippen heißt Pause.

check-in-still-good = Noch gut
check-in-slower = Langsamer
check-in-pause = Pause
check-in-time-passed = Die vereinbarte Zeit ist um.
check-in-next-step = Vor einem nächsten Schritt: Ist es gut, wie es ist?
check-in-breath = Erst einmal durchatmen.
check-in-answered = Deine Antwort ist da.

slower-title = Langsam.
slower-text = Weniger ist genug. Es ist Zeit.
slower-yes = Von hier aus weiter
slower-touch = Tippe sonst irgendwohin für eine Pause.

paused-title = Pause.
paused-nothing = Jetzt muss nichts geschehen.
paused-card-do = Wenn die Worte fehlen, bitte
paused-card-do-not = Bitte nicht
paused-helps = Was helfen kann
paused-go-on = Fragen, ob es weitergeht
paused-unlock = Aufschließen, um zu fragen, ob es weitergeht

covenant-default = Wir halten sofort an. Niemand muss etwas erklären.
covenant-locked = Nichts muss erklärt werden.

woken = Das Telefon war aus, darum ist Pause. Geht es euch beiden gut?
woken-alone = Das Telefon war aus, darum ist Pause. Geht es dir gut?

regrouping-question = Möchtest du weitermachen?
regrouping-not-saved = Es hat nicht begonnen: Auf diesem Telefon ist kein Platz mehr für die Notiz.
regrouping-text = Nur wenn es sich richtig anfühlt. Noch nicht ist eine volle Antwort.

calm-title = Du bist hier.
calm-nothing = Jetzt muss nichts geschehen.
calm-helps = Was helfen kann
calm-leave = Zurück

aftercare-title = Heute nichts mehr.
aftercare-title-alone = Für jetzt nichts mehr.
aftercare-wishes = Was jetzt guttut
aftercare-reflect = Etwas aufschreiben
aftercare-closing = Dafür ist so viel Zeit, wie es braucht.

exercise-five-senses = Mit den fünf Sinnen
exercise-own-aids = Was du dir ausgesucht hast
exercise-relaxation = Den Körper weich werden lassen
exercise-breathing = Langsam atmen
exercise-eyes = Die Augen dürfen offen bleiben.
exercise-next = Weiter
exercise-skip = Das hier auslassen
exercise-leave = Hier aufhören
exercise-circle-spoken = Ein langsamer Kreis, zum Mitatmen oder nur zum Ansehen
exercise-of = /

five-senses-1 = Schau dich um. Nenne fünf Dinge, die du siehst.
five-senses-1-hint = Laut oder im Stillen. Auch ihre Farben, wenn du magst.
five-senses-2 = Nenne vier Dinge, die du spürst.
five-senses-2-hint = Das Laken, den Boden, den eigenen Ärmel.
five-senses-3 = Nenne drei Dinge, die du hörst.
five-senses-3-hint = Nahe und ferne.
five-senses-4 = Nenne zwei Dinge, die du riechst.
five-senses-4-hint = Oder zwei Gerüche, die du magst.
five-senses-5 = Nenne ein Ding, das du schmeckst.
five-senses-5-hint = Ein Schluck Wasser genügt.

relaxation-1 = Drück die Füße in den Boden oder ins Bett. Lass los.
relaxation-1-hint = Nur so fest, wie es sich gut anfühlt.
relaxation-2 = Mach Fäuste. Lass sie von selbst aufgehen.
relaxation-2-hint = Spür den Unterschied, falls es einen gibt.
relaxation-3 = Heb die Schultern. Lass sie sinken.
relaxation-3-hint = Einmal genügt.
relaxation-4 = Press die Lippen zusammen. Lass sie weich werden.
relaxation-4-hint = Die Augen dürfen offen bleiben.
relaxation-5 = Schau ein Ding im Raum an. Ruh dich dort aus.
relaxation-5-hint = So lange du magst.

breathing-1 = Atme mit dem Kreis, oder schau ihn nur an.
breathing-1-hint = Dein eigener Rhythmus ist auch richtig.

own-aids-hint = Das hast du in Ruhe ausgesucht.
