/// A pulse as a hand feels it: one part after the other.
public struct Wave: Sendable {
    /// So many seconds, so strong: 0 is silent, 1 the strongest there is.
    public let parts: [(seconds: Double, strength: Double)]

    /// How long and how strong each pulse is; no two are alike to a hand.
    public init(_ pulse: Pulse) {
        switch pulse {
        case .long: parts = [(0.06, 0.3), (0.38, 0.5), (0.12, 0.25)]
        case .short: parts = [(0.09, 0.6)]
        case .twoShort: parts = [(0.09, 0.6), (0.16, 0), (0.09, 0.6)]
        }
    }
}
