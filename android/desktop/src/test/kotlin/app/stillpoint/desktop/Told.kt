package app.stillpoint.desktop

import app.stillpoint.core.Effect
import app.stillpoint.core.Exercise
import app.stillpoint.core.ExerciseStep
import app.stillpoint.core.FirstStartPage
import app.stillpoint.core.Ground
import app.stillpoint.core.Help
import app.stillpoint.core.Layout
import app.stillpoint.core.Lock
import app.stillpoint.core.Moment
import app.stillpoint.core.Offer
import app.stillpoint.core.Page
import app.stillpoint.core.Party
import app.stillpoint.core.Person
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.PersonHelp
import app.stillpoint.core.Phase
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.PlanView
import app.stillpoint.core.Scene
import app.stillpoint.core.SupportLine
import app.stillpoint.core.Touch
import app.stillpoint.core.Trouble
import app.stillpoint.core.Wish

/** Moments as the core tells them in one language, of two people and of one. What people wrote stays as it is. */
internal open class ToldIn(
    val language: String,
) {
    val say = Sentences(language)
    val alex = Party(Person.FIRST, "Alex", answered = false)
    val sam = Party(Person.SECOND, "Sam", answered = false)
    val both = listOf(alex, sam)

    /** A day in November, in words. */
    fun date(
        weekday: Int,
        day: Int,
    ) = say("date-day", "weekday" to say("weekday-$weekday"), "day" to "$day", "month" to say("month-11"))

    private val draft =
        PlanDraft(
            people = listOf(PersonDraft("", "", "", emptyList(), "", "")),
            stopWord = "",
            slowWord = "",
            gesture = "",
            covenant = "",
            settleS = 120u,
            checkInEveryS = 600u,
            patienceS = 60u,
            lengthS = 2_700u,
            paceHolder = null,
            paceHolderAnswers = false,
            breathing = false,
        )

    val agreed =
        draft.copy(
            people =
                listOf(
                    PersonDraft(
                        name = "Alex",
                        pronouns = "they",
                        aftercare = "The lamp on, tea, and no talking for a while.",
                        sensoryAids = listOf("A cold glass", "The blue blanket"),
                        cardDo = "Stay where you are and say my name, once.",
                        cardDoNot = "Touch me, or ask what is wrong.",
                    ),
                    PersonDraft("Sam", "he", "A walk to the kitchen and back.", listOf("Music"), "", ""),
                ),
            stopWord = "harbour",
            slowWord = "amber",
            gesture = "Two taps on the arm",
            covenant = COVENANT,
        )

    val help =
        Help(
            covenant = COVENANT,
            people =
                agreed.people.zip(listOf(Person.FIRST, Person.SECOND)) { draft, person ->
                    PersonHelp(person, draft.name, draft.sensoryAids, draft.cardDo, draft.cardDoNot)
                },
            exercises = listOf(Exercise.OWN_AIDS, Exercise.FIVE_SENSES, Exercise.RELAXATION),
        )

    private val plainHelp =
        Help(say("covenant-locked"), emptyList(), listOf(Exercise.FIVE_SENSES))

    private val next =
        listOf(
            say("preparing-next-yes"),
            say("preparing-next-touch"),
            say("preparing-next-word", "word" to agreed.stopWord),
            say("preparing-next-check-often"),
            say("preparing-next-silence"),
        )

    fun moment(
        phase: Phase,
        scene: Scene,
        offers: List<Offer> = emptyList(),
        effects: List<Effect> = emptyList(),
        lock: Lock = Lock.OPEN,
        unsaved: UInt = 0u,
    ) = Moment(
        page = Page("", Ground.PAGE, Layout.READING, emptyList(), emptyList(), null),
        phase = phase,
        scene = scene,
        offers = offers + listOf(Offer(Touch.PAUSE, null), Offer(Touch.STOP, null)),
        effects = effects,
        wakeInMs = null,
        lock = lock,
        unsaved = unsaved,
    )

    fun idle(
        scene: Scene,
        lock: Lock = Lock.OPEN,
    ) = moment(Phase.IDLE, scene, listOf(Offer(Touch.PREPARE, null)).filter { lock == Lock.OPEN }, lock = lock)

    private fun page(page: FirstStartPage) = idle(Scene.FirstStart(page, changing = false), Lock.NOTHING)

    private fun each(vararg touches: Touch) = touches.flatMap { touch -> both.map { Offer(touch, it.person) } }

    val home =
        idle(
            Scene.Home(
                say("home-greeting-two", "first" to "Alex", "second" to "Sam"),
                both,
                listOf(alex),
                planWaits = false,
                showsPlan = false,
            ),
        )
    val together =
        moment(
            Phase.TOGETHER,
            Scene.Together(say("together-line")),
            listOf(Offer(Touch.SLOWER, null), Offer(Touch.NEXT_STEP, null)),
        )
    val checkIn =
        moment(
            Phase.CHECKING_IN,
            Scene.CheckingIn(7u, both, agreedTimePassed = false, beforeNextStep = false),
            each(Touch.STILL_GOOD) + Offer(Touch.SLOWER, null),
        )
    val beforeNextStep =
        checkIn.copy(
            scene = Scene.CheckingIn(7u, both, agreedTimePassed = false, beforeNextStep = true),
            offers = listOf(Offer(Touch.SLOWER, null)),
        )
    val paused =
        moment(Phase.PAUSED, Scene.Paused(help, exercise = null, woken = null), listOf(Offer(Touch.GO_ON, null)))
    val pausedLocked =
        moment(Phase.PAUSED, Scene.Paused(plainHelp, exercise = null, say("paused-woken")), lock = Lock.BY_SECRET)
    val regrouping = moment(Phase.REGROUPING, Scene.Regrouping(9u, both, false), each(Touch.YES, Touch.NOT_YET))
    val reflecting =
        moment(
            Phase.REFLECTING,
            Scene.Reflecting(alex, say("reflecting-safe"), 1u, 4u, closing = null, mayShow = false),
            listOf(Offer(Touch.ANSWER, Person.FIRST), Offer(Touch.SKIP, Person.FIRST), Offer(Touch.FINISH, null)),
        )
    val mayShow =
        reflecting.copy(
            scene = Scene.Reflecting(alex, null, 3u, 3u, say("reflecting-closing"), true),
            offers = listOf(Offer(Touch.FINISH, null)),
        )
    val names = page(FirstStartPage.Names(alone = false))
    val namesAlone = page(FirstStartPage.Names(alone = true))
    val helps = page(FirstStartPage.Helps)
    val secret = page(FirstStartPage.Secret)
    val safe = page(FirstStartPage.Safe)
    val locked = idle(Scene.Locked(byBiometrics = false, bySheet = false), Lock.BY_SECRET)
    val preparing =
        moment(Phase.PREPARING, Scene.Preparing(3u, both, null, emptyList(), false), each(Touch.YES, Touch.NOT_YET))
    val slower = moment(Phase.SLOWER, Scene.Slower(8u, both), each(Touch.YES))

    private val support =
        listOf(
            SupportLine("DE", "Hilfe-Telefon", say("support-violence-against-women"), "116 016"),
            SupportLine("GB", "Rape Crisis", say("support-sexual-violence"), "0808 500 2222"),
            SupportLine("US", "RAINN", say("support-sexual-violence"), "1-800-656-4673"),
        )

    private val senses =
        ExerciseStep(Exercise.FIVE_SENSES, say("five-senses-1"), say("five-senses-1-hint"), 1u, 5u)

    private val alone = listOf(alex)

    /** Every screen, by the name of its picture. */
    val screens: Map<String, Moment> get() = evening + ToldBetweenIn(this).screens + ToldPrivacyIn(this).screens

    private val evening =
        mapOf(
            "first-1-welcome" to page(FirstStartPage.Welcome),
            "first-2-safe" to safe,
            "first-3-support" to page(FirstStartPage.Support(support)),
            "first-4-names" to names,
            "first-5-signals" to page(FirstStartPage.Signals),
            "first-6-covenant" to page(FirstStartPage.Covenant),
            "first-7-helps" to helps,
            "first-8-secret" to secret,
            "plan" to idle(Scene.Plan(PlanView(1u, listOf(alex.copy(answered = true), sam), agreed), true)),
            "try-pause" to idle(Scene.TryPause),
            "home" to home,
            "home-plan-waits" to
                idle(
                    Scene.Home(
                        say("home-greeting-one", "first" to "Alex"),
                        listOf(alex),
                        emptyList(),
                        planWaits = true,
                        showsPlan = true,
                    ),
                ),
            "preparing" to preparing,
            "preparing-yes" to
                preparing.copy(
                    scene =
                        Scene.Preparing(
                            3u,
                            listOf(alex.copy(answered = true), sam),
                            say("body-line-alert"),
                            next,
                            false,
                        ),
                ),
            "preparing-alone" to
                moment(
                    Phase.PREPARING,
                    Scene.Preparing(3u, alone, null, next, true),
                    listOf(Offer(Touch.YES, Person.FIRST), Offer(Touch.NOT_YET, Person.FIRST)),
                ),
            "together" to together,
            "together-quiet" to together.copy(scene = Scene.Together(line = null)),
            "check-in" to checkIn,
            "check-in-time" to
                checkIn.copy(
                    scene =
                        Scene.CheckingIn(
                            7u,
                            listOf(alex.copy(answered = true), sam),
                            agreedTimePassed = true,
                            beforeNextStep = false,
                        ),
                    offers = listOf(Offer(Touch.STILL_GOOD, Person.SECOND)),
                ),
            "check-in-next-step" to
                checkIn.copy(scene = Scene.CheckingIn(7u, both, agreedTimePassed = false, beforeNextStep = true)),
            "check-in-breath" to beforeNextStep,
            "slower" to slower,
            "paused" to paused,
            "paused-first" to paused.copy(offers = emptyList()),
            "paused-locked" to pausedLocked,
            "exercise" to moment(Phase.PAUSED, Scene.Paused(help, senses, woken = null)),
            "breathing" to
                moment(
                    Phase.CALM,
                    Scene.Calm(
                        help,
                        ExerciseStep(Exercise.BREATHING, say("breathing-1"), say("breathing-1-hint"), 1u, 1u),
                    ),
                ),
            "regrouping" to regrouping,
            "aftercare" to
                moment(
                    Phase.AFTERCARE,
                    Scene.Aftercare(
                        both,
                        agreed.people.map { Wish(it.name, it.aftercare) },
                        say("aftercare-closing"),
                    ),
                    each(Touch.REFLECT),
                ),
            "reflecting" to reflecting,
            "reflecting-done" to
                reflecting.copy(
                    scene = Scene.Reflecting(alex, null, 4u, 4u, say("reflecting-closing"), false),
                    unsaved = 1u,
                ),
            "reflecting-show" to mayShow,
            "locked" to locked,
            "locked-by-device" to locked.copy(lock = Lock.BY_DEVICE),
            "trouble-damaged" to idle(Scene.Trouble(Trouble.Damaged(readable = 41u)), Lock.NOTHING),
            "trouble-in-use" to idle(Scene.Trouble(Trouble.InUse), Lock.NOTHING),
            "calm" to moment(Phase.CALM, Scene.Calm(help, exercise = null)),
        )
}

private const val COVENANT = "We stop at once. Nobody has to explain. Nothing is lost by it."

/** Moments as the core tells them, in the first language. */
internal object Told : ToldIn("en")
