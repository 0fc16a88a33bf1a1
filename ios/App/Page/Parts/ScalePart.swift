/// One thing with its answers as stones: all of the same size and the same look, each with its word.
struct ScalePart: View {
    let text: String
    let answers: [Choice]
    let hand: Hand

    var body: some View {
        VStack(alignment: .leading, spacing: Space.line) {
            if !text.isEmpty { QuestionPart(text: text) }
            ForEach(answers.inPairs, id: \.first?.name) { pair in RowPart(choices: pair, hand: hand) }
        }
    }
}
