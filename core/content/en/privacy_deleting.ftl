### Deleting. Nothing here can be undone: each says what is lost, for whom, and what stays. Keeping is as large as deleting.

## delete-text stands beside every deletion but that of everything.

delete-title = Deleting
delete-text = What is deleted here is gone from this phone. A copy kept elsewhere stays there.
delete-old = Delete pages once they are a year old
delete-old-text = What somebody has closed with words of their own stays: they choose that themselves.
delete-old-soon = Some pages are nearly as old as was chosen, or older. They go for good from tomorrow on, once they are that old.
delete-old-gone = Pages that were as old as was chosen have gone, as was said before.
delete-mine = All my pages and check-ins

## “Older copies” are copies of the phone’s own storage, not those that were made to be kept elsewhere: these still open
## with their words or their sheet. delete-rest-sheet: only where there is a sheet.

delete-rest = Close older copies, too
delete-rest-text = Everything moves under new keys. An older copy of this phone no longer opens, except with a sheet of paper made before.
delete-rest-sheet = If you make a new sheet and destroy the old one, that closes, too.

## New keys for what is here and comes. What an older copy of the phone’s storage holds still opens as before.

delete-keys = New keys from here on
delete-keys-text = Everything moves under new keys. An older copy of this phone still opens; what opened it opens nothing written from here on.

## One more question, and what came of it. …-sure-mine: the plan stays. …-sure-all: for everyone who uses this phone.

delete-all = Everything
delete-from-outside = Delete everything here
delete-sure = Delete it
delete-keep = Keep it
delete-sure-mine = All your pages and check-ins are deleted here for good: those you have shown, and those closed with words of your own. The plan stays.
delete-sure-all = Everything is deleted here for good, for each of you: the plan, all pages, the reminders. The app begins anew. A copy kept elsewhere stays there.
delete-done = It is done.
delete-fallen = It is done. A finger or a face, or the sheet, may have to be set up again.
