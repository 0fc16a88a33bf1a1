package app.stillpoint.android

import android.os.PersistableBundle
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.ClipEntry
import androidx.compose.ui.platform.Clipboard
import androidx.compose.ui.platform.LocalClipboard

/** What is copied out of a field in [content] is shown in no preview, and no keyboard that listens offers it again. */
@Composable
internal fun PrivateClipboard(content: @Composable () -> Unit) {
    val clipboard = LocalClipboard.current
    CompositionLocalProvider(LocalClipboard provides remember(clipboard) { Marking(clipboard) }, content)
}

private class Marking(
    private val clipboard: Clipboard,
) : Clipboard by clipboard {
    override suspend fun setClipEntry(clipEntry: ClipEntry?) {
        val description = clipEntry?.clipData?.description
        description?.extras = PersistableBundle().apply { putBoolean(IS_SENSITIVE, true) }
        clipboard.setClipEntry(clipEntry)
    }
}

/** `ClipDescription.EXTRA_IS_SENSITIVE` has its name from Android 13 on; keyboards know the word from before. */
private const val IS_SENSITIVE = "android.content.extra.IS_SENSITIVE"
