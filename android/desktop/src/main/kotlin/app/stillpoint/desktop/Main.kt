package app.stillpoint.desktop

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.stillpoint.ui.StillpointApp
import app.stillpoint.ui.design.StillpointTheme
import java.awt.GraphicsEnvironment
import java.io.File

/** The app in a phone-sized window, on the vault in the folder that is the first argument. */
fun main(arguments: Array<String>) {
    val phone = DesktopPhone(File(arguments.firstOrNull() ?: "target/phone"))
    val fits = scaleThatFits()
    application {
        Window(
            onCloseRequest = ::exitApplication,
            title = "Stillpoint",
            state =
                rememberWindowState(
                    size = DpSize(WindowSize.width * fits, WindowSize.height * fits + TitleBar),
                ),
            resizable = false,
        ) {
            val density = LocalDensity.current
            CompositionLocalProvider(LocalDensity provides Density(density.density * fits, density.fontScale)) {
                PhoneOnDesk(phone) {
                    StillpointTheme(Roboto, day = !isSystemInDarkTheme(), lessMovement = false) {
                        StillpointApp(phone.state)
                    }
                }
            }
        }
    }
}

/** Smaller than a phone where the display is lower than one. */
private fun scaleThatFits(): Float {
    val room = GraphicsEnvironment.getLocalGraphicsEnvironment().maximumWindowBounds.height - TitleBar.value
    return (room / WindowSize.height.value).coerceIn(SMALLEST, 1f)
}

private val TitleBar = 40.dp
private const val SMALLEST = 0.4f
