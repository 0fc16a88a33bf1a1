### Two who shared this phone part. A painful moment: plain words, nobody to blame, and a way to leave everything as it is.

## The phone stays with one of them; the other takes along what is theirs, as a copy. What both made together (the plan,
## what both had shown) each may keep or let go. Each says so for themselves, and nobody for the other.

apart-title = Getrennte Wege gehen
apart-text = Jede Person behält die eigenen Seiten. Was ihr gemeinsam gemacht habt, kann jede Person behalten oder loslassen. Jede sagt es für sich.
apart-who = Wer verlässt dieses Telefon? Diese Person nimmt mit, was ihr gehört; das Telefon bleibt bei der anderen.
apart-keep = Ich möchte eine Kopie von dem, was uns beiden gehört
apart-let-go = Ich lasse los, was uns beiden gehört

## The leaving one opens what they keep for themselves; then the staying one, so that nobody speaks for them.

apart-open-first = Öffne zuerst, was du für dich behältst. Was nicht lesbar ist, kann nicht mitgenommen werden.
apart-open-own = Öffne zuerst, was du für dich behältst. Dann sagst du selbst, was aus dem wird, was euch beiden gehört.

## To the one who leaves, where the other is not here or does not open theirs: either can leave alone. What the other keeps must
## be all of it: nobody says anything for them.

apart-alone = Ohne diese Person
apart-alone-text = Sie behält eine Kopie von dem, was uns beiden gehört, und alles, was ihr gehört. Ich nehme mit, was mir gehört.

## Nothing is deleted here before the copy was made and somebody says that it is kept safe.

apart-words = Worte für die Kopie
apart-copy = Die Kopie anlegen
apart-copied = Die Kopie für die Person, die geht, ist fertig. Liegt sie an einem sicheren Ort, können ihre Seiten hier gelöscht werden. Was euch beiden gehört, geht auch, wenn die Person, die bleibt, es losgelassen hat.
apart-confirm = Sie liegt sicher. Hier löschen
apart-cancel = Alles so lassen, wie es ist
apart-again = Es neu sagen
apart-done = Erledigt. Wenn du magst, wähle jetzt unter „Privates und dieses Telefon“ eine neue PIN und ein neues Blatt.
