// Stubs of SwiftUI, for type-checking ios/App where there is no Apple SDK: written by hand, with the signatures that Apple
// documents for iOS 17 and Swift 6. That ios/App agrees with them proves nothing about Apple's own; that it does not is a
// mistake in one of the two.

@_exported import Foundation
@_exported import Observation
import UIKit

func stub() -> Never { fatalError("a stub for type-checking") }

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}

public protocol Primitive: View where Body == Never {}
extension Primitive { public var body: Never { stub() } }
extension Never: View { public var body: Never { stub() } }

public struct EmptyView: Primitive { public init() {} }
public struct AnyView: Primitive { public init<V: View>(_ view: V) {} }
public struct TupleView<T>: Primitive { init() {} }
public struct ConditionalContent<A: View, B: View>: Primitive { init() {} }
extension Optional: View where Wrapped: View { public var body: Never { stub() } }

@resultBuilder public enum ViewBuilder {
    public static func buildExpression<C: View>(_ c: C) -> C { c }
    public static func buildBlock() -> EmptyView { stub() }
    public static func buildBlock<C: View>(_ c: C) -> C { c }
    @_disfavoredOverload public static func buildBlock<each C: View>(_ c: repeat each C) -> TupleView<(repeat each C)> { stub() }
    public static func buildIf<C: View>(_ c: C?) -> C? { c }
    public static func buildEither<A: View, B: View>(first: A) -> ConditionalContent<A, B> { stub() }
    public static func buildEither<A: View, B: View>(second: B) -> ConditionalContent<A, B> { stub() }
    public static func buildLimitedAvailability<C: View>(_ c: C) -> AnyView { stub() }
}

// MARK: state

public protocol DynamicProperty {}

@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
    @preconcurrency public init(get: @escaping @isolated(any) @Sendable () -> Value, set: @escaping @isolated(any) @Sendable (Value) -> Void) {}
    public static func constant(_ value: Value) -> Binding<Value> { stub() }
    public var wrappedValue: Value { get { stub() } nonmutating set {} }
    public var projectedValue: Binding<Value> { self }
    public subscript<S>(dynamicMember keyPath: WritableKeyPath<Value, S>) -> Binding<S> { stub() }
}

@propertyWrapper public struct State<Value>: DynamicProperty {
    public init(wrappedValue: Value) {}
    public init(initialValue: Value) {}
    public var wrappedValue: Value { get { stub() } nonmutating set {} }
    public var projectedValue: Binding<Value> { stub() }
}

@propertyWrapper @dynamicMemberLookup public struct Bindable<Value> {
    public init(wrappedValue: Value) {}
    public init(_ value: Value) {}
    public var wrappedValue: Value { stub() }
    public var projectedValue: Bindable<Value> { self }
    public subscript<S>(dynamicMember keyPath: ReferenceWritableKeyPath<Value, S>) -> Binding<S> where Value: AnyObject { stub() }
}

@propertyWrapper public struct Environment<Value>: DynamicProperty {
    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) {}
    public init(_ type: Value.Type) where Value: AnyObject, Value: Observable {}
    public var wrappedValue: Value { stub() }
}

@propertyWrapper public struct FocusState<Value: Hashable>: DynamicProperty {
    public struct Binding {}
    public init() where Value == Bool {}
    public init<T: Hashable>() where Value == T? {}
    public var wrappedValue: Value { get { stub() } nonmutating set {} }
    public var projectedValue: Binding { stub() }
}

@propertyWrapper public struct GestureState<Value>: DynamicProperty {
    public init(wrappedValue: Value) {}
    public var wrappedValue: Value { stub() }
    public var projectedValue: GestureState<Value> { self }
}

@propertyWrapper public struct ScaledMetric<Value>: DynamicProperty {
    public init(wrappedValue: Value, relativeTo: Font.TextStyle = .body) {}
    public var wrappedValue: Value { stub() }
}

public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

public struct EnvironmentValues {
    public init() {}
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value { get { stub() } set {} }
    public var dismiss: DismissAction { stub() }
    public var openURL: OpenURLAction { stub() }
    public var scenePhase: ScenePhase { stub() }
    public var isEnabled: Bool { stub() }
    public var colorScheme: ColorScheme { get { stub() } set {} }
    public var colorSchemeContrast: ColorSchemeContrast { stub() }
    public var legibilityWeight: LegibilityWeight? { get { stub() } set {} }
    public var dynamicTypeSize: DynamicTypeSize { get { stub() } set {} }
    public var verticalSizeClass: UserInterfaceSizeClass? { get { stub() } set {} }
    public var layoutDirection: LayoutDirection { get { stub() } set {} }
    public var timeZone: TimeZone { get { stub() } set {} }
    public var isSceneCaptured: Bool { get { stub() } set {} }
    public var accessibilityReduceMotion: Bool { stub() }
    public var accessibilityDifferentiateWithoutColor: Bool { stub() }
    public var accessibilityVoiceOverEnabled: Bool { stub() }
    public var locale: Locale { get { stub() } set {} }
}

public enum UserInterfaceSizeClass: Sendable { case compact, regular }

@MainActor public struct DismissAction { public func callAsFunction() {} }
@MainActor public struct OpenURLAction { public func callAsFunction(_ url: URL) {} }
public enum ScenePhase: Comparable, Sendable { case background, inactive, active }
public enum LayoutDirection: Hashable, CaseIterable, Sendable { case leftToRight, rightToLeft }
public enum ColorScheme: CaseIterable, Sendable { case light, dark }
public enum ColorSchemeContrast: CaseIterable, Sendable { case standard, increased }
public enum LegibilityWeight: Hashable, Sendable { case regular, bold }
public enum DynamicTypeSize: Comparable, CaseIterable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge, accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
    public var isAccessibilitySize: Bool { stub() }
}

// MARK: text

public struct LocalizedStringKey: ExpressibleByStringInterpolation, Equatable, Sendable {
    public init(_ value: String) {}
    public init(stringLiteral value: String) {}
}

public struct LocalizedStringResource: ExpressibleByStringInterpolation, Sendable { // in Foundation on Apple's systems
    public init(_ key: String, defaultValue: String? = nil, table: String? = nil, comment: String? = nil) {}
    public init(stringLiteral value: String) {}
}

extension String { // in Foundation on Apple's systems
    public init(localized key: LocalizedStringResource) { stub() }
}

// MARK: scenes

@MainActor @preconcurrency public protocol App {
    associatedtype Body: Scene
    @SceneBuilder var body: Body { get }
    init()
}
extension App { public static func main() {} }

@MainActor @preconcurrency public protocol Scene { associatedtype Body: Scene; @SceneBuilder var body: Body { get } }
extension Never: Scene {}
@resultBuilder public enum SceneBuilder { public static func buildBlock<S: Scene>(_ s: S) -> S { s } }
public struct WindowGroup<Content: View>: Scene {
    public init(@ViewBuilder content: () -> Content) {}
    public var body: Never { stub() }
}
extension Scene {
    public func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping () -> Void) -> some Scene { self }
}
@MainActor @preconcurrency @propertyWrapper public struct UIApplicationDelegateAdaptor<DelegateType: NSObject & UIApplicationDelegate>: DynamicProperty {
    public init(_ delegateType: DelegateType.Type = DelegateType.self) {}
    public var wrappedValue: DelegateType { stub() }
}
