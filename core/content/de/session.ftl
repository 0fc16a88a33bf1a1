### Time together, or for oneself: before, during, in a pause, and afterwards. Read in the dark, perhaps by somebody who
### has just been frightened. In a pause no sentence is longer than twelve words. A yes always says to what.

## Arriving: before it begins, where a time for that was agreed, and nothing is asked in it. $minutes: how long, about. Each says
## arriving-here for themselves; arriving-heard stands beside it then. No breathing here: it is not good for everybody.

arriving-title = Ankommen
arriving-text =
    { $minutes ->
        [one] Etwa eine Minute lang wird nichts gefragt. Schaut euch um, sitzt oder liegt, wie ihr mögt.
       *[other] Etwa { $minutes } Minuten lang wird nichts gefragt. Schaut euch um, sitzt oder liegt, wie ihr mögt.
    }
arriving-text-alone =
    { $minutes ->
        [one] Etwa eine Minute lang wird nichts gefragt. Schau dich um, sitz oder lieg, wie du magst.
       *[other] Etwa { $minutes } Minuten lang wird nichts gefragt. Schau dich um, sitz oder lieg, wie du magst.
    }
arriving-here = Ich bin angekommen
arriving-heard = Es geht weiter, sobald ihr beide angekommen seid, oder von selbst.
arriving-longer = Noch etwas länger

## Before it begins each person, in their own half of the screen, is asked how their body is; in a pause and afterwards whoever
## likes. The most careful answer becomes one sentence that both read (body-line-…). body-question-of: of two; $name: a name.
## body-not-private, one short line: at one screen nothing is private between two people. “Alert” is on guard, not well awake;
## “stirred” is whatever moves in a body, wanted or not. body-again takes back what was said. body-no-wish stands beside the question
## whether to begin, and where somebody is asked in a pause: what a body does is no answer.

preparing-title = Bevor es beginnt
preparing-next = Was als Nächstes geschieht
preparing-body-heard = Das ist gehört. Was als Nächstes kommt, wartet auf euch beide. Es zählt die vorsichtigere Antwort; nichts zu sagen ist die vorsichtigste.
body-question = Wie ist dein Körper gerade?
body-question-of = { $name }, wie ist dein Körper gerade?
body-not-private = Ihr seht das beide. Privat ist es nicht.
body-far-away = Weit weg
body-numb = Taub
body-stirred = Bewegt, unsicher
body-alert = Wachsam
body-calm = Ruhig
body-skip = Lieber nicht sagen
body-no-wish = Was ein Körper tut, ist kein Wunsch und kein Ja.
body-again = Anders sagen
preparing-question = Möchtest du anfangen?
preparing-not-today = Heute nicht
preparing-not-saved = Es hat nicht begonnen. Auf diesem Telefon ist kein Platz mehr für die Notiz.

## The one sentence for the most careful answer. It names no state and nobody: only what is good to do now.

body-line-calm = Anfangen geht im eigenen Tempo.
body-line-alert = Langsam ist ein guter Anfang.
body-line-stirred = Wenig und langsam genügt.
body-line-numb = Nah beieinander auszuruhen genügt.
body-line-numb-alone = Ausruhen genügt.
body-line-far-away = Zuerst zurück in diesen Raum.

## What happens next, in the order in which it happens. Promise nothing that this phone does not do: no key, no sound.
## $word: their own word. $minutes: about how often the phone asks.
## preparing-next-silence: that silence is never a yes must stay.
## preparing-next-unseen: on phones that let no app run on out of sight.

preparing-next-yes = Sobald alle Ja gesagt haben, wird der Bildschirm dunkel.
preparing-next-yes-alone = Sobald du Ja gesagt hast, wird der Bildschirm dunkel.
preparing-next-touch = Ein Tippen irgendwo auf den Bildschirm macht Pause.
preparing-next-slower = Ein Tippen an seinen unteren Rand macht langsamer.
preparing-next-word = Das Wort für Stopp ist „{ $word }“.
preparing-next-slow-word = Das Wort für langsamer ist „{ $word }“.
preparing-next-gesture = Die Geste für Stopp: { $word }.
preparing-next-check =
    { $minutes ->
        [one] Etwa jede Minute fragt das Telefon leise, mit einem kurzen Puls.
       *[other] Etwa alle { $minutes } Minuten fragt das Telefon leise, mit einem kurzen Puls.
    }
preparing-next-check-often = Mehr als einmal pro Minute fragt das Telefon, mit einem kurzen Puls.
preparing-next-check-asked = Das Telefon fragt nur, wenn jemand von euch es will.
preparing-next-check-asked-alone = Das Telefon fragt nur, wenn du es willst.
preparing-next-silence = Antwortet niemand, wird es langsamer, und dann ist Pause. Schweigen ist nie ein Ja.
preparing-next-unseen = Eine halbe Minute außer Sicht heißt auch Pause.

## On the dark screen. …-spoken is what a screen reader says. together-next-step and together-ask are buttons: each
## asks everyone. The second asks only about now; it stands on the page for slower, too.

together-spoken = Pause. Irgendwohin tippen.
together-slower = Langsamer
together-next-step = Vor einem nächsten Schritt fragen
together-ask = Fragen: Noch gut?
together-line = Irgendwohin tippen heißt Pause.

## The question in between: three bands of one size. “Still good” is about now, and never a yes to more.

check-in-still-good = Noch gut
check-in-slower = Langsamer
check-in-time-passed = Es ist etwa so lange wie geplant. Bleiben, langsamer oder ausruhen.
check-in-answered = Deine Antwort ist da.

## A next step that somebody says aloud: another question, whose yes is a yes to that alone. “Stay as it is” has the same weight.
## next-step-breath: for some seconds no yes counts; nobody is told to breathe.

next-step-question = Jemand wünscht sich einen nächsten Schritt. Sagt ihn zuerst laut. Wollen wir?
next-step-question-alone = Ein nächster Schritt? Sag zuerst, welcher. Möchtest du ihn?
next-step-yes = Ja, das
next-step-stay = So bleiben, wie es ist
next-step-breath = Erst ein Moment zum Spüren.

## After “slower”, or after a silence. slower-yes leads back to more and has to say so; it is each person’s own.

slower-title = Langsam.
slower-text = Weniger ist genug. Hier ist nichts zu entscheiden.
slower-yes = Zurück zu vorhin, wenn das für dich gut ist
slower-touch = Tippe sonst irgendwohin für eine Pause.
slower-stops = Was sofort anhält

## Paused. The one word, and that nothing has to happen; no praise for having paused. …-card-do and …-card-do-not stand
## above what somebody wrote while calm, for the other to read. paused-whom: whom the pause is to help first; paused-for: above
## what is for that person. $name: a name; paused-for-first and -second: of somebody who chose none. paused-not-you: to the one who is there for the other. paused-body and, of both,
## paused-bodies: short, beside “Back”; paused-body-text: above the answers, for whoever likes to say how their body is. paused-more: one touch further,
## what else there is.

paused-title = Pause.
paused-nothing = Jetzt muss nichts geschehen.
paused-card-do = Wenn die Worte fehlen, bitte
paused-card-do-not = Bitte nicht
paused-whom = Wem darf es zuerst helfen?
paused-whom-both = Uns beiden
paused-for = Für { $name }
paused-for-first = Für eine Person von uns
paused-for-second = Für die andere Person
paused-for-both = Für euch beide
paused-not-you = Es liegt nicht an dir. Hier ist nichts in Ordnung zu bringen und nichts zu fragen.
paused-body = Mein Körper
paused-bodies = Unsere Körper
paused-body-text = Auf einem gemeinsamen Bildschirm ist das nicht privat. Es bestimmt nur, was zuerst angeboten wird.
paused-body-text-alone = Es bestimmt nur, was zuerst angeboten wird. Nichts davon bleibt.
paused-more = Was noch helfen kann
paused-helps = Was helfen kann
paused-go-on = Fragen, ob es weitergeht
paused-unlock = Aufschließen, um zu fragen, ob es weitergeht

## What pausing means, where nobody wrote words of their own; and while the app is locked, for whoever is there.

covenant-default = Wir halten sofort an. Niemand muss etwas erklären.
covenant-default-alone = Ich halte sofort an. Ich brauche keinen Grund.
covenant-locked = Nichts muss erklärt werden.

## The app died or the phone was started anew in the middle of it. It cannot be answered, so it asks nothing.

paused-woken = Die App war aus. Jetzt ist Pause.

## After a pause, once everyone wants to be asked. What “going on” means must be said: as it was before.

regrouping-question = Möchtest du weitermachen, so wie vor der Pause?
regrouping-not-saved = Es hat nicht begonnen. Auf diesem Telefon ist kein Platz mehr für die Notiz.
regrouping-text = Nur wenn es sich richtig anfühlt. Noch nicht ist eine volle Antwort.

## With what to go on: named things, the least first, so that a pause does not lead back to all or nothing. “As before” is what
## everyone last said yes to. regrouping-other: back to that choice. …-alone: for one person.

going-on-title = Womit weitermachen?
going-on-text = Jede Person wird danach gefragt, und nach nichts weiter.
going-on-text-alone = Du wirst danach gefragt, und nach nichts weiter.
going-on-talk = Reden
going-on-talk-alone = Mit jemandem reden
going-on-close = Dicht beieinanderliegen
going-on-close-alone = Still liegen
going-on-narrower = Weniger als vorher
going-on-before = Wie vorher
regrouping-talk = Möchtest du reden?
regrouping-talk-alone = Möchtest du mit jemandem reden?
regrouping-close = Möchtest du, dass ihr dicht beieinanderliegt?
regrouping-close-alone = Möchtest du still liegen?
regrouping-narrower = Möchtest du etwas, das weniger ist als vorher? Zuerst laut sagen, was.
regrouping-step = Möchtest du mit dem zuletzt genannten Schritt weitermachen?
regrouping-other = Etwas anderes

## The same help with nothing behind it, at any hour.

calm-title = Du bist hier.
calm-nothing = Jetzt muss nichts geschehen.
calm-helps = Was helfen kann
calm-leave = Zurück

## Winding down: when it is over, where a time for that was agreed, before anything else is offered. $minutes: how long, about.

leaving-title = Ausklingen
leaving-text =
    { $minutes ->
        [one] Es ist vorbei. Etwa eine Minute ist dafür da, langsam herauszukommen. Nichts muss gesagt werden.
       *[other] Es ist vorbei. Etwa { $minutes } Minuten sind dafür da, langsam herauszukommen. Nichts muss gesagt werden.
    }
leaving-on = Was jetzt guttut

## Afterwards. aftercare-wishes stands above what each wished for; aftercare-differ leads to where they say how close, for how
## long. aftercare-closing-…: one of them closes an evening, whatever kind it was, of two or of somebody alone: no praise, no count,
## no hour of the day.

aftercare-title = Mehr muss nicht geschehen.
aftercare-title-alone = Mehr muss nicht geschehen.
aftercare-wishes = Was jetzt guttut
aftercare-reflect = Etwas aufschreiben
aftercare-differ = Eure Wünsche sind verschieden: Wie nah?
aftercare-gentle = Wenn es viel war
aftercare-closing-1 = Dafür ist so viel Zeit, wie es braucht.
aftercare-closing-2 = Was gerade da ist, darf bleiben oder gehen.
aftercare-closing-3 = Nichts davon braucht heute einen Sinn.
aftercare-closing-4 = Etwas Warmes tut jetzt vielleicht gut.
aftercare-closing-5 = Still sein genügt. Reden auch.
aftercare-closing-6 = Gerade ist jede Art zu sein in Ordnung.
aftercare-closing-7 = Ausruhen geht überall, wo es bequem ist.
aftercare-closing-8 = Ein wenig Licht, eine Decke, eine langsame Stunde.

## What is good now, for the most careful answer about bodies. It names no state and nobody. after-heard: in one’s own half, once
## one has answered.

after-line-calm = So bleiben, solange es gut ist.
after-line-alert = Es darf langsam still werden.
after-line-stirred = Was ein Körper tut, zieht nichts nach sich.
after-line-numb = Etwas Warmes oder Schweres hilft vielleicht.
after-heard = Das ist gehört. Was als Nächstes da steht, ist von euch beiden.

## Where two wishes differ: three questions to each, in their own half. The more careful distance and the longer time count, and
## whose it was is not said. The same words stand above the answers and, afterwards, above what holds for both.

after-distance = Wie nah, für jetzt?
after-distance-text = Auf einem gemeinsamen Bildschirm ist das nicht privat. Die vorsichtigere Antwort zählt.
after-distance-together = Zusammen
after-distance-same-room = Im selben Raum
after-distance-apart = Jeder Mensch für sich
after-length = Für wie lange?
after-length-text = Die längere Antwort zählt.
after-length-minutes = Ein paar Minuten
after-length-half-an-hour = Etwa eine halbe Stunde
after-length-open = Solange es gut ist
after-back = Wer kommt zuerst zurück?
after-back-text = Sagt ihr Verschiedenes, kommt, wer so weit ist.
after-back-me = Ich
after-back-whoever = Wer so weit ist

## A gentle path for when it was a lot. It is offered to everybody, however it was, and asks nothing. after-gentle-rest leads to
## where reminders can rest.

after-gentle-text = Ausruhen genügt. Was es bedeutet, hat Zeit, so viel es braucht.
after-gentle-rest = Eine Weile keine Erinnerungen
after-gentle-before = Wie es vorher war
after-gentle-before-text = Was vorsichtiger ist, gilt sofort. Der Rest wartet bis morgen.
after-gentle-sentence = Ein Satz für mich

## Ways to come back to here and now. Offers, never orders: each can be skipped or left, eyes may stay open. Breathing and
## tensing are offered only where it was chosen; nothing with the mouth. exercise-steady: for the one who is there for the other;
## its steps speak to one person, those of connected to two. exercise-of stands between two numbers: 2 of 5. exercise-agreed and
## exercise-topics: what people wrote themselves; agreed-hint and topics-hint stand below each.

exercise-five-senses = Mit den fünf Sinnen
exercise-own-aids = Was du dir ausgesucht hast
exercise-relaxation = Anspannen und loslassen
exercise-breathing = Mit einem langsamen Kreis atmen
exercise-steady = Etwas für die eigenen Nerven
exercise-connected = Etwas zu zweit
exercise-agreed = Was vereinbart ist
exercise-topics = Ein sicheres Thema, zum Vorlesen
exercise-eyes = Die Augen dürfen offen bleiben.
exercise-next = Weiter
exercise-skip = Das hier auslassen
exercise-leave = Die Übung verlassen
exercise-circle-spoken = Ein langsamer Kreis, zum Mitatmen oder nur zum Ansehen

five-senses-1 = Schau dich um. Nenne fünf Dinge, die du siehst.
five-senses-1-hint = Laut oder im Stillen. Auch ihre Farben, wenn du magst.
five-senses-2 = Nenne vier Dinge, die du spürst.
five-senses-2-hint = Das Laken, den Boden, den eigenen Ärmel.
five-senses-3 = Nenne drei Dinge, die du hörst.
five-senses-3-hint = Nahe und ferne.
five-senses-4 = Nenne zwei Dinge, die du riechst.
five-senses-4-hint = Oder zwei Gerüche, die du magst.
five-senses-5 = Nenne etwas, das du schmeckst.
five-senses-5-hint = Ein Schluck Wasser genügt.

steady-1 = Sieh dich um. Wohin fällt das Licht?
steady-1-hint = Auch du darfst erschrocken sein.
steady-2 = Lausche auf das Geräusch, das am weitesten weg ist.
steady-2-hint = Jetzt muss nichts gesagt werden.
steady-3 = Spüre, was dich trägt: den Boden, das Bett.
steady-3-hint = Nah sein genügt, wenn es gewünscht ist.

connected-1 = Nennt beide etwas, das ihr seht.
connected-1-hint = Abwechselnd. Es eilt nicht.
connected-2 = Haltet etwas zwischen euch: ein Kissen, eine Tasse.
connected-2-hint = Sagt, wie es sich anfühlt, oder sagt nichts.
connected-3 = Wenn ihr beide mögt: Hand in Hand.
connected-3-hint = Nebeneinander ist genauso gut.

relaxation-1 = Drück die Füße in den Boden oder ins Bett. Lass los.
relaxation-1-hint = Nur so fest, wie es sich gut anfühlt.
relaxation-2 = Mach Fäuste. Lass sie von selbst aufgehen.
relaxation-2-hint = Spür den Unterschied, falls es einen gibt.
relaxation-3 = Heb die Schultern. Lass sie sinken.
relaxation-3-hint = Einmal genügt.
relaxation-4 = Drück die Handflächen aneinander. Lass sie sich voneinander lösen.
relaxation-4-hint = Die Augen dürfen offen bleiben.
relaxation-5 = Schau etwas im Raum an. Ruh dich dort aus.
relaxation-5-hint = So lange du magst.

breathing-1 = Atme mit dem Kreis, oder schau ihn nur an.
breathing-1-hint = Dein eigener Rhythmus ist auch richtig.

agreed-hint = Das wurde in Ruhe vereinbart.
topics-hint = Lies es vor, wenn es gewünscht ist. Eine Antwort braucht es nicht.
own-aids-hint = In Ruhe ausgesucht.
