/// The outline of a body, front and back, and every part of it as a word with its answer. A touch on the outline is a touch
/// on what is nearest; whoever listens, or has large type, has the words.
struct BodyPart: View {
    let places: [BodyPlace]
    let hand: Hand
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        VStack(alignment: .leading, spacing: Space.line) {
            if !size.isAccessibilitySize { BodyOutline(places: places, hand: hand) }
            ForEach(places.map(\.choice).inPairs, id: \.first?.name) { pair in RowPart(choices: pair, hand: hand) }
        }
    }
}

/// Both sides, and a point for each place.
private struct BodyOutline: View {
    let places: [BodyPlace]
    let hand: Hand
    @Environment(\.palette) private var palette

    /// How far from a place a touch may be, in points.
    private let near: CGFloat = 40

    var body: some View {
        GeometryReader { room in
            Canvas { context, size in
                let line = StrokeStyle(lineWidth: 1.75, lineCap: .round)
                for left in [0, size.width / 2] {
                    context.stroke(outline(from: left, in: size), with: .color(palette.soft), style: line)
                }
                for place in places {
                    let (point, radius) = (place.point(in: size), CGFloat(5))
                    let round = CGRect(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
                    context.fill(Path(ellipseIn: round), with: .color(palette.water))
                }
            }
            .contentShape(Rectangle())
            .onTapGesture { tapped in touchNearest(to: tapped, in: room.size) }
        }
        .aspectRatio(1.2, contentMode: .fit)
        .accessibilityHidden(true)
    }

    private func touchNearest(to tapped: CGPoint, in size: CGSize) {
        let away = { (place: BodyPlace) in
            let point = place.point(in: size)
            return hypot(point.x - tapped.x, point.y - tapped.y)
        }
        guard let nearest = places.min(by: { away($0) < away($1) }), away(nearest) < near else { return }
        hand.touch(nearest.choice)
    }
}

extension BodyPlace {
    /// Where it lies: 0 to 100 in front, 100 to 200 behind.
    fileprivate func point(in size: CGSize) -> CGPoint {
        CGPoint(x: CGFloat(x) / 200 * size.width, y: CGFloat(y) / 100 * size.height)
    }
}

/// A head, and one line round all the rest: no face, no sex, no age.
private func outline(from left: CGFloat, in size: CGSize) -> Path {
    let (half, high) = (size.width / 2, size.height)
    func at(_ x: CGFloat, _ y: CGFloat) -> CGPoint { CGPoint(x: left + half * x, y: high * y) }
    var path = Path()
    let head = at(0.5, 0.08)
    path.addEllipse(
        in: CGRect(x: head.x - high * 0.045, y: head.y - high * 0.06, width: high * 0.09, height: high * 0.12))
    let side: [(CGFloat, CGFloat)] = [
        (0.44, 0.16), (0.3, 0.2), (0.22, 0.36), (0.17, 0.5), (0.23, 0.51), (0.31, 0.34), (0.36, 0.5), (0.35, 0.72),
        (0.36, 0.97), (0.46, 0.97), (0.48, 0.74), (0.5, 0.56),
    ]
    let other = side.dropLast().reversed().map { (1 - $0.0, $0.1) }
    path.addLines((side + other).map { at($0.0, $0.1) })
    return path
}
