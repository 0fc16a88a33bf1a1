import StillpointKit
import SwiftUI

/// Something to write. Its name is on what has the cursor, not on what stands around it.
struct FieldPart: View {
    let blank: Blank
    let hand: Hand
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.line) {
            Text(verbatim: blank.label).font(.second).foregroundStyle(palette.soft).accessibilityHidden(true)
            field
            if !blank.hint.isEmpty { SoftPart(text: blank.hint) }
            if !quality.isEmpty { SoftPart(text: quality) }
            if !blank.mayBeSeen.isEmpty { seen }
            if !blank.refusal.isEmpty { NotePart(text: blank.refusal) }
        }
    }

    private var quality: String { hand.hint(on: blank) }

    @ViewBuilder
    private var field: some View {
        switch blank.kind {
        case .line, .lines:
            let axis: Axis = blank.kind == .lines ? .vertical : .horizontal
            TextField(text: blank.text(hand), axis: axis, label: { Text(verbatim: blank.label) }).written(blank, hand)
        case .secret: secret.textInputAutocapitalization(.never).privacySensitive().written(blank, hand)
        case .time: TimeBlank(blank: blank, hand: hand)
        }
    }

    /// Hidden, unless somebody who chooses one would like to see it.
    @ViewBuilder
    private var secret: some View {
        if !blank.mayBeSeen.isEmpty && hand.isSeen(blank) {
            TextField(text: blank.text(hand), label: { Text(verbatim: blank.label) })
        } else {
            SecureField(text: blank.text(hand), label: { Text(verbatim: blank.label) })
        }
    }

    /// Whether a secret is seen while it is typed.
    private var seen: some View {
        Toggle(
            isOn: Binding(get: { @MainActor in hand.isSeen(blank) }, set: { @MainActor in hand.show(blank, $0) }),
            label: { Text(verbatim: blank.mayBeSeen).font(.second) }
        )
        .frame(minHeight: Space.target)
        .accessibilityIdentifier("\(blank.name):seen")
    }
}

extension Blank {
    /// What stands in it, and what is typed into it.
    @MainActor
    fileprivate func text(_ hand: Hand) -> Binding<String> {
        Binding(get: { @MainActor in hand.text(in: self) }, set: { @MainActor in hand.type($0, into: self) })
    }
}

extension View {
    /// What all that is typed has in common. No keyboard is to learn from it.
    fileprivate func written(_ blank: Blank, _ hand: Hand) -> some View {
        font(.page)
            .autocorrectionDisabled()
            .submitLabel(blank.kind == .lines ? .return : .done)
            .onSubmit { if blank.kind != .lines { hand.goOn() } }
            .padding(.vertical, Space.between)
            .frame(minHeight: Space.target)
            .modifier(Framed(isField: true))
            .accessibilityIdentifier(blank.name)
            .accessibilityLabel(Text(verbatim: blank.label))
    }
}
