import AppIntents

/// Pauses, for Siri and Shortcuts. The phone has to be unlocked to open an app; the vault has not.
struct PauseIntent: AppIntent {
    static let title: LocalizedStringResource = "common-pause"
    static let openAppWhenRun = true

    @MainActor
    func perform() async throws -> some IntentResult {
        ThisPhone.one.state.pause(by: .shortcut)
        return .result()
    }
}

/// Pauses, for the Action Button: one of its own, so that what a voice has paused says nothing of the button.
struct ButtonIntent: AppIntent {
    static let title: LocalizedStringResource = "practice-button-name"
    static let openAppWhenRun = true

    @MainActor
    func perform() async throws -> some IntentResult {
        ThisPhone.one.state.pause(by: .actionButton)
        return .result()
    }
}

/// What Shortcuts lists unasked.
struct PauseShortcuts: AppShortcutsProvider {
    static var appShortcuts: [AppShortcut] {
        AppShortcut(
            intent: PauseIntent(), phrases: ["\(.applicationName)", "Pause \(.applicationName)"],
            shortTitle: "common-pause", systemImageName: "smallcircle.filled.circle")
        AppShortcut(
            intent: ButtonIntent(), phrases: ["Pause by button \(.applicationName)"],
            shortTitle: "practice-button-name", systemImageName: "smallcircle.filled.circle")
    }
}
