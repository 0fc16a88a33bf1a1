/// A quiet picture. Where type is large it goes first, and what it says is still spoken.
struct PicturePart: View {
    let pictogram: Pictogram
    let spoken: String
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        Drawn(pictogram)
            .frame(maxWidth: .infinity)
            .frame(height: size.isAccessibilitySize ? 1 : 176)
            .pictured(spoken)
            .accessibilityHidden(spoken.isEmpty)
    }
}
