/// How far something is that takes its time; 0 of 0 while nobody knows.
struct ProgressPart: View {
    let text: String
    let done: UInt32
    let of: UInt32

    var body: some View {
        VStack(alignment: .leading, spacing: Space.between) {
            SentencePart(text: text)
            ProgressView(value: of == 0 ? nil : Double(min(done, of)), total: Double(max(of, 1)))
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.updatesFrequently)
    }
}
