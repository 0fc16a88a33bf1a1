/// The one word, said aloud at once, on the picture that lies behind it and takes no room of its own.
struct WordPart: View {
    let text: String
    let behind: Pictogram?
    @Environment(\.dynamicTypeSize) private var type
    @ScaledMetric(relativeTo: .largeTitle) private var size: CGFloat = 56

    var body: some View {
        // Large text grows less than small text: a word that has to be cut in two is harder to read than a smaller one.
        WholeWords(text)
            .font(.word(min(size, 72)))
            .minimumScaleFactor(0.5)
            .accessibilityAddTraits(.isHeader)
            .saidWhenItComes(text)
            .background { if let behind, !type.isAccessibilitySize { Drawn(behind).frame(width: 440, height: 264) } }
    }
}
