#!/bin/sh
# Installs CommuneApp and the model for this PC from the folder that this file lies in.
#
#     sh install.sh                for the person who runs it: no administrator, no questions
#     sudo sh install.sh           for everyone of the PC (Debian, Ubuntu: the .deb)
#     --silent                     nothing on the screen; the exit code and the log tell the result
#     --log FILE                   where the log goes
#     --models none|suited|all     which models are copied (suited to this PC, unless said otherwise)
#     --me                         with sudo: for root alone, as without sudo
#
# Exit codes, the same as those of install.cmd: 0 done, 2 wrong options, 3 the system does not suit, 4 the
# program is running, 5 a newer version is here, 6 no space, 7 not writable, 8 the self-test failed, 9 a
# file of the kit is missing or damaged, 10 the program is installed and the model is not, 11 the system
# lacks libraries that this stick does not hold. Others are those of the package.
set -u

# Started from a file manager there is no terminal: open one, so that the progress can be seen.
if [ "$#" -eq 0 ] && [ ! -t 1 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] &&
    [ -z "${COMMUNEAPP_TERMINAL:-}" ] && command -v x-terminal-emulator >/dev/null; then
    export COMMUNEAPP_TERMINAL=1
    exec x-terminal-emulator -e sh "$0"
fi

silent="" log="" models="suited" everyone=""
[ "$(id -u)" -ne 0 ] || everyone=1

say() {
    [ -n "$silent" ] || printf '%s\n' "$1"
    note "$1"
}

note() {
    [ -z "$log" ] || { printf '%s\n' "$1" >>"$log"; } 2>/dev/null || true
}

finish() {
    note "ended with $1"
    [ -n "$silent" ] || [ -z "$log" ] || printf 'Nhật ký: %s\n' "$log"
    if [ -n "${COMMUNEAPP_TERMINAL:-}" ]; then
        printf 'Nhấn Enter để đóng.'
        read -r _ || true
    fi
    exit "$1"
}

failed() {
    say ""
    say "CHƯA CÀI ĐƯỢC. Máy và dữ liệu vẫn như trước."
    case "$1" in
        3) say "Máy cần Linux 64 bit (x86-64), glibc từ bản 2.36 (Debian 12, Ubuntu 24.04 trở lên)." ;;
        4) say "CommuneApp đang mở. Hãy lưu việc đang làm, đóng chương trình rồi chạy lại install.sh." ;;
        5) say "Máy đã có bản CommuneApp mới hơn bản trên USB này. Không cần cài lại." ;;
        6) say "Ổ đĩa không đủ chỗ. Hãy xóa bớt tệp không cần rồi chạy lại install.sh." ;;
    esac
    finish "$1"
}

while [ "$#" -gt 0 ]; do
    case "$1" in
        --silent) silent=1 ;;
        --me) everyone="" ;;
        --log | --models)
            [ "$#" -ge 2 ] || { models="?" && break; }
            if [ "$1" = --log ]; then log="$2"; else models="$2"; fi
            shift
            ;;
        *)
            models="?"
            break
            ;;
    esac
    shift
done
case "$models" in
    none | suited | all) ;;
    *)
        silent=""
        say "Cách dùng: sh install.sh [--silent] [--log TỆP] [--models none|suited|all] [--me]"
        finish 2
        ;;
esac
if [ -z "$log" ]; then
    if [ -n "$everyone" ]; then
        log=/var/log/communeapp-install.log
    else
        log="${XDG_STATE_HOME:-$HOME/.local/state}/communeapp/install.log"
    fi
fi
mkdir -p "$(dirname "$log")" 2>/dev/null
( : >>"$log" ) 2>/dev/null || log=""

kit="$(cd "$(dirname "$0")" && pwd)" || finish 9
cd "$kit" || finish 9
say "CÀI ĐẶT COMMUNEAPP"
note "begun $(date '+%Y-%m-%d %H:%M:%S') on $(uname -n) for $(id -un)"

newest() { # the newest of the files of one kind; nothing where there is none
    for one in "$@"; do
        [ -f "$one" ] && printf '%s\n' "$one"
    done | sort -V | tail -n 1
}

check() { # whether a file is the one of SHA256SUMS
    [ -f SHA256SUMS ] || { note "no SHA256SUMS: not checked" && return 0; }
    wanted="$(awk -v name="$1" '{ n = $0; sub(/^[0-9a-f]+ [ *]/, "", n) } n == name { print $1 }' SHA256SUMS)"
    found="$(sha256sum "$1" | cut -d ' ' -f 1)"
    note "sha256 of $1 is $found"
    [ -n "$wanted" ] && [ "$wanted" = "$found" ]
}

damaged() {
    say "Tệp $1 đã hỏng hoặc bị thay đổi, nên chưa cài gì cả."
    say "Hãy chép lại bộ cài vào USB từ nguồn gốc, tốt nhất là vào USB khác."
    finish 9
}

case "$(uname -s)-$(uname -m)" in
    Linux-x86_64 | Linux-amd64) ;;
    *) failed 3 ;;
esac
package=""
if [ -n "$everyone" ] && command -v apt-get >/dev/null; then
    package="$(newest communeapp_*_amd64.deb)"
fi
[ -n "$package" ] || package="$(newest CommuneApp-*-linux-x86_64.run)"
if [ -z "$package" ]; then
    say "Không thấy tệp cài đặt bên cạnh install.sh."
    say "Hãy chạy install.sh ngay trong thư mục bộ cài trên USB."
    finish 9
fi

say "Kiểm tra bộ cài..."
check "$package" || damaged "$package"

# ---------------------------------------------------------------- the .deb, for everyone

running_below() { # whether a program of a folder runs
    for one in /proc/[0-9]*/exe; do
        case "$(readlink "$one" 2>/dev/null)" in "$1"/*) return 0 ;; esac
    done
    return 1
}

install_deb() {
    new="$(dpkg-deb -f "$package" Version)" || damaged "$package"
    old="$(dpkg-query -W -f='${Version}' communeapp 2>/dev/null)"
    if [ -n "$old" ] && dpkg --compare-versions "$old" gt "$new"; then
        failed 5
    fi
    ! running_below /opt/communeapp || failed 4
    need="$(dpkg-deb -f "$package" Installed-Size)"
    free="$(df -Pk /opt 2>/dev/null | awk 'NR == 2 { print $4 }')"
    [ -z "$free" ] || [ "$free" -gt "$((need + 65536))" ] || failed 6
    export DEBIAN_FRONTEND=noninteractive
    # Tried first, so that a PC without a line is told what it lacks before anything is changed.
    plan="$(LC_ALL=C apt-get install -s "./$package" 2>&1)" || {
        note "$plan"
        say "Máy thiếu một số gói của hệ điều hành mà USB này không có:"
        say "$(printf '%s\n' "$plan" | grep -E 'Depends:|not installable' | sed 's/^ */     /')"
        say "Hãy nối mạng rồi chạy lại, hoặc nhờ bộ phận hỗ trợ."
        finish 11
    }
    # The stick may not be readable for the user that apt fetches with: it says so and fetches as root.
    apt-get install -y -q "./$package" >>"${log:-/dev/null}" 2>&1 || {
        note "apt-get failed"
        failed 1
    }
    program=/usr/bin/communeapp tested=/var/lib/communeapp/self-test.json
    # The package has tried the program and left what it found.
    note "$(cat "$tested" 2>/dev/null)"
    if ! grep -q '^ "ok": true' "$tested" 2>/dev/null; then
        say ""
        say "Chương trình đã cài nhưng tự kiểm tra không đạt. Hãy gửi tệp $tested cho bộ phận hỗ trợ."
        finish 8
    fi
}

# ---------------------------------------------------------------- the .run, for one person

install_run() {
    # It says by itself what is in the way, in the language of this PC.
    if [ -n "$silent" ]; then
        sh "./$package" --silent --models 0 --log "${log:-/dev/null}" >>"${log:-/dev/null}" 2>&1
    else
        sh "./$package" --models 0 --log "${log:-/dev/null}"
    fi
    code=$?
    note "$package ended with $code"
    if [ "$code" -ne 0 ]; then
        say ""
        say "CHƯA CÀI ĐƯỢC. Máy và dữ liệu vẫn như trước."
        finish "$code"
    fi
    program="$HOME/.local/opt/communeapp/CommuneApp"
    everyone=""
}

say "Cài chương trình, xin đợi khoảng một phút..."
case "$package" in
    *.deb) install_deb ;;
    *) install_run ;;
esac

# ---------------------------------------------------------------- the models

set --
[ -z "$everyone" ] || set -- "$@" --everyone
[ "$models" != all ] || set -- "$@" --all
if [ "$models" = none ]; then
    :
elif [ -z "$(newest mo-hinh/*.gguf)" ]; then
    say "Bộ cài này không kèm mô hình. Chương trình vẫn dùng được."
else
    say "Chép mô hình vào máy, có thể mất vài phút. Xin đừng rút USB."
    if [ -n "$silent" ]; then
        "$program" models take "$@" "$kit/mo-hinh" >>"${log:-/dev/null}" 2>&1
    else
        "$program" models take "$@" "$kit/mo-hinh"
    fi
    code=$?
    note "models ended with $code"
    if [ "$code" -ne 0 ]; then
        say ""
        say "Chương trình đã cài xong và dùng được, nhưng mô hình chưa chép xong."
        say "Hãy xem câu ở trên, rồi chạy lại install.sh: phần đã chép được giữ."
        finish 10
    fi
fi
say ""
say "ĐÃ XONG. Mở chương trình CommuneApp trong danh sách ứng dụng."
finish 0
