### Somebody who is alone here adds another person, later. What was written alone stays theirs, but for what they tick.

## The safety question stands before it (first_start.ftl). Whatever is answered, the page is the same but for add-heard-…: no
## answer may be read over a shoulder.

add-title = Mit jemandem benutzen
add-heard-together = Die nächsten Seiten fragen, was bei dir bleibt und was ihr beide lesen dürft. Vorher wird nichts geteilt.
add-heard-alone = Dann bleibt alles, wie es ist. Diese Seite gibt es auch zu jeder anderen Zeit.
add-heard-not-sure = Dann bleibt alles, wie es ist. Hilfe ist auf jeder Seite mit einem Tippen da.

## Before anybody is added. add-words-text: everything that was written alone goes behind these words, and why first.

add-words-title = Zuerst eigene Worte
add-words-text = Was du hier allein geschrieben hast, kommt hinter eigene Worte, bevor jemand dazukommt. Dann öffnen es nur diese Worte.
add-open-text = Was du hier allein geschrieben hast, liegt hinter deinen eigenen Worten. Sie öffnen diese Seiten, so tut das niemand anders für dich.

## What both may read from now on, each a switch that is off. add-…: what the things are called.

add-what-title = Was dürft ihr beide lesen?
add-what-text = Nichts, außer du schaltest es ein. Was aus bleibt, kommt hinter deine eigenen Worte, und du kannst es später Stück für Stück zurückholen.
add-what-none = In deinem Plan steht noch nichts.
add-signals = Wörter und eine Geste für Stopp und langsamer
add-reminders = Wie deine Erinnerungen heißen

## The last question. add-sure-shared: above what was switched on. add-sure-text: what happens, and what is not kept. That either
## can leave again alone must be true: nobody has to ask the other.

add-sure-nothing = Nichts von dem, was du geschrieben hast, ist dann für beide offen.
add-sure-shared = Offen für euch beide
add-sure-text = Dann gibt es einen Plan für zwei. Er beginnt so vorsichtig, wie es geht, und gilt, sobald jede Person gesagt hat, dass er stimmt. Wie dein Plan früher war, wird nicht aufbewahrt. Erinnerungen bleiben, ohne ihre Namen.
add-sure-apart = Jede Person kann allein wieder gehen, unter „Privates und dieses Telefon“, und mitnehmen, was ihr gehört.
add-sure = Jetzt jemanden dazunehmen
add-not-now = Jetzt nicht

## What somebody wrote alone and kept for themselves, on their own pages. …-alone: where they are alone again.

add-kept = Was ich allein geschrieben habe
add-kept-text = Das liest nur du. Was du zurückholst, könnt ihr beide lesen.
add-kept-text-alone = Das liest nur du. Was du zurückholst, steht wieder in deinem Plan.
add-bring-back = Das zurückholen
add-more = Mehr davon
