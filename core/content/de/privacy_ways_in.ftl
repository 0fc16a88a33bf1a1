privacy-title = Privates
privacy-text = Alles bleibt auf diesem Telefon, versiegelt.
privacy-ways = Womit es sich öffnen lässt
privacy-own = Was jede Person für sich behält
privacy-own-alone = Was du für dich behältst
privacy-copy = Eine Kopie an einem anderen Ort
privacy-delete = Löschen
privacy-apart = Getrennte Wege gehen

locked-title = Es ist abgeschlossen.
locked-text = Die Pause wirkt trotzdem.
locked-field = PIN oder Worte
locked-open = Öffnen
locked-device = Mit der Sperre des Telefons öffnen

ways-title = Womit es sich öffnen lässt
ways-choose = Eine PIN oder Worte wählen
ways-change = PIN oder Worte ändern
ways-field = Neue PIN oder Worte
ways-field-was = PIN oder Worte bisher
ways-sheet-opened = Das Blatt Papier hat geöffnet. Du kannst jetzt eine neue PIN oder neue Worte wählen. Nach den alten wird nicht gefragt.
ways-keep = Das behalten
ways-biometrics = Mit Finger oder Gesicht öffnen
ways-biometrics-text = Lernt das Telefon einen neuen Finger oder ein neues Gesicht, schließt sich dieser Weg. Die PIN oder die Worte öffnen es weiterhin.
ways-lost = Wenn PIN oder Worte verloren sind
ways-lost-text = Ein Blatt Papier kann es hier öffnen, und jede Kopie, die dafür versiegelt ist. Bewahre es auf, wo nur du es findest: Wer es hat, kann lesen, was hier steht.
ways-lost-make = Ein Blatt anlegen
ways-lost-again = Ein früheres Blatt öffnet die App dann nicht mehr. Kopien, die dafür versiegelt sind, brauchen es weiterhin.
ways-lost-write = Schreib das ab, wenn es geht von Hand. Sobald es gilt, wird es nie mehr gezeigt.
ways-lost-check = Diese Ziffern unterscheiden ein Blatt vom anderen. Schreib sie dazu.
ways-lost-written = Ich habe es abgeschrieben
ways-lost-type = Gib es jetzt vom Papier ein. Ein Versehen findet sich hier und kostet nichts.
ways-lost-keep = Das ist mein Blatt
ways-lost-show = Noch einmal zeigen
ways-lost-enter = Mit dem Blatt öffnen
ways-lost-field = Was auf dem Blatt steht

sheet-mark = { $check }, geschrieben am { $day } { $year }

secret-quality-weak = Wer dich kennt, könnte das erraten. Wer dich nicht kennt, kommt auf diesem Telefon nicht weit.
secret-quality-fair = Das errät niemand so leicht.
secret-quality-strong = Das errät niemand.
