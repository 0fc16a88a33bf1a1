### Somebody who is alone here adds another person, later. What was written alone stays theirs, but for what they tick.

## The safety question stands before it (first_start.ftl). Whatever is answered, the page is the same but for add-heard-…: no
## answer may be read over a shoulder.

add-title = Using it with somebody
add-heard-together = The next pages ask what stays yours alone, and what both of you may read. Nothing is shared before that.
add-heard-alone = Then everything stays as it is. This page will be here at any other time, too.
add-heard-not-sure = Then everything stays as it is. Help is one touch away, on every page.

## Before anybody is added. add-words-text: everything that was written alone goes behind these words, and why first.

add-words-title = First, words of your own
add-words-text = What you wrote here alone goes behind words of your own before anybody is added. Then only those words open it.
add-open-text = What you wrote here alone is behind words of your own. They open these pages, so nobody else does this for you.

## What both may read from now on, each a switch that is off. add-…: what the things are called.

add-what-title = What may both of you read?
add-what-text = Nothing, unless you switch it on. What stays off goes behind your own words, and you can bring it back later, piece by piece.
add-what-none = Nothing is written in your plan yet.
add-signals = Words and a gesture for stop and slower
add-reminders = What your reminders are called

## The last question. add-sure-shared: above what was switched on. add-sure-text: what happens, and what is not kept. That either
## can leave again alone must be true: nobody has to ask the other.

add-sure-nothing = Nothing of what you wrote will be open to both.
add-sure-shared = Open to both of you
add-sure-text = There will be a plan for two. It begins as careful as it can be, and holds once each of you has said that it is right. How your plan was before is not kept. Reminders stay, without their names.
add-sure-apart = Either of you can leave again, alone, under “Privacy and this phone”, and take along what is yours.
add-sure = Add somebody now
add-not-now = Not now

## What somebody wrote alone and kept for themselves, on their own pages. …-alone: where they are alone again.

add-kept = What I wrote alone
add-kept-text = Only you read this. What you bring back, both of you can read.
add-kept-text-alone = Only you read this. What you bring back stands in your plan again.
add-bring-back = Bring this back
add-more = More of it
