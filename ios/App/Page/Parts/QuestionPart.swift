/// A question, or a sentence as large as one.
struct QuestionPart: View {
    let text: String

    var body: some View {
        WholeWords(text)
            .font(.question)
            .accessibilityAddTraits(.isHeader)
    }
}
