/// Groups of letters to be written down and compared, from left to right in every language.
struct GroupsPart: View {
    let groups: [String]
    @ScaledMetric(relativeTo: .title2) private var width: CGFloat = 88

    var body: some View {
        LazyVGrid(columns: [GridItem(.adaptive(minimum: width), alignment: .leading)], spacing: Space.line) {
            ForEach(Array(groups.enumerated()), id: \.offset) { _, group in
                Text(verbatim: group).font(.question.monospaced())
            }
        }
        .environment(\.layoutDirection, .leftToRight)
        .privacySensitive()
        .accessibilityElement(children: .combine)
    }
}
