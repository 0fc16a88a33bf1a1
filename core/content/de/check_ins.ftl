### Between two evenings: quiet check-ins, and what to do when something went wrong.

## Each answers for themselves, and what is written is shown to the other only if its writer shows it. Keeping it is just as
## good: no answer of the two may sound better.

check-in-pages-for-yourself = Jede Person antwortet für sich. Gezeigt wird es nur, wenn du es zeigst.
check-in-pages-for-yourself-alone = Das ist nur für dich.
check-in-pages-begin = Ich möchte antworten
check-in-pages-together = Was ihr einander zeigt
check-in-pages-show = Meine Antworten zeigen
check-in-pages-keep = Für mich behalten
check-in-pages-show-text = Zu sehen ist es, sobald ihr beide es zeigt. Behalten ist genauso gut.
check-in-pages-not-today = Heute nicht

## The titles, and the questions. A skipped one is just quiet.

check-in-week = Einmal in der Woche, wenn du magst
check-in-next-day = Am Tag danach
check-in-today = Wie ist es heute?
check-in-need = Was würde dir jetzt guttun?
check-in-comfortable = Ist das noch angenehm für dich?
check-in-explore = Was möchtest du als Nächstes erkunden, das sich sicher anfühlt?
check-in-small-win = Gibt es etwas Kleines, das gut war?

## When something went wrong, step by step. It speaks to the one who wants to make it good, and never gives an order to the
## one who was hurt: repair-pages-speaker says so on every step. No excuses, no hurry.

repair-pages-speaker = Für die Person, die es wiedergutmachen möchte.
repair-pages-next = Weiter
repair-pages-done = Fertig

repair-1 = Halte an. Bleib nur in der Nähe, wenn das gewünscht ist.
repair-1-hint = In dieser Minute muss nichts in Ordnung kommen.
repair-2 = Sag, was du getan hast, in einem einfachen Satz.
repair-2-hint = „Ich habe dein Nein nicht gehört.“ Ohne ein Weil.
repair-3 = Hör zu. Erkläre nichts und verteidige dich nicht.
repair-3-hint = Vielleicht kommt keine Antwort. Schweigen ist gut, und ein anderer Tag auch.
repair-4 = Frag, was jetzt helfen würde.
repair-4-hint = Abstand ist auch Hilfe. Und gar nichts auch.
repair-5 = Sag, was du anders machen wirst, und schreib es in den Plan.
repair-5-hint = Eine kleine Sache genügt. Ein ruhigerer Rhythmus zählt auch.
