package app.stillpoint.desktop

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.stillpoint.core.Notice
import app.stillpoint.ui.Pulse
import java.util.ResourceBundle

/** The size of the phone that the window shows. */
internal val PhoneSize = DpSize(412.dp, 915.dp)

/** The size of the window: the phone, its edge and the desk. */
internal val WindowSize = DpSize(736.dp, 960.dp)

/** What happens to a phone, to try it out. */
internal interface Desk {
    /** What a hand would have felt last. */
    val felt: Pulse?

    /** Whether the screen would stay on. */
    val screenOn: Boolean

    /** The reminders that the phone shows, newest first. */
    val notices: List<Notice>

    /** Whether every write fails. */
    val diskFull: Boolean

    fun volumeKey()

    fun lock()

    fun die()

    fun reboot()

    /** Time passes, in milliseconds. */
    fun later(millis: Long)

    /** A finger follows a reminder that is shown. */
    fun follow(notice: Notice)

    fun fillDisk(full: Boolean)
}

/** The phone, and the desk it lies on. The desk is no part of the app. */
@Composable
internal fun PhoneOnDesk(
    desk: Desk,
    modifier: Modifier = Modifier,
    phone: @Composable () -> Unit,
) {
    Row(
        modifier.fillMaxSize().background(DeskGround).padding(16.dp),
        horizontalArrangement = Arrangement.spacedBy(24.dp, Alignment.CenterHorizontally),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Box(
            Modifier
                .border(6.dp, PhoneEdge, PhoneShape)
                .padding(6.dp)
                .clip(GlassShape)
                .size(PhoneSize),
        ) { phone() }
        DeskPanel(desk)
    }
}

@Composable
private fun DeskPanel(desk: Desk) {
    Column(Modifier.size(240.dp, PhoneSize.height).testTag("desk"), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Said("title", color = DeskSoft)
        Button("volume", desk::volumeKey)
        Button("lock", desk::lock)
        Button("later") { desk.later(TEN_MINUTES) }
        Button("day-later") { desk.later(DAY) }
        Button("die", desk::die)
        Button("reboot", desk::reboot)
        Button(if (desk.diskFull) "disk-ok" else "disk-full") { desk.fillDisk(!desk.diskFull) }
        Said("felt", Modifier.padding(top = 16.dp), DeskSoft)
        Said(
            when (desk.felt) {
                null -> "felt-none"
                Pulse.LONG -> "felt-long"
                Pulse.SHORT -> "felt-short"
                Pulse.TWO_SHORT -> "felt-two-short"
            },
        )
        Said("screen", Modifier.padding(top = 16.dp), DeskSoft)
        Said(if (desk.screenOn) "screen-on" else "screen-free")
        Said("notices", Modifier.padding(top = 16.dp), DeskSoft)
        if (desk.notices.isEmpty()) Said("notices-none")
        desk.notices.take(MOST_NOTICES).forEach { notice -> Touchable({ desk.follow(notice) }) { Text(notice.text) } }
    }
}

@Composable
private fun Button(
    key: String,
    onTouch: () -> Unit,
) = Touchable(onTouch) { Said(key) }

@Composable
private fun Touchable(
    onTouch: () -> Unit,
    content: @Composable () -> Unit,
) {
    Box(
        Modifier
            .fillMaxWidth()
            .clip(RoundedCornerShape(8.dp))
            .background(DeskRaised)
            .clickable(role = Role.Button, onClick = onTouch)
            .padding(horizontal = 16.dp, vertical = 12.dp),
    ) { content() }
}

@Composable
private fun Said(
    key: String,
    modifier: Modifier = Modifier,
    color: Color = DeskInk,
) = Text(Labels.getString(key), modifier, color)

@Composable
private fun Text(
    text: String,
    modifier: Modifier = Modifier,
    color: Color = DeskInk,
) {
    BasicText(text, modifier, TextStyle(color = color, fontFamily = Roboto, fontSize = 14.sp))
}

private val Labels = ResourceBundle.getBundle("desk")
private val PhoneShape = RoundedCornerShape(36.dp)
private val GlassShape = RoundedCornerShape(30.dp)
private val DeskGround = Color(0xFF2B2D30)
private val DeskRaised = Color(0xFF3A3D41)
private val PhoneEdge = Color(0xFF0A0A0A)
private val DeskInk = Color(0xFFD8D8D8)
private val DeskSoft = Color(0xFF9A9DA1)
private const val TEN_MINUTES = 600_000L
private const val DAY = 86_400_000L
private const val MOST_NOTICES = 3
