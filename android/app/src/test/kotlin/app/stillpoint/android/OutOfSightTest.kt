package app.stillpoint.android

import android.hardware.Sensor
import android.hardware.SensorManager
import android.os.SystemClock
import android.view.InputDevice
import android.view.MotionEvent
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import app.stillpoint.core.Phase
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.SensorBuilder
import org.robolectric.shadows.SensorEventBuilder

/** What the real app does once nobody looks, and what somebody chose about that. */
@Config(sdk = [35])
class OutOfSightTest : OnAPhone() {
    @Test
    fun `it locks once nobody has seen it for five minutes`() =
        hand.run {
            home()
            looksAway()
            later(FIVE_MINUTES - 1)
            looksAgain()
            expect("home")
            later(2 * FIVE_MINUTES)
            expect("home")
            looksAway()
            later(FIVE_MINUTES)
            expect("locked")
            looksAgain()
            unlock()
        }

    @Test
    fun `at once is at once, but a phone that is turned is looked at, and so is a pause over it`() =
        hand.run {
            home()
            chooses("locks:at_once")
            recreate()
            expect("home")
            looksAway(isPartlySeen = true)
            looksAgain()
            expect("home")
            looksAway()
            expect("locked")
        }

    @Test
    @Config(sdk = [29, 35])
    fun `pictures of the screen are taken only if that was chosen, of what is open and in front`() =
        hand.run {
            home()
            assertTrue(isSecure())
            chooses("pictures")
            assertFalse(isSecure())
            looksAway(isPartlySeen = true)
            assertTrue("recents pictures it now", isSecure())
            looksAgain()
            assertFalse(isSecure())
            press("leave")
            expect("locked")
            assertTrue(isSecure())
        }

    @Test
    fun `shaking pauses where that was chosen, and a single stroke does not`() =
        hand.run {
            val sensors = app.getSystemService(SensorManager::class.java)
            shadowOf(sensors).addSensor(SensorBuilder.newBuilder().setType(Sensor.TYPE_ACCELEROMETER).build())
            home()
            assertFalse("it is off until somebody wants it", isFelt(sensors))
            chooses("shaking")
            together()
            assertTrue(isFelt(sensors))
            stroke(sensors, atMs = 0)
            repeat(3) { stroke(sensors, atMs = 5_000L + 600 * it) }
            expect(Phase.TOGETHER)
            repeat(3) { stroke(sensors, atMs = 10_000L + 200 * it) }
            expect(Phase.PAUSED)
            looksAway(isPartlySeen = true)
            assertFalse("the sensor rests", isFelt(sensors))
        }

    @Test
    fun `under another app's window nothing is done that cannot be undone, and pausing works`() =
        hand.run {
            home()
            press("mine", "privacy", "deleting", "all")
            expect("deleting/all")
            touchUnderAWindow("delete")
            assertTrue("$page", "Another app lies over this one" in "$page")
            touchUnderAWindow("pause")
            expect(Phase.CALM)
        }

    private fun Hand.isSecure(): Boolean {
        var secure = false
        with { secure = it.window.attributes.flags and FLAG_SECURE != 0 }
        return secure
    }

    private fun isFelt(sensors: SensorManager) = shadowOf(sensors).listeners.isNotEmpty()

    private fun stroke(
        sensors: SensorManager,
        atMs: Long,
    ) {
        val sensor = checkNotNull(sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER))
        val values = floatArrayOf(3 * SensorManager.GRAVITY_EARTH, 0f, 0f)
        val event = SensorEventBuilder.newBuilder(sensor, values).setTimestamp(atMs * NANOS)
        shadowOf(sensors).sendSensorEventToListeners(event.build())
        rule.waitForIdle()
    }

    private fun Hand.touchUnderAWindow(name: String) {
        val place = node(name).fetchSemanticsNode().boundsInWindow.center
        with { activity ->
            for (action in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP)) {
                activity.dispatchTouchEvent(obscured(action, place.x, place.y))
            }
        }
    }

    private fun obscured(
        action: Int,
        x: Float,
        y: Float,
    ): MotionEvent {
        val now = SystemClock.uptimeMillis()
        val finger = MotionEvent.PointerProperties().apply { toolType = MotionEvent.TOOL_TYPE_FINGER }
        val place = MotionEvent.PointerCoords()
        place.x = x
        place.y = y
        val (one, fingers, places) = Triple(1, arrayOf(finger), arrayOf(place))
        val flag = MotionEvent.FLAG_WINDOW_IS_OBSCURED
        val screen = InputDevice.SOURCE_TOUCHSCREEN
        return MotionEvent.obtain(now, now, action, one, fingers, places, 0, 0, 1f, 1f, 0, 0, screen, flag)
    }

    private companion object {
        const val FIVE_MINUTES = 300L
        const val NANOS = 1_000_000L
    }
}
