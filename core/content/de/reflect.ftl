### Looking back, alone: one question a page, each can be skipped, and words are optional.

## Buttons, and the field for words.

reflecting-field = In eigenen Worten, wenn du magst
reflecting-keep = Das bleibt
reflecting-done = Fertig

## The four questions. They ask about feeling safe, never about how somebody did.

reflecting-safe = Was hat sich sicher angefühlt?
reflecting-not-safe = Was hat sich nicht sicher angefühlt?
reflecting-adjust = Was hättest du gern anders?
reflecting-good = Was hat sich gut angefühlt?
reflecting-closing = Mehr wird nicht gefragt. Jetzt darfst du ruhen.
