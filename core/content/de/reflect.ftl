### Looking back, alone: one question a page, each can be skipped, and words are optional.

## Buttons, and the field for words. reflecting-leave-out: whoever came back to a question takes away what they said.

reflecting-field = In eigenen Worten, wenn du magst
reflecting-read = Lesen, was ich gesagt habe
reflecting-keep = Das bleibt
reflecting-leave-out = Das weglassen
reflecting-done = Fertig

## What is read again can be shown to the other. Its author looks at each line alone first; then the phone is handed over.

reflecting-lines = Etwas davon zeigen
reflecting-lines-alone = Diese Seite ist nur für dich. Gezeigt wird nur, was du auswählst.
reflecting-line-show = Das zeigen
reflecting-lines-over = Die nächste Seite zeigt, was du ausgewählt hast, und sonst nichts.
reflecting-lines-hand-over = Jetzt zeigen
reflecting-lines-none = Nichts wird gezeigt. Alles bleibt deins.

## Of two, where the author has no words of their own. It says how it is, and asks for nothing.

reflecting-lies-open = Ohne eigene Worte kommt jede Person, die diese App öffnet, an das heran, was du schreibst.
reflecting-words-first = Zuerst mit eigenen Worten verschließen

## Before any words, with one touch. Nothing said here is a verdict, and not saying is a full answer. They are also read back
## under the question, on the pages of whoever said them.

reflecting-felt = Wie hat es sich angefühlt?
reflecting-felt-safe = Sicher
reflecting-felt-not-quite = Nicht ganz sicher
reflecting-felt-change = Etwas darf anders werden
reflecting-felt-skip = Das sage ich lieber nicht

## The four questions. They ask about feeling safe, never about how somebody did.

reflecting-safe = Was hat sich sicher angefühlt?
reflecting-not-safe = Was hat sich nicht sicher angefühlt?
reflecting-adjust = Was hättest du gern anders?
reflecting-good = Was hat sich gut angefühlt?
reflecting-sentence = Gibt es einen Satz, den du behalten möchtest?
reflecting-closing = Mehr wird nicht gefragt. Jetzt darfst du ruhen.
