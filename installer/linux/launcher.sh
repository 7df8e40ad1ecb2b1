#!/bin/sh
# Starts the current version of CommuneApp. It lies in the home of the program as "CommuneApp":
#
#   HOME/CommuneApp            this file; never changed by an update
#   HOME/current, previous     one line each: a version (numbers and dots)
#   HOME/versions/VERSION/     one whole program; it counts only if program.json is in it
#
# The version that is started (src/communeapp/updating/homes.py finds the same one, the Windows launcher too):
#   1. the one in "current"; 2. else the one in "previous"; 3. else the highest there is.
# With --previous as the first word: the one in "previous", unless that is the one above; else the highest
# that is lower than the one above. All further words go to the program, and its exit code comes back.
set -u

self=$0
# A link in a folder of commands leads here.
while [ -h "$self" ]; do
    target=$(readlink -- "$self")
    case $target in
        /*) self=$target ;;
        *) self=$(dirname -- "$self")/$target ;;
    esac
done
home=$(CDPATH='' cd -P -- "$(dirname -- "$self")" && pwd -P) || exit 3

# Whether $1 names a version that can be started.
ready() {
    case $1 in
        '' | .* | *. | *..* | *[!0-9.]* | *.*.*.*.*) return 1 ;;
    esac
    [ -f "$home/versions/$1/program.json" ] && [ -x "$home/versions/$1/CommuneApp" ]
}

# The version that the file $1 names; nothing where it names none that can be started.
named() {
    line=
    [ -f "$home/$1" ] && IFS= read -r line <"$home/$1"
    line=$(printf '%s' "$line" | tr -d ' \t\r')
    ready "$line" && printf '%s\n' "$line"
}

# The versions that can be started, the lowest first.
all_ready() {
    for folder in "$home"/versions/*/; do
        name=${folder%/}
        name=${name##*/}
        if ready "$name"; then printf '%s\n' "$name"; fi
    done | LC_ALL=C sort -t . -k 1,1n -k 2,2n -k 3,3n -k 4,4n
}

# Tell a person, who may have clicked in a menu and sees no terminal.
tell() {
    printf '%s\n' "$1" >&2
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
    if command -v zenity >/dev/null 2>&1; then
        zenity --error --no-markup --title=CommuneApp --text="$1" >/dev/null 2>&1
    elif command -v kdialog >/dev/null 2>&1; then
        kdialog --title CommuneApp --error "$1" >/dev/null 2>&1
    elif command -v xmessage >/dev/null 2>&1; then
        xmessage "$1" >/dev/null 2>&1
    fi
    return 0
}

version=$(named current)
[ -n "$version" ] || version=$(named previous)
[ -n "$version" ] || version=$(all_ready | tail -n 1)
if [ "${1-}" = --previous ]; then
    shift
    present=$version
    version=$(named previous)
    if [ -z "$version" ] || [ "$version" = "$present" ]; then
        version=
        for one in $(all_ready); do
            [ "$one" = "$present" ] && break
            version=$one
        done
    fi
    if [ -z "$version" ]; then
        tell 'Máy này chưa có bản CommuneApp nào trước bản đang dùng.'
        exit 3
    fi
fi
if [ -z "$version" ]; then
    tell "Không tìm thấy chương trình CommuneApp trong thư mục $home. Hãy cài đặt lại; dữ liệu của bạn vẫn còn nguyên."
    exit 3
fi
exec "$home/versions/$version/CommuneApp" "$@"
