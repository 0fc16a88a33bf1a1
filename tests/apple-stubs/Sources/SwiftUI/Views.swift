public struct Text: Primitive, Equatable, Sendable {
    public init(_ key: LocalizedStringKey) {}
    @_disfavoredOverload public init(_ resource: LocalizedStringResource) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ text: S) {}
    public init(verbatim: String) {}
    public init(_ date: Date, style: DateStyle) {}
    public struct DateStyle: Sendable { public static let timer = DateStyle(), relative = DateStyle(), time = DateStyle(), date = DateStyle() }
    public func bold() -> Text { self }
    public func font(_ font: Font?) -> Text { self }
}

public struct Font: Hashable, Sendable {
    public enum TextStyle: CaseIterable, Sendable { case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2 }
    public enum Weight: Sendable { case ultraLight, thin, light, regular, medium, semibold, bold, heavy }
    public enum Design: Sendable { case `default`, rounded, serif, monospaced }
    public static let largeTitle = Font(), title = Font(), title2 = Font(), title3 = Font(), headline = Font(), subheadline = Font(), body = Font(), callout = Font(), footnote = Font(), caption = Font()
    public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font { stub() }
    public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font { stub() }
    public func monospaced() -> Font { self }
    public func monospacedDigit() -> Font { self }
}

public struct Image: Primitive, Sendable {
    public init(systemName: String) {}
    public init(_ name: String) {}
    public init(decorative name: String) {}
    public func resizable() -> Image { self }
}

public struct Label<Title: View, Icon: View>: Primitive {
    public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {}
}
extension Label where Title == Text, Icon == Image {
    public init(_ key: LocalizedStringKey, systemImage: String) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, systemImage: String) {}
}

public struct ButtonRole: Equatable, Sendable { public static let destructive = ButtonRole(), cancel = ButtonRole() }
public struct Button<Label: View>: Primitive {
    public init(role: ButtonRole? = nil, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
}
extension Button where Label == Text {
    public init(_ key: LocalizedStringKey, role: ButtonRole? = nil, action: @escaping @MainActor () -> Void) {}
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, role: ButtonRole? = nil, action: @escaping @MainActor () -> Void) {}
}
extension Button where Label == SwiftUI.Label<Text, Image> {
    public init(_ key: LocalizedStringKey, systemImage: String, role: ButtonRole? = nil, action: @escaping @MainActor () -> Void) {}
}

// MARK: layout

public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline, lastTextBaseline }
public enum Alignment: Sendable { case center, leading, trailing, top, bottom, topLeading, topTrailing, bottomLeading, bottomTrailing }
public enum TextAlignment: Sendable { case leading, center, trailing }
public enum Axis: Sendable {
    case horizontal, vertical
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
    }
}
public enum Edge: Sendable {
    case top, leading, bottom, trailing
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1), leading = Set(rawValue: 2), bottom = Set(rawValue: 4), trailing = Set(rawValue: 8)
        public static let horizontal: Set = [.leading, .trailing], vertical: Set = [.top, .bottom], all: Set = [.horizontal, .vertical]
    }
}

public struct VStack<Content: View>: Primitive { public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {} }
public struct LazyVStack<Content: View>: Primitive { public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {} }
public struct HStack<Content: View>: Primitive { public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {} }
public struct ZStack<Content: View>: Primitive { public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) {} }
public struct Group<Content: View>: Primitive { public init(@ViewBuilder content: () -> Content) {} }
public struct ScrollView<Content: View>: Primitive { public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content) {} }
public struct ProposedViewSize: Equatable, Sendable {
    public init(width: CGFloat?, height: CGFloat?) { (self.width, self.height) = (width, height) }
    public init(_ size: CGSize) { stub() }
    public let width: CGFloat?, height: CGFloat?
    public static let unspecified = ProposedViewSize(width: nil, height: nil)
    public func replacingUnspecifiedDimensions(by size: CGSize = CGSize(width: 10, height: 10)) -> CGSize { stub() }
}
public struct LayoutSubview: Equatable {
    public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize { stub() }
    public func place(at position: CGPoint, anchor: UnitPoint = .topLeading, proposal: ProposedViewSize) {}
}
public struct LayoutSubviews: Equatable, RandomAccessCollection {
    public var startIndex: Int { stub() }
    public var endIndex: Int { stub() }
    public subscript(index: Int) -> LayoutSubview { stub() }
}
public protocol Layout: Sendable {
    associatedtype Cache = Void
    typealias Subviews = LayoutSubviews
    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache) -> CGSize
    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache)
}
extension Layout {
    @MainActor public func callAsFunction<V: View>(@ViewBuilder _ content: () -> V) -> some View { content() }
}
public struct ViewThatFits<Content: View>: Primitive { public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {} }
public struct GeometryProxy { public var size: CGSize { stub() } }
public struct GeometryReader<Content: View>: Primitive { public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) {} }
public struct GridItem: Sendable {
    public enum Size: Sendable { case fixed(CGFloat), flexible(minimum: CGFloat = 10, maximum: CGFloat = .infinity), adaptive(minimum: CGFloat, maximum: CGFloat = .infinity) }
    public init(_ size: Size = .flexible(), spacing: CGFloat? = nil, alignment: Alignment? = nil) {}
}
public struct LazyVGrid<Content: View>: Primitive { public init(columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {} }
public struct Form<Content: View>: Primitive { public init(@ViewBuilder content: () -> Content) {} }
public struct Spacer: Primitive { public init(minLength: CGFloat? = nil) {} }
public struct Divider: Primitive { public init() {} }

public struct Section<Header: View, Content: View, Footer: View>: Primitive {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Header, @ViewBuilder footer: () -> Footer) {}
}
extension Section where Header == EmptyView, Footer == EmptyView { public init(@ViewBuilder content: () -> Content) {} }
extension Section where Header == Text, Footer == EmptyView { public init(_ key: LocalizedStringKey, @ViewBuilder content: () -> Content) {} }
extension Section where Footer == EmptyView { public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Header) {} }
extension Section where Header == EmptyView { public init(@ViewBuilder content: () -> Content, @ViewBuilder footer: () -> Footer) {} }

public protocol DynamicViewContent: View {}
extension DynamicViewContent {
    public func onDelete(perform action: ((IndexSet) -> Void)?) -> some DynamicViewContent { self }
    public func onMove(perform action: ((IndexSet, Int) -> Void)?) -> some DynamicViewContent { self }
}
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: Primitive, DynamicViewContent {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}
extension ForEach where Data == Range<Int>, ID == Int {
    public init(_ data: Range<Int>, @ViewBuilder content: @escaping (Int) -> Content) {}
}
extension ForEach where Data.Element: Identifiable, ID == Data.Element.ID {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}
extension RangeReplaceableCollection where Self: MutableCollection {
    public mutating func remove(atOffsets offsets: IndexSet) {}
    public mutating func move(fromOffsets source: IndexSet, toOffset destination: Int) {}
}
public struct List<Content: View>: Primitive {
    public init(@ViewBuilder content: () -> Content) {}
    public init<Data: RandomAccessCollection, Row: View>(_ data: Data, @ViewBuilder rowContent: @escaping (Data.Element) -> Row) where Data.Element: Identifiable, Content == ForEach<Data, Data.Element.ID, Row> {}
}

public struct NavigationPath: Equatable { public init() {}; public mutating func append<V: Hashable>(_ value: V) {} }
public struct NavigationStack<Content: View>: Primitive {
    public init(@ViewBuilder root: () -> Content) {}
    public init(path: Binding<NavigationPath>, @ViewBuilder root: () -> Content) {}
    public init<D: MutableCollection & RandomAccessCollection & RangeReplaceableCollection>(path: Binding<D>, @ViewBuilder root: () -> Content) where D.Element: Hashable {}
}
public struct NavigationLink<Label: View, Destination: View>: Primitive {
    public init(@ViewBuilder destination: () -> Destination, @ViewBuilder label: () -> Label) {}
}
extension NavigationLink where Destination == Never { public init<P: Hashable>(value: P?, @ViewBuilder label: () -> Label) {} }
extension NavigationLink where Label == Text, Destination == Never { public init<P: Hashable>(_ key: LocalizedStringKey, value: P?) {} }
extension NavigationLink where Label == Text { public init(_ key: LocalizedStringKey, @ViewBuilder destination: () -> Destination) {} }

// MARK: controls

public struct Toggle<Label: View>: Primitive { public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) {} }
extension Toggle where Label == Text { public init(_ key: LocalizedStringKey, isOn: Binding<Bool>) {} }
public struct TextField<Label: View>: Primitive {
    public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {}
    public init(text: Binding<String>, prompt: Text? = nil, axis: Axis, @ViewBuilder label: () -> Label) {}
}
extension TextField where Label == Text { public init(_ key: LocalizedStringKey, text: Binding<String>, axis: Axis = .horizontal) {} }
public struct SecureField<Label: View>: Primitive {
    public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {}
}
extension SecureField where Label == Text { public init(_ key: LocalizedStringKey, text: Binding<String>) {} }
public struct Picker<Label: View, Value: Hashable, Content: View>: Primitive {}
extension Picker where Label == Text { public init(_ key: LocalizedStringKey, selection: Binding<Value>, @ViewBuilder content: () -> Content) {} }
public struct Stepper<Label: View>: Primitive {
    public init<V: Strideable>(value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1, @ViewBuilder label: () -> Label) {}
}
extension Stepper where Label == Text { public init<V: Strideable>(_ key: LocalizedStringKey, value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1) {} }
public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let date = Self(rawValue: 1), hourAndMinute = Self(rawValue: 2)
}
public struct DatePicker<Label: View>: Primitive {
    public init(selection: Binding<Date>, displayedComponents: DatePickerComponents = [.date, .hourAndMinute], @ViewBuilder label: () -> Label) {}
}
extension DatePicker where Label == Text { public init(_ key: LocalizedStringKey, selection: Binding<Date>, displayedComponents: DatePickerComponents = [.date, .hourAndMinute]) {} }
public struct ProgressView<Label: View>: Primitive {}
extension ProgressView where Label == EmptyView { public init() {}; public init<V: BinaryFloatingPoint>(value: V?, total: V = 1) {} }

// MARK: shapes and colours

@MainActor @preconcurrency public protocol Shape: View where Body == Never {}
extension Shape {
    public var body: Never { stub() }
    public func fill<S: ShapeStyle>(_ content: S, style: FillStyle = FillStyle()) -> some View { self }
    public func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { self }
}
public struct Circle: Shape { public init() {} }
public struct Capsule: Shape { public init() {} }
public struct Rectangle: Shape { public init() {} }
public struct RoundedRectangle: Shape { public init(cornerRadius: CGFloat) {} }

public protocol ShapeStyle: Sendable {}
extension Color: Primitive {}
public struct Color: ShapeStyle, Hashable {
    public enum RGBColorSpace: Hashable, Sendable { case sRGB, sRGBLinear, displayP3 }
    public init(_ name: String) {}
    public init(_ colorSpace: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1) {}
    public static let primary = Color(""), secondary = Color(""), accentColor = Color(""), clear = Color(""), black = Color(""), white = Color(""), red = Color(""), green = Color("")
    public func opacity(_ o: Double) -> Color { self }
}
extension ShapeStyle where Self == Color {
    public static var primary: Color { stub() }
    public static var secondary: Color { stub() }
    public static var red: Color { stub() }
    public static var clear: Color { stub() }
    public static var black: Color { stub() }
    public static var white: Color { stub() }
}
public struct Material: ShapeStyle {}
extension ShapeStyle where Self == Material { public static var regularMaterial: Material { stub() } }

// MARK: gestures and feeling

@MainActor @preconcurrency public protocol Gesture { associatedtype Value }
extension Gesture {
    public func onEnded(_ action: @escaping (Value) -> Void) -> some Gesture { self }
    public func updating<S>(_ state: GestureState<S>, body: @escaping (Value, inout S, inout Transaction) -> Void) -> some Gesture { self }
}
extension Gesture where Value: Equatable { public func onChanged(_ action: @escaping (Value) -> Void) -> some Gesture { self } }
public struct Transaction {}
public struct TapGesture: Gesture { public typealias Value = Void; public init(count: Int = 1) {} }
public struct LongPressGesture: Gesture { public typealias Value = Bool; public init(minimumDuration: Double = 0.5, maximumDistance: CGFloat = 10) {} }
public struct DragGesture: Gesture {
    public struct Value: Equatable, Sendable {
        public var location: CGPoint { stub() }
        public var startLocation: CGPoint { stub() }
        public var translation: CGSize { stub() }
        public var velocity: CGSize { stub() }
    }
    public init(minimumDistance: CGFloat = 10) {}
}
public struct SensoryFeedback: Equatable, Sendable {
    public enum Weight: Sendable { case light, medium, heavy }
    public static let success = Self(), warning = Self(), error = Self(), selection = Self(), start = Self(), stop = Self()
    public static func impact(weight: Weight = .medium, intensity: Double = 1) -> SensoryFeedback { stub() }
}
public struct Animation: Equatable, Sendable {
    public static let `default` = Animation()
    public static func easeInOut(duration: Double) -> Animation { stub() }
    public func repeatForever(autoreverses: Bool = true) -> Animation { self }
}
@MainActor public func withAnimation<R>(_ animation: Animation? = .default, _ body: () throws -> R) rethrows -> R { try body() }
