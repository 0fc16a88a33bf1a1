import UIKit
import UniformTypeIdentifiers

/// Asks somebody for a place or a file, one at a time.
@MainActor
final class Documents: NSObject, UIDocumentPickerDelegate {
    private var waiting: CheckedContinuation<URL?, Never>?

    /// Where `file` shall go; nil: nowhere.
    func keep(_ file: URL) async -> URL? {
        await ask(UIDocumentPickerViewController(forExporting: [file], asCopy: true))
    }

    /// Which file, as a copy of the app's own; nil: none.
    func choose() async -> URL? {
        await ask(UIDocumentPickerViewController(forOpeningContentTypes: [.item], asCopy: true))
    }

    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
        answered(urls.first)
    }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { answered(nil) }

    private func ask(_ picker: UIDocumentPickerViewController) async -> URL? {
        answered(nil)
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        guard let page = scenes.first?.keyWindow?.rootViewController else { return nil }
        picker.delegate = self
        return await withCheckedContinuation { continuation in
            waiting = continuation
            page.present(picker, animated: true)
        }
    }

    private func answered(_ url: URL?) {
        waiting?.resume(returning: url)
        waiting = nil
    }
}
