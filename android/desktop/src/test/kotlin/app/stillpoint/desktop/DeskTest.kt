package app.stillpoint.desktop

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.onChildren
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import app.stillpoint.core.Notice
import app.stillpoint.core.Part
import app.stillpoint.ui.Pulse
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.design.StillpointTheme
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.File

/** A desk that writes down what was done to the phone. */
private class FakeDesk : Desk {
    val done = mutableListOf<String>()
    override val felt = Pulse.LONG
    override val screenOn = true
    override val notices = listOf(Notice("1/1", 0, null, "A moment for the two of you?", "1/1 0"))
    override val diskFull = false

    override fun volumeKey() {
        done += "volume"
    }

    override fun lock() {
        done += "lock"
    }

    override fun die() {
        done += "die"
    }

    override fun reboot() {
        done += "reboot"
    }

    override fun later(millis: Long) {
        done += "later $millis"
    }

    override fun follow(notice: Notice) {
        done += "follow ${notice.text}"
    }

    override fun fillDisk(full: Boolean) {
        done += "full $full"
    }
}

@OptIn(ExperimentalTestApi::class)
class DeskTest {
    @Test
    fun `the desk lies beside the phone and does what it says`() {
        val desk = FakeDesk()
        val phone = GivenPhone(page("paused", read = listOf(Part.Word("Paused.", null))))
        runSkikoComposeUiTest(size = Size(WindowSize.width.value, WindowSize.height.value), density = Density(1f)) {
            setContent {
                PhoneOnDesk(
                    desk,
                ) { StillpointTheme(Roboto, day = false, lessMovement = true) { StillpointApp(phone.state) } }
            }
            val buttons = onNodeWithTag("desk").onChildren()
            val count = buttons.fetchSemanticsNodes().size
            (0 until count).map { buttons[it] }.forEach { button ->
                if (hasClickAction().matches(button.fetchSemanticsNode())) button.performClick()
            }
            assertEquals(
                listOf(
                    "volume",
                    "lock",
                    "later 600000",
                    "later 86400000",
                    "die",
                    "reboot",
                    "full true",
                    "follow A moment for the two of you?",
                ),
                desk.done,
            )
            val image = Image.makeFromBitmap(onRoot().captureToImage().asSkiaBitmap())
            File(System.getProperty("pictures.dir"), "desk.png")
                .apply { parentFile.mkdirs() }
                .writeBytes(checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes)
        }
        assertEquals(emptyList<String>(), phone.core.asked)
        assertEquals(0, phone.core.touched.size)
    }
}
