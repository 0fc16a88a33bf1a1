/// What is read.
struct SentencePart: View {
    let text: String

    var body: some View { WholeWords(text).font(.page) }
}
