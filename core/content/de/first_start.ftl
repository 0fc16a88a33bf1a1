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

## Above the lines that help (support.ftl). Not to be called a victim, not to be hurried.

first-start-support-title = Du kannst mit jemandem sprechen
first-start-support-text = Dort sind Menschen, die zuhören. Du brauchst kein Wort dafür. Du kannst diese Seite jederzeit verlassen.
first-start-support-alone = Weiter, für mich allein

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

## Said and heard between people: the phone does not listen.

first-start-signals-title = Was heißt hier Stopp, und was langsamer?
first-start-signals-text = Am besten Wörter, die sonst nicht fallen. Alles hier darf leer bleiben.
first-start-signals-stop = Ein Wort, das alles anhält
first-start-signals-slow = Ein Wort für langsamer
first-start-signals-gesture = Eine Geste, die Stopp heißt
first-start-signals-gesture-hint = Zweimal auf den Arm tippen, eine erhobene Hand. Sie spricht, wenn die Worte fehlen.

## Their own agreement, shown large on the pause screen. …-example can be taken as it is, so it is written in their voice.

first-start-covenant-title = Was heißt Pause für uns?
first-start-covenant-title-alone = Was heißt Pause für mich?
first-start-covenant-text = Das steht in der Pause auf dem Bildschirm, in deinen eigenen Worten.
first-start-covenant-field = In eigenen Worten
first-start-covenant-example = Wir halten sofort an. Niemand muss etwas erklären. Nichts geht dadurch verloren.
first-start-covenant-example-alone = Ich halte sofort an. Ich brauche keinen Grund. Nichts geht dadurch verloren.
first-start-covenant-use-example = Diese Worte nehmen
first-start-covenant-settle = Eine Pause dauert mindestens

## One page for each of them. The plan shows all of it to both: do not call it private. Breathing and tensing are not
## neutral for survivors: that both stay off until chosen must stay.

first-start-helps-title = Was hilft dir?
first-start-helps-text = Dafür hat jede Person eine Seite. Lesen könnt ihr sie im Plan beide. Alles darf leer bleiben.
first-start-helps-text-alone = Alles hier darf leer bleiben.
first-start-helps-aids = Was dich zurück ins Hier und Jetzt bringt
first-start-helps-aids-hint = Ein kaltes Glas, ein Lied, das Fenster. Je eines pro Zeile.
first-start-helps-card-do = Wenn ich nicht sprechen kann, bitte
first-start-helps-card-do-not = Und bitte nicht
first-start-helps-aftercare = Was mir danach guttut
first-start-helps-breathing = Atmen und Anspannen dürfen angeboten werden
first-start-helps-breathing-hint = Beides beruhigt nicht alle. Es bleibt aus, bis du es wählst.

## A lock is offered, not required. first-start-secret-lost cannot be undone later: what is lost, and what still opens it.

first-start-secret-title = Möchtest du ein Schloss?
first-start-secret-text = Eine PIN oder ein paar Worte. Die Pause fragt nie danach.
first-start-secret-lost = Vergisst du es, bleibt das hier vielleicht für immer zu. Ein Blatt Papier öffnet es noch: Du kannst es später anlegen, unter „Privates“.
first-start-secret-field = PIN oder Worte
first-start-secret-show = Zeigen, was ich tippe
first-start-secret-with = Damit abschließen
first-start-secret-without = Erst einmal ohne

## The last page: the real pause, tried once.

first-start-try-title = Probier die Pause aus.
first-start-try-text = Tippe irgendwohin.
