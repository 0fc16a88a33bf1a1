### Looking back, alone: one question a page, each can be skipped, and words are optional.

## Buttons, and the field for words.

reflecting-field = In your own words, if you like
reflecting-keep = Keep this
reflecting-done = Done

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
reflecting-closing = There is nothing more to ask. You can rest now.
