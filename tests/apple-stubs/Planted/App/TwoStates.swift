// The compiler says: 'State' is ambiguous
import StillpointKit
import SwiftUI

struct TwoStates: View {
    @State private var isDown = false
    var body: some View { EmptyView() }
}
