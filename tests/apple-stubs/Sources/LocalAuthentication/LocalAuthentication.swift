// Stubs of LocalAuthentication, as Apple documents it for the SDK of iOS 18; see SwiftUI/Core.swift.

@_exported import Foundation

public typealias NSErrorPointer = UnsafeMutablePointer<NSError?>?

public enum LAPolicy: Int, Sendable {
    case deviceOwnerAuthenticationWithBiometrics = 1
    case deviceOwnerAuthentication = 2
}
public struct LAError: Error {
    public enum Code: Int, Sendable { case authenticationFailed = -1, userCancel = -2, passcodeNotSet = -5 }
    public static var passcodeNotSet: Code { .passcodeNotSet }
}
open class LAContext {
    public init() {}
    open var interactionNotAllowed: Bool = false
    open func canEvaluatePolicy(_ policy: LAPolicy, error: NSErrorPointer) -> Bool { fatalError() }
    open func evaluatePolicy(_ policy: LAPolicy, localizedReason: String) async throws -> Bool { fatalError() }
}
