import UIKit

/// What this phone does for the screens.
@MainActor
final class PhoneHost: StillpointKit.Host {
    weak var state: StillpointState?
    private let folder: URL
    private let fingers: StoredKeys
    private let clock = PhoneClock()
    private let timer = WakeTimer()
    private let haptics = Haptics()
    private let documents = Documents()

    init(_ folder: URL, _ fingers: StoredKeys) { (self.folder, self.fingers) = (folder, fingers) }

    func now() -> Now { clock.now() }

    var phone: Phone {
        let canCall = URL(string: "tel:").map { UIApplication.shared.canOpenURL($0) } ?? false
        var abilities: [Ability] = [.widget, .shortcut, .coversRecordings]
        if Ability.isActionButton(on: PhoneClock.said(of: "hw.machine")) { abilities.append(.actionButton) }
        if Biometrics.areKnown { abilities.append(.biometrics) }
        if #available(iOS 18, *) { abilities.append(.tile) }
        if canCall { abilities.append(.call) }
        if UIApplication.shared.supportsAlternateIcons { abilities.append(.icons) }
        let language = Locale.preferredLanguages.first ?? "en"
        return Phone(language: language, locale: .current, shows: Icons.shown, abilities: abilities)
    }

    func pulse(_ kind: Pulse) { haptics.play(kind) }

    func keepScreenOn(_ on: Bool) { UIApplication.shared.isIdleTimerDisabled = on }

    /// It is covered whenever something lies over it, and always in the switcher. Shaking it is never asked for.
    func cover() {}
    func feelShaking(_ on: Bool) {}

    /// No app puts itself away here. The state says that somebody left: a blank page with the date.
    func leave() {}

    func wake(inMillis: UInt64?) { timer.set(inMillis: inMillis) { [weak self] in self?.state?.tick() } }

    func ask(_ what: Asking) async throws -> Answer {
        switch what {
        case .keep(let path, let name): try await keep(URL(filePath: path), as: name)
        case .file: try await bringBack()
        case .call(let number): await call(number)
        case .finger(let wrapped): await Biometrics.ask(String(localized: "ways-biometrics"), for: wrapped, of: fingers)
        case .remind: await SystemNotifications.ask()
        case .icon(let icon): await Icons.show(icon)
        // The core asks for neither yet.
        case .share, .scan: .no
        }
    }

    private func keep(_ file: URL, as name: String) async throws -> Answer {
        let named = folder.appending(path: "leaving")
        try FileManager.default.createDirectory(at: named, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: named) }
        let copy = named.appending(path: name)
        try FileManager.default.copyItem(at: file, to: copy)
        try OwnFolder.closeWhileLocked(copy)
        return await documents.keep(copy) == nil ? .no : .done
    }

    private func bringBack() async throws -> Answer {
        guard let chosen = await documents.choose() else { return .no }
        let here = folder.appending(path: "brought-back")
        try? FileManager.default.removeItem(at: here)
        try FileManager.default.moveItem(at: chosen, to: here)
        return .file(path: here.path)
    }

    /// The system asks before it calls.
    private func call(_ number: String) async -> Answer {
        guard let line = URL(string: "tel:\(number.filter { !$0.isWhitespace })") else { return .no }
        return await UIApplication.shared.open(line) ? .done : .no
    }
}
