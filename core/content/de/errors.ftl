### What did not work, beside the field or on the page. Never a code, never blame, no apology: what is so, and what can be
### done. That nothing was lost or touched must stay wherever it is said.

## The app cannot be used as it is. trouble-damaged-readable stands before a number.

trouble-damaged-title = Ein Teil von dem, was hier ist, ist beschädigt.
trouble-damaged-text = Was noch lesbar ist, bleibt, wie es ist. Nichts wird darübergeschrieben.
trouble-damaged-readable = Noch lesbar:
trouble-too-new-title = Das hat eine neuere Version geschrieben.
trouble-too-new-text = Nichts wurde angerührt. Die neuere Version kann es öffnen.
trouble-in-use-title = Es ist woanders offen.
trouble-in-use-text = Wird es dort geschlossen, öffnet es sich hier.
trouble-unreachable-title = Der Speicher des Telefons ist gerade nicht lesbar.
trouble-unreachable-text = Nichts wurde angerührt.
trouble-again = Noch einmal nachsehen
trouble-pause = Die Pause wirkt trotzdem.

## A note on the first page. Somebody may have put an older state of the phone’s storage back. It is said once, plainly.

doubt-older-copy = Das ist ein älterer Stand. Was danach geschrieben wurde, fehlt. Du kannst mit dem weitermachen, was hier ist.
doubt-cannot-tell = Vielleicht fehlt etwas Neueres. Dieses Telefon kann es nicht sagen. Du kannst mit dem weitermachen, was hier ist.
doubt-damaged = Ein Teil von dem, was hier war, ist beschädigt. Der Rest ist lesbar und lässt sich unter „Privates und dieses Telefon“ kopieren.
doubt-nothing-written = Etwas in dieser Datei ist nicht so, wie es zuletzt war. Was hier ist, ist lesbar und lässt sich unter „Privates und dieses Telefon“ kopieren. Neues lässt sich nicht speichern.

## Beside a field. $min, $max: numbers.

errors-empty = Hier gehört etwas hinein.
errors-empty-name = Hier gehört ein Name hin. Jeder Name passt.
errors-too-short = Bitte etwas länger: mindestens { $min } Zeichen.
errors-too-long = Bitte etwas kürzer: höchstens { $max } Zeichen.
errors-too-much = Das braucht zu viel Platz. Zeichen, die aus vielen anderen zusammengesetzt sind, brauchen mehr davon.
errors-too-many = Bitte weniger: höchstens { $max }.
errors-out-of-range = Hier passt etwas zwischen { $min } und { $max } Sekunden.
errors-unseen = Hier stehen Zeichen, die niemand sehen kann. Bitte tippe es noch einmal.
errors-same-name = Der andere Name ist derselbe. Ein kleiner Unterschied genügt.
errors-same-word = Das Wort für Stopp ist dasselbe. Zwei verschiedene lassen sich besser unterscheiden.
errors-same = Das steht schon an anderer Stelle. Ein kleiner Unterschied genügt.
errors-not-in-plan = Diese Person steht nicht im Plan.
errors-given-up = Was diese Person verschlossen hatte, wurde ohne ihre Worte gelöscht. Zwei Wochen lang ab diesem Tag kann sich niemand in ihrem Namen trennen.
errors-guessable = Das lässt sich auf diesem Telefon zu leicht erraten. Gut sind sieben Wörter, die nicht zusammengehören.
errors-guessable-copy = Das lässt sich zu leicht erraten. Eine Kopie steht allein: Gut sind sieben Wörter, die nicht zusammengehören.
errors-guessable-own = Dafür lassen sich diese Worte zu leicht erraten. Wähle zuerst andere, zum Beispiel gezogene, unter „Meine Worte ändern“.

## A PIN, words, a sheet or the phone’s own key. $minutes: how long until the next try.

errors-too-soon =
    { $minutes ->
        [one] In einer Minute geht es wieder. Warten kostet nichts.
       *[other] In { $minutes } Minuten geht es wieder. Warten kostet nichts.
    }
errors-wrong-secret = Damit ging es nicht auf. Du kannst es noch einmal versuchen.
errors-key-absent = Diesem Telefon fehlt der Schlüssel dazu. Deine PIN oder deine Worte können es öffnen.
errors-key-not-yet = Das Telefon gibt seinen Schlüssel gerade nicht heraus. Entsperre das Telefon selbst, oder versuch es gleich noch einmal.
errors-key-invalidated = Das Telefon hat seinen Schlüssel weggelegt. Deine PIN oder deine Worte öffnen.
errors-key-lost = Das Telefon hat den Schlüssel nicht mehr, der dazu gehört. Vielleicht öffnet das Blatt Papier, oder eine Kopie an einem anderen Ort.
errors-key-elsewhere = Diese Worte brauchen den Schlüssel eines bestimmten Telefons, und der ist nicht hier. Diese Seiten gehen hier nicht auf. Werden sie gelöscht, ist hier verloren, was darin steht; dann ist Platz für neue Worte.
errors-mistyped = Etwas ist anders als auf dem Blatt. Du kannst Gruppe für Gruppe vergleichen.

errors-no-memory = Das Telefon hat dafür gerade zu wenig Arbeitsspeicher frei. Es hilft, andere Apps zu schließen. Nichts wurde geändert.
errors-not-saved = Das ließ sich nicht speichern. Vielleicht hat dieses Telefon keinen Platz mehr. Alles ist, wie es vorher war.
errors-damaged = Ein Teil von dem, was hier ist, ist beschädigt. Der Rest ist lesbar.
errors-too-new = Das hat eine neuere Version geschrieben. Nichts wurde angerührt.
errors-in-use = Es ist woanders offen. Schließe es zuerst dort.
errors-obscured = Eine andere App liegt über dieser, darum wurde hier nichts getan. Ist sie geschlossen, geht es.
errors-locked = Es ist abgeschlossen. Öffne es zuerst.
errors-reminders-unavailable = Die Erinnerungen des Telefons sind gerade nicht erreichbar. Nichts ist verloren.

## Copies kept elsewhere.

errors-backup-none = Diese Datei ist keine Kopie aus dieser App.
errors-backup-changed = Diese Kopie ist abgeschnitten oder wurde unterwegs verändert. Nichts wurde angerührt. Vielleicht ist eine andere noch heil.
errors-backup-wrong-key = Das öffnet die Kopie nicht. Vielleicht tut es ein anderes Blatt, oder andere Worte.
errors-backup-too-new = Eine neuere Version der App hat diese Kopie geschrieben. Nichts wurde angerührt.
errors-backup-no-room = Dafür ist hier kein Platz. Nichts wurde geändert.
errors-backup-unreachable = Dort lässt sich die Datei nicht lesen oder schreiben. Vielleicht geht es an einem anderen Ort.
errors-backup-no-sheet = Es gibt noch kein Blatt. Du kannst zuerst eines anlegen oder Worte wählen.
errors-backup-no-plan = In dieser Kopie ist kein Plan. Richte zuerst die App ein, dann lässt sie sich zurückholen.
errors-backup-too-many = In dieser Kopie sind mehr Seiten, als die App behalten kann. Nichts wurde geändert.
errors-backup-too-much-work = Dieses Telefon hat zu wenig Speicher, um diese Kopie zu öffnen.
errors-not-copied = Etwas hier steht noch nicht in der Kopie. Zuerst kommt eine neue Kopie.

errors-stopped = Angehalten. Nichts wurde geändert.
errors-already-set-up = Es ist schon eingerichtet. Nichts wurde geändert.
errors-unexpected = Das hat nicht geklappt. Du kannst es noch einmal versuchen.
