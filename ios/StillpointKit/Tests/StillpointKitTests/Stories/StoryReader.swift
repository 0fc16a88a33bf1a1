import Foundation
import StillpointKit

/// What stands in a story file, which `cargo xtask` has turned from TOML to JSON.
enum Written: Decodable {
    case truth(Bool)
    case whole(Int64)
    case text(String)
    case list([Written])
    case table([String: Written])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let whole = try? value.decode(Int64.self) {
            self = .whole(whole)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Written].self) {
            self = .list(list)
        } else {
            self = .table(try value.decode([String: Written].self))
        }
    }
}

/// Reads a story strictly: a story with a misspelt word would test nothing and look as if it did.
func readStory(_ bytes: Data, file: String) throws -> Story {
    var step: Int?
    do {
        var keys = try Keys(JSONDecoder().decode(Written.self, from: bytes), what: "a story")
        guard try !keys.needed("title").text("title").isEmpty else { throw Wrong("`title` is empty") }
        let names = Names(people: try people(keys.needed("people")))
        let plan = try keys.take("plan").map(names.times) ?? Times()
        let vault = try keys.take("vault").map { try vaultAtFirst($0.text("vault")) } ?? .open
        let written = try keys.needed("steps").list("steps")
        try keys.noneLeft(known: "title, people, vault, plan, steps")
        var steps: [Step] = []
        for (index, one) in written.enumerated() {
            step = index + 1
            steps.append(try names.step(one))
        }
        step = nil
        guard steps.contains(where: \.expects) else { throw Wrong("the story expects nothing") }
        return Story(people: names.people, vault: vault, plan: plan, steps: steps)
    } catch let wrong as Wrong {
        throw StoryError(file: file, step: step, what: wrong.what)
    } catch let malformed as DecodingError {
        throw StoryError(file: file, step: nil, what: "cannot be read: \(malformed)")
    }
}

private func people(_ written: Written) throws -> [String] {
    let names = try written.texts("people")
    guard (1...2).contains(names.count), Set(names).count == names.count, !names.contains("") else {
        throw Wrong("`people` are one or two different names")
    }
    return names
}

private func vaultAtFirst(_ word: String) throws -> VaultAtFirst {
    guard let vault = VaultAtFirst(rawValue: word) else {
        let known = VaultAtFirst.allCases.map(\.rawValue).joined(separator: ", ")
        throw Wrong("`\(word)` is not a vault: \(known)")
    }
    return vault
}

/// What the words of a story mean, among its people.
private struct Names {
    let people: [String]

    func times(_ written: Written) throws -> Times {
        var keys = try Keys(written, what: "`plan`")
        let times = Times(
            settle: try keys.count("settle"),
            checkInEvery: try keys.count("check_in_every"),
            patience: try keys.count("patience"),
            length: try keys.count("length"),
            paceHolder: try keys.take("pace_holder").map { try person($0.text("pace_holder")) },
            paceHolderAnswers: try keys.take("pace_holder_answers")?.truth("pace_holder_answers")
        )
        try keys.noneLeft(known: "settle, check_in_every, patience, length, pace_holder, pace_holder_answers")
        guard times.paceHolderAnswers == nil || times.paceHolder != nil else {
            throw Wrong("`pace_holder_answers` needs a `pace_holder`")
        }
        return times
    }

    func step(_ written: Written) throws -> Step {
        var keys = try Keys(written, what: "a step")
        guard !keys.isEmpty else { throw Wrong("the step is empty") }
        let step = Step(
            happening: try happening(&keys),
            phase: try keys.take("expect").map { try phaseWords.meaning(of: $0.text("expect"), kind: "a phase") },
            offers: try keys.texts("offers").map(wanted),
            hides: try keys.texts("hides").map(wanted),
            effects: try keys.texts("effects").map { try effectWords.meaning(of: $0, kind: "an effect") },
            entries: try keys.count("entries"),
            unsaved: try keys.count("unsaved")
        )
        try keys.noneLeft(
            known: "do, who, text, late, wait, clock, die, reboot, lock, unlock, disk, expect, offers, hides, "
                + "effects, entries, unsaved"
        )
        return step
    }

    /// One thing happens in a step, or nothing.
    private func happening(_ keys: inout Keys) throws -> Happening? {
        var found = try touched(&keys).map(Happening.touched)
        for key in ["wait", "clock", "die", "reboot", "lock", "unlock", "disk"] {
            guard let value = keys.take(key) else { continue }
            guard found == nil else { throw Wrong("`\(key)` and something else: one thing happens in a step") }
            switch key {
            case "wait": found = .waits(try value.count(key))
            case "clock": found = .clockSet(try value.whole(key))
            case "lock": found = try value.onlyTrue(key, .locks)
            case "unlock": found = try value.onlyTrue(key, .unlocks)
            case "disk": found = .disk(full: try isFull(value.text(key)))
            default: found = .dies(reboots: key == "reboot", staysLocked: try staysLocked(key, value))
            }
        }
        return found
    }

    private func touched(_ keys: inout Keys) throws -> Touched? {
        let (who, text, late) = (keys.take("who"), keys.take("text"), keys.take("late"))
        guard let verb = keys.take("do") else {
            guard who == nil, text == nil, late == nil else {
                throw Wrong("`who`, `text` and `late` belong to a `do`")
            }
            return nil
        }
        let touch = try touchWords.meaning(of: verb.text("do"), kind: "a touch")
        let named = try who.map { try person($0.text("who")) }
        let isOwn = [.yes, .notYet, .stillGood, .reflect].contains(touch)
        guard named != nil || !isOwn || people.count == 1 else {
            throw Wrong("`who` is missing: this touch is each person's own")
        }
        guard text == nil || touch == .answer else { throw Wrong("`text` belongs to an `answer`") }
        return Touched(
            touch: touch,
            who: named ?? (isOwn ? .first : nil),
            text: try text?.text("text"),
            late: try late?.truth("late") ?? false
        )
    }

    /// `yes:Sam`, or `slower`.
    private func wanted(_ written: String) throws -> Wanted {
        let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return Wanted(
            touch: try touchWords.meaning(of: parts[0], kind: "a touch"),
            who: try parts.count > 1 ? person(parts[1]) : nil,
            written: written
        )
    }

    private func person(_ name: String) throws -> Person {
        guard let index = people.firstIndex(of: name) else {
            throw Wrong("`\(name)` is nobody in this story: \(people.joined(separator: ", "))")
        }
        return peopleInOrder[index]
    }

    private func isFull(_ word: String) throws -> Bool {
        guard word == "full" || word == "ok" else { throw Wrong("`\(word)` is not a disk: full, ok") }
        return word == "full"
    }

    private func staysLocked(_ key: String, _ value: Written) throws -> Bool {
        switch value {
        case .truth(true): return false
        case .text("locked"): return true
        default: throw Wrong("`\(key)` is true or \"locked\"")
        }
    }
}

/// The keys of a table that nobody has asked for yet.
private struct Keys {
    private var left: [String: Written]

    init(_ written: Written, what: String) throws {
        guard case .table(let table) = written else { throw Wrong("\(what) is a table of keys and values") }
        left = table
    }

    var isEmpty: Bool { left.isEmpty }

    mutating func take(_ key: String) -> Written? {
        left.removeValue(forKey: key)
    }

    mutating func needed(_ key: String) throws -> Written {
        guard let value = take(key) else { throw Wrong("`\(key)` is missing") }
        return value
    }

    mutating func count(_ key: String) throws -> UInt32? {
        try take(key)?.count(key)
    }

    mutating func texts(_ key: String) throws -> [String] {
        try take(key)?.texts(key) ?? []
    }

    func noneLeft(known: String) throws {
        if let key = left.keys.min() { throw Wrong("`\(key)` is not a key: \(known)") }
    }
}

extension Written {
    fileprivate func text(_ key: String) throws -> String {
        guard case .text(let text) = self else { throw Wrong("`\(key)` is a text") }
        return text
    }

    fileprivate func list(_ key: String) throws -> [Written] {
        guard case .list(let list) = self else { throw Wrong("`\(key)` is a list") }
        return list
    }

    fileprivate func texts(_ key: String) throws -> [String] {
        try list(key).map { try $0.text(key) }
    }

    fileprivate func truth(_ key: String) throws -> Bool {
        guard case .truth(let truth) = self else { throw Wrong("`\(key)` is true or false") }
        return truth
    }

    fileprivate func onlyTrue(_ key: String, _ happening: Happening) throws -> Happening {
        guard try truth(key) else { throw Wrong("`\(key)` can only be true") }
        return happening
    }

    fileprivate func whole(_ key: String) throws -> Int64 {
        guard case .whole(let whole) = self else { throw Wrong("`\(key)` is a whole number") }
        return whole
    }

    fileprivate func count(_ key: String) throws -> UInt32 {
        guard case .whole(let whole) = self, let count = UInt32(exactly: whole) else {
            throw Wrong("`\(key)` is a whole number from 0")
        }
        return count
    }
}
