import StillpointKit
import SwiftUI

/// Things to touch side by side: the same height, the same width; one below the other where the type is large.
struct RowPart: View {
    let choices: [Choice]
    let hand: Hand
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        if size.isAccessibilitySize {
            VStack(alignment: .leading, spacing: Space.between) { each }
        } else {
            HStack(spacing: Space.between) { each }
        }
    }

    private var each: some View {
        ForEach(choices, id: \.name) { choice in ChoicePart(choice: choice, hand: hand) }
    }
}

extension [Choice] {
    /// Two and two, and the last one alone where they are odd.
    var inPairs: [[Choice]] { stride(from: 0, to: count, by: 2).map { Array(self[$0..<Swift.min($0 + 2, count)]) } }
}
