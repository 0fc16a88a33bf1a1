import AppIntents
import SwiftUI
import WidgetKit

/// Pauses from the Control Center, the lock screen and the Action Button.
@available(iOS 18, *)
struct PauseControl: ControlWidget {
    var body: some ControlWidgetConfiguration {
        StaticControlConfiguration(kind: "app.stillpoint.still") {
            ControlWidgetButton(action: OpenPaused()) {
                Label("common-pause", systemImage: "smallcircle.filled.circle")
            }
        }
        .displayName("common-pause")
    }
}

/// A control runs in the widget's own process, where `openAppWhenRun` does nothing: the app opens by its address.
@available(iOS 18, *)
struct OpenPaused: AppIntent {
    static let title: LocalizedStringResource = "common-pause"
    static let isDiscoverable = false

    func perform() async throws -> some IntentResult & OpensIntent {
        guard let control = Address.control else { throw CancellationError() }
        return .result(opensIntent: OpenURLIntent(control))
    }
}
