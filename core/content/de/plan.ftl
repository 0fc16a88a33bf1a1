### The plan that was made while calm, to be read, confirmed and changed.

## It holds once each person has said so, for themselves. Nobody says it for the other.

plan-title = Der Plan
plan-text = Er gilt, sobald jede Person gesagt hat, dass er so stimmt.
plan-text-alone = Er gilt, sobald du gesagt hast, dass er so stimmt.

## Beside each, what was agreed. plan-check-in-every, plan-patience, plan-settle and plan-length stand before a length of
## time (“10 min”), plan-buffer, too: how long nobody can answer yet. plan-never stands in the place of the time between
## questions. plan-rhythm stands before the name of a rhythm (rhythm-…). plan-aids, plan-card-do, plan-card-do-not and
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
plan-rhythm = Wie das Telefon fragt
plan-seconds = s
plan-pace-holder = Wer das Tempo vorgibt
plan-breathing = Atmen und Anspannen dürfen angeboten werden
plan-aids = Was mich zurück ins Hier und Jetzt bringt
plan-card-do = Wenn die Worte fehlen, bitte
plan-card-do-not = Und bitte nicht
plan-aftercare = Was mir danach guttut

## Less holds at once; more waits until the next day, is asked again then, and needs everyone. plan-changes stands above what
## would be otherwise, one line each; plan-changes-own beside a name. plan-let-go: either can, and nothing follows from it.

plan-waits = Ein Teil davon wartet bis morgen, weil er weniger vorsichtig ist als jetzt. Dann werdet ihr beide noch einmal gefragt. Was vorsichtiger ist, gilt schon.
plan-waits-alone = Ein Teil davon wartet bis morgen, weil er weniger vorsichtig ist als jetzt. Dann wirst du noch einmal gefragt. Was vorsichtiger ist, gilt schon.
plan-changes = Was sich ändern würde
plan-changes-own = etwas Eigenes
plan-no-breathing = Atmen und Anspannen werden nicht angeboten
plan-let-go = So lassen, wie es ist

## A page with the limits of earlier plans, without a date and without a name.

plan-earlier = Wie es vorher war
plan-earlier-text = Eine Berührung führt zurück. Was vorsichtiger ist als jetzt, gilt sofort; der Rest wartet bis morgen und wird gefragt.
plan-earlier-more = Weiter zurück

## Each person’s own. “Not now” is as large.

plan-confirm = So stimmt es für mich
plan-confirmed = Hat gesagt: So stimmt es für mich
plan-not-now = Jetzt nicht
plan-change = Etwas ändern

## The rhythms: how the phone asks. Each by its name, and what it means beside its picture. …-alone: for one person.

rhythm-often = Oft und kurz
rhythm-seldom = Selten und sanft
rhythm-asked = Nur, wenn jemand von uns fragt
rhythm-asked-alone = Nur, wenn ich frage
rhythm-often-text = Alle fünf Minuten, etwa zwanzig Minuten lang.
rhythm-seldom-text = Alle fünfzehn Minuten, etwa fünfundvierzig Minuten lang.
rhythm-asked-text = Nie von selbst. Ihr könnt beide fragen, jederzeit.
rhythm-asked-text-alone = Nie von selbst. Du kannst fragen, jederzeit.

## Less, for tonight only. tonight-less-holds stands above what holds already. $minutes: a number. each-answers: otherwise one
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
tonight-less-each-answers = Jede Person antwortet für sich
tonight-less-hold = So ist es heute Abend
