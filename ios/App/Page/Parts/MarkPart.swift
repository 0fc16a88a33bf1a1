/// The still mark: a round as a brush leaves it, open at the top, and the point in its middle. It never moves, and in the
/// dark it is as dim as all the rest.
struct MarkPart: View {
    @Environment(\.palette) private var palette

    var body: some View {
        Drawn(.stillMark, icon: palette == .dark ? palette.line : palette.ember).frame(width: 40, height: 40)
    }
}
