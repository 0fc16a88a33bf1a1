import SwiftUI

/// The still mark. In the dark it is as dim as all the rest.
struct MarkPart: View {
    @Environment(\.palette) private var palette

    var body: some View { StillMark(color: palette.isDark ? palette.line : palette.ember) }
}
