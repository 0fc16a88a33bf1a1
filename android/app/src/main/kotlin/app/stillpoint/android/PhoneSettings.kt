package app.stillpoint.android

import android.content.Context
import android.content.pm.PackageManager
import android.hardware.biometrics.BiometricManager
import android.icu.util.Calendar
import android.os.Build
import android.provider.Settings
import android.telephony.TelephonyManager
import android.text.format.DateFormat
import app.stillpoint.core.Ability
import app.stillpoint.core.Phone
import java.util.Locale

private const val DAYS = 7

/** What the phone is set to, and what it can do. */
internal fun phone(context: Context): Phone {
    val locale = context.resources.configuration.locales[0]
    // A Sunday is 1 to ICU and 7 to the core. ICU knows a week that somebody chose apart from the language.
    val firstWeekday = (Calendar.getInstance(locale).firstDayOfWeek + DAYS - 2) % DAYS + 1
    return Phone(
        language = locale.stripExtensions().toLanguageTag(),
        region = home(context) ?: locale.country,
        has24Hours = DateFormat.is24HourFormat(context),
        firstWeekday = firstWeekday.toUByte(),
        shows = AppIcons(context).shown,
        abilities =
            listOfNotNull(
                Ability.BIOMETRICS.takeIf { hasBiometrics(context) },
                Ability.VOLUME_KEYS,
                Ability.TILE,
                Ability.NOTIFICATION,
                Ability.HIDES_SCREEN,
                Ability.ICONS,
                Ability.ICON_NAMES,
                Ability.WIDGET,
                Ability.SHORTCUT,
                Ability.KEEPS_RUNNING,
                Ability.SHAKE.takeIf { Shaking.isFelt(context) },
                Ability.CALL.takeIf { context.packageManager.hasSystemFeature(PackageManager.FEATURE_TELEPHONY) },
            ),
    )
}

/** Whether nothing may move by itself. */
internal fun wantsLessMovement(context: Context): Boolean =
    Settings.Global.getFloat(context.contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 1f) == 0f

/** The country whose card is in the phone: help is nearest there, wherever the language comes from. */
private fun home(context: Context): String? {
    val telephony = context.getSystemService(TelephonyManager::class.java)
    return telephony?.simCountryIso?.takeIf { it.length == 2 }?.uppercase(Locale.ROOT)
}

private fun hasBiometrics(context: Context): Boolean {
    val manager = context.getSystemService(BiometricManager::class.java) ?: return false
    val answer =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            manager.canAuthenticate(BiometricManager.Authenticators.BIOMETRIC_STRONG)
        } else {
            @Suppress("DEPRECATION")
            manager.canAuthenticate()
        }
    return answer == BiometricManager.BIOMETRIC_SUCCESS
}
