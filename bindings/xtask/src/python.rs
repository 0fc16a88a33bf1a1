//! Programs in Python, each installed into a folder of its own under `target`, with all that it is made of in one version.

use std::{fs, path::PathBuf, process::Command};

use crate::tools::{Outcome, at, output, root, run};

/// A program that pip installs.
pub(crate) struct Program {
    /// What it is for: so its folder under `target` is called, and its list beside this project's manifest.
    pub(crate) name: &'static str,
    /// What the list says: every part in its one version, as `pip freeze` has it.
    pub(crate) versions: &'static str,
}

impl Program {
    /// Whether it is here, or what installs it: an error that says what is missing.
    pub(crate) fn check(&self) -> Outcome {
        if self.is_installed() {
            return Ok(());
        }
        output(Command::new("python3").args(["-c", "import ensurepip, venv"]))
            .map(drop)
            .map_err(|_| {
                format!(
                    "there is no {} here, and no python3 with venv that installs it",
                    self.name
                )
            })
    }

    /// Installs it, where these very versions are not there yet.
    pub(crate) fn install(&self) -> Outcome {
        if self.is_installed() {
            return Ok(());
        }
        let folder = self.folder();
        let _ = fs::remove_dir_all(&folder);
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        let quietly = [
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--requirement",
        ];
        let list = root().join(format!("bindings/xtask/{}.txt", self.name));
        run(Command::new(self.programs().join("pip")).args(quietly).arg(list))?;
        let stamp = self.stamp();
        fs::write(&stamp, self.versions).map_err(at(&stamp))
    }

    /// Where what it is started by lies, once it is installed.
    pub(crate) fn programs(&self) -> PathBuf {
        self.folder().join("bin")
    }

    fn folder(&self) -> PathBuf {
        root().join("target").join(self.name)
    }

    fn stamp(&self) -> PathBuf {
        self.folder().join("complete")
    }

    fn is_installed(&self) -> bool {
        fs::read_to_string(self.stamp()).is_ok_and(|versions| versions == self.versions)
    }

    /// Its parts, one a line; no two versions of one, and none without.
    #[cfg(test)]
    pub(crate) fn parts(&self) -> Vec<&'static str> {
        let parts: Vec<_> = self.versions.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(parts.iter().all(|line| line.matches("==").count() == 1), "{parts:?}");
        parts
    }
}
