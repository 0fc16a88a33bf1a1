trouble-damaged-title = Part of what is kept here is damaged.
trouble-damaged-text = What can still be read is safe. Nothing is written over it.
trouble-damaged-readable = Can still be read:
trouble-too-new-title = A newer version wrote this.
trouble-too-new-text = Nothing was touched. The newer version can open it.
trouble-in-use-title = It is open in another place.
trouble-in-use-text = Close it there, and it opens here.
trouble-unreachable-title = The phone’s storage cannot be read just now.
trouble-unreachable-text = Nothing was touched.
trouble-again = Look again
trouble-pause = Pausing works all the same.

doubt-older-copy = This is an older copy of what was kept here. What was written after it is missing. You can go on with it.
doubt-cannot-tell = It cannot be told whether this is the newest state of what was kept here. You can go on with it.
doubt-damaged = Part of what was kept here is damaged. What can be read is here, and a copy of it can be made under Privacy.

errors-empty = This needs something in it.
errors-empty-name = A name belongs here. Any name will do.
errors-too-short = A little longer, please: at least { $min } characters.
errors-too-long = A little shorter, please: at most { $max } characters.
errors-too-many = A few less, please: at most { $max }.
errors-out-of-range = Something between { $min } and { $max } seconds fits here.
errors-unseen = There are characters in this that nobody can see. Please type it once more.
errors-same-name = The other name is the same. A small difference is enough.
errors-same-word = The word for stop is the same. Two different words are easier to tell apart.
errors-same = This stands elsewhere already. A small difference is enough.
errors-not-in-plan = This person is not in the plan.
errors-guessable = This phone has no key of its own to help. Five words that have nothing to do with one another keep it well.
errors-too-soon =
    { $minutes ->
        [one] It can be tried again in a minute. Nothing is lost by waiting.
       *[other] It can be tried again in { $minutes } minutes. Nothing is lost by waiting.
    }
errors-wrong-secret = That did not open it. You can try again.
errors-key-absent = This phone does not have the key to it. Your PIN or words may open it.
errors-key-not-yet = Unlock the phone itself first. Then it opens here.
errors-key-invalidated = The phone has set its key aside. Your PIN or words open it.
errors-not-saved = That could not be saved. This phone may have no room left. Everything is as it was before.
errors-key-lost = The phone no longer has the key that belongs to this. The sheet of paper opens it, or a copy kept elsewhere.
errors-key-elsewhere = These words opened it on one phone only, and this phone does not have what belongs to them. Deleting it here makes room for new words.
errors-damaged = Part of what is kept here is damaged. The rest can be read.
errors-too-new = A newer version wrote this. Nothing was touched.
errors-in-use = It is open in another place. Close it there first.
errors-locked = It is locked. Open it first.
errors-reminders-unavailable = The phone’s reminders cannot be reached just now. Nothing is lost.
errors-backup-none = This file is not a copy from this app.
errors-backup-changed = This copy is cut short or was changed on its way. Nothing was touched. Another one may be whole.
errors-backup-wrong-key = This does not open the copy. Another sheet, or other words, may.
errors-backup-too-new = A newer version of the app wrote this copy. Nothing was touched.
errors-backup-no-room = There is no room for it here. Nothing was changed.
errors-backup-unreachable = The file cannot be read or written there. Another place may work.
errors-backup-no-sheet = There is no sheet yet. You can make one first, or choose words.
errors-backup-no-plan = There is no plan in this copy. Set up the app first, then it can be brought back.
errors-backup-too-much-work = This phone has too little memory to open this copy.
errors-stopped = Stopped. Nothing was changed.
errors-mistyped = Something differs from the sheet. You can compare it group by group.
errors-not-copied = Something here is not in the copy yet. A new copy comes first.
errors-already-set-up = It has been set up already. Nothing was changed.
errors-unexpected = That did not work. You can try again.
