
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
