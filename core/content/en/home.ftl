### The first page when nothing is going on. Both may be looking: nothing here says who began or left something.

## $first, $second: names.

home-greeting-one = Hello, { $first }.
home-greeting-two = Hello, { $first } and { $second }.

## Buttons. home-between: what can be done between two times together, at any hour of the day.
## home-reflect: something written that was left open. home-go-on: below a note that something newer may be missing.

home-prepare = Time together
home-prepare-alone = Time for myself
home-reflect = A page left open
home-reflect-other = Another page left open
home-plan = The plan
home-lock = Lock
home-between = Between times
home-privacy = Privacy
home-go-on = Go on with what is here

## After unlocking, when another way to unlock the app was added not long ago: so that nobody adds one unseen.

home-sheet-opens = A sheet of paper opens this, too. What opens it stands under Privacy.
home-finger-opens = A finger or a face opens this, too. What opens it stands under Privacy.
