/// What it holds, in the colours of a ground.
struct Grounded<Content: View>: View {
    let ground: Ground
    @ViewBuilder let content: Content
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast
    @Environment(\.legibilityWeight) private var weight

    var body: some View {
        content
            .foregroundStyle(palette.ink)
            // Large type is light, which the phone's own bold text would leave thin.
            .fontWeight(weight == .bold ? .semibold : nil)
            .tint(palette.water)
            .frame(maxWidth: .infinity, maxHeight: .infinity)
            .background(palette.ground, ignoresSafeAreaEdges: .all)
            .environment(\.palette, palette)
            // Switches, pickers and the keyboard take the ground's side, too.
            .environment(\.colorScheme, isNight ? .dark : .light)
    }

    /// The whole of an evening is night, whatever the phone is set to.
    private var isNight: Bool {
        switch ground {
        case .page, .deep: scheme == .dark
        case .night, .deepNight, .black: true
        }
    }

    private var look: Look { isNight ? .night : .day }

    private var palette: Palette { contrast == .increased ? asItComes.withContrast : asItComes }

    private var asItComes: Palette {
        switch ground {
        case .page, .night: look.page
        case .deep, .deepNight: look.deep
        case .black: .dark
        }
    }
}
