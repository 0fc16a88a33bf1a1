/// What happens next: small pictures, one below the other, each with its sentence.
struct StripPart: View {
    let steps: [StripStep]
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        VStack(alignment: .leading, spacing: Space.between) {
            ForEach(Array(steps.enumerated()), id: \.offset) { _, step in
                HStack(spacing: Space.between) {
                    if !size.isAccessibilitySize { Drawn(step.pictogram).frame(width: 60) }
                    WholeWords(step.text).font(.second)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}
