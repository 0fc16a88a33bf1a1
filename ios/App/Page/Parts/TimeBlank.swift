/// A time of day, chosen as this phone chooses one: with 12 hours or 24. The core counts minutes since midnight.
struct TimeBlank: View {
    let blank: Blank
    let hand: Hand

    var body: some View {
        DatePicker(
            selection: Binding(
                get: { @MainActor in date }, set: { @MainActor in hand.type(minutes(of: $0), into: blank) }),
            displayedComponents: .hourAndMinute,
            label: { Text(verbatim: blank.label) }
        )
        .labelsHidden()
        // A day without summer time: no hour is missing on it.
        .environment(\.timeZone, .gmt)
        .frame(minHeight: Space.target)
        .accessibilityIdentifier(blank.name)
    }

    private var date: Date { Date(timeIntervalSince1970: 60 * TimeInterval(Int(hand.text(in: blank)) ?? 0)) }

    private func minutes(of date: Date) -> String { String(Int(date.timeIntervalSince1970 / 60) % (24 * 60)) }
}
