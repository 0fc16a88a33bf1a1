### What is chosen for this phone alone: when it locks by itself, whether its screen may be pictured, whether shaking it pauses.

## When it locks by itself. That pausing works all the same must stay, and that what two have begun is interrupted by “at once”
## alone. “It” is the app. The way to this page at “Privacy and this phone” has the title on it.

settings-title = When it locks
settings-text = When nobody sees it, it locks by itself. What has begun is interrupted only by “at once”. Pausing works all the same.
settings-at-once = At once
settings-minute = After a minute
settings-five-minutes = After five minutes

## Two switches. On: pictures of the screen may be taken, by the phone and by other apps; never while it is locked. On: a firm
## shake pauses, from when an evening has begun, and only while the app is on the screen.

settings-pictures = Pictures of the screen may be taken
settings-pictures-text = Other apps can then record what stands here. Not while it is locked.
settings-shaking = Shaking the phone pauses
settings-shaking-text = Once something has begun, while this is on the screen.
