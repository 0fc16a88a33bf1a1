/// A raised card, read in one breath.
struct CardPart: View {
    let title: String
    let lines: [CardLine]
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.line / 2) {
            if !title.isEmpty { WholeWords(title).font(.page) }
            ForEach(Array(lines.enumerated()), id: \.offset) { _, line in LineView(line: line) }
        }
        .padding(.horizontal, Space.margin)
        .padding(.vertical, Space.between)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(palette.raised)
        .clipShape(RoundedRectangle(cornerRadius: Space.corner))
        .accessibilityElement(children: .combine)
    }
}
