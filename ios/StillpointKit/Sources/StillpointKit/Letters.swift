#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What somebody typed. It is overwritten when it goes, so far as that is in anybody's power here: SwiftUI, the keyboard and
/// the bridge each hold strings of their own for a while.
final class Letters {
    private let bytes: UnsafeMutableRawBufferPointer

    /// The letters of `text`.
    init(_ text: String) {
        bytes = .allocate(byteCount: text.utf8.count, alignment: 1)
        bytes.copyBytes(from: text.utf8)
    }

    deinit {
        overwrite()
        bytes.deallocate()
    }

    /// What was typed; nothing but zeros once it has been overwritten.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes zeros over it, which the compiler may not leave out as it may a plain loop.
    func overwrite() {
        guard let start = bytes.baseAddress else { return }
        #if canImport(Darwin)
        memset_s(start, bytes.count, 0, bytes.count)
        #else
        explicit_bzero(start, bytes.count)
        #endif
    }
}
