package app.stillpoint.core

/**
 * Lets nothing but [RemindersException] out of [phone]. UniFFI's glue catches `Exception` only: an `Error` (out of
 * memory, a class that does not load) would reach Rust as a success with nothing in it, and JNA would log its text.
 */
class GuardedReminders(
    private val phone: PendingReminders,
) : PendingReminders {
    override fun held(): HeldReminders = guarded { phone.held() }

    override fun apply(changes: ReminderChanges): Applied = guarded { phone.apply(changes) }

    // The reason stays here: whatever a phone says could hold a secret.
    @Suppress("TooGenericExceptionCaught", "SwallowedException")
    private inline fun <T> guarded(ask: () -> T): T =
        try {
            ask()
        } catch (declared: RemindersException) {
            throw declared
        } catch (anything: Throwable) {
            throw RemindersException.Failed()
        }
}
