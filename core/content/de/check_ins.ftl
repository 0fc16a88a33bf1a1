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

check-in-week = Einmal in der Woche, wenn du magst
check-in-next-day = Am Tag danach
check-in-today = Wie ist es heute?
check-in-need = Was würde dir jetzt guttun?
check-in-comfortable = Ist das noch angenehm für dich?
check-in-explore = Was möchtest du als Nächstes erkunden, das sich sicher anfühlt?
check-in-small-win = Gibt es etwas Kleines, das gut war?

repair-pages-next = Weiter
repair-pages-done = Fertig

repair-1 = Halte an, und bleib in der Nähe, wenn das gewünscht ist.
repair-1-hint = In dieser Minute muss nichts in Ordnung kommen.
repair-2 = Sag, was geschehen ist, in einem einfachen Satz.
repair-2-hint = „Ich habe dein Nein nicht gehört.“ Ohne ein Weil.
repair-3 = Hör zu. Es muss nicht beantwortet werden.
repair-3-hint = Schweigen ist gut, und ein anderer Tag auch.
repair-4 = Frag, was jetzt helfen würde.
repair-4-hint = Abstand ist auch Hilfe. Und gar nichts auch.
repair-5 = Sag, was anders sein wird, und schreib es in den Plan.
repair-5-hint = Eine kleine Sache genügt. Ein Schritt zurück zu dem, was angenehm war, auch.
