### Looking back, alone: one question a page, each can be skipped, and words are optional.

## Buttons, and the field for words. reflecting-leave-out: whoever came back to a question takes away what they said.

reflecting-field = In your own words, if you like
reflecting-read = Read what I said
reflecting-keep = Keep this
reflecting-leave-out = Leave this out
reflecting-done = Done

## What is read again can be shown to the other. Its author looks at each line alone first; then the phone is handed over.

reflecting-lines = Show some of it
reflecting-lines-alone = This page is for you alone. Only what you choose is shown.
reflecting-line-show = Show this
reflecting-lines-over = The next page shows what you chose, and nothing else.
reflecting-lines-hand-over = Show it now
reflecting-lines-none = Nothing is shown. All of it stays yours.

## Of two, where the author has no words of their own. It says how it is, and asks for nothing.

reflecting-lies-open = Without words of your own, whoever opens this app could get to what you write.
reflecting-words-first = Close it with words of my own first

## Before any words, with one touch. Nothing said here is a verdict, and not saying is a full answer. They are also read back
## under the question, on the pages of whoever said them.

reflecting-felt = How did it feel?
reflecting-felt-safe = It felt safe
reflecting-felt-not-quite = Not quite safe
reflecting-felt-change = There is something to change
reflecting-felt-skip = I’d rather not say

## The four questions. They ask about feeling safe, never about how somebody did.

reflecting-safe = What felt safe?
reflecting-not-safe = What did not feel safe?
reflecting-adjust = What would you like to be different?
reflecting-good = What felt good?
reflecting-sentence = Is there one sentence you would like to keep?
reflecting-closing = There is nothing more to ask. You can rest now.
