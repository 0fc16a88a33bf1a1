

common-pause = Pause
common-pause-spoken = Pause. Wirkt sofort.
common-stop = Schluss für heute
common-stop-alone = Schluss für jetzt
common-back = Zurück
common-later = Später
common-next = Weiter
common-skip = Lieber nicht
common-yes = Ja
common-not-yet = Noch nicht
common-enough = Für heute ist es genug
common-answered = Deine Antwort ist da. Es eilt nicht.
common-answered-alone = Deine Antwort ist da.
common-minutes = Min.
common-less = Weniger
common-more = Mehr
common-not-saved = Noch nicht gespeichert: Auf diesem Telefon ist kein Platz mehr.
common-not-saved-kept = Es bleibt erhalten, solange die App offen ist.
common-empty = Offen gelassen


first-start-welcome-title = Ein ruhiger Ort für den Anfang
first-start-welcome-text = Eine Pause, die immer wirkt. Ein Plan aus ruhigen Stunden. Wege zurück ins Hier und Jetzt.
first-start-welcome-stays = Alles bleibt auf diesem Telefon. Es gibt kein Konto und kein Netz.
first-start-welcome-adults = Gemacht für Erwachsene, zu zweit oder allein.
first-start-welcome-copy = Ich habe eine Kopie
first-start-welcome-begin = Anfangen
first-start-safe-title = Ist es für dich sicher, das hier mit jemandem zu benutzen?
first-start-safe-text = Sicher heißt: Dein Nein wird gehört, und es folgt nichts Schlimmes daraus.
first-start-safe-kept = Deine Antwort wird nirgends aufbewahrt.
first-start-safe-together = Ja, wir benutzen es gemeinsam
first-start-safe-alone = Ich benutze es für mich allein
first-start-safe-not-sure = Nein, oder ich weiß es nicht genau
first-start-support-title = Du kannst mit jemandem sprechen
first-start-support-text = Dort hört man dir zu. Du brauchst kein Wort dafür. Du kannst diese Seite jederzeit verlassen.
first-start-support-alone = Weiter, für mich allein
first-start-names-title = Wie heißt ihr hier?
first-start-names-title-alone = Wie heißt du hier?
first-start-names-text = Jeder Name passt. Er kann sich später ändern.
first-start-names-first = Die eine Person
first-start-names-second = Die andere Person
first-start-names-name = Name
first-start-names-pronouns = Pronomen, wenn du magst
first-start-signals-title = Was heißt hier Stopp, und was langsamer?
first-start-signals-text = Am besten Wörter, die sonst nicht fallen. Alles hier darf leer bleiben.
first-start-signals-stop = Ein Wort, das alles anhält
first-start-signals-slow = Ein Wort für langsamer
first-start-signals-gesture = Eine Geste, die Stopp heißt
first-start-signals-gesture-hint = Zweimal auf den Arm tippen, eine erhobene Hand. Sie spricht, wenn die Worte fehlen.
first-start-covenant-title = Was heißt Pause für uns?
first-start-covenant-title-alone = Was heißt Pause für mich?
first-start-covenant-text = Das sagt die Pause auf dem Bildschirm, in deinen eigenen Worten.
first-start-covenant-field = In eigenen Worten
first-start-covenant-example = Wir halten sofort an. Niemand muss etwas erklären. Nichts geht dadurch verloren.
first-start-covenant-example-alone = Ich halte sofort an. Ich brauche keinen Grund. Nichts geht dadurch verloren.
first-start-covenant-use-example = Diese Worte nehmen
first-start-covenant-settle = Eine Pause dauert mindestens
first-start-helps-title = Was hilft dir?
first-start-helps-text = Das schreibt jede Person für sich. Alles darf leer bleiben.
first-start-helps-text-alone = Alles hier darf leer bleiben.
first-start-helps-aids = Was bringt dich zurück ins Hier und Jetzt
first-start-helps-aids-hint = Ein kaltes Glas, ein Lied, das Fenster. Je eines pro Zeile.
first-start-helps-card-do = Wenn ich nicht sprechen kann, bitte
first-start-helps-card-do-not = Und bitte nicht
first-start-helps-aftercare = Was tut mir danach gut
first-start-helps-breathing = Atmen darf angeboten werden
first-start-helps-breathing-hint = Atmen beruhigt nicht alle. Es bleibt aus, bis du es wählst.
first-start-secret-title = Möchtest du ein Schloss?
first-start-secret-text = Eine PIN oder ein paar Worte. Die Pause fragt nie danach.
first-start-secret-lost = Wird das vergessen, öffnet es nur noch ein Blatt Papier. Du kannst es später anlegen, unter „Privates“.
first-start-secret-field = PIN oder Worte
first-start-secret-show = Zeigen, was ich tippe
first-start-secret-with = Damit abschließen
first-start-secret-without = Erst einmal ohne
first-start-try-title = Probier die Pause aus.
first-start-try-text = Tippe irgendwohin.


plan-title = Der Plan
plan-text = Er gilt, sobald ihr es beide gesagt habt.
plan-text-alone = Er gilt, sobald du es gesagt hast.
plan-stop-word = Das Wort, das alles anhält
plan-slow-word = Das Wort für langsamer
plan-gesture = Die Geste, die Stopp heißt
plan-covenant = Was Pause heißt
plan-settle = Eine Pause dauert mindestens
plan-check-in-every = Dazwischen fragen, alle
plan-patience = Eine Frage wartet
plan-length = Gemeinsame Zeit, etwa
plan-seconds = s
plan-pace-holder = Gibt das Tempo vor
plan-breathing = Atmen darf angeboten werden
plan-aids = Bringt zurück ins Hier und Jetzt
plan-card-do = Wenn die Worte fehlen, bitte
plan-card-do-not = Und bitte nicht
plan-aftercare = Tut danach gut
plan-confirm = So stimmt es für mich
plan-confirmed = Gesagt: So stimmt es für mich
plan-not-now = Jetzt nicht
plan-change = Etwas ändern


home-prepare = Zeit zu zweit
home-prepare-alone = Zeit für mich
home-reflect = Ein offener Rückblick
home-plan = Der Plan
home-lock = Abschließen
home-set-up = Einen Plan machen
home-between = Zwischen den Abenden
home-privacy = Privates
home-go-on = Damit weitermachen


between-title = Zwischen den Abenden
between-plan = Der Plan
between-week = Einmal in der Woche
between-next-day = Am Tag danach
between-repair = Wenn etwas schiefging
between-reminders = Erinnerungen
between-step-back = Zurück zu dem, was angenehm war
between-step-back-text = Ein Tippen macht es so behutsam, wie es war. Für weniger braucht es kein Ja.


check-in-pages-for-yourself = Jede Person antwortet für sich. Niemand sieht es, bevor es gezeigt wird.
check-in-pages-for-yourself-alone = Das ist nur für dich.
check-in-pages-begin = Ich möchte antworten
check-in-pages-together = Was ihr einander zeigt
check-in-pages-show = Meine Antworten zeigen
check-in-pages-keep = Für mich behalten
check-in-pages-show-text = Zu sehen ist es, sobald ihr beide es zeigt. Behalten ist genauso gut.
check-in-pages-not-today = Heute nicht


repair-pages-next = Weiter
repair-pages-done = Fertig


reminders-title = Erinnerungen
reminders-text = Alles ist aus, bis du darum bittest. Der Text verrät nie, worum es geht.
reminders-none = Es ist um nichts gebeten.
reminders-add = Um eine bitten
reminders-on = An
reminders-off = Aus
reminders-change = Ändern
reminders-quiet = Stille Stunden
reminders-quiet-from = Von
reminders-quiet-until = Bis
reminders-quiet-on = Stille Stunden einrichten
reminders-quiet-off = Keine stillen Stunden
reminders-rest = Ruhe
reminders-rest-text = Keine Erinnerung kommt, so lange du magst.
reminders-rest-week = Eine Woche lang
reminders-rest-month = Einen Monat lang
reminders-rest-open = Bis ich etwas anderes sage
reminders-rest-end = Die Ruhe beenden


reminder-pages-rhythm = Wie oft
reminder-pages-day = An welchem Tag
reminder-pages-time = Um welche Zeit
reminder-pages-earlier = Früher
reminder-pages-later = Später
reminder-pages-week-earlier = Eine Woche früher
reminder-pages-week-later = Eine Woche später
reminder-pages-pinned = Auf Reisen bei dieser Zeitzone bleiben
reminder-pages-name = Wie du es nennst
reminder-pages-name-hint = Zu sehen ist es nur hier, in der offenen App. Eine Erinnerung sagt es nie.
reminder-pages-save = Erinnere mich
reminder-pages-remove = Entfernen


reminded-text = Nur wenn du magst.
reminded-now = Jetzt
reminded-later = Heute später
reminded-not-today = Heute nicht
reminded-full = Heute nicht ist eine volle Antwort.


preparing-title = Bevor es beginnt
preparing-next = Was als Nächstes geschieht
preparing-body = Wie ist dein Körper gerade?
preparing-body-private = Nur die vorsichtigere Antwort zählt. Von wem sie ist, bleibt privat.
preparing-body-calm = Ruhig
preparing-body-alert = Wach
preparing-body-numb = Taub
preparing-body-far-away = Weit weg
preparing-body-skip = Lieber nicht sagen
preparing-question = Möchtest du anfangen?
preparing-not-saved = Es hat nicht begonnen: Auf diesem Telefon ist kein Platz mehr für die Notiz.


together-spoken = Pause. Irgendwohin tippen.
together-slower-spoken = Langsamer
together-next-step = Vor einem nächsten Schritt fragen


check-in-still-good = Noch gut
check-in-slower = Langsamer
check-in-pause = Pause
check-in-time-passed = Die vereinbarte Zeit ist um.
check-in-next-step = Vor einem nächsten Schritt: Ist es gut, wie es ist?
check-in-breath = Erst einmal durchatmen.
check-in-answered = Deine Antwort ist da.


slower-title = Langsam.
slower-text = Weniger ist genug. Es ist Zeit.
slower-yes = Von hier aus weiter
slower-touch = Tippe sonst irgendwohin für eine Pause.


paused-title = Pause.
paused-nothing = Jetzt muss nichts geschehen.
paused-card-do = Wenn die Worte fehlen, bitte
paused-card-do-not = Bitte nicht
paused-helps = Was helfen kann
paused-go-on = Fragen, ob es weitergeht
paused-unlock = Aufschließen, um zu fragen, ob es weitergeht


regrouping-question = Möchtest du weitermachen?
regrouping-not-saved = Es hat nicht begonnen: Auf diesem Telefon ist kein Platz mehr für die Notiz.
regrouping-text = Nur wenn es sich richtig anfühlt. Noch nicht ist eine volle Antwort.


aftercare-title = Heute nichts mehr.
aftercare-title-alone = Für jetzt nichts mehr.
aftercare-wishes = Was jetzt guttut
aftercare-reflect = Etwas aufschreiben


reflecting-field = In eigenen Worten, wenn du magst
reflecting-keep = Das bleibt
reflecting-done = Fertig


locked-title = Es ist abgeschlossen.
locked-text = Die Pause wirkt trotzdem.
locked-field = PIN oder Worte
locked-open = Öffnen
locked-device = Mit der Sperre des Telefons öffnen


trouble-damaged-title = Ein Teil davon ist beschädigt.
trouble-damaged-text = Was noch lesbar ist, ist sicher. Nichts wird darübergeschrieben.
trouble-damaged-readable = Noch lesbar:
trouble-too-new-title = Das hat eine neuere Version geschrieben.
trouble-too-new-text = Nichts wurde angerührt. Die neuere Version kann es öffnen.
trouble-in-use-title = Es ist woanders offen.
trouble-in-use-text = Wird es dort geschlossen, öffnet es sich hier.
trouble-unreachable-title = Der Speicher des Telefons ist gerade nicht lesbar.
trouble-unreachable-text = Nichts wurde angerührt.
trouble-again = Noch einmal nachsehen
trouble-pause = Die Pause wirkt trotzdem.


calm-title = Du bist hier.
calm-nothing = Jetzt muss nichts geschehen.
calm-helps = Was helfen kann
calm-leave = Zurück


exercise-five-senses = Mit den fünf Sinnen
exercise-own-aids = Was du dir ausgesucht hast
exercise-relaxation = Den Körper weich werden lassen
exercise-breathing = Langsam atmen
exercise-eyes = Die Augen dürfen offen bleiben.
exercise-next = Weiter
exercise-skip = Das hier auslassen
exercise-leave = Hier aufhören
exercise-circle-spoken = Ein langsamer Kreis, zum Mitatmen oder nur zum Ansehen
exercise-of = /


doubt-older-copy = Das ist ein älterer Stand von dem, was hier war. Was danach geschrieben wurde, fehlt. Du kannst damit weitermachen.
doubt-cannot-tell = Es lässt sich nicht sagen, ob das der neueste Stand ist. Du kannst damit weitermachen.
doubt-damaged = Ein Teil von dem, was hier war, ist beschädigt. Was lesbar ist, ist da. Unter „Privates“ lässt sich eine Kopie davon machen.

restored = Es ist wieder da.
restored-nothing = Nichts darin war hier neu.
restored-waiting = Einiges davon ist mit eigenen Worten von damals verschlossen. Es lässt sich dort öffnen, wo steht, was jede Person für sich behält.
restored-left-out = Was hier anders steht oder zu einem Namen gehört, den der Plan hier nicht kennt, ist in der Kopie geblieben.


errors-empty = Hier gehört etwas hinein.
errors-empty-name = Hier gehört ein Name hin. Jeder Name passt.
errors-too-short = Bitte etwas länger: mindestens { $min } Zeichen.
errors-too-long = Bitte etwas kürzer: höchstens { $max } Zeichen.
errors-too-many = Bitte etwas weniger: höchstens { $max }.
errors-out-of-range = Hier passt etwas zwischen { $min } und { $max } Sekunden.
errors-unseen = Hier stehen Zeichen, die niemand sehen kann. Bitte tippe es noch einmal.
errors-same-name = Der andere Name ist derselbe. Ein kleiner Unterschied genügt.
errors-same-word = Das Wort für Stopp ist dasselbe. Zwei verschiedene lassen sich besser unterscheiden.
errors-same = Das steht schon an anderer Stelle. Ein kleiner Unterschied genügt.
errors-not-in-plan = Diese Person steht nicht im Plan.
errors-guessable = Dieses Telefon hat keinen eigenen Schlüssel, der mithilft. Fünf Wörter, die nichts miteinander zu tun haben, halten es gut.
errors-too-soon =
    { $minutes ->
        [one] In einer Minute geht es wieder. Warten kostet nichts.
       *[other] In { $minutes } Minuten geht es wieder. Warten kostet nichts.
    }
errors-wrong-secret = Damit ging es nicht auf. Du kannst es noch einmal versuchen.
errors-key-absent = Diesem Telefon fehlt der Schlüssel dazu. Deine PIN oder deine Worte können es öffnen.
errors-key-not-yet = Entsperre zuerst das Telefon selbst. Dann geht es hier auf.
errors-key-invalidated = Das Telefon hat seinen Schlüssel weggelegt. Deine PIN oder deine Worte öffnen.
errors-not-saved = Das ließ sich nicht speichern. Vielleicht hat dieses Telefon keinen Platz mehr. Alles ist, wie es vorher war.
errors-key-lost = Das Telefon hat den Schlüssel nicht mehr, der dazu gehört. Das Blatt Papier öffnet, oder eine Kopie an einem anderen Ort.
errors-key-elsewhere = Diese Worte öffneten nur auf einem Telefon, und diesem hier fehlt, was dazu gehört. Wird es hier gelöscht, ist Platz für neue Worte.
errors-damaged = Ein Teil davon ist beschädigt. Der Rest ist lesbar.
errors-too-new = Das hat eine neuere Version geschrieben. Nichts wurde angerührt.
errors-in-use = Es ist woanders offen. Schließe es zuerst dort.
errors-locked = Es ist abgeschlossen. Öffne es zuerst.
errors-reminders-unavailable = Die Erinnerungen des Telefons sind gerade nicht erreichbar. Nichts ist verloren.
errors-backup-none = Diese Datei ist keine Kopie aus dieser App.
errors-backup-changed = Diese Kopie ist abgeschnitten oder wurde unterwegs verändert. Nichts wurde angerührt. Vielleicht ist eine andere noch heil.
errors-backup-wrong-key = Das öffnet die Kopie nicht. Vielleicht tut es ein anderes Blatt, oder andere Worte.
errors-backup-too-new = Eine neuere Version der App hat diese Kopie geschrieben. Nichts wurde angerührt.
errors-backup-no-room = Dafür ist hier kein Platz. Nichts wurde geändert.
errors-backup-unreachable = Dort lässt sich die Datei nicht lesen oder schreiben. Vielleicht geht es an einem anderen Ort.
errors-backup-no-sheet = Es gibt noch kein Blatt. Du kannst zuerst eines anlegen oder Worte wählen.
errors-backup-no-plan = In dieser Kopie ist kein Plan. Richte zuerst die App ein, dann lässt sie sich zurückholen.
errors-backup-too-much-work = Dieses Telefon hat zu wenig Speicher, um diese Kopie zu öffnen.
errors-stopped = Angehalten. Nichts wurde geändert.
errors-mistyped = Etwas ist anders als auf dem Blatt. Du kannst Gruppe für Gruppe vergleichen.
errors-not-copied = Etwas hier steht noch nicht in der Kopie. Zuerst kommt eine neue Kopie.
errors-already-set-up = Es ist schon eingerichtet. Nichts wurde geändert.
errors-unexpected = Das hat nicht geklappt. Du kannst es noch einmal versuchen.


privacy-title = Privates
privacy-text = Alles bleibt auf diesem Telefon, versiegelt.
privacy-ways = Womit es sich öffnen lässt
privacy-own = Was jede Person für sich behält
privacy-own-alone = Was du für dich behältst
privacy-copy = Eine Kopie an einem anderen Ort
privacy-delete = Löschen
privacy-apart = Getrennte Wege gehen


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


own-title = Was jede Person für sich behält
own-text = Was du für dich schreibst, lässt sich mit eigenen Worten verschließen. Dann kannst nur du es lesen.
own-text-alone = Was du schreibst, lässt sich mit eigenen Worten verschließen.
own-text-lost = Gehen diese Worte verloren, kann es niemand mehr lesen. Wird es gelöscht, ist Platz für neue Worte. Alles andere bleibt, wie es ist.
own-field = Deine eigenen Worte
own-make = Meine Seiten mit eigenen Worten verschließen
own-open = Meine Seiten öffnen
own-field-was = Deine Worte bisher
own-change = Meine Worte ändern
own-close = Meine Seiten schließen
own-read = Meine Seiten lesen
own-let-go = Das löschen
own-none = Hier steht noch nichts.
own-brought = Eine Kopie hat etwas zurückgebracht, das mit deinen Worten von damals verschlossen ist.
own-brought-open = Mit den Worten von damals öffnen
own-brought-done = Es gehört jetzt zu dem, was du für dich behältst.


copy-title = Eine Kopie an einem anderen Ort
copy-text = Eine versiegelte Datei mit dem, was hier aufbewahrt ist. Auch andere Programme können sie öffnen. Bewahre sie auf, wo sie sicher ist.
copy-by-sheet = Für das Blatt versiegeln
copy-by-words = Mit Worten versiegeln
copy-field = Worte für diese Kopie
copy-field-hint = Mindestens zwölf Zeichen; vier oder fünf Wörter sind gut. Ohne sie kann niemand die Kopie öffnen.
copy-bring-back = Eine Kopie zurückholen
copy-bring-back-text = Was hier ist, bleibt. Nichts wird überschrieben.
copy-bring-back-field = Die Worte der Kopie, oder was auf dem Blatt steht
copy-bring-words = Sie ist mit Worten versiegelt
copy-bring-sheet = Sie ist für das Blatt versiegelt
copy-working = Einen Moment.
copy-leave = Abbrechen
copy-done = Die Kopie ist fertig und wurde zur Probe gelesen.
copy-part = Was lesbar war, ist kopiert und wurde zur Probe gelesen. Der Rest ist beschädigt.


delete-title = Löschen
delete-text = Was hier gelöscht wird, ist auf diesem Telefon weg. Eine Kopie an einem anderen Ort bleibt dort.
delete-old = Was älter als ein Jahr ist, wird von selbst gelöscht
delete-mine = Was ich geschrieben habe
delete-rest = Alles neu versiegeln
delete-rest-text = Dann ist Gelöschtes nicht mehr zu finden, auch nicht in einem älteren Stand des Speichers.
delete-rest-sheet = Ein älterer Stand geht mit einem früheren Blatt noch auf. Ein neues Blatt schließt auch das, wenn das alte vernichtet ist.
delete-keys = Neue Schlüssel für alles
delete-keys-text = Dann öffnet, was einen älteren Stand des Speichers geöffnet hat, nichts mehr, was ab jetzt geschrieben wird.
delete-all = Alles
delete-sure = Löschen
delete-keep = Behalten
delete-sure-mine = Alles, was du geschrieben hast, wird hier für immer gelöscht, auch was du gezeigt hast.
delete-sure-all = Alles wird gelöscht: der Plan, die Seiten, die Erinnerungen. Die App beginnt von vorn.
delete-done = Erledigt.
delete-fallen = Erledigt. Finger, Gesicht oder Blatt müssen vielleicht neu eingerichtet werden.


apart-title = Getrennte Wege gehen
apart-text = Jede Person behält, was ihr gehört. Was euch beiden gehört, behält, wer es möchte. Jede Person sagt es für sich.
apart-who = Wer nimmt den eigenen Teil mit? Dieses Telefon bleibt bei der anderen Person.
apart-keep = Ich möchte eine Kopie von dem, was uns beiden gehört
apart-let-go = Ich lasse los, was uns beiden gehört
apart-open-first = Öffne zuerst, was du für dich behältst. Was nicht lesbar ist, kann nicht mitgenommen werden.
apart-words = Worte für die Kopie
apart-copy = Die Kopie anlegen
apart-copied = Die Kopie ist fertig. Liegt sie an einem sicheren Ort, kann ihr Inhalt hier gelöscht werden.
apart-confirm = Sie liegt sicher. Hier löschen
apart-cancel = Alles so lassen, wie es ist
apart-open-own = Öffne zuerst, was du für dich behältst. Dann sagst du selbst, was aus dem wird, was euch beiden gehört.
apart-again = Es neu sagen
apart-done = Erledigt. Wenn du magst, wähle jetzt unter „Privates“ eine neue PIN und ein neues Blatt.
