import Accessibility

extension Choice {
    /// What a screen reader says of it.
    var said: String {
        spoken.isEmpty ? [over, text, hint].filter { !$0.isEmpty }.joined(separator: ", ") : spoken
    }
}

extension View {
    /// What stories and tests call `choice`, what a screen reader says of it, and what a voice calls it.
    func named(_ choice: Choice) -> some View {
        accessibilityIdentifier(choice.name)
            .accessibilityLabel(Text(verbatim: choice.said))
            .accessibilityInputLabels([Text(verbatim: choice.text)])
    }

    /// Where nothing of it may be seen: `choices` as actions for a screen reader.
    func spokenActions(_ choices: [Choice], _ hand: Hand) -> some View {
        accessibilityActions {
            ForEach(choices, id: \.name) { choice in
                Button(action: { hand.touch(choice) }, label: { Text(verbatim: choice.said) })
            }
        }
    }

    /// To a screen reader one picture, of which it says this.
    func pictured(_ spoken: String) -> some View {
        accessibilityElement().accessibilityLabel(Text(verbatim: spoken)).accessibilityAddTraits(.isImage)
    }

    /// Said aloud when it comes, and when it becomes another.
    func saidWhenItComes(_ text: String) -> some View { onAppear { announce(text) }.saidWhenItChanges(text) }

    /// Said aloud when it becomes another.
    func saidWhenItChanges(_ text: String) -> some View { onChange(of: text) { announce(text) } }
}

@MainActor
private func announce(_ text: String) {
    guard !text.isEmpty else { return }
    AccessibilityNotification.Announcement(text).post()
}
