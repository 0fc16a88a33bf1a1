import Foundation
import StillpointKit

/// The story that `cargo xtask story --json` wrote. A key that is not known here is an error: the story would be played
/// in part only.
func readStory(_ bytes: Data) throws -> Story {
    try JSONDecoder().decode(Story.self, from: bytes)
}

extension Times: Decodable {
    private enum Key: String, CodingKey, CaseIterable {
        case settle, checkInEvery = "check_in_every", patience, length, buffer
        case paceHolder = "pace_holder", paceHolderAnswers = "pace_holder_answers"
    }

    init(from decoder: any Decoder) throws {
        let keys = try decoder.only(Key.self)
        settle = try keys.decode(UInt32.self, forKey: .settle)
        checkInEvery = try keys.decode(UInt32.self, forKey: .checkInEvery)
        patience = try keys.decode(UInt32.self, forKey: .patience)
        length = try keys.decode(UInt32.self, forKey: .length)
        buffer = try keys.decode(UInt32.self, forKey: .buffer)
        paceHolder = try keys.word(.paceHolder, among: personWords)
        paceHolderAnswers = try keys.decode(Bool.self, forKey: .paceHolderAnswers)
    }
}

extension Step: Decodable {
    private enum Key: String, CodingKey, CaseIterable {
        case happens, expect, offers, hides, effects, unfelt, entries, unsaved, page, shows, lacks, says, unsaid
    }

    init(from decoder: any Decoder) throws {
        let keys = try decoder.only(Key.self)
        happening = try keys.decodeIfPresent(Happening.self, forKey: .happens)
        phase = try keys.word(.expect, among: phaseWords)
        offers = try keys.decode([Wanted].self, forKey: .offers)
        hides = try keys.decode([Wanted].self, forKey: .hides)
        effects = try keys.decode([String].self, forKey: .effects).map { try effectWords.meaning(of: $0) }
        unfelt = try keys.decode([String].self, forKey: .unfelt).map { try effectWords.meaning(of: $0) }
        entries = try keys.decodeIfPresent(UInt32.self, forKey: .entries)
        unsaved = try keys.decodeIfPresent(UInt32.self, forKey: .unsaved)
        page = try keys.decodeIfPresent(String.self, forKey: .page)
        shows = try keys.decodeIfPresent([String].self, forKey: .shows) ?? []
        lacks = try keys.decodeIfPresent([String].self, forKey: .lacks) ?? []
        says = try keys.decodeIfPresent([String].self, forKey: .says) ?? []
        unsaid = try keys.decodeIfPresent([String].self, forKey: .unsaid) ?? []
    }
}

extension Happening: Decodable {
    private enum Key: String, CodingKey, CaseIterable {
        case kind, touch, who, text, late, what, step, seconds, reboots
        case staysLocked = "stays_locked"
        case full, name, fields, seen
    }

    init(from decoder: any Decoder) throws {
        let keys = try decoder.only(Key.self)
        switch try keys.decode(String.self, forKey: .kind) {
        case "touch":
            let touched = Touched(
                touch: try keys.decode(Touch.self, forKey: .touch),
                who: try keys.word(.who, among: personWords),
                text: try keys.decodeIfPresent(String.self, forKey: .text),
                late: try keys.decode(Bool.self, forKey: .late),
                what: try keys.decodeIfPresent(String.self, forKey: .what),
                step: try keys.decodeIfPresent(String.self, forKey: .step)
            )
            self = .touched(touched)
        case "presses": self = .presses(try keys.decode(String.self, forKey: .name))
        case "types": self = .types(try keys.decode([String: String].self, forKey: .fields))
        case "waits": self = .waits(try keys.decode(UInt32.self, forKey: .seconds))
        case "clock_set": self = .clockSet(try keys.decode(Int64.self, forKey: .seconds))
        case "dies":
            self = .dies(
                reboots: try keys.decode(Bool.self, forKey: .reboots),
                staysLocked: try keys.decode(Bool.self, forKey: .staysLocked)
            )
        case "locks": self = .locks
        case "unlocks": self = .unlocks
        case "sight": self = .sight(seen: try keys.decode(Bool.self, forKey: .seen))
        case "disk": self = .disk(full: try keys.decode(Bool.self, forKey: .full))
        case let other: throw Wrong("`\(other)` is nothing that happens")
        }
    }
}

extension Wanted: Decodable {
    private enum Key: String, CodingKey, CaseIterable {
        case touch, who, written
    }

    init(from decoder: any Decoder) throws {
        let keys = try decoder.only(Key.self)
        touch = try keys.decode(Touch.self, forKey: .touch)
        who = try keys.word(.who, among: personWords)
        written = try keys.decode(String.self, forKey: .written)
    }
}

/// Any key at all.
private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}

extension Decoder {
    /// The table that is read, which has these keys and no other.
    fileprivate func only<Key>(_: Key.Type) throws -> KeyedDecodingContainer<Key> where Key: CodingKey & CaseIterable {
        let written = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        if let unknown = Set(written).subtracting(Key.allCases.map(\.stringValue)).min() {
            throw Wrong("`\(unknown)` is not known to this player")
        }
        return try container(keyedBy: Key.self)
    }
}

extension KeyedDecodingContainer {
    /// What the word at `key` stands for, if there is one.
    fileprivate func word<T: Equatable>(_ key: Key, among words: Words<T>) throws -> T? {
        try decodeIfPresent(String.self, forKey: key).map { try words.meaning(of: $0) }
    }
}
