import SwiftUI

/// What is read.
struct SentencePart: View {
    let text: String

    var body: some View { Text(verbatim: text).font(.page) }
}
