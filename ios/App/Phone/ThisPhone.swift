import UIKit

/// The core on this phone, and the state that the screens draw: one for the process.
@MainActor
final class ThisPhone {
    static let one = ThisPhone()

    let state: StillpointState
    /// The system lets the app run on for about 30 seconds out of sight. Whoever looks elsewhere for less finds it as it was.
    private let stay = Duration.seconds(20)
    private var leaving: Task<Void, Never>?

    private init() {
        // Without a folder there is no vault, and one can pause.
        let folder = (try? OwnFolder.url()) ?? URL(filePath: "/dev/null")
        let (files, zones) = (FolderFiles(folder), FoundationZones())
        let fingers = StoredKeys("finger-keys", in: Enclave.ofFingers(), files: files)
        let ports = Ports(
            keys: StoredKeys("device-keys", in: Enclave.ofPhone(), files: files), fingers: fingers,
            reminders: PhoneReminders(SystemNotifications(), files: files, clocks: PhoneClock(), zones: zones),
            zones: zones)
        let host = PhoneHost(folder, fingers)
        let vault = folder.appending(path: "vault").path
        state = StillpointState(host: host) {
            Stillpoint.start(place: vault, phone: host.phone, ports: ports, now: host.now())
        }
        host.state = state
    }

    /// What of the app can be seen has changed.
    func seen(_ phase: ScenePhase) {
        state.seen(phase == .active ? .inSight : phase == .background ? .outOfSight : .covered)
        if phase == .background { leave() } else { leaving?.cancel() }
    }

    /// The clock of where the phone is became another one. Out of sight that waits: the vault may have been let go of.
    func followZones() async {
        let changes = NotificationCenter.default.notifications(named: .NSSystemTimeZoneDidChange)
        for await _ in changes where !state.isHidden { state.phone() }
    }

    private func leave() {
        leaving?.cancel()
        let running = UIApplication.shared.beginBackgroundTask { [self] in leaving?.cancel() }
        leaving = Task {
            // Back in sight, or no more time: in both cases at once.
            try? await Task.sleep(for: stay)
            await state.letGo()
            UIApplication.shared.endBackgroundTask(running)
        }
    }
}
