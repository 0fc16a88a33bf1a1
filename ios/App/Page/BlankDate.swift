import SwiftUI

/// A blank page with the date: somebody left.
struct BlankDate: View {
    var body: some View {
        Text(verbatim: Date().formatted(date: .complete, time: .omitted))
            .font(.second)
            .frame(maxWidth: .infinity, maxHeight: .infinity)
    }
}
