// The scanner says: android_kotlin_aes_ecb android_kotlin_hardcoded android_kotlin_insecure_random
// The scanner says: android_kotlin_logging android_kotlin_md5 android_kotlin_webview
package app.stillpoint.planted

import android.util.Log
import android.webkit.WebView
import java.security.MessageDigest
import java.util.Random
import javax.crypto.Cipher

/** Compiled into nothing. */
class Planted(private val web: WebView) {
    private val password = "hunter2-secret"

    fun run(key: String) {
        web.addJavascriptInterface(this, "bridge")
        Log.d("planted", "password $password")
        val cipher = Cipher.getInstance("AES/ECB/PKCS5Padding")
        val digest = MessageDigest.getInstance("MD5")
        println("$cipher $digest ${Random().nextInt()} $key")
    }
}
