### Help: one touch away from every page, locked or not.

## On the edge of every page, and the title of what it opens. A word. The second is what a screen reader says: people who
## listen, on the phone or in writing.

support-title = Hilfe
support-spoken = Hilfe. Menschen, die zuhören.

## Under the title. Somebody else may look at this phone later: it must stay.

support-remembers = Die Anrufliste des Telefons und die Rechnung merken sich einen Anruf.

## With each of the lines: to call it, and when that was true. $number is a telephone number; $day is a weekday, a day and a
## month, $year the year.

support-call = { $number } anrufen
support-confirmed = Nachgesehen am { $day } { $year }. Nummern ändern sich.

## The ways to the others.

support-country = Ein anderes Land
support-more = Mehr

## “Is it safe?”, asked again at any time; nothing of the answer is kept. support-heard-…: what each answer leads to. Somebody
## may be looking: no page may look otherwise than the others, or say what was answered.

support-safe = Ist es sicher, das hier gemeinsam zu benutzen?
support-heard-together = Das kann sich ändern. Du kannst dich das jederzeit wieder fragen.
support-heard-alone = Das meiste hier geht auch für eine Person. Du kannst dich das jederzeit wieder fragen.
support-heard-not-sure = Jetzt muss nichts entschieden werden. Du kannst dich das jederzeit wieder fragen.
support-lines = Menschen, die zuhören

## People one trusts. They are kept with the plan, for everybody who opens the app.

support-people = Menschen, denen du vertraust
support-people-text = Wer diese App öffnet, sieht sie. Solange sie gesperrt ist, sieht sie niemand.
support-people-none = Hier steht noch niemand.
support-people-add = Jemanden hinzufügen
support-person-name = Name
support-person-number = Telefonnummer
support-person-keep = Das behalten
support-person-call = Anrufen
support-person-remove = Wegnehmen

## Beside the field, when it cannot be taken as it is.

support-person-name-refused = Hier gehört ein Name hin. Jeder Name geht.
support-person-number-refused = Eine Telefonnummer hat drei Ziffern oder mehr, und sonst nur Leerzeichen und + - ( ) . /

## Each beside others, in one line. $number is a telephone number; $writing is a word to send there.

support-by-text = { $number } per SMS
support-by-text-writing = { $writing } per SMS an { $number }

## What it is for, under its name. Nobody is called a victim; the words that somebody would use themselves.

support-sexual-violence = Nach sexualisierter Gewalt
support-partner-violence = Wenn es in der Beziehung Gewalt gibt
support-crisis = Wenn alles zu viel wird
support-native-communities = Für indigene Gemeinschaften, wenn es in der Beziehung Gewalt gibt
support-men = Für Männer, nach etwas Sexuellem, das sie nicht wollten
support-violence-at-home = Nach sexualisierter Gewalt oder Gewalt zu Hause
support-gender-based-violence = Nach sexualisierter Gewalt, oder wenn es in der Beziehung Gewalt gibt
support-violence-against-women = Für Frauen, nach Gewalt
support-in-childhood = Nach sexualisierter Gewalt in der Kindheit
support-stalking = Nach Gewalt, oder wenn dich jemand verfolgt
support-directory = Jemand zum Reden, in jedem Land

## Where a line helps. A country’s usual name; country-gb-… are parts of one.

country-us = Vereinigte Staaten
country-ca = Kanada
country-gb = Vereinigtes Königreich
country-gb-eaw = England und Wales
country-gb-sct = Schottland
country-ie = Irland
country-au = Australien
country-nz = Neuseeland
country-za = Südafrika
country-in = Indien
country-de = Deutschland
country-fr = Frankreich
country-es = Spanien
country-it = Italien
country-everywhere = Überall
