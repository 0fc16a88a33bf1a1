package app.stillpoint.desktop

import app.stillpoint.core.Answer
import app.stillpoint.core.BackupKey
import app.stillpoint.core.BackupProgress
import app.stillpoint.core.BackupWritten
import app.stillpoint.core.Begun
import app.stillpoint.core.BodyState
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Exercise
import app.stillpoint.core.Form
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.Person
import app.stillpoint.core.Phone
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.Progress
import app.stillpoint.core.ReminderAnswer
import app.stillpoint.core.ReminderId
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.RestoreKey
import app.stillpoint.core.Restored
import app.stillpoint.core.SafeAnswer
import app.stillpoint.core.SharedWish
import app.stillpoint.core.StillpointException
import app.stillpoint.core.StillpointInterface
import app.stillpoint.core.Typed
import app.stillpoint.core.Words
import app.stillpoint.core.Zones

/** A core that answers what it is told to, and writes down what was asked of it. */
internal class FakeCore(
    private val real: StillpointInterface,
    var next: Moment,
    private val words: Words = real.words(),
) : StillpointInterface by real {
    /** What was asked, in order, without the ticks. */
    val asked = mutableListOf<String>()

    /** How often it was woken. */
    var ticks = 0

    /** What the next call that can be refused is refused with. */
    var refuse: Exception? = null

    /** The draft that came last. */
    var draft: PlanDraft? = null

    /** Whoever hears how far the copy is that is being written or brought back. */
    var progress: BackupProgress? = null

    /** Only part of it can be read. */
    var damaged = false

    /** So many ways in are gone after everything was sealed anew. */
    var waysFallen = 0u

    /** What happens while a blocking call is under way. */
    var meanwhile: () -> Unit = {}

    /** When the reminders want to be looked at again, in seconds since 1970, UTC. */
    var syncAgain: Long? = null

    private fun say(what: String): Moment = next.also { asked += what }

    private fun sayOrRefuse(what: String): Moment {
        asked += what
        refuse?.let {
            refuse = null
            throw it
        }
        meanwhile()
        return next
    }

    override fun pause(now: Now) = say("pause")

    override fun stop(now: Now) = say("stop")

    override fun touch(
        choice: ULong,
        typed: List<Typed>,
        now: Now,
    ) = say("touch $choice")

    override fun work(now: Now) = sayOrRefuse("work")

    override fun answered(
        ask: ULong,
        answer: Answer,
        now: Now,
    ) = say("answered $ask")

    override fun phone(
        phone: Phone,
        now: Now,
    ) = say("phone")

    override fun slower(now: Now) = say("slower")

    override fun prepare(now: Now) = say("prepare")

    override fun yes(
        person: Person,
        question: UInt,
        now: Now,
    ) = say("yes $person $question")

    override fun notYet(
        person: Person,
        now: Now,
    ) = say("notYet $person")

    override fun stillGood(
        person: Person,
        question: UInt,
        now: Now,
    ) = say("stillGood $person $question")

    override fun goOn(now: Now) = say("goOn")

    override fun reflect(
        person: Person,
        now: Now,
    ) = say("reflect $person")

    override fun answer(
        person: Person,
        text: String,
        now: Now,
    ) = sayOrRefuse("answer $person $text")

    override fun skip(
        person: Person,
        now: Now,
    ) = say("skip $person")

    override fun finish(now: Now) = say("finish")

    override fun tick(now: Now) = next.also { ticks += 1 }

    override fun lookAgain(now: Now) = say("lookAgain")

    override fun readPlan(now: Now) = say("readPlan")

    override fun confirm(
        person: Person,
        now: Now,
    ) = say("confirm $person")

    override fun back(now: Now) = say("back")

    override fun body(
        person: Person,
        state: BodyState,
        now: Now,
    ) = say("body $person $state")

    override fun ground(
        exercise: Exercise,
        now: Now,
    ) = say("ground $exercise")

    override fun groundNext(now: Now) = say("groundNext")

    override fun groundLeave(now: Now) = say("groundLeave")

    override fun hide(now: Now) = say("hide")

    override fun lock(now: Now) = sayOrRefuse("lock")

    override fun keep(now: Now) = sayOrRefuse("keep")

    @Throws(StillpointException::class)
    override fun firstStartNext(
        draft: PlanDraft,
        now: Now,
    ): Moment {
        this.draft = draft
        return sayOrRefuse("firstStartNext")
    }

    override fun firstStartLater(now: Now) = say("firstStartLater")

    override fun safe(
        answer: SafeAnswer,
        now: Now,
    ) = say("safe $answer")

    override fun setUp(
        draft: PlanDraft,
        secret: String?,
        now: Now,
    ): Moment {
        this.draft = draft
        return sayOrRefuse("setUp $secret")
    }

    override fun unlock(
        secret: String,
        now: Now,
    ) = sayOrRefuse("unlock $secret")

    override fun unlockWithDevice(now: Now) = sayOrRefuse("unlockWithDevice")

    override fun changePlan(now: Now) = say("changePlan")

    override fun nextStep(now: Now) = say("nextStep")

    override fun between(now: Now) = say("between")

    override fun readCheckIn(
        form: Form,
        now: Now,
    ) = say("readCheckIn $form")

    override fun checkIn(
        person: Person,
        now: Now,
    ) = say("checkIn $person")

    override fun showMine(now: Now) = say("showMine")

    override fun stepBack(now: Now) = say("stepBack")

    override fun repair(now: Now) = say("repair")

    override fun repairNext(now: Now) = say("repairNext")

    override fun readReminders(
        zones: Zones,
        now: Now,
    ) = sayOrRefuse("readReminders ${zones.here.name}")

    override fun remind(
        touch: ReminderTouch,
        now: Now,
    ) = say("remind ${touch.said()}")

    override fun nameReminder(
        name: String,
        now: Now,
    ) = sayOrRefuse("nameReminder $name")

    override fun followReminder(
        id: ReminderId,
        now: Now,
    ) = say("followReminder ${id.schedule}")

    override fun answerReminder(
        answer: ReminderAnswer,
        now: Now,
    ) = say("answerReminder $answer")

    override fun syncReminders(
        zones: Zones,
        phone: PendingReminders,
        now: Now,
    ): Long? {
        sayOrRefuse("syncReminders")
        return syncAgain
    }

    override fun readPrivacy(now: Now) = sayOrRefuse("readPrivacy")

    override fun changeSecret(
        was: String?,
        secret: String,
        now: Now,
    ) = sayOrRefuse("changeSecret $was $secret")

    override fun eraseBiometrics(
        keys: DeviceKeys,
        now: Now,
    ) = say("eraseBiometrics")

    override fun enableBiometrics(
        keys: DeviceKeys,
        now: Now,
    ) = sayOrRefuse("enableBiometrics")

    override fun disableBiometrics(now: Now) = sayOrRefuse("disableBiometrics")

    override fun unlockWithBiometrics(
        keys: DeviceKeys,
        now: Now,
    ) = sayOrRefuse("unlockWithBiometrics")

    override fun makeRecoverySheet(now: Now) = ToldPrivacy.sheet.also { sayOrRefuse("makeRecoverySheet") }

    override fun keepRecoverySheet(
        typed: String,
        now: Now,
    ) = ToldPrivacy.sheet.mark.also { sayOrRefuse("keepRecoverySheet $typed") }

    override fun unlockWithRecovery(
        typed: String,
        now: Now,
    ) = sayOrRefuse("unlockWithRecovery $typed")

    override fun setPrivateSecret(
        person: Person,
        was: String?,
        secret: String,
        now: Now,
    ) = sayOrRefuse("setPrivateSecret $person $was $secret")

    override fun openPrivate(
        person: Person,
        secret: String,
        now: Now,
    ) = sayOrRefuse("openPrivate $person $secret")

    override fun hidePrivate(
        person: Person,
        now: Now,
    ) = say("hidePrivate $person")

    override fun closePrivate(
        person: Person,
        now: Now,
    ) = say("closePrivate $person")

    override fun openBrought(
        person: Person,
        secret: String,
        now: Now,
    ) = sayOrRefuse("openBrought $person $secret")

    override fun takeBackWish(
        person: Person,
        now: Now,
    ) = say("takeBackWish $person")

    override fun readOwn(
        person: Person,
        now: Now,
    ) = sayOrRefuse("readOwn $person")

    override fun backUp(
        path: String,
        to: BackupKey,
        progress: BackupProgress,
        now: Now,
    ): BackupWritten {
        this.progress = progress
        sayOrRefuse("backUp $path ${(to as? BackupKey.Passphrase)?.passphrase ?: "for the sheet"}")
        return BackupWritten(1u, 1uL, isAll = !damaged)
    }

    override fun restore(
        path: String,
        with: RestoreKey,
        progress: BackupProgress,
        now: Now,
    ): Restored {
        this.progress = progress
        return Restored(sayOrRefuse("restore $path $with"), 1u, 0u, 0u, 0u, BROUGHT)
    }

    override fun restoreNew(
        path: String,
        with: RestoreKey,
        secret: String?,
        progress: BackupProgress,
        now: Now,
    ): Restored {
        this.progress = progress
        return Restored(sayOrRefuse("restoreNew $path $with $secret"), 1u, 0u, 0u, 0u, BROUGHT)
    }

    override fun setExpiry(
        days: UShort?,
        now: Now,
    ) {
        sayOrRefuse("setExpiry $days")
    }

    override fun deleteReflectionsOf(
        person: Person,
        now: Now,
    ) = sayOrRefuse("deleteReflectionsOf $person")

    override fun deletePage(
        page: UInt,
        now: Now,
    ) = sayOrRefuse("deletePage $page")

    override fun deleteEverything(now: Now) = sayOrRefuse("deleteEverything")

    override fun deleteForever(
        secret: String?,
        now: Now,
    ): Begun {
        sayOrRefuse("deleteForever $secret")
        return Begun(waysFallen, Progress(0uL, 2uL))
    }

    override fun deleteForeverStep(): Progress {
        sayOrRefuse("deleteForeverStep")
        return Progress(2uL, 2uL)
    }

    override fun renewKeys(
        secret: String?,
        now: Now,
    ): Begun {
        sayOrRefuse("renewKeys $secret")
        return Begun(waysFallen, Progress(0uL, 2uL))
    }

    override fun renewKeysStep(): Progress {
        sayOrRefuse("renewKeysStep")
        return Progress(2uL, 2uL)
    }

    override fun beginSeparation(
        leaving: Person,
        now: Now,
    ) = ToldPrivacy.parting.also { sayOrRefuse("beginSeparation $leaving") }

    override fun wishForShared(
        person: Person,
        wish: SharedWish,
        now: Now,
    ) = ToldPrivacy.parting.also { sayOrRefuse("wishForShared $person $wish") }

    override fun sealLeavingCopy(
        path: String,
        passphrase: String,
        now: Now,
    ) = ToldPrivacy.parting.also { sayOrRefuse("sealLeavingCopy $path $passphrase") }

    override fun confirmCopyKept(now: Now) = sayOrRefuse("confirmCopyKept")

    override fun cancelSeparation(now: Now) = say("cancelSeparation")

    override fun acceptDoubt(now: Now) = sayOrRefuse("acceptDoubt")

    override fun zonesNeeded() = listOf("Asia/Tokyo")

    override fun words() = words

    companion object {
        /** What came of bringing a copy back. */
        const val BROUGHT = "It is back. Some of it waits."
    }
}

// The touches without data have no name of their own to print.
private fun ReminderTouch.said(): String =
    when (this) {
        is ReminderTouch.Save -> "Save"
        is ReminderTouch.Remove -> "Remove"
        is ReminderTouch.EndRest -> "EndRest"
        else -> toString()
    }
