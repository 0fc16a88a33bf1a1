/// What is chosen fills the screen in equal bands, the pause last, where a hand finds it in the dark. Where it is not high,
/// they are no more than three, so that each is high enough: what stands above the pause stands side by side.
struct BandsPage: View {
    let page: Page
    let hand: Hand
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        FittedType(axes: .vertical) {
            VStack(spacing: Space.line) {
                if let side = page.sides.first {
                    if !side.read.isEmpty { Parts(parts: side.read, hand: hand).padding(Space.between) }
                    ForEach(Array(rows(of: side).enumerated()), id: \.offset) { _, row in
                        SideBySide(spacing: Space.line) {
                            ForEach(row, id: \.name) { choice in BandView(choice: choice, hand: hand) }
                        }
                    }
                }
                page.band.map { PauseBand(band: $0, hand: hand, height: nil).spokenActions(page.edge, hand) }
            }
        }
    }

    private func rows(of side: Side) -> [[Choice]] {
        let rows = (side.choose + side.ways).map(\.choices)
        let few = height == .compact ? Array(rows.prefix(1)) + [Array(rows.dropFirst().joined())] : rows
        return few.filter { !$0.isEmpty }
    }
}

/// A band over the whole width, or its share of it.
private struct BandView: View {
    let choice: Choice
    let hand: Hand
    @Environment(\.palette) private var palette

    var body: some View {
        Touched(choice: choice, hand: hand) {
            ChoiceLabel(choice: choice, font: .band)
                .padding(Space.between)
                .frame(maxWidth: .infinity, maxHeight: .infinity)
        }
        .background(palette.raised, ignoresSafeAreaEdges: [])
    }
}
