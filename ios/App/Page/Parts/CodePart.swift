/// Squares to be read by another phone's camera: always dark on light, with a quiet zone of four squares around them.
struct CodePart: View {
    let side: UInt32
    let dark: Data
    let spoken: String

    private let quiet = 4

    var body: some View {
        Canvas { context, size in
            context.fill(Path(CGRect(origin: .zero, size: size)), with: .color(.white))
            context.fill(squares(in: size), with: .color(.black))
        }
        .aspectRatio(1, contentMode: .fit)
        .frame(maxWidth: 320)
        .frame(maxWidth: .infinity)
        .pictured(spoken)
    }

    private func squares(in size: CGSize) -> Path {
        var path = Path()
        let (side, room) = (Int(side), min(size.width, size.height))
        // Whole points: a line of light between two dark squares would be read as one.
        let square = (room / CGFloat(side + 2 * quiet)).rounded(.down)
        let start = ((room - square * CGFloat(side)) / 2).rounded(.down)
        for at in 0..<(side * side) where isDark(at) {
            let (row, column) = at.quotientAndRemainder(dividingBy: side)
            let corner = CGPoint(x: start + square * CGFloat(column), y: start + square * CGFloat(row))
            path.addRect(CGRect(origin: corner, size: CGSize(width: square, height: square)))
        }
        return path
    }

    /// Eight squares a byte, the first one in the highest bit.
    private func isDark(_ square: Int) -> Bool {
        square / 8 < dark.count && dark[dark.startIndex + square / 8] >> (7 - square % 8) & 1 == 1
    }
}
