### What each keeps for themselves: pages closed with words of their own, which the other cannot open.

## Words lost here are lost for ever, and what they close with them: own-text-lost says what is lost, for whom, and what
## stays. own-…-alone: for one person. own-helps-first: what is written and changed with such words alone, and why
## not without: nothing else can tell who is holding the phone.

own-title = What I keep to myself
own-text = What you write for yourself can be closed with words of your own. Then only those words open it.
own-text-alone = What you write can be closed with words of its own, beside what opens the app.
own-text-lost = If you forget these words, nobody can open these pages again, not even you. They can only be deleted then. Everything else stays as it is.
own-field = Words of your own
own-make = Close my pages with words of my own
own-open = Open my pages
own-field-was = Your words until now
own-change = Change my words
own-here-alone = They open your pages on this phone alone. Afterwards you can choose that they open them on another one, too.
own-elsewhere = They open my pages on another phone, too
own-elsewhere-text = If you like, your words open your pages on another phone, too, from a copy. Without that, these pages are lost with this phone. With it, whoever takes a copy home can guess at your words for as long as they like.
own-elsewhere-is = Your words open your pages on another phone, too, from a copy made from then on.
own-elsewhere-words = Your words are asked for here, so that nobody else chooses this.
own-elsewhere-on = Open them on another phone, too
own-elsewhere-off = Open them on this phone only
own-old = Delete these once they are a year old
own-old-text = What is older goes for good when you open it, from tomorrow on.
own-close = Close my pages
own-left-open = A page left open
own-read = Read my pages
own-helps = What helps me
own-helps-first = What helps you, your card and your wishes for afterwards are changed with words of your own. Without them, nobody can tell who is holding the phone.
own-let-go = Delete this
own-earlier = Earlier pages
own-later = Later pages
own-none = Nothing is written here.

## A copy brought pages from another time, still closed with the words that were chosen then.

own-brought = A copy brought back pages closed with your older words.
own-brought-open = Open them with my older words
own-brought-done = They are among your own pages now.

## What a page is about, above it. own-of-day: $about is one of the three, $day a date.

own-evening = Afterwards
own-next-day = The day after
own-week = A weekly check-in
own-of-day = { $about }, { $day }

## To the one whose pages they were: somebody deleted what was closed. It says who could not have been asked, not who did it.
## $day: a date. $year: a number.

own-given-up = What was closed here was deleted on { $day } { $year }, without the words that closed it.

## Before somebody with words of their own says whether the plan is right for them.

own-confirm-text = Your own words open this page. So nobody else says for you what is right.

## Beside the field: these words could be guessed, so they work only where the phone itself slows guesses.

own-quality-here = These words work on this phone only. A copy cannot open these pages elsewhere.
