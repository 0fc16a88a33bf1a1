import AppIntents

/// Pauses, for Siri, Shortcuts and the Action Button. The phone has to be unlocked to open an app; the vault has not.
struct PauseIntent: AppIntent {
    static let title: LocalizedStringResource = "common-pause"
    static let openAppWhenRun = true

    @MainActor
    func perform() async throws -> some IntentResult {
        ThisPhone.one.state.pause(by: .shortcut)
        return .result()
    }
}

/// What Shortcuts lists unasked.
struct PauseShortcuts: AppShortcutsProvider {
    static var appShortcuts: [AppShortcut] {
        AppShortcut(
            intent: PauseIntent(), phrases: ["\(.applicationName)", "Pause \(.applicationName)"],
            shortTitle: "common-pause", systemImageName: "smallcircle.filled.circle")
    }
}
