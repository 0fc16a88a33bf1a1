package app.stillpoint.android

import android.content.Context
import android.os.SystemClock
import android.provider.Settings
import app.stillpoint.core.Now
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.Ports
import app.stillpoint.ui.JavaTimeZones
import java.time.ZoneId

/** What the phone answers by itself: what it is asked through ports, and the time. Tests let each of them fail. */
internal open class OwnAnswers(
    private val context: Context,
    reminders: PendingReminders,
) {
    val fingers: FingerKeys = FingerKeys(context)

    open val ports: Ports =
        Ports(PhoneKeys(context), fingers, reminders, JavaTimeZones(ZoneId::systemDefault))

    open fun now(): Now =
        Now(
            wallUtcMs = System.currentTimeMillis(),
            monotonicMs = SystemClock.elapsedRealtime().toULong(),
            bootId = Settings.Global.getInt(context.contentResolver, Settings.Global.BOOT_COUNT, 0).toULong(),
        )
}
