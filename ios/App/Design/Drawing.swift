/// The drawing of a pictogram in the colours of the page, as large as there is room, in its own proportions. A screen
/// reader passes over it: the words beside it say what it says.
struct Drawn: View {
    private let drawing: Drawing
    private let icon: Color?
    @Environment(\.look) private var look
    @Environment(\.palette) private var palette

    /// `icon` is the one colour of an icon; without it, the page's.
    init(_ pictogram: Pictogram, icon: Color? = nil) {
        drawing = pictogram.drawing
        self.icon = icon
    }

    var body: some View {
        Canvas { context, size in
            let unit = min(size.width / drawing.width, size.height / drawing.height)
            context.translateBy(
                x: (size.width - drawing.width * unit) / 2, y: (size.height - drawing.height * unit) / 2)
            context.scaleBy(x: unit, y: unit)
            for shape in drawing.shapes { draw(shape, in: context) }
        }
        .aspectRatio(drawing.width / drawing.height, contentMode: .fit)
        .flipsForRightToLeftLayoutDirection(drawing.mirrors)
        .accessibilityHidden(true)
    }

    private func draw(_ shape: DrawnShape, in context: GraphicsContext) {
        var context = context
        context.opacity = shape.opacity
        if let fill = shape.fill { context.fill(shape.path, with: .color(color(of: fill))) }
        if let tone = shape.stroke { context.stroke(shape.path, with: .color(color(of: tone)), style: shape.line) }
    }

    private func color(of tone: Tone) -> Color {
        switch tone {
        case .icon: icon ?? palette.icon
        case .ink: palette.ink
        case .soft: palette.soft
        case .water: palette.water
        case .ember: palette.ember
        case .line: palette.line
        case .ground: palette.ground
        case .raised: palette.raised
        case .deep: look.deep.ground
        case .onDeep: look.deep.ink
        case .black: Palette.dark.ground
        case .nightRaised: Look.night.page.raised
        case .nightSoft: Look.night.page.soft
        case .nightDeep: Look.night.deep.ground
        case .nightOnDeep: Look.night.deep.ink
        case .stone: palette.stone
        case .stoneFar: palette.stoneFar
        case .ring: palette.ring
        }
    }
}

extension DrawnShape {
    /// The outline, word by word: what the words are stands at `outline`.
    fileprivate var path: Path {
        var words = outline.split(separator: " ").makeIterator()
        func next() -> CGFloat { words.next().flatMap { Double($0) }.map { CGFloat($0) } ?? 0 }
        func point() -> CGPoint { CGPoint(x: next(), y: next()) }
        var path = Path()
        while let word = words.next() {
            switch word {
            case "M": path.move(to: point())
            case "L": path.addLine(to: point())
            case "C":
                let (first, second) = (point(), point())
                path.addCurve(to: point(), control1: first, control2: second)
            case "A":
                let round = CGAffineTransform(translationX: next(), y: next()).scaledBy(x: next(), y: next())
                path.addRelativeArc(
                    center: .zero, radius: 1, startAngle: .degrees(next()), delta: .degrees(next()), transform: round)
            case "O":
                let (middle, rx, ry) = (point(), next(), next())
                path.addEllipse(in: CGRect(x: middle.x - rx, y: middle.y - ry, width: 2 * rx, height: 2 * ry))
            default: path.closeSubpath()
            }
        }
        return path
    }

    fileprivate var line: StrokeStyle {
        StrokeStyle(lineWidth: width, lineCap: .round, lineJoin: .round, dash: dashes.map { CGFloat($0) })
    }
}
