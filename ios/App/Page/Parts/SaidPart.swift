/// What somebody wrote or said, read in one breath: whose, or which question; and what.
struct SaidPart: View {
    let line: CardLine

    var body: some View { LineView(line: line).accessibilityElement(children: .combine) }
}

/// A line with a softer one above.
struct LineView: View {
    let line: CardLine
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.line / 2) {
            if !line.over.isEmpty { WholeWords(line.over).font(.second).foregroundStyle(palette.soft) }
            WholeWords(line.text).font(.page)
        }
    }
}
