// The compiler says: 'async' call in a function that does not support concurrency
import UserNotifications

func ask() -> Bool { (try? UNUserNotificationCenter.current().requestAuthorization(options: [.alert])) == true }
