### The first start: a few pages, each one idea, and “later” on each. Nobody has to write anything.

## Promise only what always holds: nothing leaves the phone by itself (a copy can be made by hand).

first-start-welcome-title = Ein ruhiger Ort für den Anfang
first-start-welcome-text = Eine Pause, die sofort wirkt. Ein Plan aus ruhigen Stunden. Wege zurück ins Hier und Jetzt.
first-start-welcome-stays = Nichts verlässt dieses Telefon von selbst. Es gibt kein Konto und kein Netz.
first-start-welcome-adults = Gemacht für Erwachsene, zu zweit oder allein.
first-start-welcome-copy = Ich habe eine Kopie
first-start-welcome-begin = Anfangen

## Asked of one person alone. The other may read it one day, so every answer leads to an equally ordinary page, and
## which one was touched is kept nowhere.

first-start-safe-title = Ist es für dich sicher, das hier mit jemandem zu benutzen?
first-start-safe-text = Sicher heißt: Dein Nein wird gehört, und es folgt nichts Schlimmes daraus.
first-start-safe-kept = Deine Antwort wird nirgends aufbewahrt.
first-start-safe-together = Ja, wir benutzen es gemeinsam
first-start-safe-alone = Ich benutze es für mich allein
first-start-safe-not-sure = Nein, oder ich weiß es nicht genau
first-start-safe-help = Was du auch antwortest: „Hilfe“ am Rand jeder Seite führt zu Menschen, die zuhören.

## …-alone: for one person. $whose: first-start-names-first or first-start-names-second, before its own “:”.

first-start-names-title = Wie heißt ihr hier?
first-start-names-title-alone = Wie heißt du hier?
first-start-names-text = Jeder Name passt. Er kann sich später ändern.
first-start-names-first = Die eine Person
first-start-names-second = Die andere Person
first-start-names-name = Name
first-start-names-pronouns = Pronomen, wenn du magst
first-start-names-name-of = { $whose }: Name
first-start-names-pronouns-of = { $whose }: Pronomen, wenn du magst
ready-pronouns-1 = sie
ready-pronouns-2 = er
ready-pronouns-3 = dey

## Said and heard between people: the phone does not listen.

first-start-signals-title = Was heißt hier Stopp, und was langsamer?
first-start-signals-text = Am besten Wörter, die sonst nicht fallen. Alles hier darf leer bleiben.
first-start-signals-stop = Ein Wort, das alles anhält
first-start-signals-slow = Ein Wort für langsamer
first-start-signals-gesture = Eine Geste, die Stopp heißt

## Ready answers: each can be taken as it is, so it is a word that nobody says otherwise, or a gesture that can be made without
## looking. A stop word never sounds like a word for slower.

ready-stop-word-1 = Bernstein
ready-stop-word-2 = Laterne
ready-stop-word-3 = Hafen
ready-slow-word-1 = Feder
ready-slow-word-2 = Treiben
ready-slow-word-3 = Moos
ready-gesture-1 = Zweimal auf den Arm tippen
ready-gesture-2 = Eine offene, erhobene Hand
ready-gesture-3 = Zweimal die Hand drücken

## Three rhythms, each with a picture (rhythm-… in plan.ftl). That there is no timetable must stay: nobody is late for closeness.

first-start-rhythm-title = Wie darf das Telefon fragen?
first-start-rhythm-text = Es lässt sich jederzeit ändern. Für Nähe gibt es keinen Fahrplan.
first-start-rhythm-times = Jede Zeit einzeln wählen
first-start-times-title = Jede Zeit für sich

## Their own agreement, shown large on the pause screen. ready-covenant-… can be taken as it is, so it is written in their voice,
## and no sentence is longer than twelve words. …-alone: for one person.

first-start-covenant-title = Was heißt Pause für uns?
first-start-covenant-title-alone = Was heißt Pause für mich?
first-start-covenant-text = Das steht in der Pause auf dem Bildschirm, in deinen eigenen Worten.
first-start-covenant-field = In eigenen Worten
ready-covenant-1 = Wir halten sofort an. Niemand muss etwas erklären. Nichts geht dadurch verloren.
ready-covenant-2 = Wir lassen los und bleiben im Raum. Worte dürfen später kommen, oder gar nicht.
ready-covenant-3 = Eine Pause genügt für sich. Was dann kommt, entscheiden wir gemeinsam.
ready-covenant-alone-1 = Ich halte sofort an. Ich brauche keinen Grund. Nichts geht dadurch verloren.
ready-covenant-alone-2 = Ich lasse los, was ich gerade tue. Das genügt.
ready-covenant-alone-3 = Eine Pause genügt für sich. Was dann kommt, hat Zeit.

## Two pages for each of them. The plan shows all of it to both: do not call it private. Breathing and tensing are not
## neutral for survivors: that both stay off until chosen, of two by each, must stay. …-alone: for one person.

first-start-helps-title = Was hilft dir?
first-start-helps-text = Dafür hat jede Person eigene Seiten. Lesen könnt ihr sie im Plan beide. Alles darf leer bleiben.
first-start-helps-text-alone = Alles hier darf leer bleiben.
first-start-afterwards-title = Was hilft dir danach?
first-start-helps-aids = Was dich zurück ins Hier und Jetzt bringt
first-start-helps-aids-hint = Ein kaltes Glas, ein Lied, das Fenster. Je eines pro Zeile.
first-start-helps-card-do = Wenn ich nicht sprechen kann, bitte
first-start-helps-card-do-not = Und bitte nicht
first-start-helps-aftercare = Was mir danach guttut
first-start-helps-breathing-hint = Beides beruhigt nicht alle. Es bleibt aus, wenn nicht jede Person es für sich wählt.
first-start-helps-breathing-hint-alone = Beides beruhigt nicht alle. Es bleibt aus, bis du es wählst.

## Ready answers, in the voice of the one who takes them: what can be had in a bedroom, outward senses first, nothing with the
## mouth, nothing that needs another person but “being held” and “talking”, which stand on the page of two alone.

ready-aids-1 = Ein kaltes Glas
ready-aids-2 = Eine schwere Decke
ready-aids-3 = Etwas Warmes zu trinken
ready-aids-4 = Ein offenes Fenster
ready-aids-5 = Die Füße am Boden
ready-aids-6 = Etwas Weiches zum Halten
ready-aids-7 = Ein Lied
ready-aids-8 = Ein Duft, den ich mag
ready-aids-9 = Etwas mehr Licht
ready-aids-10 = Ein Stein in der Hand
ready-aids-11 = Ein Foto
ready-aids-12 = Benennen, was blau ist
ready-aftercare-held = Gehalten werden
ready-aftercare-room = Etwas Raum für mich
ready-aftercare-warm = Etwas Warmes trinken
ready-aftercare-quiet = Stille
ready-aftercare-talk = Ein wenig reden
ready-aftercare-blanket = Eine Decke

## A lock is offered, not required. first-start-secret-lost cannot be undone later: what is lost, and what still opens it.
## …-open: below “Without, for now”, what lies open then, of two and (…-alone) of one: leave nothing out.

first-start-secret-title = Möchtest du ein Schloss?
first-start-secret-text = Eine PIN oder ein paar Worte. Die Pause fragt nie danach.
first-start-secret-lost = Vergisst du es, bleibt das hier vielleicht für immer zu. Ein Blatt Papier öffnet es noch: Du kannst es später anlegen, unter „Privates und dieses Telefon“.
first-start-secret-field = PIN oder Worte
first-start-secret-show = Zeigen, was ich tippe
first-start-secret-with = Damit abschließen
first-start-secret-without = Erst einmal ohne
first-start-secret-open = Wer dieses Telefon öffnet, kann dann eure Namen, den Plan und die Karten lesen, wem ihr vertraut und wie Erinnerungen heißen; und was du schreibst, bis eigene Worte es schließen.
first-start-secret-open-alone = Wer dieses Telefon öffnet, kann dann deinen Namen, den Plan und deine Karte lesen, wem du vertraust, wie Erinnerungen heißen und was du schreibst.

## The last page: the real pause, tried once.

first-start-try-title = Probier die Pause aus.
first-start-try-text = Tippe irgendwohin.
