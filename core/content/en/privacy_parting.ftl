### Two who shared this phone part. A painful moment: plain words, nobody to blame, and a way to leave everything as it is.

## The phone stays with one of them; the other takes along what is theirs, as a copy. What both made together (the plan,
## what both had shown) each may keep or let go. Each says so for themselves, and nobody for the other.

apart-title = Going separate ways
apart-text = Each of you keeps your own pages. What you made together, each of you may keep or let go. You each say so for yourself.
apart-who = Who is leaving this phone? They take what is theirs; the phone stays with the other.
apart-keep = I would like a copy of what is ours
apart-let-go = I let go of what is ours

## The leaving one opens what they keep for themselves; then the staying one, so that nobody speaks for them.

apart-open-first = First open what you keep for yourself. What cannot be read cannot be taken along.
apart-open-own = First open what you keep for yourself. Then it is you who says what becomes of ours.

## To the one who leaves, where the other is not here or does not open theirs: either can leave alone. What the other keeps must
## be all of it: nobody says anything for them.

apart-alone = Without them
apart-alone-text = They keep a copy of what is ours, and everything that is theirs. I take what is mine.

## Nothing is deleted here before the copy was made and somebody says that it is kept safe.

apart-words = Words for the copy
apart-copy = Make the copy
apart-copied = The copy for the one who is leaving is made. Once it is somewhere safe, their pages can be deleted here. What is ours goes, too, if the one who stays let go of it.
apart-confirm = It is safe. Delete here
apart-cancel = Leave everything as it is
apart-again = Say it anew
apart-done = It is done. If you like, choose another PIN and another sheet of paper now, under “Privacy and this phone”.
