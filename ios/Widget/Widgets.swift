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

/// The address that pauses.
let pause = URL(string: "stillpoint:pause")
