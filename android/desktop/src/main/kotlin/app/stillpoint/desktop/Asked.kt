package app.stillpoint.desktop

import app.stillpoint.core.Ability
import app.stillpoint.core.Answer
import app.stillpoint.core.AppIcon
import app.stillpoint.core.Asking
import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Phone
import java.io.File
import java.io.IOException
import java.time.chrono.IsoChronology
import java.time.format.DateTimeFormatterBuilder
import java.time.format.FormatStyle
import java.time.temporal.WeekFields
import java.util.Locale

/**
 * What a person is asked by the system, on a computer that stands for a phone: nobody has to choose. What is kept or
 * shared lies in [copies]; what is brought back is the newest there, copied into [own], the app's own folder.
 */
internal class Asked(
    private val copies: Copies,
    private val own: File,
    private val fingers: DeviceKeys,
) {
    fun answer(what: Asking): Answer =
        try {
            when (what) {
                is Asking.Keep -> keep(File(what.path), what.name)

                is Asking.Share -> keep(File(what.path), File(what.path).name)

                is Asking.File -> bringBack()

                is Asking.Finger -> Answer.Bytes(fingers.unwrap(what.wrapped))

                is Asking.Remind -> Answer.Done

                // A computer calls nobody, has no camera that looks at another phone, and shows the app nowhere.
                is Asking.Call, is Asking.Scan, is Asking.Icon -> Answer.No
            }
        } catch (_: IOException) {
            Answer.No
        } catch (_: DeviceKeyException.Invalidated) {
            Answer.Lost
        } catch (_: DeviceKeyException) {
            Answer.No
        }

    private fun keep(
        file: File,
        name: String,
    ): Answer {
        file.copyTo(copies.placeFor(name))
        return Answer.Done
    }

    private fun bringBack(): Answer {
        val newest = copies.newest() ?: return Answer.No
        val here = File(own, "brought-back")
        newest.copyTo(here, overwrite = true)
        return Answer.File(here.path)
    }
}

/** What a computer is set to, as if it were a phone. */
internal fun phoneIn(locale: Locale): Phone {
    val clock =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
    val firstWeekday = WeekFields.of(locale).firstDayOfWeek.value
    return Phone(
        language = locale.toLanguageTag(),
        region = locale.country,
        has24Hours = 'H' in clock,
        firstWeekday = firstWeekday.toUByte(),
        shows = AppIcon.STILL_MARK,
        abilities = listOf(Ability.BIOMETRICS, Ability.VOLUME_KEYS, Ability.CALL, Ability.KEEPS_RUNNING),
    )
}
