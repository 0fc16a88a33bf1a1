### Looking back, alone: one question a page, each can be skipped, and words are optional.

## Buttons, and the field for words.

reflecting-field = In your own words, if you like
reflecting-keep = Keep this
reflecting-done = Done

## The four questions. They ask about feeling safe, never about how somebody did.

reflecting-safe = What felt safe?
reflecting-not-safe = What did not feel safe?
reflecting-adjust = What would you like to be different?
reflecting-good = What felt good?
reflecting-closing = There is nothing more to ask. You can rest now.
