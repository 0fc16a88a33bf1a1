import UIKit

/// Something to write. Its name is on what has the cursor, not on what stands around it.
struct FieldPart: View {
    let blank: Blank
    let hand: Hand
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.line) {
            WholeWords(blank.label).font(.second).foregroundStyle(palette.soft).accessibilityHidden(true)
            field
            ForEach([blank.hint, hand.hint(on: blank)].filter { !$0.isEmpty }, id: \.self) { SoftPart(text: $0) }
            if !blank.mayBeSeen.isEmpty { seen }
            if !blank.refusal.isEmpty { NotePart(text: blank.refusal) }
        }
    }

    @ViewBuilder
    private var field: some View {
        switch blank.kind {
        case .line, .lines:
            let axis: Axis = blank.kind == .lines ? .vertical : .horizontal
            TextField(text: blank.text(hand), axis: axis, label: { Text(verbatim: blank.label) }).written(blank, hand)
        case .secret:
            // A code that is used once is offered to no store of passwords, and taken from none.
            secret.textContentType(.oneTimeCode).textInputAutocapitalization(.never).privacySensitive()
                .written(blank, hand)
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
            label: { WholeWords(blank.mayBeSeen).font(.second) }
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
            .leftAsWritten()
    }

    /// What is written becomes nothing else, and no keyboard goes on writing it. SwiftUI has no words for that.
    private func leftAsWritten() -> some View {
        onReceive(NotificationCenter.default.publisher(for: UITextField.textDidBeginEditingNotification)) { begun in
            guard let line = begun.object as? UITextField else { return }
            (line.smartQuotesType, line.smartDashesType, line.smartInsertDeleteType) = (.no, .no, .no)
            line.inlinePredictionType = .no
            line.reloadInputViews()
        }
        .onReceive(NotificationCenter.default.publisher(for: UITextView.textDidBeginEditingNotification)) { begun in
            guard let lines = begun.object as? UITextView else { return }
            (lines.smartQuotesType, lines.smartDashesType, lines.smartInsertDeleteType) = (.no, .no, .no)
            lines.inlinePredictionType = .no
            lines.reloadInputViews()
        }
    }
}
