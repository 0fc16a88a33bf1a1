/// Things to touch side by side, as wide as each other; one below the other where their words have no room beside them.
struct SideBySide<Content: View>: View {
    var spacing = Space.between
    @ViewBuilder let content: Content

    var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack(spacing: spacing) { content }
            VStack(spacing: spacing) { content }
        }
    }
}
