/// What is read above, what is chosen below for either thumb, the ways out that never scroll, and the pause at the foot.
struct ReadingPage: View {
    let page: Page
    let hand: Hand
    /// Nothing is going on: room above the first line, and a tall pause.
    let isResting: Bool
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        VStack(spacing: 0) {
            VStack(alignment: .leading, spacing: 0) {
                if !page.edge.isEmpty { EdgeRow(choices: page.edge, hand: hand) }
                if let side = page.sides.first { SideView(side: side, hand: hand, above: above, isBeside: isBeside) }
            }
            .frame(maxWidth: isBeside ? 2 * Space.column : Space.column, maxHeight: .infinity)
            if let band = page.band {
                PauseBand(band: band, hand: hand, height: isResting && height != .compact ? 120 : 72)
                    .accessibilitySortPriority(Reading.band)
            }
        }
        .accessibilityElement(children: .contain)
    }

    /// Where it is low, what is read stands beside what is chosen.
    private var isBeside: Bool {
        height == .compact && page.sides.allSatisfy { !$0.read.isEmpty && !$0.choose.isEmpty }
    }

    private var above: CGFloat {
        if height == .compact { return Space.between }
        guard isResting || page.ground == .deep || page.ground == .deepNight else { return Space.part }
        return page.edge.isEmpty ? Space.above : Space.line
    }
}

/// In which order a screen reader comes to what: what is read, chosen and left by, the pause, the edge last.
enum Reading {
    static let near = 4.0
    static let band = 3.0
    static let far = 2.0
    static let edge = 1.0
}

/// One person's part of a page, or everybody's.
struct SideView: View {
    let side: Side
    let hand: Hand
    var above: CGFloat = Space.part
    var isBeside = false
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        VStack(alignment: .leading, spacing: Space.between) {
            ReadAndChoose(isBeside: isBeside) {
                ScrollView { Parts(parts: side.read, hand: hand).padding(.top, above) }
                ScrollView { Parts(parts: side.choose, hand: hand).padding(.top, Space.between) }
            }
            .scrollBounceBehavior(.basedOnSize)
            if !side.ways.isEmpty {
                FittedType(axes: .vertical) {
                    if height == .compact {
                        RowPart(choices: side.ways.flatMap(\.choices), hand: hand)
                    } else {
                        Parts(parts: side.ways, hand: hand)
                    }
                }
            }
        }
        .padding(.horizontal, Space.margin)
        .padding(.bottom, Space.between)
        .accessibilityElement(children: .contain)
        .accessibilitySortPriority(Reading.near)
    }
}

/// The pause, where it has a place of its own: so high at least, or as high as there is room.
struct PauseBand: View {
    let band: Choice
    let hand: Hand
    var height: CGFloat? = 72
    @Environment(\.look) private var look

    var body: some View {
        Button(
            action: { hand.pause() },
            label: {
                WholeWords(band.text)
                    .font(.band)
                    .foregroundStyle(look.deep.ink)
                    .padding(Space.between)
                    .frame(maxWidth: .infinity, minHeight: height, maxHeight: height == nil ? .infinity : nil)
                    .contentShape(Rectangle())
            }
        )
        .buttonStyle(.plain)
        .background(look.deep.ground, ignoresSafeAreaEdges: .bottom)
        .named(band)
    }
}
