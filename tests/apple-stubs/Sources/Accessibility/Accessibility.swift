// Stubs of Accessibility, for type-checking ios/App where there is no Apple SDK. As Apple documents it for
// iOS 17; see SwiftUI/Core.swift.

/// What a screen reader is told.
public enum AccessibilityNotification {
    public struct Announcement: Sendable {
        public init(_ announcement: String) {}
        public func post() {}
    }
}
