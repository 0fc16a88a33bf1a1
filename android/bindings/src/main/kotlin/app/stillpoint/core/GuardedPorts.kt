package app.stillpoint.core

/** These ports, none of which lets out anything but its own exception. To be handed to [Stillpoint.start]. */
fun Ports.guarded(): Ports =
    Ports(
        keys = GuardedKeys(keys),
        fingers = fingers?.let(::GuardedKeys),
        reminders = GuardedReminders(reminders),
        zones = GuardedZones(zones),
    )
