/// Lengths, in points: a grid of 8.
enum Space {
    static let line: CGFloat = 8
    static let between: CGFloat = 16
    static let margin: CGFloat = 24
    static let part: CGFloat = 32
    static let above: CGFloat = 64
    static let corner: CGFloat = 16
    /// The least height of anything that can be touched.
    static let target: CGFloat = 56
    /// And of an answer to a question.
    static let tallTarget: CGFloat = 64
    /// And of what has a place of its own in the dark.
    static let ownPlace: CGFloat = 72
    /// One column, however wide the screen is: about 60 letters a line.
    static let column: CGFloat = 560
}

extension Font {
    /// The one word: it grows with the type, from 56 points.
    static func word(_ size: CGFloat) -> Font { .system(size: size, weight: .light) }
    /// What a page is about: 34 points, where the type is as it comes.
    static let pageTitle = Font.system(.largeTitle, weight: .light)
    /// The word in a band, found in the dark: 28 points.
    static let band = Font.system(.title, weight: .light)
    /// A question: 22 points.
    static let question = Font.system(.title2)
    /// What is read: 17 points.
    static let page = Font.system(.body)
    /// What may be read: 16 points. Nothing is smaller.
    static let second = Font.system(.callout)
}
