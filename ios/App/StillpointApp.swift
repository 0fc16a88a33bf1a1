import UIKit
import UserNotifications

/// The app: one window, and the page in it.
@main
struct StillpointApp: SwiftUI.App {
    @UIApplicationDelegateAdaptor(Followed.self) private var followed
    @Environment(\.scenePhase) private var phase
    @SwiftUI.State private var phone = ThisPhone.one

    var body: some Scene {
        WindowGroup {
            PageView(state: phone.state)
                .onOpenURL { phone.state.pause(by: pausing[$0.absoluteString]) }
                .task { await phone.followZones() }
        }
        .onChange(of: phase) { phone.seen(phase) }
    }
}

/// What pauses by an address. Whoever opens another pauses, too.
private let pausing: [String: Ability] = ["stillpoint:control": .tile, "stillpoint:widget": .widget]

/// A reminder comes, and somebody follows it.
final class Followed: NSObject, UIApplicationDelegate, UNUserNotificationCenterDelegate {
    func application(
        _ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool {
        UNUserNotificationCenter.current().delegate = self
        SystemNotifications.register()
        return true
    }

    /// While the app is in sight.
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification
    ) async -> UNNotificationPresentationOptions {
        mayLieOver(phase: await ThisPhone.one.state.moment.phase) ? [.banner, .list] : .list
    }

    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse
    ) async {
        await ThisPhone.one.state.follow(response.notification.request.identifier)
    }
}
