//! The memory that is given back. All of it is overwritten first: not only what the core knows to be a secret, but every copy
//! that is made on the way from a keyboard, and every sentence of a page.

#[cfg(not(test))]
use std::alloc::System as Below;

use zeroizing_alloc::ZeroAlloc;

#[cfg(test)]
use tests::Listening as Below;

#[global_allocator]
static MEMORY: ZeroAlloc<Below> = ZeroAlloc(Below);

#[cfg(test)]
mod tests {
    use std::{
        alloc::{GlobalAlloc, Layout, System},
        cell::Cell,
        fs,
        path::Path,
        sync::atomic::{AtomicUsize, Ordering},
    };

    use stillpoint_core::page::{Answer, SecretBytes, SecretText, Typed};
    use uniffi::{Lift, Lower};

    use crate::UniFfiTag;

    /// Looks at everything that is given back.
    pub(super) struct Listening;

    static FOUND: AtomicUsize = AtomicUsize::new(0);

    /// The block that scrypt derives the key from, with r = 8 and p = 1: 128 · r · p bytes (RFC 7914, section 6).
    const BLOCK: usize = 1_024;
    /// So many of this size were given back, and so many of them with anything in them.
    static BLOCKS: AtomicUsize = AtomicUsize::new(0);
    static UNWIPED: AtomicUsize = AtomicUsize::new(0);

    thread_local! {
        /// Whether blocks of that size are looked at just now.
        static LOOKS: Cell<bool> = const { Cell::new(false) };
    }
    /// What is looked for, with every bit turned, so that the search does not find itself.
    const TURNED: [u8; 24] = {
        let mut turned = *b"heron weir quince marble";
        let mut at = 0;
        while at < turned.len() {
            turned[at] = !turned[at];
            at += 1;
        }
        turned
    };

    #[expect(
        unsafe_code,
        reason = "an allocator is unsafe by its trait; it passes every block on as it came"
    )]
    // SAFETY: the system's allocator does the work. A block is read only over the length it was given out with, and before
    // it is given back.
    unsafe impl GlobalAlloc for Listening {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            // Zeroed, so that no byte of it is read before it was written.
            unsafe { System.alloc_zeroed(layout) }
        }

        unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
            let bytes = unsafe { std::slice::from_raw_parts(block, layout.size()) };
            let is_it = |part: &[u8]| part.iter().zip(TURNED).all(|(one, turned)| *one == !turned);
            if bytes.windows(TURNED.len()).any(is_it) {
                FOUND.fetch_add(1, Ordering::Relaxed);
            }
            if LOOKS.get() && layout.size() == BLOCK {
                BLOCKS.fetch_add(1, Ordering::Relaxed);
                UNWIPED.fetch_add(usize::from(bytes.iter().any(|byte| *byte != 0)), Ordering::Relaxed);
            }
            unsafe { System.dealloc(block, layout) }
        }
    }

    fn words() -> String {
        String::from_utf8(TURNED.iter().map(|turned| !turned).collect()).unwrap()
    }

    /// `value` goes over the border and back.
    fn crosses<T: Lower<UniFfiTag> + Lift<UniFfiTag>>(value: T) {
        let crossing = T::lower_into_rust_buffer(value);
        T::try_lift_from_rust_buffer(crossing).map(drop).unwrap();
    }

    #[test]
    fn nothing_that_crosses_the_border_is_given_back_as_it_was() {
        let text = || SecretText::from(words());
        let bytes = || SecretBytes::from(words().into_bytes());
        crosses(vec![Typed {
            field: "secret".to_owned(),
            text: text(),
        }]);
        crosses(Some(text()));
        crosses(Answer::Bytes { bytes: bytes() });
        crosses(Some(bytes()));
        // What grows is moved, and what it leaves behind is given back, too.
        let mut growing = words();
        for _ in 0..10 {
            growing.push_str(&words());
        }
        drop(growing);
        assert_eq!(FOUND.load(Ordering::Relaxed), 0);
    }

    /// Whoever finds that block tries words at one PBKDF2 each, and not at 128 MiB. The crate that makes it leaves it as it is.
    #[test]
    #[expect(unsafe_code, reason = "the control gives a block back as it was")]
    fn the_block_that_scrypt_leaves_behind_is_given_back_empty() {
        LOOKS.set(true);
        let key = stillpoint_seal::scrypt(b"words", b"salt", 2);
        LOOKS.set(false);
        assert!(key.is_ok());
        assert!(BLOCKS.swap(0, Ordering::Relaxed) > 0, "it makes no such block any more");
        assert_eq!(UNWIPED.load(Ordering::Relaxed), 0);
        // The control: one that is given back past what overwrites it.
        LOOKS.set(true);
        // SAFETY: a block of this size, written within it, and given back once as it was given out.
        unsafe {
            let layout = Layout::new::<[u8; BLOCK]>();
            let block = Listening.alloc(layout);
            block.write_bytes(7, BLOCK);
            Listening.dealloc(block, layout);
        }
        LOOKS.set(false);
        assert_eq!(UNWIPED.load(Ordering::Relaxed), 1, "nobody would have seen it");
    }

    /// By its name: what opens something.
    fn opens(name: &str) -> bool {
        const NAMES: [&str; 6] = ["secret", "passphrase", "words", "pin", "plain", "password"];
        name.split('_').any(|part| NAMES.contains(&part))
    }

    #[test]
    fn what_opens_something_crosses_as_a_secret() {
        let mut seen = 0;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for file in [folder.join("model"), folder]
            .iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap())
        {
            let path = file.unwrap().path();
            let Ok(source) = fs::read_to_string(&path) else {
                continue;
            };
            let source = source
                .split("#[cfg(test)]\nmod tests")
                .next()
                .unwrap_or_default()
                .to_owned();
            for found in source.split([',', '(', ')', '{', '\n']) {
                let Some((name, kind)) = found.split_once(": ") else {
                    continue;
                };
                let name = name.trim().trim_start_matches("pub ");
                let holds_text = ["String", "Vec<u8>", "&str"].iter().any(|plain| kind.contains(plain));
                assert!(!(opens(name) && holds_text), "{}: {found}", path.display());
                seen += usize::from(opens(name));
            }
        }
        assert!(seen > 3, "the names have changed");
    }
}
