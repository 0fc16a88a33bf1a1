package app.stillpoint.android

import android.content.Context
import android.media.AudioAttributes
import android.os.Build
import android.os.VibrationAttributes
import android.os.VibrationEffect
import android.os.Vibrator
import android.os.VibratorManager
import app.stillpoint.ui.Pulse

/** A pulse as pairs: so many milliseconds, so strong (0: silent, 255: the strongest there is). */
private enum class Wave(
    vararg val parts: Pair<Long, Int>,
) {
    LONG(60L to 70, 380L to 130, 120L to 60),
    SHORT(90L to 150),
    TWO_SHORT(90L to 150, 160L to 0, 90L to 150),
}

/** The three pulses. They are felt where the phone is silent, too: they say what somebody cannot look for. */
internal class Haptics(
    private val vibrator: Vibrator,
) {
    constructor(context: Context) : this(vibrator(context))

    fun pulse(kind: Pulse) {
        if (!vibrator.hasVibrator()) return
        val wave =
            when (kind) {
                Pulse.LONG -> Wave.LONG
                Pulse.SHORT -> Wave.SHORT
                Pulse.TWO_SHORT -> Wave.TWO_SHORT
            }
        val effect = if (vibrator.hasAmplitudeControl()) soft(wave) else plain(wave)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            vibrator.vibrate(effect, VibrationAttributes.createForUsage(VibrationAttributes.USAGE_ACCESSIBILITY))
        } else {
            val usage = AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_ASSISTANCE_ACCESSIBILITY).build()
            @Suppress("DEPRECATION")
            vibrator.vibrate(effect, usage)
        }
    }

    private fun soft(wave: Wave): VibrationEffect {
        val millis = wave.parts.map { it.first }.toLongArray()
        return VibrationEffect.createWaveform(millis, wave.parts.map { it.second }.toIntArray(), ONCE)
    }

    // On and off alone: what differs in strength only is one.
    private fun plain(wave: Wave): VibrationEffect {
        val millis = mutableListOf(0L)
        var isOn = false
        for ((length, strength) in wave.parts) {
            if ((strength > 0) == isOn) millis[millis.lastIndex] += length else millis += length
            isOn = strength > 0
        }
        return VibrationEffect.createWaveform(millis.toLongArray(), ONCE)
    }

    private companion object {
        const val ONCE = -1
    }
}

private fun vibrator(context: Context): Vibrator =
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
        context.getSystemService(VibratorManager::class.java).defaultVibrator
    } else {
        @Suppress("DEPRECATION")
        context.getSystemService(Vibrator::class.java)
    }
