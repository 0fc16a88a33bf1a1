import Foundation

extension Ability {
    /// Whether there is an Action Button on the phone that the system calls `model`: since the iPhone 15 Pro, "iPhone16,1". No
    /// phone says so of itself.
    public static func isActionButton(on model: String) -> Bool {
        let (kind, number) = (model.prefix { $0.isLetter }, model.drop { $0.isLetter }.prefix { $0.isNumber })
        return kind == "iPhone" && Int(number).map { $0 >= 16 } ?? false
    }
}

extension Phone {
    /// What the phone is set to; it `shows` the app as this, and `abilities` is what it can do.
    public init(language: String, locale: Locale, shows: AppIcon, abilities: [Ability]) {
        let hours = DateFormatter.dateFormat(fromTemplate: "j", options: 0, locale: locale) ?? "H"
        self.init(
            language: language,
            region: locale.region?.identifier ?? "",
            has24Hours: !hours.contains("a"),
            // A Sunday is 1 to Foundation and 7 to the core.
            firstWeekday: UInt8((locale.calendar.firstWeekday + 5) % 7 + 1),
            shows: shows,
            abilities: abilities
        )
    }
}
