/// A value that goes up and down by touch alone.
struct StepperPart: View {
    let label: String
    let value: String
    let less: Choice
    let more: Choice
    let hand: Hand

    var body: some View {
        VStack(alignment: .leading, spacing: Space.line) {
            if !label.isEmpty { SoftPart(text: label) }
            WholeWords(value).font(.question).saidWhenItChanges(value)
            RowPart(choices: [less, more], hand: hand)
        }
    }
}
