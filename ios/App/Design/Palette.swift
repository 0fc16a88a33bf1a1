/// The colours. No red and no traffic lights: a no is not an alarm, a yes is not a success.
struct Palette: Equatable, Sendable {
    /// The page.
    let ground: Color
    /// Cards, fields, things one can touch.
    let raised: Color
    /// The border of what one can touch: at least 3 to 1 on the ground.
    var line: Color
    /// Text.
    let ink: Color
    /// Second text.
    var soft: Color
    /// The one thing to touch next.
    let water: Color
    /// Slower, and notes that matter.
    let ember: Color
    /// The pictures beside words.
    let icon: Color
    /// In pictures: a stone. Never text.
    let stone: Color
    /// In pictures: a stone further away. Never text.
    let stoneFar: Color
    /// In pictures: rings on the water, a shore, a horizon. Never text.
    let ring: Color

    /// While together: black, and what little there is to see is dim. Light in a dark bedroom is an intrusion.
    static let dark = Palette(
        ground: token(0x000000), raised: token(0x000000), line: token(0x4A443F), ink: token(0x8C8278),
        soft: token(0x7E746C), water: token(0x7E746C), ember: token(0xA37B5A), icon: token(0x7E746C),
        stone: token(0x2A2622), stoneFar: token(0x1E1B18), ring: token(0x26221F))

    /// These colours for whoever asked the phone for more contrast: second text as text, and lines as second text.
    var withContrast: Palette {
        var clear = self
        (clear.soft, clear.line) = (ink, soft)
        return clear
    }
}

/// One of the two looks, with the colours of its pause.
struct Look: Sendable {
    let page: Palette
    let deep: Palette

    /// Dark and warm: the look from the first yes to the aftercare, and otherwise as the phone is set.
    static let night = Look(
        page: Palette(
            ground: token(0x12100E), raised: token(0x1E1B18), line: token(0x7A7068), ink: token(0xEDE6DC),
            soft: token(0xB9AFA3), water: token(0x8FC1B5), ember: token(0xE3AE82), icon: token(0x8FC1B5),
            stone: token(0x4A433B), stoneFar: token(0x3A342E), ring: token(0x3F3A34)),
        deep: Palette(
            ground: token(0x0C2629), raised: token(0x143438), line: token(0x5F8784), ink: token(0xDDEFEA),
            soft: token(0xB0CBC5), water: token(0x8FC1B5), ember: token(0xE3AE82), icon: token(0xDDEFEA),
            stone: token(0x2B5A5C), stoneFar: token(0x1D4448), ring: token(0x2F5C5D)))

    /// Light and warm, where the phone is set to it.
    static let day = Look(
        page: Palette(
            ground: token(0xFAF6F0), raised: token(0xFFFFFF), line: token(0x8C8278), ink: token(0x2A2521),
            soft: token(0x5F564E), water: token(0x1F6B5F), ember: token(0x8A4B1C), icon: token(0x1F6B5F),
            stone: token(0xD3C7B6), stoneFar: token(0xE2D8CA), ring: token(0xD8CEC0)),
        deep: Palette(
            ground: token(0xDDEBE6), raised: token(0xEDF5F2), line: token(0x5F7D77), ink: token(0x10312E),
            soft: token(0x2E514C), water: token(0x1F6B5F), ember: token(0x7A4116), icon: token(0x10312E),
            stone: token(0xAFCCC4), stoneFar: token(0xC2DAD3), ring: token(0xB2CEC7)))
}

/// A colour of the design, as it is written there: red, green and blue, a byte each.
private func token(_ written: UInt32) -> Color {
    let part = { (shift: UInt32) in Double(written >> shift & 0xFF) / 255 }
    return Color(.sRGB, red: part(16), green: part(8), blue: part(0), opacity: 1)
}

extension Palette: EnvironmentKey { static let defaultValue = Look.night.page }

extension EnvironmentValues {
    /// Night or day: the side of the ground that lies here.
    var look: Look { colorScheme == .dark ? .night : .day }

    /// The colours of what lies here.
    var palette: Palette {
        get { self[Palette.self] }
        set { self[Palette.self] = newValue }
    }
}
