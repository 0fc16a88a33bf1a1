import Foundation

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
