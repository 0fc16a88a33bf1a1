// Stubs of AppIntents, as Apple documents it for the SDK of iOS 18; see SwiftUI/Core.swift.

@_exported import SwiftUI

func stub() -> Never { fatalError("a stub for type-checking") }

public protocol IntentResult: Sendable {}
public protocol OpensIntent {}
public struct ResultOf<Value>: IntentResult {}
public struct ResultThatOpens<Intent: AppIntent>: IntentResult, OpensIntent {}
extension IntentResult where Self == ResultOf<Never> {
    public static func result() -> ResultOf<Never> { stub() }
}
extension IntentResult {
    public static func result<I: AppIntent>(opensIntent: I) -> Self where Self == ResultThatOpens<I> { stub() }
}

public protocol AppIntent: Sendable {
    associatedtype PerformResult: IntentResult
    static var title: LocalizedStringResource { get }
    static var openAppWhenRun: Bool { get }
    static var isDiscoverable: Bool { get }
    func perform() async throws -> PerformResult
    init()
}
extension AppIntent {
    public static var openAppWhenRun: Bool { false }
    public static var isDiscoverable: Bool { true }
}
public struct OpenURLIntent: AppIntent {
    public static let title: LocalizedStringResource = ""
    public init() {}
    public init(_ url: URL) {}
    public func perform() async throws -> ResultOf<Never> { stub() }
}

public struct AppShortcutPhrase<Intent: AppIntent>: ExpressibleByStringInterpolation, Sendable {
    public enum Token: Sendable { case applicationName }
    public struct StringInterpolation: StringInterpolationProtocol {
        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {}
        public mutating func appendInterpolation(_ token: Token) {}
    }
    public init(stringLiteral value: String) {}
    public init(stringInterpolation: StringInterpolation) {}
}
public struct AppShortcut: Sendable {
    public init<I: AppIntent>(intent: I, phrases: [AppShortcutPhrase<I>], shortTitle: LocalizedStringResource, systemImageName: String) {}
}
@resultBuilder public enum AppShortcutsBuilder {
    public static func buildBlock(_ shortcuts: AppShortcut...) -> [AppShortcut] { shortcuts }
}
public protocol AppShortcutsProvider { @AppShortcutsBuilder static var appShortcuts: [AppShortcut] { get } }
