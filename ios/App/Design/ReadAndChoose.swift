/// Two windows, one above the other: what is read, and below it, for either thumb, what is chosen. Each scrolls by itself
/// where it does not fit, so that neither pushes the other out of sight. Where it is low and wide, they stand side by side.
struct ReadAndChoose: SwiftUI.Layout {
    let isBeside: Bool
    /// The lower window takes at most so much, where the upper one needs the rest.
    private let largestLowerPart = 0.6

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        proposal.replacingUnspecifiedDimensions()
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        guard let upper = subviews.first, let lower = subviews.last else { return }
        let ideal = ProposedViewSize(width: bounds.width, height: nil)
        let (read, chosen) = (upper.sizeThatFits(ideal).height, lower.sizeThatFits(ideal).height)
        let below = min(chosen, max(bounds.height * largestLowerPart, bounds.height - read), bounds.height)
        let (first, second) =
            isBeside
            ? bounds.divided(atDistance: bounds.width / 2, from: .minXEdge)
            : bounds.divided(atDistance: bounds.height - below, from: .minYEdge)
        upper.place(at: first.origin, anchor: .topLeading, proposal: ProposedViewSize(first.size))
        lower.place(at: second.origin, anchor: .topLeading, proposal: ProposedViewSize(second.size))
    }
}
