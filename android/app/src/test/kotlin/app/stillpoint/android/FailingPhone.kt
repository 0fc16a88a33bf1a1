package app.stillpoint.android

import app.stillpoint.core.Applied
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Erased
import app.stillpoint.core.HeldReminders
import app.stillpoint.core.Now
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.PhoneZones
import app.stillpoint.core.Ports
import app.stillpoint.core.Remembered
import app.stillpoint.core.ReminderChanges
import app.stillpoint.core.Renewed
import app.stillpoint.core.Zones

/** What a phone answers by itself. */
internal enum class Port { KEYS, FINGERS, ALARMS, ZONES }

/** What nobody declared: its text must never come back. */
internal class Undeclared : IllegalStateException("the key was 5a5a5a5a")

/** The app on a phone whose ports can fail: it throws what nobody declared, in place of what the real one does. */
internal class FailingPhone : StillpointApplication() {
    override fun answers(): OwnAnswers = Failing()

    private inner class Failing : OwnAnswers(this, reminders) {
        override val ports =
            super.ports.let { real ->
                val keys = FailingKeys(Port.KEYS, real.keys)
                val fingers = real.fingers?.let { FailingKeys(Port.FINGERS, it) }
                Ports(keys, fingers, FailingReminders(real.reminders), FailingZones(real.zones))
            }

        override fun now(): Now = clock(super.now())
    }

    companion object {
        /** Which of them fail now. */
        val failing = mutableSetOf<Port>()

        /** What the clocks say, of what they should. */
        var clock: (Now) -> Now = { it }

        /** Everything works. */
        fun mend() {
            failing.clear()
            clock = { it }
        }

        private fun <T> at(
            port: Port,
            ask: () -> T,
        ): T = if (port in failing) throw Undeclared() else ask()
    }

    private class FailingKeys(
        private val port: Port,
        private val real: DeviceKeys,
    ) : DeviceKeys {
        override fun wrap(plain: ByteArray): ByteArray = at(port) { real.wrap(plain) }

        override fun unwrap(wrapped: ByteArray): ByteArray = at(port) { real.unwrap(wrapped) }

        override fun erase(): Erased = at(port) { real.erase() }

        override fun renew(): Renewed = at(port) { real.renew() }

        override fun forgetEarlier(): Erased = at(port) { real.forgetEarlier() }

        override fun remember(anchor: ByteArray): Remembered = at(port) { real.remember(anchor) }

        override fun recall(): ByteArray? = at(port) { real.recall() }
    }

    private class FailingReminders(
        private val real: PendingReminders,
    ) : PendingReminders {
        override fun held(): HeldReminders = at(Port.ALARMS) { real.held() }

        override fun apply(changes: ReminderChanges): Applied = at(Port.ALARMS) { real.apply(changes) }
    }

    private class FailingZones(
        private val real: PhoneZones,
    ) : PhoneZones {
        override fun tables(
            needed: List<String>,
            nowUtcS: Long,
        ): Zones = at(Port.ZONES) { real.tables(needed, nowUtcS) }
    }
}
