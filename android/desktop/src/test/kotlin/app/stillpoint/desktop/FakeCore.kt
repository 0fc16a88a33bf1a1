package app.stillpoint.desktop

import app.stillpoint.core.BackupKey
import app.stillpoint.core.BackupProgress
import app.stillpoint.core.BackupWritten
import app.stillpoint.core.Begun
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.PendingReminders
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.Progress
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.Restored
import app.stillpoint.core.StillpointInterface
import app.stillpoint.core.Words
import app.stillpoint.core.Zones
import java.lang.reflect.InvocationHandler
import java.lang.reflect.Method
import java.lang.reflect.Proxy

/** A core that answers what it is told to, and writes down what was asked of it. */
internal class FakeCore(
    private val real: StillpointInterface,
    var next: Moment,
    private val words: Words = real.words(),
) : InvocationHandler {
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

    /** What happens while a blocking call is under way. */
    var meanwhile: () -> Unit = {}

    /** When the reminders want to be looked at again, in seconds since 1970, UTC. */
    var syncAgain: Long? = null

    /** So many ways in are gone after everything was sealed anew. */
    var waysFallen = 0u

    /** This core, as the screens call it: one place for every method, because each is written down the same way. */
    val core =
        Proxy.newProxyInstance(
            javaClass.classLoader,
            arrayOf(StillpointInterface::class.java),
            this,
        ) as StillpointInterface

    override fun invoke(
        proxy: Any,
        method: Method,
        arguments: Array<Any?>?,
    ): Any? {
        // Kotlin adds to the names of methods that take unsigned numbers.
        val name = method.name.substringBefore('-')
        val given = arguments.orEmpty().toList()
        if (name in AsReal) return method.invoke(real, *arguments.orEmpty())
        if (name == "tick") return next.also { ticks += 1 }
        if (name == "words") return words
        if (name == "zonesNeeded") return ZonesNeeded
        given.forEach(::hear)
        asked += (listOf(name) + given.filterNot { it.isNotSaid() }.map(::said)).joinToString(" ")
        if (method.exceptionTypes.isNotEmpty()) refused()
        meanwhile()
        return answer(name, method)
    }

    private fun hear(given: Any?) {
        if (given is PlanDraft) draft = given
        if (given is BackupProgress) progress = given
    }

    private fun refused() {
        val refused = refuse ?: return
        refuse = null
        throw refused
    }

    private fun answer(
        name: String,
        method: Method,
    ): Any? =
        when (name) {
            "syncReminders" -> syncAgain
            "setExpiry" -> Unit
            "makeRecoverySheet" -> ToldPrivacy.sheet
            "keepRecoverySheet" -> ToldPrivacy.sheet.mark
            "backUp" -> BackupWritten(1u, 1uL)
            "restore", "restoreNew" -> Restored(next, 1u, 0u, 0u)
            "deleteForever" -> Begun(waysFallen, Progress(0uL, 2uL))
            "deleteForeverStep" -> Progress(2uL, 2uL)
            "beginSeparation", "wishForShared", "sealLeavingCopy" -> ToldPrivacy.parting
            else -> next.also { check(method.returnType == Moment::class.java) { "$name answers something else" } }
        }

    companion object {
        val ZonesNeeded = listOf("Asia/Tokyo")
        private val AsReal = setOf("emptyDraft", "explain", "explainDoubt", "explainQuality", "secretQuality")

        private fun Any?.isNotSaid() =
            this is Now || this is PlanDraft || this is PendingReminders || this is BackupProgress || this is DeviceKeys

        // What has no data has no name of its own to print.
        private fun said(given: Any?): String =
            when (given) {
                is Zones -> given.here.name
                is ReminderTouch.Save, is ReminderTouch.Remove, is ReminderTouch.EndRest -> given.javaClass.simpleName
                is BackupKey.Recovery -> "Recovery"
                else -> given.toString()
            }
    }
}
