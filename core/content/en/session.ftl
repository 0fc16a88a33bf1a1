preparing-title = Before you begin
preparing-next = What happens next
preparing-body = How is your body just now?
preparing-body-private = Only the more careful answer speaks. Whose it was stays private.
preparing-body-calm = Calm
preparing-body-alert = Alert
preparing-body-numb = Numb
preparing-body-far-away = Far away
preparing-body-skip = Rather not say
preparing-question = Would you like to begin?
preparing-not-saved = It has not begun: this phone has no room left to note it.
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

body-line-calm = Calm is here.
body-line-alert = Somebody is alert. Slow is a good way to begin.
body-line-numb = Numb is here. Resting close by is enough for an evening.
body-line-far-away = Far away is here. Coming back to the room comes first.

together-spoken = Pause. Touch anywhere.
together-slower-spoken = Slower
together-next-step = Ask before a next step
together-line = Touch anywhere to pause.

check-in-still-good = Still good
check-in-slower = Slower
check-in-pause = Pause
check-in-time-passed = The time you agreed on has passed.
check-in-next-step = Before a next step: is it good as it is?
check-in-breath = Take a breath first.
check-in-answered = Your answer is here.

slower-title = Slower.
slower-text = Less is enough. There is time.
slower-yes = Go on from here
slower-touch = Touch anywhere else to pause.

paused-title = Paused.
paused-nothing = Nothing has to happen now.
paused-card-do = When words do not come, please
paused-card-do-not = Please do not
paused-helps = What may help
paused-go-on = Ask about going on
paused-unlock = Unlock, to ask about going on

covenant-default = We pause at once. Nobody has to explain.
covenant-locked = Nothing has to be explained.

woken = The phone had stopped, so it is paused. Are you both all right?
woken-alone = The phone had stopped, so it is paused. Are you all right?

regrouping-question = Would you like to go on?
regrouping-not-saved = It has not begun: this phone has no room left to note it.
regrouping-text = Only if it feels right. Not yet is a full answer.

calm-title = You are here.
calm-nothing = Nothing has to happen now.
calm-helps = What may help
calm-leave = Back

aftercare-title = Nothing more tonight.
aftercare-title-alone = Nothing more for now.
aftercare-wishes = What does good now
aftercare-reflect = Write something down
aftercare-closing = Take all the time you like.

exercise-five-senses = With the five senses
exercise-own-aids = What you chose
exercise-relaxation = Let the body soften
exercise-breathing = Breathe slowly
exercise-eyes = Your eyes may stay open.
exercise-next = Next
exercise-skip = Skip this one
exercise-leave = Leave it here
exercise-circle-spoken = A slow circle, to breathe along with or not
exercise-of = /

five-senses-1 = Look around. Name five things you can see.
five-senses-1-hint = Out loud or silently. Their colours, too, if you like.
five-senses-2 = Name four things you can feel.
five-senses-2-hint = The sheet, the floor, your own sleeve.
five-senses-3 = Name three things you can hear.
five-senses-3-hint = Near ones and far ones.
five-senses-4 = Name two things you can smell.
five-senses-4-hint = Or two smells that you like.
five-senses-5 = Name one thing you can taste.
five-senses-5-hint = A sip of water is enough.

relaxation-1 = Press your feet into the floor or the bed. Let go.
relaxation-1-hint = Only as firmly as it feels good.
relaxation-2 = Make fists. Let them open by themselves.
relaxation-2-hint = Notice the difference, if there is one.
relaxation-3 = Lift your shoulders. Let them sink.
relaxation-3-hint = Once is enough.
relaxation-4 = Press your lips together. Let them soften.
relaxation-4-hint = Your eyes may stay open.
relaxation-5 = Look at one thing in the room. Rest there.
relaxation-5-hint = Stay as long as you like.

breathing-1 = Breathe with the circle, or just look at it.
breathing-1-hint = Your own rhythm is right, too.

own-aids-hint = You chose this while calm.
