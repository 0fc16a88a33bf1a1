// The compiler says: type 'NoTimeline' does not conform to protocol 'TimelineProvider'
import WidgetKit

struct NoTimeline: TimelineProvider {
    struct Entry: TimelineEntry { let date: Date }
    func placeholder(in context: Context) -> Entry { Entry(date: Date()) }
}
