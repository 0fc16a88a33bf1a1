package app.stillpoint.ui.page

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Part
import kotlin.math.floor

/**
 * Squares to be read by another phone's camera: always dark on light, with a quiet zone of four squares around them.
 */
@Composable
internal fun ColumnScope.CodePart(part: Part.Code) {
    val said =
        Modifier.semantics {
            contentDescription = part.spoken
            role = Role.Image
        }
    Canvas(
        Modifier
            .align(Alignment.CenterHorizontally)
            .widthIn(max = 320.dp)
            .aspectRatio(1f)
            .then(said),
    ) {
        drawRect(Color.White)
        val side = part.side.toInt()
        // Whole pixels: a line of light between two dark squares would be read as one.
        val square = floor(size.minDimension / (side + 2 * QUIET))
        val start = floor((size.minDimension - square * side) / 2)
        for (at in 0 until side * side) {
            val corner = Offset(start + square * (at % side), start + square * (at / side))
            if (part.isDark(at)) drawRect(Color.Black, corner, Size(square, square))
        }
    }
}

/** Eight squares a byte, the first one in the highest bit. */
private fun Part.Code.isDark(square: Int): Boolean {
    val eight = dark.getOrNull(square / Byte.SIZE_BITS) ?: return false
    return eight.toInt() shr (Byte.SIZE_BITS - 1 - square % Byte.SIZE_BITS) and 1 == 1
}

private const val QUIET = 4
