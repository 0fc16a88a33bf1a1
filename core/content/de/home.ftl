### The first page when nothing is going on. Both may be looking: nothing here says who began or left something.

## $first, $second: names.

home-greeting-one = Hallo, { $first }.
home-greeting-two = Hallo, { $first } und { $second }.

## Buttons. home-between: what can be done between two times together, at any hour of the day.
## home-reflect: something written that was left open. home-go-on: below a note that something newer may be missing.

home-prepare = Zeit zu zweit
home-prepare-alone = Zeit für mich
home-reflect = Eine offene Seite
home-reflect-other = Noch eine offene Seite
home-plan = Der Plan
home-lock = Abschließen
home-between = Zwischendurch
home-privacy = Privates
home-go-on = Mit dem weitermachen, was hier ist

## After unlocking, when another way to unlock the app was added not long ago: so that nobody adds one unseen.

home-sheet-opens = Auch ein Blatt Papier öffnet das hier. Was es öffnet, steht unter Privates.
home-finger-opens = Auch ein Finger oder ein Gesicht öffnet das hier. Was es öffnet, steht unter Privates.
