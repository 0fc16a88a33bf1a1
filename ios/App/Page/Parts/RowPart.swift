/// Things to touch side by side: the same height, the same width; one below the other where there is no room.
struct RowPart: View {
    let choices: [Choice]
    let hand: Hand

    var body: some View {
        SideBySide { ForEach(choices, id: \.name) { choice in ChoicePart(choice: choice, hand: hand) } }
    }
}

extension [Choice] {
    /// Two and two, and the last one alone where they are odd.
    var inPairs: [[Choice]] { stride(from: 0, to: count, by: 2).map { Array(self[$0..<Swift.min($0 + 2, count)]) } }
}
