package app.stillpoint.desktop

import app.stillpoint.core.Doubt
import app.stillpoint.core.FirstStartPage
import app.stillpoint.core.Lock
import app.stillpoint.core.Moment
import app.stillpoint.core.OwnPage
import app.stillpoint.core.OwnView
import app.stillpoint.core.Party
import app.stillpoint.core.Person
import app.stillpoint.core.PrivateState
import app.stillpoint.core.RecoveryMark
import app.stillpoint.core.RecoverySheet
import app.stillpoint.core.Said
import app.stillpoint.core.Scene
import app.stillpoint.core.SeparationStep
import app.stillpoint.core.SeparationView
import app.stillpoint.core.SharedWish
import app.stillpoint.core.SheetView
import app.stillpoint.ui.Deleting
import app.stillpoint.ui.PrivacyPart
import java.util.concurrent.Executor

/** Moments of the pages about privacy, as the core tells them in the language of [told]. */
internal class ToldPrivacyIn(
    private val told: ToldIn,
) {
    private val say = told.say

    private val parting = ToldPrivacy.parting
    private val both =
        parting.copy(
            first = SharedWish.KEEP_COPY,
            second = SharedWish.LET_GO,
            next = SeparationStep.Copy,
        )
    private val never = listOf(told.alex, told.sam).map { view(it, PrivateState.NEVER_SET_UP) }

    private fun own(
        first: PrivateState,
        second: PrivateState = PrivateState.NEVER_SET_UP,
        leftOpen: Boolean = false,
    ) = listOf(view(told.alex, first, leftOpen = leftOpen), view(told.sam, second))

    private fun view(
        party: Party,
        state: PrivateState,
        brought: Boolean = false,
        leftOpen: Boolean = false,
    ) = OwnView(party, state, mayRead = state == PrivateState.OPEN, brought, leftOpen, givenUp = null)

    fun privacy(
        own: List<OwnView> = never,
        bySecret: Boolean = true,
        sheet: SheetView? = sheetView(),
        separation: SeparationView? = null,
        bySheet: Boolean = false,
    ) = told.idle(
        Scene.Privacy(
            own,
            bySecret,
            byBiometrics = bySecret,
            openedBySheet = bySheet,
            sheet,
            expiresDays = null,
            expiryOffered = 365u,
            separation,
        ),
    )

    private fun sheetView() =
        SheetView(
            "042 917",
            "2026-11-21",
            say("sheet-mark", "check" to "042 917", "day" to told.date(6, 21), "year" to "2026"),
        )

    private val alone = listOf(view(told.alex, PrivateState.NEVER_SET_UP).copy(mayRead = true))

    private val aWeek = say("own-of-day", "about" to say("own-week"), "day" to told.date(7, 15))

    private val pages =
        listOf(
            OwnPage(
                aWeek,
                by = "",
                mayLetGo = true,
                listOf(
                    Said(say("check-in-comfortable"), "Yes. The questions in between do me good."),
                    Said(say("check-in-small-win"), "Tuesday, in the kitchen."),
                ),
            ),
            OwnPage(
                aWeek,
                by = "Sam",
                mayLetGo = false,
                listOf(Said(say("check-in-comfortable"), "Mostly. A little shorter, perhaps.")),
            ),
        )

    val lockedByAll = told.idle(Scene.Locked(byBiometrics = true, bySheet = true), Lock.BY_SECRET)
    private val welcome = told.idle(Scene.FirstStart(FirstStartPage.Welcome, changing = false), Lock.NOTHING)

    /** Every screen, by the name of its picture. */
    val screens: Map<String, Moment> =
        mapOf(
            "first-1-copy" to welcome,
            "home-older-copy" to told.home.copy(doubt = Doubt.OLDER_COPY),
            "home-damaged" to told.home.copy(doubt = Doubt.DAMAGED),
            "locked-all-ways" to lockedByAll,
            "locked-sheet" to lockedByAll,
            "privacy" to privacy(),
            "privacy-alone" to privacy(alone),
            "privacy-ways" to privacy(),
            "privacy-ways-none" to privacy(bySecret = false, sheet = null),
            "privacy-secret" to privacy(),
            "privacy-by-sheet" to privacy(bySheet = true),
            "privacy-secret-by-sheet" to privacy(bySheet = true),
            "privacy-sheet" to privacy(),
            "privacy-sheet-made" to privacy(),
            "privacy-sheet-typed" to privacy(),
            "privacy-own" to privacy(),
            "privacy-own-alone" to privacy(alone),
            "privacy-own-make" to privacy(),
            "privacy-own-open" to privacy(own(PrivateState.CLOSED)),
            "privacy-own-opened" to privacy(own(PrivateState.OPEN)),
            "privacy-own-left-open" to privacy(own(PrivateState.OPEN, leftOpen = true)),
            "privacy-own-words" to privacy(own(PrivateState.OPEN)),
            "own" to told.idle(Scene.Own(told.alex, pages)),
            "own-delete" to told.idle(Scene.Own(told.alex, pages)),
            "own-none" to told.idle(Scene.Own(told.alex, emptyList())),
            "privacy-copy" to privacy(),
            "privacy-copy-under-way" to privacy(),
            "privacy-copy-written" to privacy(),
            "privacy-copy-back" to privacy(),
            "privacy-delete" to privacy(),
            "privacy-delete-mine" to privacy(),
            "privacy-delete-rest" to privacy(),
            "privacy-delete-all" to privacy(),
            "privacy-apart" to privacy(),
            "privacy-own-brought" to
                privacy(listOf(view(told.alex, PrivateState.CLOSED, brought = true)) + never.drop(1)),
            "privacy-apart-wishes" to privacy(separation = parting),
            "privacy-apart-wishes-second" to
                privacy(
                    separation =
                        parting.copy(
                            first = SharedWish.KEEP_COPY,
                            next = SeparationStep.Wishes(Person.SECOND),
                        ),
                ),
            "privacy-apart-closed" to
                privacy(
                    own(PrivateState.NEVER_SET_UP, PrivateState.CLOSED),
                    separation = parting.copy(next = SeparationStep.Opens(Person.SECOND)),
                ),
            "privacy-apart-copy" to privacy(separation = both),
            "privacy-apart-copied" to privacy(separation = both.copy(next = SeparationStep.Keep)),
        )
}

/** Moments of the pages about privacy, as the core tells them in the first language, and how one gets there. */
internal object ToldPrivacy {
    /** As long as a real one. */
    val sheet =
        RecoverySheet(
            listOf("AGE-SECRET-KEY-1") + List(14) { "Q7ZN" } + "4X",
            RecoveryMark(check = "042 917", madeOn = "2026-11-21"),
        )

    /** Sam leaves, and nobody has said anything yet. */
    val parting = SeparationView(Person.SECOND, null, null, SeparationStep.Wishes(Person.FIRST))

    private fun at(
        part: PrivacyPart,
        further: Phone.() -> Unit = {},
    ): Phone.() -> Unit =
        {
            host.biometricKeys =
                FileKeys(
                    kotlin.io.path
                        .createTempFile()
                        .toFile(),
                )
            state.privacy.turnTo(part)
            further()
            core.asked.clear()
        }

    private fun ofAlex(): Phone.() -> Unit = at(PrivacyPart.OWN) { state.privacy.turnTo(Person.FIRST) }

    private fun sure(what: Deleting): Phone.() -> Unit = at(PrivacyPart.DELETE) { state.privacy.sure(what) }

    /** What somebody has turned to and typed by then. */
    val turned: Map<String, Phone.() -> Unit> =
        mapOf(
            "first-1-copy" to at(PrivacyPart.BRING_BACK),
            "locked-all-ways" to at(PrivacyPart.ALL),
            "locked-sheet" to at(PrivacyPart.SHEET),
            "privacy-ways" to at(PrivacyPart.WAYS),
            "privacy-ways-none" to at(PrivacyPart.WAYS),
            "privacy-secret" to at(PrivacyPart.SECRET) { state.privacy.typing.secret = "lamp" },
            "privacy-secret-by-sheet" to at(PrivacyPart.SECRET),
            "privacy-sheet" to at(PrivacyPart.SHEET),
            "privacy-sheet-made" to at(PrivacyPart.SHEET) { state.privacy.makeSheet() },
            "privacy-sheet-typed" to
                at(PrivacyPart.SHEET) {
                    state.privacy.makeSheet()
                    state.privacy.copiedSheet(true)
                },
            "privacy-own" to at(PrivacyPart.OWN),
            "privacy-own-alone" to at(PrivacyPart.OWN),
            "privacy-own-make" to ofAlex(),
            "privacy-own-open" to ofAlex(),
            "privacy-own-opened" to ofAlex(),
            "privacy-own-left-open" to ofAlex(),
            "privacy-own-brought" to
                at(PrivacyPart.OWN) {
                    state.privacy.turnTo(Person.FIRST)
                    state.privacy.turnTo(PrivacyPart.OWN_BROUGHT)
                },
            "privacy-own-words" to
                at(PrivacyPart.OWN) {
                    state.privacy.turnTo(Person.FIRST)
                    state.privacy.turnTo(PrivacyPart.OWN_WORDS)
                },
            "own-delete" to at(PrivacyPart.OWN) { state.privacy.surePage(0) },
            "privacy-copy" to at(PrivacyPart.COPY),
            "privacy-copy-under-way" to at(PrivacyPart.COPY) { state.privacy.copyWithWords() },
            "privacy-copy-written" to at(PrivacyPart.COPY) { state.privacy.copyWithWords() },
            "privacy-copy-back" to at(PrivacyPart.BRING_BACK),
            "privacy-delete" to at(PrivacyPart.DELETE),
            "privacy-delete-mine" to sure(Deleting.Of(Person.FIRST)),
            "privacy-delete-rest" to sure(Deleting.Rest),
            "privacy-delete-all" to sure(Deleting.All),
            "privacy-apart" to at(PrivacyPart.APART),
            "privacy-apart-wishes" to at(PrivacyPart.APART),
            "privacy-apart-wishes-second" to at(PrivacyPart.APART),
            "privacy-apart-closed" to at(PrivacyPart.APART),
            "privacy-apart-copy" to at(PrivacyPart.APART),
            "privacy-apart-copied" to at(PrivacyPart.APART),
        )

    /** A disk that never answers, where a screen shows that something is under way. */
    fun storage(name: String): Executor = if (name.endsWith("under-way")) Executor { } else Executor { it.run() }
}
