/* What both launchers share: where they stand, and how they tell that something is missing. */
#ifndef COMMUNEAPP_COMMON_H
#define COMMUNEAPP_COMMON_H

#include <windows.h>
#include <stdlib.h>
#include <wchar.h>

/* Longest path that Windows knows. */
#define LONGEST 32768

/* Exit code where the program cannot be started: "something is missing on this PC" of the command line. */
#define CANNOT_START 3

/* Gives the folder of this .exe without a backslash at its end; NULL when out of memory. Never freed. */
static wchar_t *own_folder(void)
{
    wchar_t *path = malloc(LONGEST * sizeof *path);
    DWORD length = path ? GetModuleFileNameW(NULL, path, LONGEST) : 0;
    if (length == 0 || length >= LONGEST)
        return NULL;
    wchar_t *end = wcsrchr(path, L'\\');
    if (end == NULL)
        return NULL;
    *end = L'\0';
    return path;
}

/* Joins two parts of a path. Never freed: a launcher makes a dozen of them. */
static wchar_t *join(const wchar_t *folder, const wchar_t *name)
{
    size_t size = wcslen(folder) + wcslen(name) + 2;
    wchar_t *path = malloc(size * sizeof *path);
    if (path == NULL)
        exit(CANNOT_START);
    swprintf(path, size, L"%ls\\%ls", folder, name);
    return path;
}

static int is_usable(HANDLE handle)
{
    return handle != NULL && handle != INVALID_HANDLE_VALUE;
}

/* Tells the person: on the error stream where there is one, in a box where the program was started by a click.
   A script that started it with words must never wait for a click. */
static int tell(const wchar_t *text, int words)
{
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    if (is_usable(out)) {
        char narrow[2048];
        DWORD written;
        if (!WriteConsoleW(out, text, (DWORD)wcslen(text), &written, NULL)) {
            int bytes = WideCharToMultiByte(CP_UTF8, 0, text, -1, narrow, sizeof narrow, NULL, NULL);
            if (bytes > 1)
                WriteFile(out, narrow, (DWORD)bytes - 1, &written, NULL);
        }
    } else if (words == 0) {
        MessageBoxW(NULL, text, L"CommuneApp", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
    }
    return CANNOT_START;
}

static int cannot_start(int words)
{
    return tell(L"Không mở được CommuneApp: thiếu tệp của chương trình.\r\n"
                L"Dữ liệu của bạn vẫn còn nguyên. Hãy chạy lại bộ cài trên thẻ nhớ USB.\r\n\r\n"
                L"CommuneApp cannot be started: files of the program are missing. Your data are unharmed; "
                L"run the setup on the USB stick again.\r\n",
                words);
}

#endif
