/// Two windows, one above the other: what is read, and below it, for either thumb, what is chosen. Each scrolls by itself
/// where it does not fit, so that neither pushes the other out of sight.
struct ReadAndChoose: SwiftUI.Layout {
    /// The lower window takes at most so much, where the upper one needs the rest.
    private let largestLowerPart = 0.6

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        proposal.replacingUnspecifiedDimensions()
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        guard let upper = subviews.first, let lower = subviews.last else { return }
        let ideal = ProposedViewSize(width: bounds.width, height: nil)
        let (read, chosen) = (upper.sizeThatFits(ideal).height, lower.sizeThatFits(ideal).height)
        let most = max(bounds.height * largestLowerPart, bounds.height - read)
        let below = min(chosen, most, bounds.height)
        let split = bounds.maxY - below
        upper.place(
            at: bounds.origin, anchor: .topLeading,
            proposal: ProposedViewSize(width: bounds.width, height: split - bounds.minY))
        lower.place(
            at: CGPoint(x: bounds.minX, y: split), anchor: .topLeading,
            proposal: ProposedViewSize(width: bounds.width, height: below))
    }
}
