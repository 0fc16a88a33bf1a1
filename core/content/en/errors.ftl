### What did not work, beside the field or on the page. Never a code, never blame, no apology: what is so, and what can be
### done. That nothing was lost or touched must stay wherever it is said.

## The app cannot be used as it is. trouble-damaged-readable stands before a number.

trouble-damaged-title = Part of what is kept here is damaged.
trouble-damaged-text = What can still be read stays as it is. Nothing is written over it.
trouble-damaged-readable = Can still be read:
trouble-too-new-title = A newer version wrote this.
trouble-too-new-text = Nothing was touched. The newer version can open it.
trouble-in-use-title = It is open in another place.
trouble-in-use-text = Close it there, and it opens here.
trouble-unreachable-title = The phone’s storage cannot be read just now.
trouble-unreachable-text = Nothing was touched.
trouble-again = Look again
trouble-pause = Pausing works all the same.

## A note on the first page. Somebody may have put an older state of the phone’s storage back. It is said once, plainly.

doubt-older-copy = This is an older copy. What was written after it is missing. You can go on with what is here.
doubt-cannot-tell = Something newer may be missing. This phone cannot tell. You can go on with what is here.
doubt-damaged = Part of what was kept here is damaged. The rest can be read, and copied under “Privacy and this phone”.
doubt-nothing-written = Something in this file is not as it was left. What is here can be read, and copied under “Privacy and this phone”. Nothing new can be saved.

## Beside a field. $min, $max: numbers.

errors-empty = This needs something in it.
errors-empty-name = A name belongs here. Any name will do.
errors-too-short = A little longer, please: at least { $min } characters.
errors-too-long = A little shorter, please: at most { $max } characters.
errors-too-much = This takes too much room. Signs that are put together from many others take more of it.
errors-too-many = Fewer, please: at most { $max }.
errors-out-of-range = Something between { $min } and { $max } seconds fits here.
errors-unseen = There are characters in this that nobody can see. Please type it once more.
errors-same-name = The other name is the same. A small difference is enough.
errors-same-word = The word for stop is the same. Two different words are easier to tell apart.
errors-same = This is already somewhere else. A small difference is enough.
errors-not-in-plan = This person is not in the plan.
errors-given-up = What this person had closed was deleted without their words. For two weeks from that day, nobody can part in their name.
errors-guessable = This is too easy to guess on this phone. Seven words that do not belong together work well.
errors-guessable-copy = This is too easy to guess. A copy stands alone: seven words that do not belong together work well.
errors-guessable-own = These words are too easy to guess for that. Choose others first, such as drawn ones, under “Change my words”.

## A PIN, words, a sheet or the phone’s own key. $minutes: how long until the next try.

errors-too-soon =
    { $minutes ->
        [one] It can be tried again in a minute. Nothing is lost by waiting.
       *[other] It can be tried again in { $minutes } minutes. Nothing is lost by waiting.
    }
errors-wrong-secret = That did not open it. You can try again.
errors-key-absent = This phone does not have the key to it. Your PIN or words may open it.
errors-key-not-yet = The phone does not give out its key just now. Unlock the phone itself, or try once more in a moment.
errors-key-invalidated = The phone has set its key aside. Your PIN or words open it.
errors-key-lost = The phone no longer has the key that belongs to this. The sheet of paper may open it, or a copy kept elsewhere.
errors-key-elsewhere = These words need the key of one phone, and that key is not here. These pages cannot be opened here. If they are deleted, what they hold is lost here; then there is room for new words.
errors-mistyped = Something differs from the sheet. You can compare it group by group.

errors-no-memory = This phone has too little memory free for this. Closing other apps helps. Nothing was changed.
errors-not-saved = That could not be saved. This phone may have no room left. Everything is as it was before.
errors-damaged = Part of what is kept here is damaged. The rest can be read.
errors-too-new = A newer version wrote this. Nothing was touched.
errors-in-use = It is open in another place. Close it there first.
errors-obscured = Another app lies over this one, so nothing was done here. Once it is closed, this works.
errors-locked = It is locked. Open it first.
errors-reminders-unavailable = The phone’s reminders cannot be reached just now. Nothing is lost.

## Copies kept elsewhere.

errors-backup-none = This file is not a copy from this app.
errors-backup-changed = This copy is cut short or was changed on its way. Nothing was touched. Another one may be whole.
errors-backup-wrong-key = This does not open the copy. Another sheet, or other words, may.
errors-backup-too-new = A newer version of the app wrote this copy. Nothing was touched.
errors-backup-no-room = There is no room for it here. Nothing was changed.
errors-backup-unreachable = The file cannot be read or written there. Another place may work.
errors-backup-no-sheet = There is no sheet yet. You can make one first, or choose words.
errors-backup-no-plan = There is no plan in this copy. Set up the app first, then it can be brought back.
errors-backup-too-many = There are more pages in this copy than the app can keep. Nothing was changed.
errors-backup-too-much-work = This phone has too little memory to open this copy.
errors-not-copied = Something here is not in the copy yet. A new copy comes first.

errors-stopped = Stopped. Nothing was changed.
errors-already-set-up = It has been set up already. Nothing was changed.
errors-unexpected = That did not work. You can try again.
