### Deleting. Nothing here can be undone: each says what is lost, for whom, and what stays. Keeping is as large as deleting.

## delete-text stands beside every deletion but that of everything.

delete-title = Löschen
delete-text = Was hier gelöscht wird, ist auf diesem Telefon weg. Eine Kopie an einem anderen Ort bleibt dort.
delete-old = Seiten löschen, sobald sie ein Jahr alt sind
delete-old-text = Was jemand mit eigenen Worten verschlossen hat, bleibt: Das wählt jede Person selbst.
delete-old-soon = Manche Seiten sind fast so alt wie gewählt, oder älter. Ab morgen verschwinden sie für immer, sobald sie so alt sind.
delete-old-gone = Seiten, die so alt waren wie gewählt, sind gelöscht, wie zuvor gesagt.
delete-mine = Alle meine Seiten und Antworten

## “Older copies” are copies of the phone’s own storage, not those that were made to be kept elsewhere: these still open
## with their words or their sheet. delete-rest-sheet: only where there is a sheet.

delete-rest = Auch ältere Kopien schließen
delete-rest-text = Alles kommt unter neue Schlüssel. Eine ältere Kopie dieses Telefons geht dann nicht mehr auf, außer mit einem Blatt Papier von vorher.
delete-rest-sheet = Mit einem neuen Blatt, und wenn das alte vernichtet ist, schließt sich auch das.

## New keys for what is here and comes. What an older copy of the phone’s storage holds still opens as before.

delete-keys = Neue Schlüssel ab jetzt
delete-keys-text = Alles kommt unter neue Schlüssel. Eine ältere Kopie dieses Telefons geht noch auf; was sie öffnet, öffnet nichts, was ab jetzt geschrieben wird.

## One more question, and what came of it. …-sure-mine: the plan stays. …-sure-all: for everyone who uses this phone.

delete-all = Alles
delete-from-outside = Hier alles löschen
delete-sure = Löschen
delete-keep = Behalten
delete-sure-mine = Alle deine Seiten und Antworten werden hier für immer gelöscht: auch die, die du gezeigt hast, und die mit eigenen Worten verschlossenen. Der Plan bleibt.
delete-sure-all = Alles wird hier für immer gelöscht, für alle, die es benutzen: der Plan, alle Seiten, die Erinnerungen. Die App beginnt von vorn. Eine Kopie an einem anderen Ort bleibt dort.
delete-done = Erledigt.
delete-fallen = Erledigt. Finger, Gesicht oder Blatt müssen vielleicht neu eingerichtet werden.
