/// What may be read; as the heading of a group, with room above it.
struct SoftPart: View {
    let text: String
    var isHeading = false
    @Environment(\.palette) private var palette

    var body: some View {
        WholeWords(text)
            .font(.second)
            .foregroundStyle(palette.soft)
            .padding(.top, isHeading ? Space.between : 0)
            .accessibilityAddTraits(isHeading ? .isHeader : [])
    }
}
