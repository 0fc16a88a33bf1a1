/// Stones along a shoreline: how something was over time. No axis, no number, and nothing that compares.
struct ShorelinePart: View {
    /// How high each stone lies, from 0 to 100.
    let heights: Data
    let spoken: String
    @Environment(\.palette) private var palette

    private let stone = CGSize(width: 22, height: 10)

    var body: some View {
        Canvas { context, size in
            let stones = places(in: size)
            let line = StrokeStyle(lineWidth: 1.75, lineCap: .round)
            context.stroke(shore(below: stones, over: size.width), with: .color(palette.line), style: line)
            for middle in stones {
                let origin = CGPoint(x: middle.x - stone.width / 2, y: middle.y - stone.height / 2)
                context.fill(Path(ellipseIn: CGRect(origin: origin, size: stone)), with: .color(palette.soft))
            }
        }
        .frame(maxWidth: .infinity)
        .frame(height: 144)
        .pictured(spoken)
    }

    private func places(in size: CGSize) -> [CGPoint] {
        let step = size.width / CGFloat(max(heights.count, 1))
        let room = size.height - 2 * stone.height
        return heights.enumerated().map { at, height in
            CGPoint(x: step * (CGFloat(at) + 0.5), y: stone.height + room * (1 - CGFloat(height) / 100))
        }
    }

    private func shore(below stones: [CGPoint], over width: CGFloat) -> Path {
        let under = stones.map { CGPoint(x: $0.x, y: $0.y + stone.height) }
        var path = Path()
        guard let first = under.first, let last = under.last else { return path }
        var before = CGPoint(x: 0, y: first.y)
        path.move(to: before)
        for here in under + [CGPoint(x: width, y: last.y)] {
            let between = { CGPoint(x: (before.x + here.x) / 2, y: $0) }
            path.addCurve(to: here, control1: between(before.y), control2: between(here.y))
            before = here
        }
        return path
    }
}
