#!/bin/sh
# Reads every file of the kit and compares it with SHA256SUMS. Exit codes: 0 all right, 9 something is not.
set -u
cd "$(dirname "$0")" || exit 9
[ -s SHA256SUMS ] || {
    echo "Không thấy tệp SHA256SUMS bên cạnh KIEM-TRA.sh."
    exit 9
}
echo "Đang kiểm tra từng tệp của bộ cài, có thể mất vài phút..."
# Strict: a list that cannot be read as one is no list of good files.
said="$(LC_ALL=C sha256sum --check --quiet --strict SHA256SUMS 2>/dev/null)"
if [ "$?" -ne 0 ]; then
    printf '%s\n' "$said" | sed -n 's/^\(.*\): FAILED.*/  HỎNG HOẶC THIẾU  \1/p'
    echo "CÓ TỆP HỎNG. Hãy chép lại bộ cài vào USB từ nguồn gốc, tốt nhất là vào USB khác."
    exit 9
fi
echo "TỐT: $(wc -l <SHA256SUMS) tệp đều nguyên vẹn."
