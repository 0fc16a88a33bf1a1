### A copy kept elsewhere, and bringing one back.

## Sealed for the sheet of paper, or with words. Whoever loses these cannot open it: that must stay.

copy-title = Eine Kopie an einem anderen Ort
copy-text = Eine versiegelte Datei mit dem, was hier aufbewahrt ist. Mit ihren Worten oder dem Blatt können auch andere Programme sie öffnen. Bewahre sie auf, wo sie sicher ist.
copy-own = Seiten, die jemand mit eigenen Worten verschlossen hat, bleiben darin verschlossen. Auf einem anderen Telefon öffnen sie sich nur, wenn diese Person das gewählt hat.
copy-by-sheet = Für das Blatt versiegeln
copy-by-words = Mit Worten versiegeln
copy-field = Worte für diese Kopie
copy-field-hint = Gezogene Wörter, oder sieben eigene, die nicht zusammengehören. Ohne sie kann niemand die Kopie öffnen, auch du nicht.
copy-bring-back = Eine Kopie zurückholen
copy-bring-back-text = Was hier ist, bleibt. Nichts wird überschrieben.
copy-bring-back-field = Die Worte der Kopie, oder was auf dem Blatt steht
copy-bring-words = Sie ist mit Worten versiegelt
copy-bring-sheet = Sie ist für das Blatt versiegelt
copy-begin-text = Die App beginnt mit dem, was in der Kopie ist. Hier ist noch nichts, was überschrieben werden könnte.
copy-choose = Die Kopie auswählen
copy-working = Einen Moment.
copy-leave = Abbrechen
copy-done = Die Kopie ist fertig und wurde zur Probe gelesen.
copy-part = Was lesbar war, ist in der Kopie und wurde zur Probe gelesen. Der Rest ist beschädigt.

## Words that the app draws for a secret, to be written down on paper and typed below: for a copy, or for words of one’s own.

drawn-draw = Wörter für mich ziehen
drawn-hint = Acht einfache Wörter, vom Zufall gezogen. Sie sind viel schwerer zu erraten als ausgedachte.
drawn-write = Schreib sie in dieser Reihenfolge auf, auf Papier, wenn du kannst. Dann tipp sie unten ein, mit Leerzeichen dazwischen.

## What came of bringing a copy back: some of these, one after the other. What was not brought is still in the copy.
## restored-plan stands there where the app begins with the copy: nobody on this phone has agreed on the plan yet.

restored-back = Es ist wieder da.
restored-nothing = Nichts darin war hier neu.
restored-waiting = Einige Seiten sind mit früher gewählten Worten verschlossen. Diese Worte öffnen sie, unter „Meins“.
restored-left-out = Einiges ist in der Kopie geblieben: Es ist anders als das, was hier ist, hat hier keinen Platz oder gehört zu einem Namen, der hier nicht im Plan steht.
restored-plan = Der Plan darin gilt, sobald jede Person noch einmal gesagt hat, dass er so stimmt.
restored-plan-alone = Der Plan darin gilt, sobald du noch einmal gesagt hast, dass er so stimmt.
