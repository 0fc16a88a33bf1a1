
someone-alone = You
someone-first = One of you
someone-second = The other of you

unnamed-alone = Me
unnamed-first = One of us
unnamed-second = The other of us

home-greeting-one = Hello, { $first }.
home-greeting-two = Hello, { $first } and { $second }.

covenant-default = We pause at once. Nobody has to explain.
covenant-locked = Nothing has to be explained.

body-line-calm = Calm is here.
body-line-alert = Somebody is alert. Slow is a good way to begin.
body-line-numb = Numb is here. Resting close by is enough for an evening.
body-line-far-away = Far away is here. Coming back to the room comes first.

preparing-next-yes = When everyone has said yes, the screen turns dark.
preparing-next-touch = A touch anywhere pauses. So does a volume key.
preparing-next-word = Your stop word is “{ $word }”.
preparing-next-check =
    { $minutes ->
        [one] Every minute the phone asks softly, with one short pulse.
       *[other] Every { $minutes } minutes the phone asks softly, with one short pulse.
    }
preparing-next-check-often = From time to time the phone asks softly, with one short pulse.
preparing-next-silence = No answer makes it slower, and then it pauses.

together-line = Touch anywhere to pause.

reflecting-safe = What felt safe?
reflecting-not-safe = What did not feel safe?
reflecting-adjust = What would you like to be different?
reflecting-good = What felt good?
reflecting-closing = There is nothing more to ask. You can rest now.

aftercare-closing = Take all the time you like.
