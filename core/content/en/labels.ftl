

common-pause = Pause
common-pause-spoken = Pause. Works at once.
common-stop = Stop for tonight
common-stop-alone = Stop for now
common-back = Back
common-later = Later
common-next = Next
common-skip = Skip
common-yes = Yes
common-not-yet = Not yet
common-enough = That’s enough for today
common-answered = Your answer is here. There is no hurry.
common-answered-alone = Your answer is here.
common-minutes = min
common-less = Less
common-more = More
common-not-saved = Not saved yet: this phone has no room left.
common-not-saved-kept = It is kept while the app stays open.
common-empty = Left open


first-start-welcome-title = A quiet place to begin
first-start-welcome-text = A pause that always works. A plan made while calm. Ways back to here and now.
first-start-welcome-stays = Everything stays on this phone. There is no account and no network.
first-start-welcome-adults = It is made for adults, together or alone.
first-start-welcome-copy = I have a copy
first-start-welcome-begin = Begin
first-start-safe-title = Is it safe for you to use this with someone?
first-start-safe-text = Safe means: your no is heard, and nothing bad follows from it.
first-start-safe-kept = Your answer is not kept anywhere.
first-start-safe-together = Yes, we use it together
first-start-safe-alone = I use it on my own
first-start-safe-not-sure = It is not, or I am not sure
first-start-support-title = You can talk to somebody
first-start-support-text = They listen. You need not have a word for it. Leave this page whenever you like.
first-start-support-alone = Go on, on my own
first-start-names-title = What are you called here?
first-start-names-title-alone = What are you called here?
first-start-names-text = Any name will do. It can change later.
first-start-names-first = One of you
first-start-names-second = The other
first-start-names-name = Name
first-start-names-pronouns = Pronouns, if you like
first-start-signals-title = How do you say stop, and slower?
first-start-signals-text = Choose words you would not say otherwise. Any of these may stay empty.
first-start-signals-stop = A word that stops everything
first-start-signals-slow = A word for slower
first-start-signals-gesture = A gesture that means stop
first-start-signals-gesture-hint = Two taps on the arm, a raised hand. It speaks when words do not come.
first-start-covenant-title = What does pausing mean to us?
first-start-covenant-title-alone = What does pausing mean to me?
first-start-covenant-text = This is what the pause screen says, in your own words.
first-start-covenant-field = In your own words
first-start-covenant-example = We stop at once. Nobody has to explain. Nothing is lost by it.
first-start-covenant-example-alone = I stop at once. I need no reason. Nothing is lost by it.
first-start-covenant-use-example = Use these words
first-start-covenant-settle = A pause lasts at least
first-start-helps-title = What helps you?
first-start-helps-text = Each of you writes this alone. Any of it may stay empty.
first-start-helps-text-alone = Any of this may stay empty.
first-start-helps-aids = What brings you back to here and now
first-start-helps-aids-hint = A cold glass, a song, the window. One on each line.
first-start-helps-card-do = When I cannot speak, please
first-start-helps-card-do-not = And please do not
first-start-helps-aftercare = What does me good afterwards
first-start-helps-breathing = Breathing may be offered
first-start-helps-breathing-hint = Breathing is not calming for everyone. It stays off until you choose it.
first-start-secret-title = Would you like a lock?
first-start-secret-text = A PIN or some words. Pausing never asks for it.
first-start-secret-lost = If it is forgotten, only a sheet of paper opens this. You can make one later, under “Privacy”.
first-start-secret-field = PIN or words
first-start-secret-show = Show what I type
first-start-secret-with = Lock with this
first-start-secret-without = Without, for now
first-start-try-title = Try the pause.
first-start-try-text = Touch anywhere.


plan-title = The plan
plan-text = It counts once each of you has said so.
plan-text-alone = It counts once you have said so.
plan-stop-word = The word that stops everything
plan-slow-word = The word for slower
plan-gesture = The gesture that means stop
plan-covenant = What pausing means
plan-settle = A pause lasts at least
plan-check-in-every = Asking in between, every
plan-patience = A question waits
plan-length = Time together, about
plan-seconds = s
plan-pace-holder = Guides the pace
plan-breathing = Breathing may be offered
plan-aids = Brings back to here and now
plan-card-do = When words do not come, please
plan-card-do-not = And please do not
plan-aftercare = Does good afterwards
plan-confirm = This is right for me
plan-confirmed = Said: this is right for me
plan-not-now = Not now
plan-change = Change something


home-prepare = Time together
home-prepare-alone = Time for myself
home-reflect = A reflection left open
home-plan = The plan
home-lock = Lock
home-set-up = Make a plan
home-between = Between the evenings
home-privacy = Privacy
home-go-on = Go on with this


between-title = Between the evenings
between-plan = The plan
between-week = A weekly check-in
between-next-day = The day after
between-repair = When something went wrong
between-reminders = Reminders
between-step-back = Back to what was comfortable
between-step-back-text = One touch makes it as careful as it was. Less needs nobody’s yes.


check-in-pages-for-yourself = Each of you answers alone. Nobody sees it unless it is shown.
check-in-pages-for-yourself-alone = This is only for you.
check-in-pages-begin = I would like to answer
check-in-pages-together = What you show each other
check-in-pages-show = Show mine
check-in-pages-keep = Keep it to myself
check-in-pages-show-text = It is seen once each of you shows theirs. Keeping it is just as good.
check-in-pages-not-today = Not today


repair-pages-next = Next
repair-pages-done = Done


reminders-title = Reminders
reminders-text = Everything is off until you ask for it. The words are neutral, whatever they are for.
reminders-none = Nothing is asked for.
reminders-add = Ask for one
reminders-on = On
reminders-off = Off
reminders-change = Change
reminders-quiet = Quiet hours
reminders-quiet-from = From
reminders-quiet-until = Until
reminders-quiet-on = Have quiet hours
reminders-quiet-off = No quiet hours
reminders-rest = Rest
reminders-rest-text = No reminder comes, for as long as you like.
reminders-rest-week = For a week
reminders-rest-month = For a month
reminders-rest-open = Until I say otherwise
reminders-rest-end = End the rest


reminder-pages-rhythm = How often
reminder-pages-day = Which day
reminder-pages-time = At what time
reminder-pages-earlier = Earlier
reminder-pages-later = Later
reminder-pages-week-earlier = A week earlier
reminder-pages-week-later = A week later
reminder-pages-pinned = Keep to this time zone when travelling
reminder-pages-name = What you call it
reminder-pages-name-hint = It is seen only here, in the open app. A reminder never says it.
reminder-pages-save = Remind me
reminder-pages-remove = Take it away


reminded-text = Only if you like.
reminded-now = Now
reminded-later = Later today
reminded-not-today = Not today
reminded-full = Not today is a full answer.


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


together-spoken = Pause. Touch anywhere.
together-slower-spoken = Slower
together-next-step = Ask before a next step


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


regrouping-question = Would you like to go on?
regrouping-not-saved = It has not begun: this phone has no room left to note it.
regrouping-text = Only if it feels right. Not yet is a full answer.


aftercare-title = Nothing more tonight.
aftercare-title-alone = Nothing more for now.
aftercare-wishes = What does good now
aftercare-reflect = Write something down


reflecting-field = In your own words, if you like
reflecting-keep = Keep this
reflecting-done = Done


locked-title = It is locked.
locked-text = Pausing works all the same.
locked-field = PIN or words
locked-open = Open
locked-device = Open with the phone’s own lock


trouble-damaged-title = Part of what is kept here is damaged.
trouble-damaged-text = What can still be read is safe. Nothing is written over it.
trouble-damaged-readable = Can still be read:
trouble-too-new-title = A newer version wrote this.
trouble-too-new-text = Nothing was touched. The newer version can open it.
trouble-in-use-title = It is open in another place.
trouble-in-use-text = Close it there, and it opens here.
trouble-unreachable-title = The phone’s storage cannot be read just now.
trouble-unreachable-text = Nothing was touched.
trouble-again = Look again
trouble-pause = Pausing works all the same.


calm-title = You are here.
calm-nothing = Nothing has to happen now.
calm-helps = What may help
calm-leave = Back


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


doubt-older-copy = This is an older copy of what was kept here. What was written after it is missing. You can go on with it.
doubt-cannot-tell = It cannot be told whether this is the newest state of what was kept here. You can go on with it.
doubt-damaged = Part of what was kept here is damaged. What can be read is here, and a copy of it can be made under Privacy.

restored = It is back.
restored-nothing = Nothing in it was new here.
restored-waiting = Some of it is closed with words of one’s own from then. It can be opened where each of you keeps your own.
restored-left-out = What stands here in another form, or belongs to a name that the plan here does not know, was left in the copy.

errors-empty = This needs something in it.
errors-empty-name = A name belongs here. Any name will do.
errors-too-short = A little longer, please: at least { $min } characters.
errors-too-long = A little shorter, please: at most { $max } characters.
errors-too-many = A few less, please: at most { $max }.
errors-out-of-range = Something between { $min } and { $max } seconds fits here.
errors-unseen = There are characters in this that nobody can see. Please type it once more.
errors-same-name = The other name is the same. A small difference is enough.
errors-same-word = The word for stop is the same. Two different words are easier to tell apart.
errors-same = This stands elsewhere already. A small difference is enough.
errors-not-in-plan = This person is not in the plan.
errors-guessable = This phone has no key of its own to help. Five words that have nothing to do with one another keep it well.
errors-too-soon =
    { $minutes ->
        [one] It can be tried again in a minute. Nothing is lost by waiting.
       *[other] It can be tried again in { $minutes } minutes. Nothing is lost by waiting.
    }
errors-wrong-secret = That did not open it. You can try again.
errors-key-absent = This phone does not have the key to it. Your PIN or words may open it.
errors-key-not-yet = Unlock the phone itself first. Then it opens here.
errors-key-invalidated = The phone has set its key aside. Your PIN or words open it.
errors-not-saved = That could not be saved. This phone may have no room left. Everything is as it was before.
errors-key-lost = The phone no longer has the key that belongs to this. The sheet of paper opens it, or a copy kept elsewhere.
errors-key-elsewhere = These words opened it on one phone only, and this phone does not have what belongs to them. Deleting it here makes room for new words.
errors-damaged = Part of what is kept here is damaged. The rest can be read.
errors-too-new = A newer version wrote this. Nothing was touched.
errors-in-use = It is open in another place. Close it there first.
errors-locked = It is locked. Open it first.
errors-reminders-unavailable = The phone’s reminders cannot be reached just now. Nothing is lost.
errors-backup-none = This file is not a copy from this app.
errors-backup-changed = This copy is cut short or was changed on its way. Nothing was touched. Another one may be whole.
errors-backup-wrong-key = This does not open the copy. Another sheet, or other words, may.
errors-backup-too-new = A newer version of the app wrote this copy. Nothing was touched.
errors-backup-no-room = There is no room for it here. Nothing was changed.
errors-backup-unreachable = The file cannot be read or written there. Another place may work.
errors-backup-no-sheet = There is no sheet yet. You can make one first, or choose words.
errors-backup-no-plan = There is no plan in this copy. Set up the app first, then it can be brought back.
errors-backup-too-much-work = This phone has too little memory to open this copy.
errors-stopped = Stopped. Nothing was changed.
errors-mistyped = Something differs from the sheet. You can compare it group by group.
errors-not-copied = Something here is not in the copy yet. A new copy comes first.
errors-already-set-up = It has been set up already. Nothing was changed.
errors-unexpected = That did not work. You can try again.


privacy-title = Privacy
privacy-text = Everything stays on this phone, sealed.
privacy-ways = What opens it
privacy-own = What each of you keeps
privacy-own-alone = What you keep for yourself
privacy-copy = A copy kept elsewhere
privacy-delete = Deleting
privacy-apart = Going separate ways


ways-title = What opens it
ways-choose = Choose a PIN or words
ways-change = Change the PIN or words
ways-field = New PIN or words
ways-field-was = PIN or words until now
ways-sheet-opened = It was opened with the sheet of paper. You can choose a new PIN or new words now. Those of before are not asked for.
ways-keep = Keep this
ways-biometrics = Open with a finger or face
ways-biometrics-text = If the phone learns a new finger or face, this way closes. The PIN or words still open it.
ways-lost = If the PIN or words are lost
ways-lost-text = A sheet of paper can open it here, and any copy sealed for it. Keep it where only you find it: whoever has it can read what is here.
ways-lost-make = Make a sheet
ways-lost-again = A sheet made earlier will no longer open the app. Copies sealed for it still need it.
ways-lost-write = Write this down, by hand if you can. Once it counts, it is never shown again.
ways-lost-check = These digits tell one sheet from another. Write them beside it.
ways-lost-written = I have written it down
ways-lost-type = Now type it from the paper. A slip is found here, and costs nothing.
ways-lost-keep = This is my sheet
ways-lost-show = Show it once more
ways-lost-enter = Open it with the sheet
ways-lost-field = What stands on the sheet


own-title = What each of you keeps
own-text = What you write for yourself can be closed with words of your own. Then only you can read it.
own-text-alone = What you write can be closed with words of its own.
own-text-lost = If these words are lost, nobody can read it any more. Deleting it makes room for new words. Everything else stays as it is.
own-field = Words of your own
own-make = Close my pages with words of my own
own-open = Open my pages
own-field-was = Your words until now
own-change = Change my words
own-close = Close my pages
own-read = Read my pages
own-let-go = Delete this
own-none = Nothing is written here yet.
own-brought = A copy brought something back that is closed with words of yours from then.
own-brought-open = Open it with the words of then
own-brought-done = It is among what you keep for yourself now.


copy-title = A copy kept elsewhere
copy-text = A sealed file with what is kept here. Other tools can open it, too. Keep it where it is safe.
copy-by-sheet = Seal it for the sheet
copy-by-words = Seal it with words
copy-field = Words for this copy
copy-field-hint = Twelve characters or more; four or five words are good. Without them nobody can open it.
copy-bring-back = Bring a copy back
copy-bring-back-text = What is here stays. Nothing is written over.
copy-bring-back-field = Its words, or what stands on the sheet
copy-bring-words = It was sealed with words
copy-bring-sheet = It was sealed for the sheet
copy-working = One moment.
copy-leave = Stop this
copy-done = The copy is written, and was read back.
copy-part = What could be read is written, and was read back. The rest is damaged.


delete-title = Deleting
delete-text = What is deleted here is gone from this phone. A copy kept elsewhere stays there.
delete-old = What is older than a year goes by itself
delete-mine = What I have written
delete-rest = Seal everything anew
delete-rest-text = Then what was deleted cannot be found, even in an older copy of this phone’s storage.
delete-rest-sheet = An older copy still opens with a sheet of paper made earlier. A new sheet, with the old one destroyed, closes that, too.
delete-keys = New keys for everything
delete-keys-text = Then what opened an older copy of this phone’s storage opens nothing that is written from here on.
delete-all = Everything
delete-sure = Delete it
delete-keep = Keep it
delete-sure-mine = Everything you have written goes from this phone for good, also what you have shown.
delete-sure-all = Everything goes: the plan, the pages, the reminders. The app begins anew.
delete-done = It is done.
delete-fallen = It is done. A finger or a face, or the sheet, may have to be set up again.


apart-title = Going separate ways
apart-text = Each keeps what is their own. What you made together is kept for whoever wants it. Both of you say so, each for yourself.
apart-who = Who takes their part along? This phone stays with the other.
apart-keep = I would like a copy of what is ours
apart-let-go = I let go of what is ours
apart-open-first = First open what you keep for yourself. What cannot be read cannot be taken along.
apart-words = Words for the copy
apart-copy = Make the copy
apart-copied = The copy is made. Once it is somewhere safe, what is in it can be deleted here.
apart-confirm = It is kept. Delete it here
apart-cancel = Leave everything as it is
apart-open-own = First open what you keep for yourself. Then it is you who says what becomes of ours.
apart-again = Say it anew
apart-done = It is done. If you like, choose another PIN and another sheet of paper now, under Privacy.
