#!/bin/sh
# CommuneApp @VERSION@ for one person of a Linux PC, without an administrator. The program follows this text.
#
#     sh CommuneApp-@VERSION@-linux-x86_64.run      install, or bring up to date
#       --to FOLDER        home of the program (~/.local/opt/communeapp)
#       --silent           nothing on the screen but errors; the exit code tells the result
#       --log FILE         what was done, added to this file
#       --models 0|1       whether models beside this file or in mo-hinh/ are taken (1)
#       --no-self-test     do not try the program before it is used
#       --extract FOLDER   only lay out the program there
#       --uninstall        remove the program; what you wrote stays
#       --version, --help
#
# Exit codes: 0 done, 2 wrong options, 3 the system or the CPU does not suit, 4 the program is running, 5 a newer
# version is here, 6 no space, 7 not writable, 8 the self-test failed, 9 this file is damaged, 10 the program is
# installed and a model is not, 11 the system lacks libraries. Whatever is not 0 or 10: all is as it was before.
set -u
umask 022
VERSION='@VERSION@'
SHA256='@SHA256@'
PAYLOAD_BYTES=@PAYLOAD_BYTES@
UNPACKED_KIB=@UNPACKED_KIB@
OFFSET=@OFFSET@
SYSTEM=linux-x86_64
SPARE_KIB=65536

self=$0
home=${HOME:-/nonexistent}/.local/opt/communeapp
to= silent= log= models=1 test=1 do=install

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    en*) language=en ;;
    fr*) language=fr ;;
    *) language=vi ;;
esac

# Say a sentence: Vietnamese, English, French.
sentence() {
    case $language in
        en) printf '%s\n' "$2" ;;
        fr) printf '%s\n' "$3" ;;
        *) printf '%s\n' "$1" ;;
    esac
}

note() {
    [ -z "$log" ] || printf '%s %s\n' "$(date '+%Y-%m-%d %H:%M:%S')" "$1" >>"$log" 2>/dev/null || :
}

say() {
    note "$2"
    [ -n "$silent" ] || sentence "$@"
}

# Stop with a code and a sentence; what was begun is taken away again.
stop() {
    code=$1
    shift
    note "ended with $code: $2"
    sentence "$@" >&2
    clear_away
    exit "$code"
}

new=
clear_away() {
    [ -z "$new" ] || rm -rf -- "$new"
    new=
}
trap 'clear_away; exit 130' INT
trap 'clear_away; exit 143' TERM HUP

while [ "$#" -gt 0 ]; do
    case $1 in
        --to | --log | --models | --extract)
            [ "$#" -ge 2 ] || { do=usage; break; }
            case $1 in
                --to) to=$2 ;;
                --log) log=$2 ;;
                --models) models=$2 ;;
                --extract) do=extract to=$2 ;;
            esac
            shift
            ;;
        --silent | --quiet) silent=1 ;;
        --no-self-test) test= ;;
        --uninstall) do=uninstall ;;
        --version) do=version ;;
        --help | -h) do=help ;;
        *) do=usage; break ;;
    esac
    shift
done
case $models in 0 | 1) ;; *) do=usage ;; esac
[ -z "$to" ] || home=$to
case $home in /*) ;; *) home=$PWD/$home ;; esac

show_help() {
    sed -n '2,/^# installed/{s/^# \{0,1\}//;p;}' "$self"
}

case $do in
    usage)
        show_help >&2
        exit 2
        ;;
    help)
        show_help
        exit 0
        ;;
    version)
        printf 'CommuneApp %s %s\n' "$VERSION" "$SYSTEM"
        exit 0
        ;;
esac

if [ -n "$log" ]; then
    mkdir -p "$(dirname -- "$log")" 2>/dev/null
    : 2>/dev/null >>"$log" || log=
fi
note "CommuneApp $VERSION, $do, $home"

# Whether a program of a folder runs.
runs_below() {
    for one in /proc/[0-9]*/exe; do
        case $(readlink "$one" 2>/dev/null) in "$1"/*) return 0 ;; esac
    done
    return 1
}

# The version that a file of the home names.
named() {
    line=
    [ -f "$home/$1" ] && IFS= read -r line <"$home/$1"
    line=$(printf '%s' "$line" | tr -d ' \t\r')
    case $line in
        '' | .* | *. | *..* | *[!0-9.]*) return 1 ;;
    esac
    [ -f "$home/versions/$line/program.json" ] && printf '%s\n' "$line"
}

# Whether version $1 is later than $2.
later() {
    [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | tail -n 1)" = "$1" ]
}

# Replace a small file in one step.
place() {
    printf '%s\n' "$2" >"$home/$1.part" && mv -f -- "$home/$1.part" "$home/$1"
}

not_writable() {
    stop 7 \
        "Không ghi được vào thư mục $1. Chưa cài gì cả. Hãy chọn thư mục khác bằng --to THƯ_MỤC." \
        "The folder $1 cannot be written to. Nothing was installed. Choose another one with --to FOLDER." \
        "Impossible d'écrire dans le dossier $1. Rien n'a été installé. Choisissez-en un autre avec --to DOSSIER."
}

no_space() {
    stop 6 \
        "Ổ đĩa không đủ chỗ: cần khoảng $((UNPACKED_KIB / 1024 + 64)) MB ở $home. Hãy xóa bớt tệp không cần rồi cài lại; bản đang có và dữ liệu vẫn nguyên." \
        "There is not enough space: about $((UNPACKED_KIB / 1024 + 64)) MB are needed in $home. Remove what you do not need and install again; what was there is untouched." \
        "Espace insuffisant : il faut environ $((UNPACKED_KIB / 1024 + 64)) Mo dans $home. Libérez de la place puis recommencez ; rien n'a été modifié."
}

damaged() {
    stop 9 \
        "Tệp cài đặt bị hỏng hoặc không đọc được, nên chưa cài gì cả. Hãy chép lại tệp này từ nguồn gốc, tốt nhất là vào USB khác." \
        "This file is damaged or cannot be read, so nothing was installed. Copy it again from where it came, best onto another stick." \
        "Ce fichier est abîmé ou illisible ; rien n'a été installé. Recopiez-le depuis sa source, de préférence sur une autre clé."
}

free_kib() {
    place=$1
    while [ ! -d "$place" ]; do place=$(dirname -- "$place"); done
    LC_ALL=C df -Pk "$place" 2>/dev/null | awk 'NR == 2 { print $4 }'
}

check_file() {
    [ "$(wc -c <"$self" | tr -d ' ')" -eq "$((OFFSET - 1 + PAYLOAD_BYTES))" ] || damaged
    found=$(tail -c "+$OFFSET" "$self" | sha256sum | cut -d ' ' -f 1)
    [ "$found" = "$SHA256" ] || damaged
}

# Lay out the program in the folder $1.
unpack() {
    mkdir -p -- "$1" 2>/dev/null || not_writable "$1"
    said=$(tail -c "+$OFFSET" "$self" | tar -xJf - --no-same-owner -C "$1" 2>&1)
    code=$?
    [ "$code" -eq 0 ] && [ -f "$1/program.json" ] && return 0
    note "tar: $said"
    free=$(free_kib "$1")
    [ -z "$free" ] || [ "$free" -gt 1024 ] || no_space
    case $said in *[Nn]o\ space* | *quota*) no_space ;; esac
    damaged
}

if [ "$do" = uninstall ]; then
    if [ ! -f "$home/uninstall.sh" ]; then
        stop 7 "Không có CommuneApp trong $home." "There is no CommuneApp in $home." \
            "CommuneApp n'est pas installé dans $home."
    fi
    exec sh "$home/uninstall.sh"
fi

# --------------------------------------------------------------------------------------------- does it suit?

check_system() {
    [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || stop 3 \
        "Bộ cài này dành cho Linux 64 bit (x86-64)." \
        "This is for Linux on 64-bit PCs (x86-64)." \
        "Ce fichier est destiné à Linux 64 bits (x86-64)."
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //')
    if [ -z "$glibc" ] || later 2.36 "$glibc"; then
        stop 3 \
            "Hệ điều hành quá cũ: cần glibc từ 2.36 (Debian 12, Ubuntu 24.04 trở lên), máy này có ${glibc:-loại khác}." \
            "This system is too old: glibc 2.36 is needed (Debian 12, Ubuntu 24.04 or later), here is ${glibc:-another kind}." \
            "Ce système est trop ancien : il faut glibc 2.36 (Debian 12, Ubuntu 24.04 ou plus récent), ici : ${glibc:-une autre sorte}."
    fi
    flags=$(sed -n 's/^flags[^:]*://p' "${COMMUNEAPP_CPUINFO:-/proc/cpuinfo}" 2>/dev/null | head -n 1)
    for one in sse4_1 sse4_2 ssse3 popcnt cx16; do
        case " $flags " in
            "  " | *" $one "*) ;;
            *)
                stop 3 \
                    "Bộ xử lý của máy này quá cũ (thiếu $one), chương trình không chạy được. Cần máy từ khoảng năm 2010." \
                    "The CPU of this PC is too old ($one is missing): the program cannot run. PCs from about 2010 can." \
                    "Le processeur est trop ancien ($one manque) : le programme ne peut pas fonctionner. Il faut un PC d'environ 2010 ou après."
                ;;
        esac
    done
}

missing_libraries() {
    inside=$1/_internal
    for file in "$inside"/PySide6/Qt/plugins/platforms/libqxcb.so "$inside"/PySide6/Qt/lib/libQt6Widgets.so.6; do
        LD_LIBRARY_PATH=$inside ldd "$file" 2>/dev/null
    done | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' '
}

check_system
if [ "$do" = extract ]; then
    [ ! -e "$home" ] || [ -z "$(ls -A -- "$home" 2>/dev/null)" ] || not_writable "$home"
    check_file
    unpack "$home"
    exit 0
fi

say "CommuneApp $VERSION" "CommuneApp $VERSION" "CommuneApp $VERSION"
say "1/3  Kiểm tra tệp cài đặt…" "1/3  Checking this file…" "1/3  Vérification de ce fichier…"
check_file

mkdir -p -- "$home/versions" 2>/dev/null || not_writable "$home"
home=$(CDPATH='' cd -P -- "$home" && pwd -P) || not_writable "$home"
( : >>"$home/update.lock" ) 2>/dev/null || not_writable "$home"
exec 9>>"$home/update.lock"
if command -v flock >/dev/null 2>&1 && ! flock -n 9; then
    stop 4 \
        "Một bản cài đặt hoặc cập nhật khác đang chạy. Hãy đợi xong rồi làm lại." \
        "Another installation or update is running. Wait for it and try again." \
        "Une autre installation ou mise à jour est en cours. Attendez puis recommencez."
fi

current=$(named current) || current=
if [ -n "$current" ] && later "$current" "$VERSION"; then
    stop 5 \
        "Máy đã có bản mới hơn ($current) so với bản này ($VERSION). Bản cũ không mở được dữ liệu của bản mới, nên chưa cài gì cả." \
        "A newer version ($current) is here than this one ($VERSION). An older one cannot open its data, so nothing was installed." \
        "Une version plus récente ($current) que celle-ci ($VERSION) est installée. L'ancienne ne lirait pas ses données ; rien n'a été installé."
fi
target=$home/versions/$VERSION
if [ -e "$target" ] && runs_below "$target"; then
    stop 4 \
        "CommuneApp $VERSION đang mở. Hãy lưu việc đang làm, đóng chương trình rồi cài lại." \
        "CommuneApp $VERSION is running. Save your work, close it and install again." \
        "CommuneApp $VERSION est ouvert. Enregistrez votre travail, fermez-le puis recommencez."
fi
free=$(free_kib "$home")
[ -z "$free" ] || [ "$free" -gt "$((UNPACKED_KIB + SPARE_KIB))" ] || no_space

# --------------------------------------------------------------------------------------------- install

say "2/3  Chép chương trình…" "2/3  Copying the program…" "2/3  Copie du programme…"
# What an earlier attempt left behind when the PC was switched off. The same name as that of updates.
rm -rf -- "$home"/versions/.new-* 2>/dev/null
new=$home/versions/.new-$VERSION
unpack "$new"
missing=$(missing_libraries "$new")
if [ -n "$missing" ]; then
    stop 11 \
        "Máy thiếu thư viện của hệ điều hành: $missing. Hãy nhờ người quản trị cài chúng (hoặc cài bản .deb)." \
        "The system lacks libraries: $missing. Ask an administrator to install them (or the .deb)." \
        "Il manque des bibliothèques au système : $missing. Demandez à un administrateur de les installer (ou le .deb)."
fi

if [ -n "$test" ]; then
    say "3/3  Chạy thử…" "3/3  Trying it…" "3/3  Essai…"
    # Always without a display: a window of the test would flash up, and a PC may have no one logged in.
    if ! QT_QPA_PLATFORM=offscreen "$new/CommuneApp" --self-test --out "$home/self-test.json" \
        </dev/null >"$home/versions/.said" 2>&1; then
        note "self-test: $(cat "$home/versions/.said" "$home/self-test.json" 2>/dev/null)"
        failed=$(tail -n 1 "$home/versions/.said" 2>/dev/null)
        rm -f -- "$home/versions/.said"
        stop 8 \
            "Chương trình tự kiểm tra không đạt trên máy này nên chưa được dùng; bản trước (nếu có) vẫn chạy. Hãy gửi tệp $home/self-test.json cho bộ phận hỗ trợ. ($failed)" \
            "The program did not pass its self-test on this PC and is not used; the one before still is. Send $home/self-test.json to support. ($failed)" \
            "Le programme n'a pas réussi son autotest sur ce PC et n'est pas utilisé ; le précédent l'est toujours. Envoyez $home/self-test.json à l'assistance. ($failed)"
    fi
    rm -f -- "$home/versions/.said"
fi
sync -f "$new" 2>/dev/null || sync

# From here on each step is one rename: whenever the power goes, a whole program is started.
if [ -e "$target" ]; then
    old=$home/versions/.old-$VERSION
    rm -rf -- "$old"
    mv -- "$target" "$old" || not_writable "$home"
    if ! mv -- "$new" "$target"; then
        mv -- "$old" "$target"
        not_writable "$home"
    fi
    rm -rf -- "$old"
else
    mv -- "$new" "$target" || not_writable "$home"
fi
new=
cat >"$home/CommuneApp.part" <<'END_OF_THE_LAUNCHER' || no_space
@LAUNCHER@
END_OF_THE_LAUNCHER
chmod 755 "$home/CommuneApp.part" && mv -f -- "$home/CommuneApp.part" "$home/CommuneApp" || not_writable "$home"
if [ -n "$current" ] && [ "$current" != "$VERSION" ]; then
    place previous "$current" || no_space
fi
place current "$VERSION" || no_space
cat >"$home/uninstall.sh" <<'END_OF_UNINSTALL'
@UNINSTALL@
END_OF_UNINSTALL
chmod 755 "$home/uninstall.sh"
sync -f "$home" 2>/dev/null || sync

# --------------------------------------------------------------------------------------------- menu

# In an entry of a menu a backslash of a path is four, a quote, dollar or backtick has two before it, a percent is two.
quoted() {
    printf '%s' "$1" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g'
}

menu() {
    data=${XDG_DATA_HOME:-$HOME/.local/share}
    entry=$data/applications/communeapp.desktop
    icon=$data/icons/hicolor/scalable/apps/communeapp.svg
    command=$HOME/.local/bin/communeapp
    mkdir -p -- "$(dirname -- "$entry")" "$(dirname -- "$icon")" "$(dirname -- "$command")" || return 1
    cat >"$icon" <<'END_OF_ICON' || return 1
@ICON@
END_OF_ICON
    program=$(quoted "$home/CommuneApp")
    cat >"$entry.part" <<'END_OF_ENTRY' || return 1
@DESKTOP@
END_OF_ENTRY
    # For the day on which a new version does not start; a program of dpkg has no version before.
    cat >>"$entry.part" <<'END_OF_ACTION' || return 1

[Desktop Action previous]
Name=Previous version
Name[vi]=Bản trước
Name[fr]=Version précédente
Exec=@EXEC@ --previous
END_OF_ACTION
    # awk takes the path from its environment: nothing in it is read as a pattern.
    PROGRAM="\"$program\"" awk '
        $0 == "Exec=@EXEC@" { print "Actions=previous;" }
        /^Exec=@EXEC@/ { print "Exec=" ENVIRON["PROGRAM"] substr($0, 12); next }
        { print }
    ' "$entry.part" >"$entry" || return 1
    rm -f -- "$entry.part"
    ln -sfn -- "$home/CommuneApp" "$command" || return 1
    command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$(dirname -- "$entry")"
    return 0
}

if ! (menu) 2>/dev/null; then
    say "Không thêm được vào danh sách ứng dụng; hãy mở $home/CommuneApp." \
        "It could not be added to the menu; start $home/CommuneApp." \
        "Impossible de l'ajouter au menu ; lancez $home/CommuneApp."
fi
exec 9>&-

# --------------------------------------------------------------------------------------------- models

if [ "$models" = 1 ]; then
    beside=$(dirname -- "$self")
    for folder in "$beside/mo-hinh" "$beside"; do
        ls -- "$folder"/*.gguf >/dev/null 2>&1 || continue
        if [ -n "$silent" ]; then
            "$home/CommuneApp" models take "$folder" >/dev/null
        else
            "$home/CommuneApp" models take "$folder"
        fi
        code=$?
        note "models take $folder ended with $code"
        [ "$code" -eq 0 ] || exit 10
        break
    done
fi
say "Đã cài xong. Mở CommuneApp trong danh sách ứng dụng, hoặc chạy: $home/CommuneApp" \
    "Done. Start CommuneApp from the menu, or by: $home/CommuneApp" \
    "Terminé. Ouvrez CommuneApp depuis le menu, ou par : $home/CommuneApp"
exit 0
