package app.stillpoint.android

import android.view.inputmethod.EditorInfo
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.platform.InterceptPlatformTextInput
import androidx.compose.ui.platform.PlatformTextInputInterceptor
import androidx.compose.ui.platform.PlatformTextInputMethodRequest

/** A keyboard learns nothing of what is typed in [content], and never covers all of it with a field of its own. */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
internal fun PrivateKeyboard(content: @Composable () -> Unit) {
    val interceptor =
        remember {
            PlatformTextInputInterceptor { request, session ->
                session.startInputMethod(
                    PlatformTextInputMethodRequest { attributes ->
                        val connection = request.createInputConnection(attributes)
                        attributes.imeOptions = attributes.imeOptions or PRIVATE
                        connection
                    },
                )
            }
        }
    InterceptPlatformTextInput(interceptor, content)
}

private const val PRIVATE = EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING or EditorInfo.IME_FLAG_NO_EXTRACT_UI
