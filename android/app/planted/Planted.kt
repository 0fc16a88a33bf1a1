package app.stillpoint.planted

import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateOf

/** Compiled into nothing. Lint says of it: UnrememberedMutableState. See android/README.md. */
@Composable
internal fun Planted() {
    val word = mutableStateOf("")
    BasicText(word.value)
}
