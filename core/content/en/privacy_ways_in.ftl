privacy-title = Privacy
privacy-text = Everything stays on this phone, sealed.
privacy-ways = What opens it
privacy-own = What each of you keeps
privacy-own-alone = What you keep for yourself
privacy-copy = A copy kept elsewhere
privacy-delete = Deleting
privacy-apart = Going separate ways

locked-title = It is locked.
locked-text = Pausing works all the same.
locked-field = PIN or words
locked-open = Open
locked-device = Open with the phone’s own lock

ways-title = What opens it
ways-choose = Choose a PIN or words
ways-change = Change the PIN or words
ways-field = New PIN or words
ways-field-was = PIN or words until now
ways-sheet-opened = It was opened with the sheet of paper. You can choose a new PIN or new words now. Those of before are not asked for.
ways-keep = Keep this
ways-biometrics = Open with a finger or face
ways-biometrics-text = If the phone learns a new finger or face, this way closes. The PIN or words still open it.
ways-lost = If the PIN or words are lost
ways-lost-text = A sheet of paper can open it here, and any copy sealed for it. Keep it where only you find it: whoever has it can read what is here.
ways-lost-make = Make a sheet
ways-lost-again = A sheet made earlier will no longer open the app. Copies sealed for it still need it.
ways-lost-write = Write this down, by hand if you can. Once it counts, it is never shown again.
ways-lost-check = These digits tell one sheet from another. Write them beside it.
ways-lost-written = I have written it down
ways-lost-type = Now type it from the paper. A slip is found here, and costs nothing.
ways-lost-keep = This is my sheet
ways-lost-show = Show it once more
ways-lost-enter = Open it with the sheet
ways-lost-field = What stands on the sheet

sheet-mark = { $check }, written on { $day } { $year }

secret-quality-weak = Somebody who knows you could guess this. A stranger would not get far, on this phone.
secret-quality-fair = Nobody guesses this easily.
secret-quality-strong = Nobody guesses this.
