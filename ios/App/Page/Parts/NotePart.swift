/// A note that matters, and is no alarm. Said aloud when it comes.
struct NotePart: View {
    let text: String
    @Environment(\.palette) private var palette

    var body: some View {
        WholeWords(text)
            .font(.second)
            .foregroundStyle(palette.ember)
            .saidWhenItComes(text)
    }
}
