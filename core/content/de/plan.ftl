### The plan that was made while calm, to be read, confirmed and changed.

## It holds once each person has said so, for themselves. Nobody says it for the other.

plan-title = Der Plan
plan-text = Er gilt, sobald jede Person gesagt hat, dass er so stimmt.
plan-text-alone = Er gilt, sobald du gesagt hast, dass er so stimmt.

## Beside each, what was agreed. plan-check-in-every, plan-patience, plan-settle and plan-length stand before a length of
## time (“10 min”), plan-buffer, too: how long nobody can answer yet. plan-never stands in the place of the time between
## questions; plan-around-none in the place of plan-arriving and plan-leaving. plan-around leads to the page with these two.
## plan-pace-holder stands before a name, and is the title of the page with plan-pace-…; that pausing stays with each must stay.
## plan-rhythm stands before the name of a rhythm (rhythm-…). plan-aids, plan-card-do, plan-card-do-not and
## plan-aftercare stand under one person’s name, in the voice of that person.

plan-stop-word = Das Wort, das alles anhält
plan-slow-word = Das Wort für langsamer
plan-gesture = Die Geste, die Stopp heißt
plan-covenant = Was Pause heißt
plan-settle = Eine Pause dauert mindestens
plan-check-in-every = Dazwischen fragen, alle
plan-patience = Eine Frage wartet
plan-length = Wie lange, etwa
plan-buffer = Vor einem nächsten Schritt, ein Moment von
plan-never = nur, wenn jemand fragt
plan-arriving = Zeit zum Ankommen, bevor etwas gefragt wird
plan-leaving = Zeit zum Ausklingen, bevor etwas folgt
plan-around = Davor und danach
plan-around-text = Beides muss nicht sein. Beim Ankommen wird nichts gefragt, und beim Ausklingen folgt nichts.
plan-around-none = keine eigene Zeit
plan-rhythm = Wie das Telefon fragt
plan-seconds = s
plan-pace-holder = Wer das Tempo vorgibt
plan-pace-text = Wenn ihr mögt, gibt jemand von euch das Tempo vor. Pause, langsamer und Stopp bleiben bei jeder Person.
plan-pace-nobody = Niemand, oder beide
plan-pace-answers = Deren „Noch gut“ reicht für beide
plan-pace-answers-hint = Sonst wartet das Telefon auf beide.
plan-breathing = Atmen und Anspannen dürfen angeboten werden
plan-aids = Was mich zurück ins Hier und Jetzt bringt
plan-card-do = Wenn die Worte fehlen, bitte
plan-card-do-not = Und bitte nicht
plan-aftercare = Was mir danach guttut

## Less holds at once; more waits until the next day, is asked again then, and needs everyone. plan-changes stands above what
## would be otherwise, one line each. plan-let-go: either can, and nothing follows from it.

plan-waits = Ein Teil davon wartet bis morgen, weil er weniger vorsichtig ist als jetzt. Dann werdet ihr beide noch einmal gefragt. Was vorsichtiger ist, gilt schon.
plan-waits-alone = Ein Teil davon wartet bis morgen, weil er weniger vorsichtig ist als jetzt. Dann wirst du noch einmal gefragt. Was vorsichtiger ist, gilt schon.
plan-changes = Was sich ändern würde
plan-no-breathing = Atmen und Anspannen werden nicht angeboten
plan-let-go = So lassen, wie es ist

## Whether the agreements are still right: each person alone, at any time. plan-review-text: nobody’s answer is named, and none is kept.
## plan-review-less stands above what would hold at once. plan-talk stands in the plan above what somebody would like to talk about,
## without anybody’s name; plan-topic-… name it there, and are the question on their pages. plan-one-answers: among what would change.

plan-review = Passt es noch?
plan-review-text = Für jede Person allein, jederzeit. Nirgends steht, wer geantwortet hat.
plan-review-right = Passt noch
plan-review-less = Weniger davon, ab jetzt
plan-review-talk = Darüber reden
plan-talk = Zum Reden
plan-talked = Wir haben darüber geredet
plan-topic-asking = Wie oft das Telefon fragt
plan-topic-patience = Wie lange eine Frage wartet
plan-topic-length = Wie lange es dauert
plan-topic-pause = Wie lange eine Pause dauert
plan-topic-buffer = Wie lange das Innehalten vor einem nächsten Schritt dauert
plan-topic-arriving = Wie lange das Ankommen dauert
plan-topic-leaving = Wie lange das Ausklingen dauert
plan-topic-breathing = Atmen und Anspannen
plan-topic-answers = Wer antwortet, wenn das Telefon fragt
plan-topic-signals = Unsere Worte und unsere Geste
plan-one-answers = Jemand von euch darf für beide antworten

## A page with the limits of earlier plans, without a date and without a name.

plan-earlier = Wie es vorher war
plan-earlier-text = Eine Berührung führt zurück. Was vorsichtiger ist als jetzt, gilt sofort; der Rest wartet bis morgen und wird gefragt.
plan-earlier-more = Weiter zurück

## Each person’s own. “Not now” is as large. plan-own stands below a name: to what only that person changes.

plan-confirm = So stimmt es für mich
plan-confirmed = Hat gesagt: So stimmt es für mich
plan-not-now = Jetzt nicht
plan-change = Etwas ändern
plan-own = Eigenes ändern

## On a page of one person alone, before they confirm. plan-each is its title, and leads there, below a name. plan-right-one-hand must stay
## plain: without words of their own nobody can tell whose hand it is. plan-right-words: their own words opened the page.
## plan-right-given-up: somebody deleted what this person had closed, so nobody answers for them. plan-not-so: as large as plan-confirm, and
## it stays as it is.

plan-each = Stimmt es so für mich?
plan-right-text = Diese Seite ist für eine Person. Die andere antwortet auf einer eigenen Seite.
plan-right-one-hand = Ohne eigene Worte weiß niemand, wessen Hand das ist. Eine Hand kann für zwei tippen.
plan-right-words = Deine eigenen Worte haben diese Seite geöffnet.
plan-right-given-up = Was hier verschlossen war, wurde ohne die Worte dafür gelöscht. Zwei Wochen lang antwortet danach niemand in diesem Namen.
plan-not-so = So nicht

## The rhythms: how the phone asks. Each by its name, with its picture, and below it what it means. …-alone: for one person.

rhythm-often = Oft und kurz
rhythm-seldom = Selten und sanft
rhythm-asked = Nur, wenn jemand von uns fragt
rhythm-asked-alone = Nur, wenn ich frage
rhythm-often-text = Alle fünf Minuten, etwa zwanzig Minuten lang.
rhythm-seldom-text = Alle fünfzehn Minuten, etwa fünfundvierzig Minuten lang.
rhythm-asked-text = Nie von selbst. Ihr könnt beide fragen, jederzeit.
rhythm-asked-text-alone = Nie von selbst. Du kannst fragen, jederzeit.

## Less, for tonight only. tonight-less-holds stands above what holds already. $minutes: a number. $time: a length of time (“30 s”). each-answers: otherwise one
## of them may answer for both.

tonight-less = Weniger, nur heute Abend
tonight-less-text = Was du hier wählst, gilt sofort und braucht niemanden sonst. Es endet mit dem Abend oder um sechs Uhr früh.
tonight-less-holds = Gilt heute Abend
tonight-less-sooner = { $minutes ->
    [one] Das Telefon fragt jede Minute
   *[other] Das Telefon fragt alle { $minutes } Minuten
}
tonight-less-shorter = { $minutes ->
    [one] Etwa { $minutes } Minute lang
   *[other] Etwa { $minutes } Minuten lang
}
tonight-less-longer-pause = { $minutes ->
    [one] Eine Pause dauert mindestens { $minutes } Minute
   *[other] Eine Pause dauert mindestens { $minutes } Minuten
}
tonight-less-no-breathing = Kein Atmen und kein Anspannen
tonight-less-patience = Eine Frage wartet { $time }
tonight-less-buffer = Vor einem nächsten Schritt { $time } innehalten
tonight-less-arriving = Ankommen dauert { $time }
tonight-less-leaving = Ausklingen dauert { $time }
tonight-less-each-answers = Jede Person antwortet für sich
tonight-less-hold = So ist es heute Abend

## In the middle of an evening: less-now leads to what can be less from here on, with what stands above; less-now-text is in the place of tonight-less-text.

less-now = Kürzer, oder früher gefragt
less-now-text = Was du hier wählst, gilt sofort und braucht niemanden sonst. Es endet mit diesem Abend.

## What somebody writes for a pause and afterwards, in their own voice, where only they can change it. helps-card-text: who
## reads the card, and when. helps-card-locked: whether a pause shows it while the app is locked; that anybody can read it then
## must stay. helps-agreed-text: what was agreed, the topics and the signs are for both to read, and are not called private.
## helps-shown: whether the words for what troubles them may be shown; that only these pages show them otherwise must stay.
## $name: the other one’s name. helps-agreed-over and helps-signs stand in the plan, above what was written. …-alone: for one
## person.

helps-title = Was mir hilft
helps-text = Alles hier darf leer bleiben. Nur deine eigenen Worte öffnen diese Seiten.
helps-text-alone = Alles hier darf leer bleiben.
helps-card = Meine Karte
helps-card-text = Für den Fall, dass ich nicht sprechen kann. In einer Pause liest sie, wer bei mir ist.
helps-card-text-alone = Für den Fall, dass ich nicht sprechen kann. Eine Pause zeigt sie.
helps-card-locked = Auch lesbar, wenn gesperrt ist
helps-card-locked-text = In einer Pause liest sie dann, wer dieses Telefon hält, mit deinem Namen. Geöffnet werden muss dafür nichts.
helps-triggers = Was mir zu schaffen macht, und was dann hilft
helps-triggers-none = Hier steht nichts.
helps-triggers-add = Etwas hinzufügen
helps-triggers-more = Weitere
helps-trigger-title = Was mir zu schaffen macht
helps-trigger-text = Ein paar Worte genügen. Bleiben beide Seiten leer, ist es weg.
helps-shown = Diese Worte dürfen gezeigt werden
helps-shown-text = { $name } kann sie dann lesen, im Plan und in einer Pause. Sonst zeigen sie nur diese Seiten.
helps-shown-text-alone = Dann sind sie im Plan und in einer Pause zu lesen. Sonst zeigen sie nur diese Seiten.
helps-agreed-title = Was hilft, wenn es geschieht
helps-agreed-text = Das könnt ihr beide lesen, im Plan und in einer Pause.
helps-agreed-text-alone = Das kannst du im Plan und in einer Pause lesen.
helps-agreed-none = Was dann hilft, ist noch offen.
helps-agreed-over = Wenn mir etwas zu schaffen macht
helps-topics = Sichere Themen
helps-topics-text = Zum Vorlesen in einer Pause, und zum Reden, wenn gewünscht.
helps-signs = Zeichen, die ich kenne
helps-signs-text = Woran es sich zeigt, dass mir etwas zu viel ist. Der Plan zeigt es.
helps-own-words = In eigenen Worten
helps-own-words-hint = Je eines pro Zeile.

## Their own choice: helps-name leads to name and pronouns. helps-breathing is a switch: off holds at once and needs nobody; on counts only
## where each of them has chosen it, and waits until the next day. Whose choice keeps it off is said nowhere. …-alone: for one person.

helps-name = Wie ich heiße
helps-breathing = Atmen und Anspannen dürfen mir angeboten werden
helps-breathing-text = Angeboten wird es nur, wenn jede Person es für sich gewählt hat. Aus gilt sofort; an wartet bis morgen und wird noch einmal gefragt.
helps-breathing-text-alone = Aus gilt sofort; an wartet bis morgen und wird noch einmal gefragt.

## Ready answers, in the voice of the one who takes them. ready-trigger-…: neutral, nothing that shows a scene. ready-agreed-…: what the
## other does, short enough for a pause; …-alone: what one does oneself. ready-topics-… are read aloud. ready-signs-…: what can be
## seen or felt, never a judgement. ready-card-do-… and ready-card-do-not-… stand under plan-card-do and plan-card-do-not, and ask whoever is there.

ready-card-do-1 = In der Nähe bleiben, ohne Berührung.
ready-card-do-2 = Leise meinen Namen sagen.
ready-card-do-3 = Ein Licht anmachen.
ready-card-do-4 = Mit mir warten.
ready-card-do-not-1 = Nach dem Warum fragen.
ready-card-do-not-2 = Mich festhalten.
ready-card-do-not-3 = Ohne ein Wort weggehen.
ready-card-do-not-4 = Mich drängen.
ready-trigger-1 = Eine plötzliche Berührung
ready-trigger-2 = Gewicht auf mir
ready-trigger-3 = Ein bestimmter Geruch
ready-trigger-4 = Eine laute Stimme
ready-trigger-5 = Festgehalten werden
ready-trigger-6 = Nicht sehen, wer da ist
ready-agreed-1 = Aufhören und mich loslassen.
ready-agreed-2 = Ein Licht anmachen.
ready-agreed-3 = Meinen Namen sagen, und wo wir sind.
ready-agreed-4 = Neben mir sitzen, ohne Berührung.
ready-agreed-5 = Vor jeder Berührung fragen.
ready-agreed-6 = Mir Raum geben und in der Nähe bleiben.
ready-agreed-alone-1 = Ich mache ein Licht an.
ready-agreed-alone-2 = Ich setze mich auf, beide Füße am Boden.
ready-agreed-alone-3 = Ich sage laut, wo ich bin.
ready-agreed-alone-4 = Ich verlasse den Raum für eine Weile.
ready-topics-1 = Der nächste Spaziergang
ready-topics-2 = Was es zum Frühstück gibt
ready-topics-3 = Ein Ort, den ich mag
ready-topics-4 = Ein Film, den ich oft gesehen habe
ready-topics-5 = Das Wetter morgen
ready-topics-6 = Ein Tier, das ich kenne
ready-signs-1 = Ich werde still
ready-signs-2 = Ich halte den Atem an
ready-signs-3 = Meine Hände werden kalt
ready-signs-4 = Ich schaue durch alles hindurch
ready-signs-5 = Ich bewege mich nicht mehr
ready-signs-6 = Ich sage sehr rasch Ja

## Trying the pause, while calm, on this phone. practice-worked and practice-not-tried stand above each way (practice-touch …
## practice-notification): whether it worked here. practice-kept: what worked here is the only thing that is promised elsewhere.
## practice-dark leads to a screen as dark as together, with slower at its lower edge. Nobody has to close their eyes.
## practice-notify is switched on or off; practice-notify-text below it says all that others can see of it.
## practice-button: a button on the side of some iPhones, as Apple calls it; practice-button-open and practice-button-choose name
## what stands in the phone's own settings, in its own words. practice-button-lock must stay. practice-button-name ($name) is what that
## shortcut is called among those of the phone, short and beside practice-shortcut's “Pause”: the button has one of its own, so that
## one that was started by voice says nothing of the button.

practice-text = Was im Dunkeln hilft, könnt ihr beide hier ausprobieren. Die Augen dürfen offen oder zu sein.
practice-text-alone = Was im Dunkeln hilft, lässt sich hier ausprobieren. Die Augen dürfen offen oder zu sein.
practice-worked = Hat hier geklappt
practice-not-tried = Hier nicht ausprobiert
practice-touch = Ein Tippen irgendwo auf den Bildschirm macht Pause
practice-slower = Ein Tippen an den unteren Rand des dunklen macht es langsamer
practice-volume-key = Eine Lautstärketaste drücken, hier oder im Dunkeln
practice-tile = Auf die Kachel außerhalb der App tippen
practice-widget = Auf das Bild außerhalb der App tippen
practice-shortcut = Den Kurzbefehl „Pause“ außerhalb der App starten, auch mit der Stimme, wo das Telefon das kann
practice-action-button = Die Aktionstaste halten, sobald sie auf Pause gestellt ist
practice-shake = Das Telefon schütteln, hier oder im Dunkeln
practice-notification = Die Benachrichtigungen öffnen und dort „Pause“ antippen
practice-kept = Was hier geklappt hat, merkt sich dieses Telefon. Außer dem Bildschirm selbst wird später nur das versprochen.
practice-notify = Eine Benachrichtigung, die Pause macht
practice-notify-text = Darin steht nur „Pause“. Sie ist da, sobald etwas begonnen hat, nie auf dem Sperrbildschirm.
practice-notify-not-allowed = Dieses Telefon lässt die App nichts anzeigen. In den Einstellungen des Telefons lässt es sich erlauben.
practice-button = Die Aktionstaste
practice-button-open = In den Einstellungen des Telefons „Aktionstaste“ öffnen.
practice-button-choose = Bis zu „Kurzbefehl“ wischen und „{ $name }“ von Stillpoint wählen.
practice-button-name = Pause per Taste
practice-button-try = Wieder hier: die Taste halten, bis Pause ist.
practice-button-lock = Dafür muss das Telefon selbst entsperrt sein. Die App muss es nicht.
practice-dark = Zum dunklen Bildschirm

## The talk before, for two: four questions that they read aloud to each other. Nothing is kept of it, nothing has to be answered, and
## no answer is better than another. Under talk-signals stands what was agreed; under talk-afterwards what each wished for.

talk-title = Das Gespräch davor
talk-text = Etwa drei Minuten, abwechselnd. Alles darf ausgelassen werden, und nichts davon wird hier behalten.
talk-what = Was wäre diesmal gut?
talk-what-text = Eines, das du gern hättest, und eines lieber nicht. „Ich weiß es noch nicht“ ist auch eine Antwort.
talk-where = Wo wäre es angenehm?
talk-where-text = Welcher Raum, wie viel Licht, und was in der Nähe ist: Wasser, eine Decke, die Tür.
talk-signals = Wie sagt ihr Stopp, und wie langsamer?
talk-signals-text = Sagt es beide einmal laut, oder zeigt es einmal.
talk-afterwards = Was würde danach helfen?
talk-afterwards-text = Nah oder mit etwas Raum, still oder im Gespräch, und etwa wie lange.
talk-done = Das war das Gespräch

## To somebody who was added to the plan of one, before they answer for the first time. What is said of the times must stay.

plan-join-text = Die nächsten Seiten sind für die Person, die dazugekommen ist. Was du dort schreibst, könnt ihr beide lesen.
plan-join-careful = Die Zeiten fangen so vorsichtig an, wie es hier geht. Ihr könnt sie im Plan ändern: weniger sofort, mehr ab dem nächsten Tag, wenn jede Person es gesagt hat.
