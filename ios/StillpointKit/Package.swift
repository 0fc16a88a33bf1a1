// swift-tools-version: 6.0
import PackageDescription

// What is generated is put in place by `cargo xtask test` and `cargo xtask ios`: Sources/StillpointCore, and the library. On
// Linux that is a C header with its module map and lib/libstillpoint.a; for Apple's systems a framework of all of them.
#if os(Linux)
let library = Target.systemLibrary(name: "StillpointCoreFFI", path: "Sources/StillpointCoreFFI/include")
let linked: [LinkerSetting] = [
    .linkedLibrary("stillpoint"),
    .unsafeFlags(["-L\(Context.packageDirectory)/lib"]),
    // On Debian libswiftObservation.so names a function that none of Swift's libraries has, and never calls it.
    .unsafeFlags(["-Xlinker", "--allow-shlib-undefined"]),
]
#else
let library = Target.binaryTarget(name: "StillpointCoreFFI", path: "StillpointCoreFFI.xcframework")
let linked: [LinkerSetting] = []
#endif

let package = Package(
    name: "StillpointKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "StillpointKit", targets: ["StillpointKit"])
    ],
    targets: [
        library,
        .target(name: "StillpointCore", dependencies: ["StillpointCoreFFI"], linkerSettings: linked),
        .target(name: "StillpointKit", dependencies: ["StillpointCore"]),
        .executableTarget(name: "StillpointBench", dependencies: ["StillpointKit"]),
        .testTarget(name: "StillpointKitTests", dependencies: ["StillpointKit"]),
    ],
    swiftLanguageModes: [.v6]
)
