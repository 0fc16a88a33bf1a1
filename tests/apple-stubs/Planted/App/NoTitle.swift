// The compiler says: type 'NoTitle' does not conform to protocol 'AppIntent'
import AppIntents

struct NoTitle: AppIntent {
    func perform() async throws -> some IntentResult { .result() }
}
