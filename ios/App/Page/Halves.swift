/// Each person's half, turned towards them; the pause between belongs to both. A screen reader comes to the near one first.
/// Where it is low, each has one side of it, and the edge stands on both sides of the pause.
struct HalvesPage: View {
    let page: Page
    let hand: Hand
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        let isLow = height == .compact
        VStack(spacing: 0) {
            HStack(spacing: 0) {
                half(page.sides.last).rotationEffect(.degrees(180)).accessibilitySortPriority(Reading.far)
                if isLow { half(page.sides.first) }
            }
            HStack(spacing: 0) {
                if isLow { EdgeRow(choices: page.edge.dropLast(), hand: hand).fixedSize() }
                page.band.map { PauseBand(band: $0, hand: hand).accessibilitySortPriority(Reading.band) }
                if isLow { EdgeRow(choices: page.edge.suffix(1), hand: hand).fixedSize() }
            }
            if !isLow { EdgeRow(choices: page.edge, hand: hand) }
            if !isLow { half(page.sides.first) }
        }
        .accessibilityElement(children: .contain)
    }

    private func half(_ side: Side?) -> some View {
        side.map { SideView(side: $0, hand: hand) }.frame(maxWidth: Space.column, maxHeight: .infinity)
    }
}
