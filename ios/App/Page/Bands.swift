/// What is chosen fills the screen in equal bands, the pause last, where a hand finds it in the dark.
struct BandsPage: View {
    let page: Page
    let hand: Hand

    var body: some View {
        FittedType(axes: .vertical) {
            VStack(spacing: Space.line) {
                if let side = page.sides.first {
                    if !side.read.isEmpty {
                        Parts(parts: side.read, hand: hand).padding(Space.between)
                    }
                    ForEach(Array(rows(of: side).enumerated()), id: \.offset) { _, row in
                        SideBySide(spacing: Space.line) {
                            ForEach(row, id: \.name) { choice in BandView(choice: choice, hand: hand) }
                        }
                    }
                }
                if let band = page.band {
                    PauseBand(band: band, hand: hand, height: nil).spokenActions(page.edge, hand)
                }
            }
        }
    }

    private func rows(of side: Side) -> [[Choice]] {
        (side.choose + side.ways).map(\.choices).filter { !$0.isEmpty }
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
