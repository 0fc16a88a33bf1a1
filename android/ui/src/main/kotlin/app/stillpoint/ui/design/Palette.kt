package app.stillpoint.ui.design

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color

/** The colours. No red and no traffic lights: a no is not an alarm, a yes is not a success. */
@Immutable
@Suppress("LongParameterList") // One for each token.
public class Palette(
    /** The page. */
    public val ground: Color,
    /** Cards, fields, things one can touch. */
    public val raised: Color,
    /** The border of what one can touch: at least 3 to 1 on the ground. */
    public val line: Color,
    /** Text. */
    public val ink: Color,
    /** Second text. */
    public val soft: Color,
    /** The one thing to touch next. */
    public val water: Color,
    /** Slower, and notes that matter. */
    public val ember: Color,
    /** The pictures beside words. */
    public val icon: Color,
    /** In pictures: a stone. Never text. */
    public val stone: Color,
    /** In pictures: a stone further away. Never text. */
    public val stoneFar: Color,
    /** In pictures: rings on the water, a shore, a horizon. Never text. */
    public val ring: Color,
)

/** One of the two looks, with the colours of its pause screen. */
@Immutable
public class Look(
    public val page: Palette,
    public val deep: Palette,
)

/** Dark and warm: the look from the first yes to the aftercare, and otherwise as the phone is set. */
public val Night: Look =
    Look(
        page =
            Palette(
                ground = Color(0xFF12100E),
                raised = Color(0xFF1E1B18),
                line = Color(0xFF7A7068),
                ink = Color(0xFFEDE6DC),
                soft = Color(0xFFB9AFA3),
                water = Color(0xFF8FC1B5),
                ember = Color(0xFFE3AE82),
                icon = Color(0xFF8FC1B5),
                stone = Color(0xFF4A433B),
                stoneFar = Color(0xFF3A342E),
                ring = Color(0xFF3F3A34),
            ),
        deep =
            Palette(
                ground = Color(0xFF0C2629),
                raised = Color(0xFF143438),
                line = Color(0xFF5F8784),
                ink = Color(0xFFDDEFEA),
                soft = Color(0xFFB0CBC5),
                water = Color(0xFF8FC1B5),
                ember = Color(0xFFE3AE82),
                icon = Color(0xFFDDEFEA),
                stone = Color(0xFF2B5A5C),
                stoneFar = Color(0xFF1D4448),
                ring = Color(0xFF2F5C5D),
            ),
    )

/** Light and warm, where the phone is set to it. */
public val Day: Look =
    Look(
        page =
            Palette(
                ground = Color(0xFFFAF6F0),
                raised = Color(0xFFFFFFFF),
                line = Color(0xFF8C8278),
                ink = Color(0xFF2A2521),
                soft = Color(0xFF5F564E),
                water = Color(0xFF1F6B5F),
                ember = Color(0xFF8A4B1C),
                icon = Color(0xFF1F6B5F),
                stone = Color(0xFFD3C7B6),
                stoneFar = Color(0xFFE2D8CA),
                ring = Color(0xFFD8CEC0),
            ),
        deep =
            Palette(
                ground = Color(0xFFDDEBE6),
                raised = Color(0xFFEDF5F2),
                line = Color(0xFF5F7D77),
                ink = Color(0xFF10312E),
                soft = Color(0xFF2E514C),
                water = Color(0xFF1F6B5F),
                ember = Color(0xFF7A4116),
                icon = Color(0xFF10312E),
                stone = Color(0xFFAFCCC4),
                stoneFar = Color(0xFFC2DAD3),
                ring = Color(0xFFB2CEC7),
            ),
    )

/** While together: black, and what little there is to see is dim. Light in a dark bedroom is an intrusion. */
public val Dark: Palette =
    Palette(
        ground = Color.Black,
        raised = Color.Black,
        line = Color(0xFF4A443F),
        ink = Color(0xFF8C8278),
        soft = Color(0xFF7E746C),
        water = Color(0xFF7E746C),
        ember = Color(0xFFA37B5A),
        icon = Color(0xFF7E746C),
        stone = Color(0xFF2A2622),
        stoneFar = Color(0xFF1E1B18),
        ring = Color(0xFF26221F),
    )

internal val LocalLook = staticCompositionLocalOf { Night }

internal val LocalPalette = staticCompositionLocalOf { Night.page }
