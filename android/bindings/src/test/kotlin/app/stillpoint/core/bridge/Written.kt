package app.stillpoint.core.bridge

import app.stillpoint.core.BackupProgress
import app.stillpoint.core.Form
import app.stillpoint.core.GoOn
import app.stillpoint.core.Person
import app.stillpoint.core.Stillpoint

/** [person] answers one question of the weekly check-in, for themselves, and it is kept. */
fun Stillpoint.write(
    person: Person,
    text: String,
) {
    readCheckIn(Form.WEEK, NOW)
    checkIn(person, NOW)
    answer(person, text, NOW)
    finish(NOW)
    keep(NOW)
    back(NOW)
    back(NOW)
}

/** What [person] may read, word for word. */
fun Stillpoint.readBy(person: Person): List<String> = readReflections(person).flatMap { it.answers }.map { it.text }

/** Hears how far a backup is, and answers what [answer] says. */
class Progressing(
    private val answer: () -> GoOn = { GoOn.YES },
) : BackupProgress {
    var heard = 0
        private set

    override fun report(
        done: UInt,
        of: UInt,
    ): GoOn {
        heard += 1
        return answer()
    }
}
