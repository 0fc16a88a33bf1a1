#if canImport(UIKit)
import UIKit

/// As what the phone shows the app: the pictures that came with it.
@MainActor
public enum Icons {
    /// What the project calls those that are not the app's own.
    private static let others: [AppIcon: String] = [.stones: "Stones", .paper: "Paper"]

    /// The one that is shown.
    public static var shown: AppIcon {
        others.first { $0.value == UIApplication.shared.alternateIconName }?.key ?? .stillMark
    }

    /// Shows `icon` from now on. The phone says that it does.
    public static func show(_ icon: AppIcon) async -> Answer {
        do { try await UIApplication.shared.setAlternateIconName(others[icon]) } catch { return .no }
        return .done
    }
}
#endif
