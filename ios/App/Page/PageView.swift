/// The page that is shown. Another key fades in; with the same key what differs changes in its place, and the cursor stays.
struct PageView: View {
    let state: StillpointState
    @Environment(\.accessibilityReduceMotion) private var reduceMotion
    @Environment(\.layoutDirection) private var direction
    @Environment(\.isSceneCaptured) private var isRecorded

    var body: some View { GeometryReader { room in shown(over: room.size.width) } }

    private func shown(over width: CGFloat) -> some View {
        let page = state.moment.page
        return ZStack {
            Grounded(ground: page.ground) { LaidOut(page: page, hand: Hand(page: page.key, state: state)) }
                .id(page.key)
                .transition(.opacity)
                .accessibilityHidden(isCovered)
            if isCovered {
                Grounded(ground: state.hasLeft ? .page : page.ground) {
                    if state.isHidden { Color.clear } else if state.hasLeft { date } else { recorded }
                }
            }
        }
        .animation(reduceMotion ? nil : .easeInOut(duration: 0.4), value: page.key)
        .simultaneousGesture(DragGesture(minimumDistance: Space.margin).onEnded { swiped($0, over: width) })
        .accessibilityAction(.escape) { state.goBack() }
        .accessibilityAction(.magicTap) { state.pause() }
    }

    /// All that a blank page says once somebody has left.
    private var date: some View { Text(verbatim: Date().formatted(date: .complete, time: .omitted)).font(.second) }

    /// All that is seen of it elsewhere: what was recorded once stays, whatever a page said. The pause stays within reach.
    private var recorded: some View {
        Text("settings-recorded").padding(Space.margin).frame(maxWidth: .infinity, maxHeight: .infinity)
            .contentShape(Rectangle())
            .onTapGesture { _ in state.pause() }
    }

    private var isCovered: Bool { state.isHidden || state.hasLeft || isRecorded }

    /// The phone's own way back: from the edge on which one begins to read.
    private func swiped(_ drag: DragGesture.Value, over width: CGFloat) {
        let isFromTheRight = direction == .rightToLeft
        let start = isFromTheRight ? width - drag.startLocation.x : drag.startLocation.x
        let way = isFromTheRight ? -drag.translation.width : drag.translation.width
        if start < Space.margin, way > Space.above { state.goBack() }
    }
}

/// How a page is laid out. Without a `default`.
private struct LaidOut: View {
    let page: Page
    let hand: Hand

    var body: some View {
        switch page.layout {
        case .reading: ReadingPage(page: page, hand: hand, isResting: false)
        case .resting: ReadingPage(page: page, hand: hand, isResting: true)
        case .halves: HalvesPage(page: page, hand: hand)
        case .bands: BandsPage(page: page, hand: hand)
        case .whole: WholePage(page: page, hand: hand)
        }
    }
}
