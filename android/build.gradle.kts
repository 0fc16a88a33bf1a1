buildscript {
    dependencies {
        // The Kotlin that Android's plugin brings, in the version of the Maven build.
        classpath(libs.kotlin.gradle.plugin)
    }
}

plugins {
    alias(libs.plugins.android.application) apply false
    alias(libs.plugins.compose.compiler) apply false
}

tasks.wrapper {
    gradleVersion = libs.versions.gradle.get()
}
