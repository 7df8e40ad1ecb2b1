#!/bin/sh
# Removes CommuneApp from the folder that this file lies in. What people wrote and the models stay.
# Exit codes: 0 removed, 4 the program is running, 7 not writable.
set -u
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd -P) || exit 7

# Say a sentence: Vietnamese, English, French.
sentence() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        en*) printf '%s\n' "$2" ;;
        fr*) printf '%s\n' "$3" ;;
        *) printf '%s\n' "$1" ;;
    esac
}

for one in /proc/[0-9]*/exe; do
    case $(readlink "$one" 2>/dev/null) in
        "$home"/versions/*)
            sentence 'CommuneApp đang mở. Hãy đóng chương trình rồi gỡ lại.' \
                'CommuneApp is running. Close it and try again.' \
                "CommuneApp est ouvert. Fermez-le puis recommencez." >&2
            exit 4
            ;;
    esac
done
if [ ! -d "$home/versions" ] || [ ! -w "$home" ] || [ ! -w "$home/versions" ]; then
    sentence "Không gỡ được CommuneApp trong thư mục $home: không có quyền ghi." \
        "CommuneApp in $home could not be removed: it cannot be written to." \
        "Impossible de retirer CommuneApp de $home : écriture refusée." >&2
    exit 7
fi
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/communeapp.desktop
if grep -qsF "$home/CommuneApp" "$entry"; then
    rm -f -- "$entry" "$data/icons/hicolor/scalable/apps/communeapp.svg"
fi
if [ "$(readlink "$HOME/.local/bin/communeapp" 2>/dev/null)" = "$home/CommuneApp" ]; then
    rm -f -- "$HOME/.local/bin/communeapp"
fi
rm -rf -- "$home/versions" "$home/current" "$home/previous" "$home/CommuneApp" "$home/history.jsonl" \
    "$home/update.lock" "$home/self-test.json" "$home/uninstall.sh"
rmdir -- "$home" 2>/dev/null
sentence 'Đã gỡ CommuneApp. Văn bản và dữ liệu của bạn vẫn còn nguyên.' \
    'CommuneApp was removed. What you wrote is still there.' \
    'CommuneApp a été retiré. Vos documents sont toujours là.'
