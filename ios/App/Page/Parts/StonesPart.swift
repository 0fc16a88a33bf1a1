/// Stepping stones across the water, from near to far. None is done, none is missing; it is read as a list.
struct StonesPart: View {
    let stones: [Stone]
    let hand: Hand

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            ForEach(Array(stones.enumerated()), id: \.element.choice.name) { at, stone in
                OneStone(stone: stone, isAside: !at.isMultiple(of: 2), hand: hand)
            }
        }
    }
}

/// A stone and its words.
private struct OneStone: View {
    let stone: Stone
    let isAside: Bool
    let hand: Hand
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        Touched(choice: stone.choice, hand: hand) {
            HStack(spacing: Space.between) {
                if !size.isAccessibilitySize { Lying(isHere: stone.isHere, isAside: isAside) }
                ChoiceLabel(choice: stone.choice)
            }
            .frame(maxWidth: .infinity, minHeight: Space.tallTarget, alignment: .leading)
        }
        .accessibilityAddTraits(stone.isHere ? .isSelected : [])
    }
}

/// A flat stone, to one side of the way or the other; rings on the water where one stands.
private struct Lying: View {
    let isHere: Bool
    let isAside: Bool
    @Environment(\.palette) private var palette

    var body: some View {
        ZStack {
            if isHere {
                ForEach(1..<3) { ring in
                    Capsule()
                        .stroke(palette.water, lineWidth: 1.5)
                        .frame(width: 40 + 14 * CGFloat(ring), height: 18 + 10 * CGFloat(ring))
                }
            }
            Capsule().fill(isHere ? palette.ink : palette.line).frame(width: 40, height: 18)
        }
        .frame(width: 80, height: 48)
        .padding(.leading, isAside ? Space.part : 0)
        .frame(width: 112, alignment: .leading)
        .accessibilityHidden(true)
    }
}
