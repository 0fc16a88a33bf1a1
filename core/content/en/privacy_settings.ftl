### What is chosen for this phone alone: when it locks by itself, whether its screen may be pictured, whether shaking it pauses,
### and as what the phone shows it.

## When it locks by itself. That pausing works all the same must stay, and that what two have begun is interrupted by “at once”
## alone; settings-text-soon and settings-soon are for phones that let no app run on out of sight, where it is interrupted in any case.
## “It” is the app. The way to this page at “Privacy and this phone” has the title on it.

settings-title = When it locks
settings-text = When nobody sees it, it locks by itself. What has begun is interrupted only by “at once”. Pausing works all the same.
settings-text-soon = When nobody sees it, it locks by itself: this phone lets it run on for less than half a minute. What has begun is paused after that. Pausing works all the same.
settings-at-once = At once
settings-soon = Within half a minute
settings-minute = After a minute
settings-five-minutes = After five minutes

## Two switches. On: pictures of the screen may be taken, by the phone and by other apps; never while it is locked. On: a firm
## shake pauses, from when an evening has begun, and only while the app is on the screen.
## settings-not-hidden, settings-recorded: on phones that cannot keep pictures out, in place of the first switch. The second is also all
## that stands on the screen while it is recorded, so it says how to pause.

settings-pictures = Pictures of the screen may be taken
settings-pictures-text = Other apps can then record what stands here. Not while it is locked.
settings-not-hidden = Single pictures of the screen cannot be kept out on this phone.
settings-recorded = While this screen is recorded or shown elsewhere, nothing is shown here. A touch pauses.
settings-shaking = Shaking the phone pauses
settings-shaking-text = Once something has begun, while this is on the screen.

## As what the phone shows the app among its others. icon-still-mark, icon-stones and icon-paper are names that stand below the
## picture, where others see them: one neutral word each; “Stillpoint” is the app's own and stays. icon-text-with-name: on phones
## where the name becomes another, too. icon-elsewhere must stay: it says where the own name still stands.

icon-title = How it looks on this phone
icon-text = The phone shows the app by this picture. The name below it stays.
icon-text-with-name = The phone shows the app by this picture and this name. They may move to another place on its screen.
icon-elsewhere = In the phone’s own settings and above its notifications, it is still called Stillpoint.
icon-still-mark = Stillpoint
icon-stones = Stones
icon-paper = Paper
icon-not-shown = The phone did not change the picture.
