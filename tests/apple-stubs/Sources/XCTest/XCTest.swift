// Stubs of XCTest as it is on a phone, as Apple documents it for the SDK of iOS 18; see SwiftUI/Core.swift.

@_exported import Foundation

open class XCTestCase { public init() {} }
public func XCTAssert(_ expression: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line) {}
public func XCTUnwrap<T>(_ expression: @autoclosure () throws -> T?, _ message: @autoclosure () -> String = "", file: StaticString = #filePath, line: UInt = #line) throws -> T { fatalError() }
@MainActor open class XCUIElement {
    public init() {}
    public enum ElementType: UInt, Sendable { case any = 0, button = 9 }
    public func waitForExistence(timeout: TimeInterval) -> Bool { fatalError() }
    public func tap() {}
    public func descendants(matching type: ElementType) -> XCUIElementQuery { fatalError() }
}
@MainActor public final class XCUIElementQuery { public subscript(key: String) -> XCUIElement { fatalError() } }
@MainActor public final class XCUIApplication: XCUIElement {
    public override init() {}
    public func launch() {}
    public func open(_ url: URL) {}
}
