import UIKit

public enum TitleDisplayMode: Sendable { case automatic, inline, large }
public enum Visibility: Sendable { case automatic, visible, hidden }
public struct PresentationDetent: Hashable, Sendable { public static let medium = Self(), large = Self() }
public struct RedactionReasons: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let placeholder = Self(rawValue: 1), privacy = Self(rawValue: 2)
}
public struct ToolbarItemPlacement: Sendable { public static let topBarLeading = Self(), topBarTrailing = Self(), confirmationAction = Self(), cancellationAction = Self(), primaryAction = Self(), bottomBar = Self() }
@MainActor @preconcurrency public protocol ToolbarContent {}
public struct ToolbarItem<Content: View>: ToolbarContent { public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) {} }
public struct ToolbarTuple: ToolbarContent { init() {} }
@resultBuilder public enum ToolbarContentBuilder { @MainActor public static func buildBlock<each C: ToolbarContent>(_ c: repeat each C) -> ToolbarTuple { stub() } }
@MainActor @preconcurrency public protocol PrimitiveButtonStyle {}
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle { public static var borderedProminent: Self { stub() } }
extension PrimitiveButtonStyle where Self == BorderedButtonStyle { public static var bordered: Self { stub() } }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { stub() } }
public enum ControlSize: Sendable { case mini, small, regular, large, extraLarge }
public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isButton = Self(rawValue: 1), isHeader = Self(rawValue: 2), isSelected = Self(rawValue: 4), updatesFrequently = Self(rawValue: 8), isModal = Self(rawValue: 16), startsMediaSession = Self(rawValue: 32), isImage = Self(rawValue: 64)
}
public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }
public struct AccessibilityActionKind: Sendable { public static let `default` = Self(), escape = Self(), magicTap = Self() }

@MainActor @preconcurrency public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = ModifierContent<Self>
    @ViewBuilder func body(content: Content) -> Body
}
public struct ModifierContent<Modifier: ViewModifier>: Primitive {}
public struct AnyTransition: Sendable { public static let opacity = AnyTransition(), identity = AnyTransition() }
public struct UnitPoint: Hashable, Sendable { public static let center = UnitPoint(), topLeading = UnitPoint() }
public enum ContentMode: Hashable, CaseIterable, Sendable { case fit, fill }
public struct SubmitLabel: Sendable { public static var done: SubmitLabel { stub() }; public static var `return`: SubmitLabel { stub() } }
public struct ScrollBounceBehavior: Sendable { public static var basedOnSize: ScrollBounceBehavior { stub() } }
public struct SubmitTriggers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let text = Self(rawValue: 1), search = Self(rawValue: 2)
}
public struct TextInputAutocapitalization: Sendable { public static var never: Self { stub() }; public static var sentences: Self { stub() } }
public struct GestureMask: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let all = Self(rawValue: 3)
}

extension View {
    public func modifier<M: ViewModifier>(_ modifier: M) -> some View { self }
    // layout
    public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { self }
    public func fixedSize() -> some View { self }
    public func layoutPriority(_ value: Double) -> some View { self }
    public func rotationEffect(_ angle: Angle, anchor: UnitPoint = .center) -> some View { self }
    public func flipsForRightToLeftLayoutDirection(_ enabled: Bool) -> some View { self }
    public func transition(_ transition: AnyTransition) -> some View { self }
    public func allowsHitTesting(_ enabled: Bool) -> some View { self }
    public func simultaneousGesture<G: Gesture>(_ gesture: G, including mask: GestureMask = .all) -> some View { self }
    public func onTapGesture(count: Int = 1, perform: @escaping (CGPoint) -> Void) -> some View { self }
    public func scrollBounceBehavior(_ behavior: ScrollBounceBehavior, axes: Axis.Set = [.vertical]) -> some View { self }
    public func onReceive<P: Combine>(_ publisher: P, perform action: @escaping (P.Output) -> Void) -> some View where P.Failure == Never { self }
    public func onOpenURL(perform action: @escaping (URL) -> Void) -> some View { self }
    // typing
    public func autocorrectionDisabled(_ disable: Bool = true) -> some View { self }
    public func textContentType(_ textContentType: UITextContentType?) -> some View { self }
    public func textInputAutocapitalization(_ autocapitalization: TextInputAutocapitalization?) -> some View { self }
    public func submitLabel(_ label: SubmitLabel) -> some View { self }
    public func onSubmit(of triggers: SubmitTriggers = .text, _ action: @escaping () -> Void) -> some View { self }
    public func labelsHidden() -> some View { self }
    // accessibility
    public func accessibilityActions<C: View>(@ViewBuilder _ content: () -> C) -> some View { self }
    public func accessibilityInputLabels(_ labels: [Text]) -> some View { self }
    public func padding(_ length: CGFloat) -> some View { self }
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { self }
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View { self }
    public func frame(minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil, idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center) -> some View { self }
    public func background<S: ShapeStyle>(_ style: S, ignoresSafeAreaEdges edges: Edge.Set = .all) -> some View { self }
    public func background<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View { self }
    public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View { self }
    public func ignoresSafeArea(edges: Edge.Set = .all) -> some View { self }
    public func contentShape<S: Shape>(_ shape: S) -> some View { self }
    public func clipShape<S: Shape>(_ shape: S) -> some View { self }
    // looks
    public func font(_ font: Font?) -> some View { self }
    public func fontWeight(_ weight: Font.Weight?) -> some View { self }
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { self }
    public func tint(_ color: Color?) -> some View { self }
    public func opacity(_ o: Double) -> some View { self }
    public func scaleEffect(_ s: CGFloat) -> some View { self }
    public func multilineTextAlignment(_ a: TextAlignment) -> some View { self }
    public func lineLimit(_ n: Int?) -> some View { self }
    public func minimumScaleFactor(_ f: CGFloat) -> some View { self }
    public func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { self }
    public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { self }
    public func controlSize(_ size: ControlSize) -> some View { self }
    public func preferredColorScheme(_ scheme: ColorScheme?) -> some View { self }
    public func dynamicTypeSize<R: RangeExpression>(_ range: R) -> some View where R.Bound == DynamicTypeSize { self }
    public func privacySensitive(_ sensitive: Bool = true) -> some View { self }
    public func redacted(reason: RedactionReasons) -> some View { self }
    public func statusBarHidden(_ hidden: Bool = true) -> some View { self }
    public func persistentSystemOverlays(_ visibility: Visibility) -> some View { self }
    // behaviour
    public func hidden() -> some View { self }
    public func disabled(_ disabled: Bool) -> some View { self }
    public func onAppear(perform: (() -> Void)? = nil) -> some View { self }
    public func onDisappear(perform: (() -> Void)? = nil) -> some View { self }
    public func task(priority: TaskPriority = .userInitiated, _ action: @escaping @Sendable @MainActor () async -> Void) -> some View { self }
    public func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping (V, V) -> Void) -> some View { self }
    public func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping () -> Void) -> some View { self }
    public func onTapGesture(count: Int = 1, perform: @escaping () -> Void) -> some View { self }
    public func onLongPressGesture(minimumDuration: Double = 0.5, maximumDistance: CGFloat = 10, perform: @escaping () -> Void, onPressingChanged: ((Bool) -> Void)? = nil) -> some View { self }
    public func gesture<G: Gesture>(_ gesture: G) -> some View { self }
    public func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T) -> some View { self }
    public func environment<T: AnyObject & Observable>(_ object: T?) -> some View { self }
    public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { self }
    public func focused(_ state: FocusState<Bool>.Binding) -> some View { self }
    public func tag<V: Hashable>(_ tag: V) -> some View { self }
    public func id<ID: Hashable>(_ id: ID) -> some View { self }
    // navigation and presentation
    public func navigationTitle(_ key: LocalizedStringKey) -> some View { self }
    public func navigationBarTitleDisplayMode(_ mode: TitleDisplayMode) -> some View { self }
    public func navigationDestination<D: Hashable, C: View>(for type: D.Type, @ViewBuilder destination: @escaping (D) -> C) -> some View { self }
    public func toolbar<C: ToolbarContent>(@ToolbarContentBuilder content: () -> C) -> some View { self }
    public func sheet<C: View>(isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> C) -> some View { self }
    public func sheet<I: Identifiable, C: View>(item: Binding<I?>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping (I) -> C) -> some View { self }
    public func fullScreenCover<C: View>(isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> C) -> some View { self }
    public func presentationDetents(_ detents: Set<PresentationDetent>) -> some View { self }
    public func interactiveDismissDisabled(_ disabled: Bool = true) -> some View { self }
    public func alert<A: View, M: View>(_ key: LocalizedStringKey, isPresented: Binding<Bool>, @ViewBuilder actions: () -> A, @ViewBuilder message: () -> M) -> some View { self }
    public func confirmationDialog<A: View>(_ key: LocalizedStringKey, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic, @ViewBuilder actions: () -> A) -> some View { self }
    // accessibility
    public func accessibilityLabel(_ key: LocalizedStringKey) -> some View { self }
    public func accessibilityLabel(_ text: Text) -> some View { self }
    public func accessibilityHint(_ key: LocalizedStringKey) -> some View { self }
    public func accessibilityValue(_ text: Text) -> some View { self }
    public func accessibilityHidden(_ hidden: Bool) -> some View { self }
    public func accessibilityIdentifier(_ id: String) -> some View { self }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
    public func accessibilityRemoveTraits(_ traits: AccessibilityTraits) -> some View { self }
    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { self }
    public func accessibilityAction(_ kind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void) -> some View { self }
    public func accessibilitySortPriority(_ p: Double) -> some View { self }
}
