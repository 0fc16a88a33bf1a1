/// All of it is the pause, below whatever else there is to touch. So nothing here scrolls: a finger that comes down pauses.
struct WholePage: View {
    let page: Page
    let hand: Hand

    var body: some View {
        ZStack {
            if let band = page.band { PauseEverywhere(band: band, actions: spokenOnly, hand: hand) }
            if let side = page.sides.first {
                if isBlack { InTheDark(side: side, hand: hand) } else { InTheLight(page: page, side: side, hand: hand) }
            }
        }
    }

    private var isBlack: Bool { page.ground == .black }

    private var spokenOnly: [Choice] {
        let side = page.sides.first
        let unseen = ((side?.choose ?? []) + (side?.ways ?? [])).flatMap(\.choices).filter { $0.look == .unseen }
        return unseen + (isBlack ? page.edge : [])
    }
}

/// The pause, wherever a finger comes down; once, however long it stays.
private struct PauseEverywhere: View {
    let band: Choice
    let actions: [Choice]
    let hand: Hand

    var body: some View {
        Rectangle()
            .fill(.clear)
            .contentShape(Rectangle())
            .ignoresSafeArea()
            .modifier(Sliding(hand: hand, points: 0))
            .accessibilityElement()
            .named(band)
            .accessibilityAddTraits(.isButton)
            .accessibilityAction { hand.pause() }
            .spokenActions(actions, hand)
    }
}

/// A finger that slides so many points over what it holds pauses; once, however far it goes.
struct Sliding: ViewModifier {
    let hand: Hand
    let points: CGFloat
    @SwiftUI.State private var isDown = false

    func body(content: Content) -> some View {
        content.simultaneousGesture(
            DragGesture(minimumDistance: points)
                .onChanged { _ in
                    if !isDown { hand.pause() }
                    isDown = true
                }
                .onEnded { _ in isDown = false }
        )
    }
}

/// The one sentence in the middle; low, and as dim as all the rest, what little there is to touch.
private struct InTheDark: View {
    let side: Side
    let hand: Hand

    var body: some View {
        FittedType(axes: .vertical) {
            ZStack(alignment: .bottom) {
                Parts(parts: side.read, hand: hand, alignment: .center)
                    .multilineTextAlignment(.center)
                    .frame(maxHeight: .infinity)
                    .allowsHitTesting(false)
                Parts(parts: side.choose + side.ways, hand: hand, alignment: .center)
            }
        }
        .padding(Space.margin)
    }
}

/// The words above, and what is chosen below at its full height: never squeezed off by the words.
private struct InTheLight: View {
    let page: Page
    let side: Side
    let hand: Hand

    var body: some View {
        VStack(spacing: 0) {
            if !page.edge.isEmpty { EdgeRow(choices: page.edge, hand: hand) }
            FittedType(axes: .vertical) { Parts(parts: side.read, hand: hand) }
                .frame(maxHeight: .infinity, alignment: .top)
                .padding(.top, Space.margin)
                .allowsHitTesting(false)
            FittedType(axes: .vertical) { Parts(parts: side.choose + side.ways, hand: hand) }.layoutPriority(1)
        }
        .padding(Space.margin)
        .frame(maxWidth: Space.column)
    }
}
