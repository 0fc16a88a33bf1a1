### What opens the app: a PIN or words, a finger or a face, a sheet of paper. And the page about all that is private.

## “It leaves only in a copy” must stay true: nothing leaves by itself.

privacy-title = Privacy and this phone
privacy-text = What is here is sealed. It leaves this phone only in a copy that you make.
privacy-ways = What opens it
privacy-copy = A copy kept elsewhere
privacy-delete = Deleting
privacy-apart = Going separate ways

## Locked. That pausing works all the same must stay.

locked-title = It is locked.
locked-text = Pausing works all the same.
locked-field = PIN or words
locked-open = Open
locked-device = Open with the phone’s own lock

## Choosing what opens it. …-lost…: the sheet of paper, for when PIN or words are lost. Whoever has it can read what is
## here; it is shown once and then never again; an earlier sheet stops working. Each of these cannot be undone: plain words.

ways-title = What opens it
ways-choose = Choose a PIN or words
ways-change = Change the PIN or words
ways-field = New PIN or words
ways-field-was = PIN or words until now
ways-sheet-opened = It was opened with the sheet of paper. You can choose a new PIN or new words now. The old ones are not asked for.
ways-keep = Keep this
ways-biometrics = Open with a finger or face
ways-biometrics-text = If the phone learns a new finger or face, this way closes. The PIN or words still open it.
ways-biometrics-on = Open it with a finger or face from now on
ways-biometrics-off = No longer open it with a finger or face
ways-lost = If the PIN or words are lost
ways-lost-text = A sheet of paper can open it here, and any copy sealed for it. Keep it where only you find it: whoever has it can read what is here.
ways-lost-make = Make a sheet
ways-lost-again = A sheet made earlier will no longer open the app. Copies sealed for it still need it.
ways-lost-write = Write this down, by hand if you can. Once the sheet is in use, this is never shown again.
ways-lost-check = These digits tell one sheet from another. Write them down, too.
ways-lost-written = I have written it down
ways-lost-type = Now type it in from the paper. A slip shows here, and nothing is lost.
ways-lost-keep = This is my sheet
ways-lost-show = Show it once more
ways-lost-enter = Open it with the sheet
ways-lost-field = What it says on the sheet

## Before a way in is added, or a copy is made. Why it is asked, and the field: what opens the app today. In English “it” is
## the PIN or the words.

ways-proof-text = Whoever finds the app open does not know it.
ways-proof = The PIN or words that open it

## Tells one sheet from another. $check: digits. $day: a date. $year: a number.

sheet-mark = { $check }, written on { $day } { $year }

## While somebody types a PIN or words. An estimate, so promise nothing. “Weak” is allowed: the phone slows guesses.

secret-quality-weak = Somebody who knows you could guess this. This phone makes guessing slow.
secret-quality-fair = This is not easy to guess.
secret-quality-strong = This is very hard to guess.
