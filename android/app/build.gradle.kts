import org.jetbrains.kotlin.gradle.dsl.JvmTarget
import javax.inject.Inject

plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.compose.compiler)
}

val root = rootDir.resolve("..")

android {
    namespace = "app.stillpoint"
    compileSdk = libs.versions.compile.sdk.get().toInt()
    ndkVersion = libs.versions.ndk.get()

    defaultConfig {
        applicationId = "app.stillpoint"
        minSdk = libs.versions.min.sdk.get().toInt()
        targetSdk = libs.versions.target.sdk.get().toInt()
        versionCode = 1
        versionName = libs.versions.app.get()
    }

    // Each folder in core/content is a language; AndroidX would bring 86.
    androidResources {
        localeFilters += root.resolve("core/content").listFiles().orEmpty()
            .filter { folder -> folder.list().orEmpty().any { it.endsWith(".ftl") } }
            .map { it.name }
    }

    sourceSets.named("main") {
        kotlin.directories += "../ui/src/main/kotlin"
        kotlin.directories += "../bindings/src/main/kotlin"
        kotlin.directories += "../../target/android/bindings/kotlin"
        jniLibs.directories += "../../target/android/native"
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles("rules.pro")
        }
    }

    splits.abi {
        isEnable = true
        reset()
        include("arm64-v8a", "armeabi-v7a", "x86_64")
        isUniversalApk = true
    }

    compileOptions {
        sourceCompatibility = JavaVersion.toVersion(libs.versions.java.get())
        targetCompatibility = JavaVersion.toVersion(libs.versions.java.get())
    }
}

kotlin.compilerOptions.jvmTarget = JvmTarget.fromTarget(libs.versions.java.get())

dependencies {
    implementation(libs.bundles.app)
    // The aar, for its native parts.
    implementation("net.java.dev.jna:jna:${libs.versions.jna.get()}@aar")
}

/** The core's Kotlin, and its libraries for phones by cargo-ndk: flags and targets stand in `cargo xtask android`. */
abstract class MakeCore : DefaultTask() {
    @get:InputFiles
    @get:PathSensitive(PathSensitivity.RELATIVE)
    abstract val sources: ConfigurableFileCollection

    @get:InputDirectory
    @get:PathSensitive(PathSensitivity.NONE)
    abstract val ndk: DirectoryProperty

    @get:Internal
    abstract val workspace: DirectoryProperty

    @get:OutputDirectories
    abstract val made: ConfigurableFileCollection

    @get:Inject
    abstract val running: ExecOperations

    @TaskAction
    fun make() {
        running.exec {
            workingDir(workspace)
            environment("ANDROID_NDK_HOME", ndk.get().asFile.path)
            commandLine("cargo", "xtask", "android", "--core")
        }
    }
}

val makeCore =
    tasks.register<MakeCore>("makeCore") {
        workspace = root
        ndk = androidComponents.sdkComponents.ndkDirectory
        sources.from(root.resolve("core"), root.resolve("bindings"), root.resolve("Cargo.toml"), root.resolve("Cargo.lock"))
        made.from(root.resolve("target/android/bindings"), root.resolve("target/android/native"))
    }

tasks.named("preBuild") { dependsOn(makeCore) }
