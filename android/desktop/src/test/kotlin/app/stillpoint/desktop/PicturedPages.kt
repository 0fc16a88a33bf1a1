package app.stillpoint.desktop

import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onRoot
import app.stillpoint.core.Page
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import java.util.Locale

/** Every page that has a picture, by what the picture is called. */
internal fun picturedPages(locale: Locale): Map<String, Page> {
    val pages = mutableMapOf<String, Page>()
    withHand(locale) { Walked(this) { pages[it] = page }.all() }
    withHand(locale) { Walked(this) { pages[it] = page }.alone() }
    return pages
}

/** Draws [pages], and hands each picture on with its name. */
@OptIn(ExperimentalTestApi::class)
internal fun draw(
    pages: Map<String, Page>,
    look: Looking,
    drawn: (String, ByteArray) -> Unit,
) {
    val phone = GivenPhone(pages.values.first())
    phone.show(look) {
        for ((name, page) in pages) {
            // Another key is another page, which begins at its top.
            phone.turn(page.copy(key = name))
            drawn(name, picture())
        }
    }
}

@OptIn(ExperimentalTestApi::class)
private fun SkikoComposeUiTest.picture(): ByteArray {
    waitForIdle()
    mainClock.advanceTimeBy(MILLIS_UNTIL_STILL)
    val image = Image.makeFromBitmap(onRoot().captureToImage().asSkiaBitmap())
    return checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes
}

private const val MILLIS_UNTIL_STILL = 700L
