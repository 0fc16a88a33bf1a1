// Stubs of WidgetKit, as Apple documents it for the SDK of iOS 18; see SwiftUI/Core.swift.

@_exported import SwiftUI
import AppIntents

func stub() -> Never { fatalError("a stub for type-checking") }

@MainActor @preconcurrency public protocol WidgetConfiguration {
    associatedtype Body: WidgetConfiguration
    var body: Body { get }
}
extension Never: WidgetConfiguration {}
extension WidgetConfiguration where Body == Never { public var body: Never { stub() } }
extension WidgetConfiguration {
    public func configurationDisplayName(_ key: LocalizedStringKey) -> some WidgetConfiguration { self }
    public func description(_ key: LocalizedStringKey) -> some WidgetConfiguration { self }
    public func supportedFamilies(_ families: [WidgetFamily]) -> some WidgetConfiguration { self }
}
public enum WidgetFamily: Sendable { case systemSmall, systemMedium, systemLarge, accessoryCircular, accessoryRectangular, accessoryInline }

@MainActor @preconcurrency public protocol Widget { associatedtype Body: WidgetConfiguration; var body: Body { get }; init() }
@MainActor @preconcurrency public protocol WidgetBundle { associatedtype Body: Widget; @WidgetBundleBuilder var body: Body { get }; init() }
extension WidgetBundle { public static func main() {} }
public struct WidgetTuple: Widget { public init() {}; public var body: Never { stub() } }
@resultBuilder public enum WidgetBundleBuilder {
    @MainActor public static func buildExpression<W: Widget>(_ w: W) -> WidgetTuple { stub() }
    @MainActor public static func buildExpression<W: ControlWidget>(_ w: W) -> WidgetTuple { stub() }
    @MainActor public static func buildBlock(_ w: WidgetTuple...) -> WidgetTuple { stub() }
    @MainActor public static func buildOptional(_ w: WidgetTuple?) -> WidgetTuple { stub() }
    @MainActor public static func buildLimitedAvailability(_ w: WidgetTuple) -> WidgetTuple { stub() }
}

public protocol TimelineEntry { var date: Date { get } }
public struct Timeline<Entry: TimelineEntry> {
    public enum ReloadPolicy { case atEnd, never; public static func after(_ date: Date) -> ReloadPolicy { stub() } }
    public init(entries: [Entry], policy: ReloadPolicy) {}
}
public struct TimelineProviderContext { public var isPreview: Bool { stub() } }
public protocol TimelineProvider {
    associatedtype Entry: TimelineEntry
    typealias Context = TimelineProviderContext
    func placeholder(in context: Context) -> Entry
    func getSnapshot(in context: Context, completion: @escaping @Sendable (Entry) -> Void)
    func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<Entry>) -> Void)
}
public struct StaticConfiguration<Content: View>: WidgetConfiguration {
    public init<P: TimelineProvider>(kind: String, provider: P, @ViewBuilder content: @escaping (P.Entry) -> Content) {}
}

@MainActor @preconcurrency public protocol ControlWidgetConfiguration { associatedtype Body; var body: Body { get } }
extension ControlWidgetConfiguration where Body == Never { public var body: Never { stub() } }
extension ControlWidgetConfiguration { public func displayName(_ name: LocalizedStringResource) -> some ControlWidgetConfiguration { self } }
@MainActor @preconcurrency public protocol ControlWidget { associatedtype Body: ControlWidgetConfiguration; var body: Body { get }; init() }
@MainActor @preconcurrency public protocol ControlWidgetTemplate {}
public struct StaticControlConfiguration<Content: ControlWidgetTemplate>: ControlWidgetConfiguration {
    public typealias Body = Never
    public init(kind: String, content: @escaping () -> Content) {}
}
public struct ControlWidgetButton<Label: View, Action: AppIntent>: ControlWidgetTemplate {
    public init(action: Action, @ViewBuilder label: @escaping () -> Label) {}
}
extension View { public func widgetURL(_ url: URL?) -> some View { self } }
extension View { public func containerBackground<S: ShapeStyle>(_ style: S, for place: ContainerBackgroundPlacement) -> some View { self } }
public struct ContainerBackgroundPlacement: Sendable { public static let widget = Self() }
