### What each keeps for themselves: pages closed with words of their own, which the other cannot open.

## Words lost here are lost for ever, and what they close with them: own-text-lost says what is lost, for whom, and what
## stays. own-…-alone: for one person. own-helps-first: what is written and changed with such words alone, and why
## not without: nothing else can tell who is holding the phone.

own-title = Was ich für mich behalte
own-text = Was du für dich schreibst, lässt sich mit eigenen Worten verschließen. Dann öffnen es nur diese Worte.
own-text-alone = Was du schreibst, lässt sich mit eigenen Worten verschließen, zusätzlich zu dem, was die App öffnet.
own-text-lost = Vergisst du diese Worte, kann niemand diese Seiten je wieder öffnen, auch du nicht. Dann lassen sie sich nur noch löschen. Alles andere bleibt, wie es ist.
own-field = Deine eigenen Worte
own-make = Meine Seiten mit eigenen Worten verschließen
own-open = Meine Seiten öffnen
own-field-was = Deine Worte bisher
own-change = Meine Worte ändern
own-here-alone = Sie öffnen deine Seiten nur auf diesem Telefon. Danach kannst du wählen, dass sie es auch auf einem anderen tun.
own-elsewhere = Sie öffnen meine Seiten auch auf einem anderen Telefon
own-elsewhere-text = Wenn du magst, öffnen deine Worte deine Seiten auch auf einem anderen Telefon, aus einer Kopie. Ohne das gehen diese Seiten mit diesem Telefon verloren. Damit lässt sich an einer Kopie, die jemand mit nach Hause nimmt, beliebig lange raten.
own-elsewhere-is = Deine Worte öffnen deine Seiten auch auf einem anderen Telefon, aus Kopien, die seither gemacht wurden.
own-elsewhere-words = Nach deinen Worten wird hier gefragt, damit niemand anders das wählt.
own-elsewhere-on = Auch auf einem anderen Telefon öffnen
own-elsewhere-off = Nur auf diesem Telefon öffnen
own-old = Diese Seiten löschen, sobald sie ein Jahr alt sind
own-old-text = Was älter ist, verschwindet ab morgen für immer, wenn du sie öffnest.
own-close = Meine Seiten schließen
own-left-open = Eine offene Seite
own-read = Meine Seiten lesen
own-helps = Was mir hilft
own-helps-first = Was dir hilft, deine Karte und deine Wünsche für danach änderst du mit eigenen Worten. Ohne sie weiß niemand, wer das Telefon hält.
own-let-go = Das löschen
own-earlier = Frühere Seiten
own-later = Spätere Seiten
own-none = Hier steht nichts.

## A copy brought pages from another time, still closed with the words that were chosen then.

own-brought = Eine Kopie hat Seiten zurückgebracht, die mit deinen früheren Worten verschlossen sind.
own-brought-open = Mit meinen früheren Worten öffnen
own-brought-done = Sie gehören jetzt zu deinen eigenen Seiten.

## What a page is about, above it. own-of-day: $about is one of the three, $day a date.

own-evening = Danach
own-next-day = Am Tag danach
own-week = Einmal in der Woche
own-of-day = { $about }, { $day }

## To the one whose pages they were: somebody deleted what was closed. It says who could not have been asked, not who did it.
## $day: a date. $year: a number.

own-given-up = Was hier verschlossen war, wurde am { $day } { $year } gelöscht, ohne die Worte, die es verschlossen.

## Before somebody with words of their own says whether the plan is right for them.

own-confirm-text = Deine eigenen Worte öffnen diese Seite. So sagt niemand anderes für dich, was stimmt.

## Beside the field: these words could be guessed, so they work only where the phone itself slows guesses.

own-quality-here = Diese Worte gelten nur auf diesem Telefon. Eine Kopie kann diese Seiten nirgendwo anders öffnen.
