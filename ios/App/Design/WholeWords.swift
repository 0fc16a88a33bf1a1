/// Text whose words stay whole. Where the longest has no room, all of it becomes smaller: easier to read than a word in two.
struct WholeWords: View {
    private let text: String
    @Environment(\.dynamicTypeSize) private var size

    init(_ text: String) { self.text = text }

    var body: some View {
        Group { if size.isAccessibilitySize { FittedType(axes: .horizontal) { words } } else { words } }
            .accessibilityElement(children: .combine)
    }

    private var words: some View {
        AsWideAsAWord {
            Text(verbatim: text)
            Text(verbatim: longest).hidden()
        }
    }

    private var longest: String { String(text.split(whereSeparator: \.isWhitespace).max { $0.count < $1.count } ?? "") }
}

/// A text and its longest word. Asked what it would like to have, it wants room for the word, and breaks between words.
private struct AsWideAsAWord: SwiftUI.Layout {
    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        guard let text = subviews.first, let word = subviews.last else { return .zero }
        let width = proposal.width ?? word.sizeThatFits(.unspecified).width
        return text.sizeThatFits(ProposedViewSize(width: width, height: proposal.height))
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        for view in subviews { view.place(at: bounds.origin, proposal: ProposedViewSize(bounds.size)) }
    }
}
