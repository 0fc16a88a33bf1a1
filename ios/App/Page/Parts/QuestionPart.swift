import SwiftUI

/// A question, or a sentence as large as one.
struct QuestionPart: View {
    let text: String

    var body: some View {
        Text(verbatim: text)
            .font(.question)
            .accessibilityAddTraits(.isHeader)
    }
}
