/// Each person's half, turned towards them; the pause between belongs to both. A screen reader comes to the near one first.
struct HalvesPage: View {
    let page: Page
    let hand: Hand

    var body: some View {
        VStack(spacing: 0) {
            if let far = page.sides.last {
                SideView(side: far, hand: hand)
                    .frame(maxWidth: Space.column, maxHeight: .infinity)
                    .rotationEffect(.degrees(180))
                    .accessibilitySortPriority(Reading.far)
            }
            if let band = page.band {
                PauseBand(band: band, hand: hand).accessibilitySortPriority(Reading.band)
            }
            if !page.edge.isEmpty { EdgeRow(choices: page.edge, hand: hand) }
            if let near = page.sides.first {
                SideView(side: near, hand: hand).frame(maxWidth: Space.column, maxHeight: .infinity)
            }
        }
        .accessibilityElement(children: .contain)
    }
}
