/// What the page is about. A screen reader can jump to it.
struct TitlePart: View {
    let text: String

    var body: some View {
        WholeWords(text)
            .font(.pageTitle)
            .dynamicTypeSize(...DynamicTypeSize.accessibility2)
            .minimumScaleFactor(0.5)
            .accessibilityAddTraits(.isHeader)
    }
}
