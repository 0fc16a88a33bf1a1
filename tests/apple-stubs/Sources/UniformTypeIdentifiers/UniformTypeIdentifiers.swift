// Stubs of UniformTypeIdentifiers, as Apple documents it for the SDK of iOS 18; see SwiftUI/Core.swift.

public struct UTType: Hashable, Sendable { public static let item = UTType() }
