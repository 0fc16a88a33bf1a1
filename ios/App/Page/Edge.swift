/// What stands at the upper edge of a page: quiet, small, and always there.
struct EdgeRow: View {
    let choices: [Choice]
    let hand: Hand

    var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack(spacing: Space.between) {
                ForEach(Array(choices.enumerated()), id: \.element.name) { at, choice in
                    if at > 0 || choices.count == 1 { Spacer(minLength: 0) }
                    ChoicePart(choice: choice, hand: hand, isWide: false)
                }
            }
            Parts(parts: choices.map(Part.one), hand: hand)
        }
        .padding(.horizontal, Space.margin)
        .accessibilityElement(children: .contain)
        .accessibilitySortPriority(Reading.edge)
    }
}
