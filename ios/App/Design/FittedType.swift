/// What it holds, at the largest type at which there is room for it along `axes`; at ordinary type it stays as it is.
struct FittedType<Content: View>: View {
    let axes: Axis.Set
    @ViewBuilder let content: Content

    var body: some View {
        // One by one: of a `ForEach` it would not choose.
        ViewThatFits(in: axes) {
            content
            content.dynamicTypeSize(...DynamicTypeSize.accessibility3)
            content.dynamicTypeSize(...DynamicTypeSize.accessibility1)
            content.dynamicTypeSize(...DynamicTypeSize.xxLarge)
            content.dynamicTypeSize(...DynamicTypeSize.large)
        }
    }
}
