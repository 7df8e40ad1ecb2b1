/* Answers "certutil -hashfile FILE SHA256" as Windows does; the one of Wine is empty. Never shipped. */
#include <windows.h>
#include <bcrypt.h>
#include <stdio.h>
int wmain(int argc, wchar_t **argv) {
    if (argc < 4 || _wcsicmp(argv[1], L"-hashfile")) return 1;
    HANDLE f = CreateFileW(argv[2], GENERIC_READ, FILE_SHARE_READ, 0, OPEN_EXISTING, 0, 0);
    if (f == INVALID_HANDLE_VALUE) { printf("CertUtil: -hashfile command FAILED\r\n"); return 2; }
    BCRYPT_ALG_HANDLE a; BCRYPT_HASH_HANDLE h; static unsigned char b[1 << 16], d[32]; DWORD n;
    BCryptOpenAlgorithmProvider(&a, BCRYPT_SHA256_ALGORITHM, 0, 0);
    BCryptCreateHash(a, &h, 0, 0, 0, 0, 0);
    while (ReadFile(f, b, sizeof b, &n, 0) && n) BCryptHashData(h, b, n, 0);
    BCryptFinishHash(h, d, 32, 0);
    printf("SHA256 hash of file:\r\n");
    for (int i = 0; i < 32; i++) printf("%02x", d[i]);
    printf("\r\nCertUtil: -hashfile command completed successfully.\r\n");
    return 0;
}
