/// The slow circle, to breathe along with or not: five seconds out, five seconds in.
struct CirclePart: View {
    let spoken: String
    @SwiftUI.State private var isWide = false
    @Environment(\.palette) private var palette
    @Environment(\.accessibilityReduceMotion) private var reduceMotion

    var body: some View {
        Circle()
            .stroke(palette.water, lineWidth: 2)
            .frame(width: 160, height: 160)
            .scaleEffect(isWide && !reduceMotion ? 1 : 0.6)
            .animation(reduceMotion ? nil : .easeInOut(duration: 5).repeatForever(autoreverses: true), value: isWide)
            .onAppear { isWide = true }
            .frame(maxWidth: .infinity)
            .pictured(spoken)
    }
}
