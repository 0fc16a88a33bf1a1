import SwiftUI
import WidgetKit

/// What stands outside of the app: all of it pauses, and none of it says a word that somebody wrote.
@main
struct Widgets: WidgetBundle {
    var body: some Widget {
        PauseWidget()
        if #available(iOS 18, *) { PauseControl() }
    }
}

/// The addresses that pause, one for each of them: what was tried is told apart.
enum Address {
    static let control = URL(string: "stillpoint:control")
    static let widget = URL(string: "stillpoint:widget")
}
