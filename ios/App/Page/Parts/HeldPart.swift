/// The room of a text, and nothing in it: what lies below stays where a hand has learned it.
struct HeldPart: View {
    let text: String

    var body: some View {
        WholeWords(text)
            .font(.second)
            .opacity(0)
            .accessibilityHidden(true)
    }
}
