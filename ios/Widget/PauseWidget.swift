import SwiftUI
import WidgetKit

/// The still mark on the lock screen: a touch opens the app, paused.
struct PauseWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "app.stillpoint.still", provider: Always()) { _ in
            Image(systemName: "smallcircle.filled.circle")
                .font(.title)
                .accessibilityLabel("common-pause")
                .widgetURL(Address.widget)
                .containerBackground(.clear, for: .widget)
        }
        .configurationDisplayName("common-pause")
        .supportedFamilies([.accessoryCircular])
    }
}

/// It is the same at every time.
private struct Always: TimelineProvider {
    struct Entry: TimelineEntry { let date: Date }

    func placeholder(in context: Context) -> Entry { Entry(date: Date()) }

    func getSnapshot(in context: Context, completion: @escaping @Sendable (Entry) -> Void) {
        completion(Entry(date: Date()))
    }

    func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<Entry>) -> Void) {
        completion(Timeline(entries: [Entry(date: Date())], policy: .never))
    }
}
