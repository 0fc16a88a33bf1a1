// The compiler says: has no member 'accessibilityName'
import SwiftUI

struct Misnamed: View {
    var body: some View { Text(verbatim: "").accessibilityName("yes:first") }
}
