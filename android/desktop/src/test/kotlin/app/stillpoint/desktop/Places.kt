package app.stillpoint.desktop

import app.stillpoint.core.Ability
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.PlanDraft
import java.io.File
import java.util.Locale
import java.util.concurrent.Executor
import kotlin.io.path.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.isDirectory

/** An empty folder: in memory, where the system has such a place, because so much is written and gone again. */
internal fun newPlace(): File = createTempDirectory(Path("/dev/shm").takeIf { it.isDirectory() }, "stillpoint").toFile()

/** A folder that is gone afterwards. */
internal fun <T> withPlace(use: (File) -> T): T {
    val place = newPlace()
    try {
        return use(place)
    } finally {
        place.deleteRecursively()
    }
}

/** A hand on a phone on which the app was never set up. */
internal fun <T> withHand(
    locale: Locale = Locale.UK,
    storage: Executor = Executor { it.run() },
    use: Hand.() -> T,
): T = withPlace { place -> Hand(place, locale, storage).use(use) }

/** The phone can whatever any phone can: some of the pages are there for it alone. */
internal fun Hand.canEverything() {
    host.phone = host.phone.copy(abilities = Ability.entries)
    state.phone()
}

/** Sets the app up for people with these names, whose plan says what [agreed] makes of it. */
internal fun Hand.setUp(
    vararg names: String,
    secret: String? = SECRET,
    agreed: (PlanDraft) -> PlanDraft = { it },
) {
    val people = names.map { PersonDraft(it, "", "", emptyList(), "", "") }
    val isSetUp = atDesk { it.setUp(agreed(it.emptyDraft().copy(people = people)), secret, host.now()) }
    check(isSetUp && page.key == "home") { "the set-up leads to ${page.key}" }
}

/** From a page with the field for it: the vault is opened. */
internal fun Hand.unlock() {
    type("secret", SECRET)
    press("open")
}
