package app.stillpoint.android

import android.content.Intent
import android.os.Bundle

/** The app. */
internal class MainActivity : PagesActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        if (savedInstanceState == null) follow(intent)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        follow(intent)
    }

    private fun follow(intent: Intent?) {
        Notifications.followed(intent)?.let(phone.state::follow)
    }
}
