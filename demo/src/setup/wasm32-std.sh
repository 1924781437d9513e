#!/bin/bash
# Lays Debian's rust-src of exactly the compiler's version where cargo looks for it, and compiles
# the standard library for wasm32-unknown-unknown from it where that is missing: for machines where
# rustup cannot reach its server.
#
# Nothing is installed by apt and the system's sources stay as they are: apt works in a temporary
# folder, and the pin lets in that one package only. Cargo fetches std's few crates itself.
set -euo pipefail

T=wasm32-unknown-unknown
V=$(rustc --version | cut -d' ' -f2)
SYS=$(rustc --print sysroot)
COMMIT=$(rustc -vV | awk '/^commit-hash:/ {print $2}')
LIB="$SYS/lib/rustlib/$T/lib"
SRC="$SYS/lib/rustlib/src/rust"
D=$(mktemp -d)
trap 'rm -rf "$D"' EXIT
mkdir -p "$D"/{lists,cache/archives}/partial "$D"/{deb,prefs,p/src}

# The mirror that this machine already uses; a system that names none of Debian's is not meant here.
MIRROR=$(awk '/^URIs:/ {print $2; exit}' /etc/apt/sources.list.d/debian.sources)
cat > "$D/sources.list" <<EOF
deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR ${SUITE:-trixie-backports} main
EOF
cat > "$D/preferences" <<EOF
Package: *
Pin: release *
Pin-Priority: -1

Package: rust-src
Pin: version $V+dfsg*
Pin-Priority: 990
EOF
A=(-qq -o Dir::Etc::sourcelist="$D/sources.list" -o Dir::Etc::sourceparts=-
   -o Dir::Etc::preferences="$D/preferences" -o Dir::Etc::preferencesparts="$D/prefs"
   -o Dir::State::lists="$D/lists" -o Dir::Cache="$D/cache"
   -o APT::Sandbox::User=root -o Acquire::Languages=none)
apt-get "${A[@]}" update
(cd "$D/deb" && apt-get "${A[@]}" download rust-src)
dpkg-deb -x "$D"/deb/rust-src_"$V"+*.deb "$D/x"

mkdir -p "$SRC"
rm -rf "$SRC/library" "$SRC/library.part"
cp -a "$D/x/usr/src/rustc-$V/library" "$SRC/library.part"
mv "$SRC/library.part" "$SRC/library"
ls "$LIB"/libstd-*.rlib >/dev/null 2>&1 && exit 0

# Embedded bitcode: without it the release profile's fat LTO fails on this library. The remapped
# paths keep folders of this machine out of the panic messages that visitors download.
FLAGS="-Cembed-bitcode=yes"$'\x1f'"--remap-path-prefix=$SRC=/rustc/$COMMIT"
for R in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  FLAGS+=$'\x1f'"--remap-path-prefix=$R=/rust/deps"
done
printf '[package]\nname = "p"\nversion = "0.0.0"\nedition = "2021"\n' > "$D/p/Cargo.toml"
: > "$D/p/src/lib.rs"
(cd "$D/p" && RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$D/t" \
  CARGO_ENCODED_RUSTFLAGS="$FLAGS" \
  cargo build --quiet --release --target "$T" -Zbuild-std=std,panic_abort)

# The folder appears whole or not at all: a libstd without its neighbours would look finished.
rm -rf "$LIB.part" "$LIB"
mkdir -p "$LIB.part"
find "$D/t/$T/release/deps" -name 'lib*.rlib' ! -name 'libp-*' -exec cp {} "$LIB.part/" \;
mv "$LIB.part" "$LIB"
