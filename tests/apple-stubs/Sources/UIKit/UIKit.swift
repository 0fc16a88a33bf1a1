// Stubs of UIKit, and of what Foundation has on a phone alone, as Apple documents them for the SDK of iOS 18; see
// SwiftUI/Core.swift.

@_exported import Foundation
import UniformTypeIdentifiers

@MainActor open class UIResponder: NSObject { open func reloadInputViews() {} }
@MainActor open class UIScene: UIResponder {}
@MainActor public final class UIWindow: UIResponder { public var rootViewController: UIViewController? }
@MainActor public final class UIWindowScene: UIScene { public var keyWindow: UIWindow? { fatalError() } }
@MainActor open class UIViewController: UIResponder {
    public func present(_ controller: UIViewController, animated: Bool, completion: (() -> Void)? = nil) {}
}
public struct UIBackgroundTaskIdentifier: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let invalid = Self(rawValue: 0)
}
@MainActor public final class UIApplication: UIResponder {
    public struct LaunchOptionsKey: Hashable, Sendable {}
    public struct OpenExternalURLOptionsKey: Hashable, Sendable {}
    public class var shared: UIApplication { fatalError() }
    public var isIdleTimerDisabled = false
    public var connectedScenes: Set<UIScene> { fatalError() }
    public func canOpenURL(_ url: URL) -> Bool { fatalError() }
    public var supportsAlternateIcons: Bool { fatalError() }
    public var alternateIconName: String? { fatalError() }
    public func setAlternateIconName(_ alternateIconName: String?) async throws {}
    @discardableResult public func open(_ url: URL, options: [OpenExternalURLOptionsKey: Any] = [:]) async -> Bool { fatalError() }
    public func beginBackgroundTask(expirationHandler: (@MainActor @Sendable () -> Void)? = nil) -> UIBackgroundTaskIdentifier { fatalError() }
    public func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) {}
}
@MainActor public protocol UIApplicationDelegate: NSObjectProtocol {
    func application(_ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?) -> Bool
}
@MainActor public protocol UIDocumentPickerDelegate: NSObjectProtocol {
    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL])
    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController)
}
@MainActor public final class UIDocumentPickerViewController: UIViewController {
    public init(forExporting urls: [URL], asCopy: Bool) {}
    public init(forOpeningContentTypes types: [UTType], asCopy: Bool) {}
    public weak var delegate: (any UIDocumentPickerDelegate)?
}
public struct UITextContentType: Hashable, Sendable { public static let oneTimeCode = Self(), password = Self() }
public enum UITextSmartQuotesType: Int, Sendable { case `default`, no, yes }
public enum UITextSmartDashesType: Int, Sendable { case `default`, no, yes }
public enum UITextSmartInsertDeleteType: Int, Sendable { case `default`, no, yes }
public enum UITextInlinePredictionType: Int, Sendable { case `default`, no, yes }
@MainActor open class UIView: UIResponder {}
@MainActor open class UITextField: UIView {
    public static nonisolated let textDidBeginEditingNotification = Notification.Name("")
    public var smartQuotesType = UITextSmartQuotesType.default
    public var smartDashesType = UITextSmartDashesType.default
    public var smartInsertDeleteType = UITextSmartInsertDeleteType.default
    public var inlinePredictionType = UITextInlinePredictionType.default
}
@MainActor open class UITextView: UIView {
    public static nonisolated let textDidBeginEditingNotification = Notification.Name("")
    public var smartQuotesType = UITextSmartQuotesType.default
    public var smartDashesType = UITextSmartDashesType.default
    public var smartInsertDeleteType = UITextSmartInsertDeleteType.default
    public var inlinePredictionType = UITextInlinePredictionType.default
}
@MainActor public final class UIImpactFeedbackGenerator: NSObject {
    public enum FeedbackStyle: Int, Sendable { case light, medium, heavy, soft, rigid }
    public init(style: FeedbackStyle) {}
    public func impactOccurred() {}
}

// MARK: Foundation, on a phone

public protocol Combine { associatedtype Output; associatedtype Failure: Error } // `Publisher`, of Combine

public struct FileProtectionType: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let complete = Self(rawValue: ""), completeUnlessOpen = Self(rawValue: "")
}
extension FileAttributeKey { public static let protectionKey = FileAttributeKey(rawValue: "NSFileProtectionKey") }
extension NotificationCenter {
    public struct Notifications: AsyncSequence, Sendable {
        public struct AsyncIterator: AsyncIteratorProtocol { public mutating func next() async -> Notification? { fatalError() } }
        public func makeAsyncIterator() -> AsyncIterator { fatalError() }
    }
    public func notifications(named name: Notification.Name) -> Notifications { fatalError() }
    public struct Publisher: Combine { public typealias Output = Notification; public typealias Failure = Never }
    public func publisher(for name: Notification.Name, object: AnyObject? = nil) -> Publisher { fatalError() }
}
