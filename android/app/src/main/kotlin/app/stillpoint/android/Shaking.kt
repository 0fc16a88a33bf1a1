package app.stillpoint.android

import android.content.Context
import android.hardware.Sensor
import android.hardware.SensorEvent
import android.hardware.SensorEventListener
import android.hardware.SensorManager
import kotlin.math.sqrt

/**
 * Feels that the phone is shaken: [STROKES] strong strokes within a second. One that is put down, or falls, has one.
 */
internal class Shaking(
    context: Context,
    private val onShaken: () -> Unit,
) : SensorEventListener {
    private val sensors = context.getSystemService(SensorManager::class.java)
    private val accelerometer: Sensor? = sensors?.getDefaultSensor(Sensor.TYPE_ACCELEROMETER)
    private var isFeeling = false

    /** When the last strokes were, in nanoseconds. */
    private val strokes = ArrayDeque<Long>()

    /** Feels it from here on, or not. Off, the sensor rests. */
    fun feel(on: Boolean) {
        if (on == isFeeling || accelerometer == null) return
        isFeeling = on
        strokes.clear()
        if (on) {
            sensors.registerListener(this, accelerometer, SensorManager.SENSOR_DELAY_GAME)
        } else {
            sensors.unregisterListener(this)
        }
    }

    override fun onSensorChanged(event: SensorEvent) {
        val (x, y, z) = event.values
        val isStrong = sqrt(x * x + y * y + z * z) > STRONG * SensorManager.GRAVITY_EARTH
        val isTheSame = strokes.lastOrNull()?.let { event.timestamp - it < APART_NS } == true
        if (!isStrong || isTheSame) return
        strokes += event.timestamp
        while (event.timestamp - strokes.first() > WITHIN_NS) strokes.removeFirst()
        if (strokes.size < STROKES) return
        strokes.clear()
        onShaken()
    }

    override fun onAccuracyChanged(
        sensor: Sensor?,
        accuracy: Int,
    ) = Unit

    companion object {
        /** Whether this phone feels it. */
        fun isFelt(context: Context): Boolean =
            context.getSystemService(SensorManager::class.java)?.getDefaultSensor(Sensor.TYPE_ACCELEROMETER) != null

        private const val STROKES = 3

        /** In multiples of what a phone at rest feels. Walking, and a phone in a pocket, stay below. */
        private const val STRONG = 2f
        private const val APART_NS = 80_000_000L
        private const val WITHIN_NS = 1_000_000_000L
    }
}
