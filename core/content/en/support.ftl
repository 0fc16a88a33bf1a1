### Help: one touch away from every page, locked or not.

## On the edge of every page, and the title of what it opens. A word. The second is what a screen reader says: people who
## listen, on the phone or in writing.

support-title = Help
support-spoken = Help. People who listen.

## Under the title. Somebody else may look at this phone later: it must stay.

support-remembers = The phone’s list of calls, and its bill, remember a call.

## With each of the lines: to call it, and when that was true. $number is a telephone number; $day is a weekday, a day and a
## month, $year the year.

support-call = Call { $number }
support-confirmed = Looked up on { $day } { $year }. Numbers change.

## The ways to the others.

support-country = Another country
support-more = More

## “Is it safe?”, asked again at any time; nothing of the answer is kept. support-heard-…: what each answer leads to. Somebody
## may be looking: no page may look otherwise than the others, or say what was answered.

support-safe = Is it safe to use this together?
support-heard-together = That can change. You can ask yourself this again at any time.
support-heard-alone = Most of it can be used by one person, too. You can ask yourself this again at any time.
support-heard-not-sure = Nothing has to be decided now. You can ask yourself this again at any time.
support-lines = People who listen

## People one trusts. They are kept with the plan, for everybody who opens the app.

support-people = People you trust
support-people-text = Whoever opens this app sees them. While it is locked, nobody does.
support-people-none = Nobody stands here yet.
support-people-add = Add somebody
support-person-name = Name
support-person-number = Phone number
support-person-keep = Keep this
support-person-call = Call
support-person-remove = Take away

## Beside the field, when it cannot be taken as it is.

support-person-name-refused = A name belongs here. Any name will do.
support-person-number-refused = A phone number has three digits or more, and nothing else but spaces and + - ( ) . /

## Each beside others, in one line. $number is a telephone number; $writing is a word to send there.

support-by-text = { $number } by text message
support-by-text-writing = { $writing } to { $number } by text message

## What it is for, under its name. Nobody is called a victim; the words that somebody would use themselves.

support-sexual-violence = After sexual violence
support-partner-violence = When a partner is violent
support-crisis = When it is all too much
support-native-communities = For Native communities, when a partner is violent
support-men = For men, after something sexual they did not want
support-violence-at-home = After sexual violence, or violence at home
support-gender-based-violence = After sexual violence, or when a partner is violent
support-violence-against-women = For women, after violence
support-in-childhood = After sexual violence in childhood
support-stalking = After violence, or when somebody follows you
support-directory = Somebody to talk to, in every country

## Where a line helps. A country’s usual name; country-gb-… are parts of one.

country-us = United States
country-ca = Canada
country-gb = United Kingdom
country-gb-eaw = England and Wales
country-gb-sct = Scotland
country-ie = Ireland
country-au = Australia
country-nz = New Zealand
country-za = South Africa
country-in = India
country-de = Germany
country-fr = France
country-es = Spain
country-it = Italy
country-everywhere = Everywhere
