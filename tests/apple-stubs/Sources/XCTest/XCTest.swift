// Stubs of XCTest as it is on a phone, as Apple documents it for the SDK of iOS 18; see SwiftUI/Core.swift.

@_exported import Foundation

open class XCTestCase { public init() {} }
public func XCTAssert(_ expression: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line) {}
public func XCTAssertFalse(_ expression: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line) {}
public func XCTUnwrap<T>(_ expression: @autoclosure () throws -> T?, _ message: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line) throws -> T { fatalError() }
public struct CGVector: Equatable, Sendable { public init(dx: CGFloat, dy: CGFloat) {} } // in CoreGraphics on Apple's systems
@MainActor public final class XCUICoordinate {
    public func press(forDuration duration: TimeInterval, thenDragTo otherCoordinate: XCUICoordinate) {}
}
@MainActor open class XCUIElement {
    public init() {}
    public enum ElementType: UInt, Sendable { case any = 0, button = 9 }
    public var exists: Bool { fatalError() }
    public var isHittable: Bool { fatalError() }
    public var frame: CGRect { fatalError() }
    public var windows: XCUIElementQuery { fatalError() }
    public func waitForExistence(timeout: TimeInterval) -> Bool { fatalError() }
    public func waitForNonExistence(withTimeout timeout: TimeInterval) -> Bool { fatalError() }
    public func tap() {}
    public func coordinate(withNormalizedOffset normalizedOffset: CGVector) -> XCUICoordinate { fatalError() }
    public func descendants(matching type: ElementType) -> XCUIElementQuery { fatalError() }
}
@MainActor public final class XCUIElementQuery {
    public var firstMatch: XCUIElement { fatalError() }
    public subscript(key: String) -> XCUIElement { fatalError() }
}
public struct XCUIAccessibilityAuditType: OptionSet, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }
    public static let textClipped = Self(rawValue: 1 << 17), dynamicType = Self(rawValue: 1 << 16)
}
@MainActor public final class XCUIAccessibilityAuditIssue {}
@MainActor public final class XCUIApplication: XCUIElement {
    public override init() {}
    public var launchArguments: [String] { get { fatalError() } set {} }
    public func launch() {}
    public func activate() {}
    public func open(_ url: URL) {}
    public func performAccessibilityAudit(for auditTypes: XCUIAccessibilityAuditType, _ issueHandler: ((XCUIAccessibilityAuditIssue) throws -> Bool)? = nil) throws {}
}
@MainActor public final class XCUIDevice {
    public enum Button: Int, Sendable { case home = 1 }
    public class var shared: XCUIDevice { fatalError() }
    public func press(_ button: Button) {}
}
