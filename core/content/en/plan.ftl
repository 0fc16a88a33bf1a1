### The plan that was made while calm, to be read, confirmed and changed.

## It holds once each person has said so, for themselves. Nobody says it for the other.

plan-title = The plan
plan-text = It holds once each of you has said that it is right.
plan-text-alone = It holds once you have said that it is right.

## Beside each, what was agreed. plan-check-in-every, plan-patience, plan-settle and plan-length stand before a length of
## time (“10 min”), plan-buffer, too: how long nobody can answer yet. plan-never stands in the place of the time between
## questions. plan-rhythm stands before the name of a rhythm (rhythm-…). plan-aids, plan-card-do, plan-card-do-not and
## plan-aftercare stand under one person’s name, in the voice of that person.

plan-stop-word = The word that stops everything
plan-slow-word = The word for slower
plan-gesture = The gesture that means stop
plan-covenant = What pausing means
plan-settle = A pause lasts at least
plan-check-in-every = Asking in between, every
plan-patience = A question waits for
plan-length = How long, about
plan-buffer = Before a next step, a moment of
plan-never = only when somebody asks
plan-rhythm = How the phone asks
plan-seconds = s
plan-pace-holder = Who guides the pace
plan-breathing = Breathing and tensing may be offered
plan-aids = What brings me back to here and now
plan-card-do = When words do not come, please
plan-card-do-not = And please do not
plan-aftercare = What helps me afterwards

## Less holds at once; more waits until the next day, is asked again then, and needs everyone. plan-changes stands above what
## would be otherwise, one line each; plan-changes-own beside a name. plan-let-go: either can, and nothing follows from it.

plan-waits = Part of it waits until tomorrow, because it is less careful than now. Then each of you is asked again. What is more careful holds already.
plan-waits-alone = Part of it waits until tomorrow, because it is less careful than now. Then you are asked again. What is more careful holds already.
plan-changes = What would change
plan-changes-own = something of their own
plan-no-breathing = Breathing and tensing are not offered
plan-let-go = Leave it as it is

## A page with the limits of earlier plans, without a date and without a name.

plan-earlier = How it was before
plan-earlier-text = A touch leads back. What is more careful than now holds at once; the rest waits until tomorrow and is asked.
plan-earlier-more = Further back

## Each person’s own. “Not now” is as large.

plan-confirm = This is right for me
plan-confirmed = Has said: this is right for me
plan-not-now = Not now
plan-change = Change something

## The rhythms: how the phone asks. Each by its name, and what it means beside its picture. …-alone: for one person.

rhythm-often = Often and short
rhythm-seldom = Seldom and soft
rhythm-asked = Only when one of us asks
rhythm-asked-alone = Only when I ask
rhythm-often-text = Every five minutes, for about twenty.
rhythm-seldom-text = Every fifteen minutes, for about forty-five.
rhythm-asked-text = Never by itself. Either of you can ask, at any moment.
rhythm-asked-text-alone = Never by itself. You can ask, at any moment.

## Less, for tonight only. tonight-less-holds stands above what holds already. $minutes: a number. each-answers: otherwise one
## of them may answer for both.

tonight-less = Less, for tonight only
tonight-less-text = What you choose here holds at once, and needs nobody else. It ends with the evening, or at six in the morning.
tonight-less-holds = Holds tonight
tonight-less-sooner = { $minutes ->
    [one] The phone asks every minute
   *[other] The phone asks every { $minutes } minutes
}
tonight-less-shorter = { $minutes ->
    [one] About { $minutes } minute long
   *[other] About { $minutes } minutes long
}
tonight-less-longer-pause = { $minutes ->
    [one] A pause lasts at least { $minutes } minute
   *[other] A pause lasts at least { $minutes } minutes
}
tonight-less-no-breathing = No breathing and no tensing
tonight-less-each-answers = Each answers for themselves
tonight-less-hold = That is for tonight
