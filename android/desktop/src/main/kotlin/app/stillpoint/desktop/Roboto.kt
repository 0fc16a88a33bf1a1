package app.stillpoint.desktop

import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font

private const val FOLDER = "com/formdev/flatlaf/fonts/roboto/Roboto-"

/** Android's own font. Named, never the default family: that one fails on a computer without fonts. */
internal val Roboto =
    FontFamily(
        Font("${FOLDER}Light.ttf", FontWeight.Light),
        Font("${FOLDER}Regular.ttf", FontWeight.Normal),
    )
