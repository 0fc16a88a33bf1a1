### What opens the app: a PIN or words, a finger or a face, a sheet of paper. And the page about all that is private.

## “It leaves only in a copy” must stay true: nothing leaves by itself.

privacy-title = Privates und dieses Telefon
privacy-text = Was hier ist, ist versiegelt. Dieses Telefon verlässt es nur in einer Kopie, die du selbst machst.
privacy-ways = Womit es sich öffnen lässt
privacy-copy = Eine Kopie an einem anderen Ort
privacy-delete = Löschen
privacy-apart = Getrennte Wege gehen

## Locked. That pausing works all the same must stay.

locked-title = Es ist abgeschlossen.
locked-text = Die Pause wirkt trotzdem.
locked-field = PIN oder Worte
locked-open = Öffnen
locked-device = Mit der Sperre des Telefons öffnen

## Choosing what opens it. …-lost…: the sheet of paper, for when PIN or words are lost. Whoever has it can read what is
## here; it is shown once and then never again; an earlier sheet stops working. Each of these cannot be undone: plain words.

ways-title = Womit es sich öffnen lässt
ways-choose = Eine PIN oder Worte wählen
ways-change = PIN oder Worte ändern
ways-field = Neue PIN oder Worte
ways-field-was = PIN oder Worte bisher
ways-sheet-opened = Das Blatt Papier hat geöffnet. Du kannst jetzt eine neue PIN oder neue Worte wählen. Nach den alten wird nicht gefragt.
ways-keep = Das behalten
ways-biometrics = Mit Finger oder Gesicht öffnen
ways-biometrics-text = Lernt das Telefon einen neuen Finger oder ein neues Gesicht, schließt sich dieser Weg. Die PIN oder die Worte öffnen es weiterhin.
ways-biometrics-on = Ab jetzt mit Finger oder Gesicht öffnen
ways-biometrics-off = Nicht mehr mit Finger oder Gesicht öffnen
ways-lost = Wenn PIN oder Worte verloren sind
ways-lost-text = Ein Blatt Papier kann es hier öffnen, und jede Kopie, die dafür versiegelt ist. Bewahre es auf, wo nur du es findest: Wer es hat, kann lesen, was hier steht.
ways-lost-make = Ein Blatt anlegen
ways-lost-again = Ein früheres Blatt öffnet die App dann nicht mehr. Kopien, die dafür versiegelt sind, brauchen es weiterhin.
ways-lost-write = Schreib das ab, wenn es geht von Hand. Sobald das Blatt in Gebrauch ist, wird es nie mehr gezeigt.
ways-lost-check = Diese Ziffern unterscheiden ein Blatt vom anderen. Schreib sie dazu.
ways-lost-written = Ich habe es abgeschrieben
ways-lost-type = Gib es jetzt vom Papier ein. Ein Versehen zeigt sich hier, und nichts ist verloren.
ways-lost-keep = Das ist mein Blatt
ways-lost-show = Noch einmal zeigen
ways-lost-enter = Mit dem Blatt öffnen
ways-lost-field = Was auf dem Blatt steht

## Before a way in is added, or a copy is made. Why it is asked, and the field: what opens the app today. In English “it” is
## the PIN or the words.

ways-proof-text = Wer die App offen vorfindet, kennt sie nicht.
ways-proof = Die PIN oder die Worte, die es öffnen

## Tells one sheet from another. $check: digits. $day: a date. $year: a number.

sheet-mark = { $check }, geschrieben am { $day } { $year }

## While somebody types a PIN or words. An estimate, so promise nothing. “Weak” is allowed: the phone slows guesses.

secret-quality-weak = Wer dich kennt, könnte das erraten. Dieses Telefon macht das Raten langsam.
secret-quality-fair = Das ist nicht leicht zu erraten.
secret-quality-strong = Das ist sehr schwer zu erraten.
