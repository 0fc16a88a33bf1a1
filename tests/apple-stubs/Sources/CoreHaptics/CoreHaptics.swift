// Stubs of CoreHaptics, as Apple documents it for the SDK of iOS 18; see SwiftUI/Core.swift.

import Foundation

public let CHHapticTimeImmediate: TimeInterval = 0
public protocol CHHapticDeviceCapability { var supportsHaptics: Bool { get } }
public protocol CHHapticPatternPlayer { func start(atTime: TimeInterval) throws }
public final class CHHapticEngine {
    public init() throws {}
    public static func capabilitiesForHardware() -> any CHHapticDeviceCapability { fatalError() }
    public var playsHapticsOnly = false
    public var isAutoShutdownEnabled = false
    public func start() throws {}
    public func makePlayer(with pattern: CHHapticPattern) throws -> any CHHapticPatternPlayer { fatalError() }
}
public final class CHHapticDynamicParameter {}
public final class CHHapticPattern { public init(events: [CHHapticEvent], parameters: [CHHapticDynamicParameter]) throws {} }
public final class CHHapticEventParameter {
    public struct ID: Sendable { public static let hapticIntensity = ID(), hapticSharpness = ID() }
    public init(parameterID: ID, value: Float) {}
}
public final class CHHapticEvent {
    public struct EventType: Sendable { public static let hapticContinuous = EventType(), hapticTransient = EventType() }
    public init(eventType: EventType, parameters: [CHHapticEventParameter], relativeTime: TimeInterval, duration: TimeInterval) {}
}
