/// One thing to touch, as it looks and as it is chosen, in the platform's own manner.
struct ChoicePart: View {
    let choice: Choice
    let hand: Hand
    /// Whether it takes all the room from side to side.
    var isWide = true

    var body: some View {
        switch choice.state {
        case .plain: plain
        case .on, .off:
            Toggle(
                isOn: Binding(
                    get: { @MainActor in choice.state == .on }, set: { @MainActor _ in hand.touch(choice) }),
                label: { ChoiceLabel(choice: choice) }
            )
            .frame(minHeight: Space.target)
            .named(choice)
        case .chosen, .other: OneOf(choice: choice, hand: hand)
        case .still: touched
        }
    }

    /// Something that only does something.
    @ViewBuilder
    private var plain: some View {
        switch choice.look {
        case .plain, .next: touched.modifier(Framed(isStrong: choice.look == .next))
        case .quiet, .back: touched
        case .dim: DimChoice(choice: choice, hand: hand)
        case .unseen: EmptyView()
        }
    }

    private var touched: some View {
        Touched(choice: choice, hand: hand) { ChoiceLabel(choice: choice).filling(isWide) }
    }
}

/// What somebody touches, as wide and as high as what stands on it. What is still stays in its place, and cannot be touched.
struct Touched<Label: View>: View {
    let choice: Choice
    let hand: Hand
    @ViewBuilder let label: Label

    var body: some View {
        Button(action: { hand.touch(choice) }, label: { label.contentShape(Rectangle()) })
            .buttonStyle(.plain)
            .disabled(choice.state == .still)
            .named(choice)
    }
}

/// One of several.
private struct OneOf: View {
    let choice: Choice
    let hand: Hand

    var body: some View {
        let isChosen = choice.state == .chosen
        Touched(choice: choice, hand: hand) {
            HStack(spacing: Space.between) {
                Image(systemName: isChosen ? "largecircle.fill.circle" : "circle").accessibilityHidden(true)
                ChoiceLabel(choice: choice)
            }
            .filling(true)
        }
        .modifier(Framed(isStrong: isChosen))
        .accessibilityAddTraits(isChosen ? .isSelected : [])
    }
}

/// As dim as all the rest. It has to be tapped: a hand that slides, or stays, is the pause. With its picture it has a place
/// of its own, which a hand finds in the dark.
private struct DimChoice: View {
    let choice: Choice
    let hand: Hand
    @Environment(\.palette) private var palette

    var body: some View {
        let least = choice.icon == nil ? Space.target : Space.ownPlace
        VStack(spacing: 0) {
            if let icon = choice.icon { Drawn(icon, icon: palette.soft).frame(width: 24, height: 24) }
            SoftPart(text: choice.text).multilineTextAlignment(.center)
        }
        .padding(.horizontal, Space.between)
        .frame(minWidth: least, minHeight: least)
        .contentShape(Rectangle())
        .onTapGesture { hand.touch(choice) }
        .onLongPressGesture(minimumDuration: 0.5) { hand.pause() }
        .modifier(Sliding(hand: hand, points: 10))
        .accessibilityElement()
        .named(choice)
        .accessibilityAddTraits(.isButton)
        .accessibilityAction { hand.touch(choice) }
    }
}

/// What stands on a choice: its picture, whose it is, its words, a softer line.
struct ChoiceLabel: View {
    let choice: Choice
    var font = Font.page
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        HStack(spacing: Space.between) {
            if let icon = choice.icon, !size.isAccessibilitySize { Drawn(icon).frame(width: 24, height: 24) }
            VStack(alignment: .leading, spacing: Space.line / 2) {
                if !choice.over.isEmpty { softly(choice.over) }
                WholeWords(choice.text).font(isQuiet ? .second : font).foregroundStyle(ink)
                if !choice.hint.isEmpty { softly(choice.hint) }
            }
        }
    }

    private var isQuiet: Bool { choice.look == .quiet || choice.look == .back || choice.state == .still }

    private var ink: Color { isQuiet ? palette.soft : palette.ink }

    private func softly(_ text: String) -> some View { WholeWords(text).font(.second).foregroundStyle(palette.soft) }
}

extension View {
    /// All the room that a hand needs, and where it `isWide`, from side to side.
    fileprivate func filling(_ isWide: Bool) -> some View {
        padding(.vertical, Space.line)
            .frame(maxWidth: isWide ? .infinity : nil, minHeight: Space.target, alignment: .leading)
    }
}

/// A line round something to touch, or to write in. All answers to a question look alike.
struct Framed: ViewModifier {
    var isStrong = false
    var isField = false
    @Environment(\.palette) private var palette
    private let shape = RoundedRectangle(cornerRadius: Space.corner)

    func body(content: Content) -> some View {
        content
            .padding(.horizontal, isField ? Space.between : Space.margin)
            .background { if isField { shape.fill(palette.raised) } }
            .overlay { shape.stroke(isStrong ? palette.water : palette.line, lineWidth: isStrong ? 2 : 1) }
    }
}
