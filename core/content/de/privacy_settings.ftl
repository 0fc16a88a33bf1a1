### What is chosen for this phone alone: when it locks by itself, whether its screen may be pictured, whether shaking it pauses,
### and as what the phone shows it.

## When it locks by itself. That pausing works all the same must stay, and that what two have begun is interrupted by “at once”
## alone; settings-text-soon and settings-soon are for phones that let no app run on out of sight, where it is interrupted in any case.
## “It” is the app. The way to this page at “Privacy and this phone” has the title on it.

settings-title = Wann es sich abschließt
settings-text = Sieht niemand hin, schließt es sich von selbst ab. Was begonnen hat, unterbricht nur „sofort“. Die Pause wirkt trotzdem.
settings-text-soon = Sieht niemand hin, schließt es sich von selbst ab: Dieses Telefon lässt es keine halbe Minute weiterlaufen. Was begonnen hat, ist danach pausiert. Die Pause wirkt trotzdem.
settings-at-once = Sofort
settings-soon = Innerhalb einer halben Minute
settings-minute = Nach einer Minute
settings-five-minutes = Nach fünf Minuten

## Two switches. On: pictures of the screen may be taken, by the phone and by other apps; never while it is locked. On: a firm
## shake pauses, from when an evening has begun, and only while the app is on the screen.
## settings-not-hidden, settings-recorded: on phones that cannot keep pictures out, in place of the first switch. The second is also all
## that stands on the screen while it is recorded, so it says how to pause.

settings-pictures = Der Bildschirm darf abgebildet werden
settings-pictures-text = Andere Apps können dann aufnehmen, was hier steht. Nicht, solange es abgeschlossen ist.
settings-not-hidden = Einzelne Bilder vom Bildschirm lassen sich auf diesem Telefon nicht verhindern.
settings-recorded = Solange dieser Bildschirm aufgenommen oder anderswo gezeigt wird, ist hier nichts zu sehen. Ein Tippen macht Pause.
settings-shaking = Das Telefon schütteln heißt Pause
settings-shaking-text = Sobald etwas begonnen hat und solange das hier zu sehen ist.

## As what the phone shows the app among its others. icon-still-mark, icon-stones and icon-paper are names that stand below the
## picture, where others see them: one neutral word each; “Stillpoint” is the app's own and stays. icon-text-with-name: on phones
## where the name becomes another, too. icon-elsewhere must stay: it says where the own name still stands.

icon-title = Wie es auf diesem Telefon aussieht
icon-text = Das Telefon zeigt die App mit diesem Bild. Der Name darunter bleibt.
icon-text-with-name = Das Telefon zeigt die App mit diesem Bild und diesem Namen. Sie können dabei an eine andere Stelle rücken.
icon-elsewhere = In den Einstellungen des Telefons und über seinen Mitteilungen heißt sie weiter Stillpoint.
icon-still-mark = Stillpoint
icon-stones = Steine
icon-paper = Papier
icon-not-shown = Das Telefon hat das Bild nicht geändert.
