### A copy kept elsewhere, and bringing one back.

## Sealed for the sheet of paper, or with words. Whoever loses these cannot open it: that must stay.

copy-title = A copy kept elsewhere
copy-text = A sealed file with what is kept here. With its words or the sheet, other programs can open it, too. Keep it where it is safe.
copy-own = Pages closed with somebody’s own words stay closed in it. On another phone they open only where their owner chose that.
copy-by-sheet = Seal it for the sheet
copy-by-words = Seal it with words
copy-field = Words for this copy
copy-field-hint = Drawn words, or seven of your own that do not belong together. Without them nobody can open it, not even you.
copy-bring-back = Bring a copy back
copy-bring-back-text = What is here stays. Nothing is written over.
copy-bring-back-field = Its words, or what it says on the sheet
copy-bring-words = It was sealed with words
copy-bring-sheet = It was sealed for the sheet
copy-begin-text = The app begins with what the copy holds. Nothing is here yet that could be written over.
copy-choose = Choose the copy
copy-working = One moment.
copy-leave = Stop this
copy-done = The copy is made, and was read once to check it.
copy-part = What could be read is in the copy, and was read once to check it. The rest is damaged.

## Words that the app draws for a secret, to be written down on paper and typed below: for a copy, or for words of one’s own.

drawn-draw = Draw words for me
drawn-hint = Eight plain words, drawn by chance. They are far harder to guess than words one thinks of.
drawn-write = Write these down in this order, on paper if you can. Then type them below, with spaces between them.

## What came of bringing a copy back: some of these, one after the other. What was not brought is still in the copy.
## restored-plan stands there where the app begins with the copy: nobody on this phone has agreed on the plan yet.

restored-back = It is back.
restored-nothing = Nothing in it was new here.
restored-waiting = Some pages are closed with words chosen earlier. Those words open them, under “Mine”.
restored-left-out = Some of it stayed in the copy: it differs from what is here, has no room here, or belongs to a name that is not in the plan here.
restored-plan = The plan in it holds once each of you has said again that it is right.
restored-plan-alone = The plan in it holds once you have said again that it is right.
