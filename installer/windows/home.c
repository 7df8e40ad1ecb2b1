/* CommuneApp.exe and communeapp-cli.exe of a home: start the version that the file "current" names.

   Where that version is not whole (a stick pulled, a power cut) the one in "previous" is started, then the highest
   that is there. With the first word --previous it is the one in "previous", unless that is the one above, else the
   highest below it. All other words are passed on, and the exit code comes back. installer/linux/launcher.sh
   does the same there. */

#include <stdlib.h>
#include "common.h"

#ifndef NAME
#define NAME L"CommuneApp.exe"
#endif
#define UNINSTALL L"Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\CommuneApp"

/* Longest name of a version that is believed. */
#define LONGEST_VERSION 64

static wchar_t *home;

static int is_file(const wchar_t *path)
{
    DWORD attributes = GetFileAttributesW(path);
    return attributes != INVALID_FILE_ATTRIBUTES && !(attributes & FILE_ATTRIBUTE_DIRECTORY);
}

/* Whether a name can be that of a version: one to four numbers with dots between them. */
static int is_version(const wchar_t *name)
{
    int numbers = 0, digits = 0;
    if (wcslen(name) > LONGEST_VERSION)
        return 0;
    for (;; name++) {
        if (*name >= L'0' && *name <= L'9') {
            if (++digits > 6)
                return 0;
        } else if ((*name == L'.' || *name == L'\0') && digits > 0) {
            digits = 0;
            numbers++;
            if (*name == L'\0')
                return numbers <= 4;
        } else {
            return 0;
        }
    }
}

/* Reads the one line of "current" or "previous"; 0 where there is none that makes sense. */
static int read_version(const wchar_t *file, wchar_t version[LONGEST_VERSION + 1])
{
    char text[LONGEST_VERSION + 8];
    DWORD count = 0, length = 0;
    HANDLE handle = CreateFileW(join(home, file), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                NULL, OPEN_EXISTING, 0, NULL);
    if (handle == INVALID_HANDLE_VALUE)
        return 0;
    if (!ReadFile(handle, text, sizeof text, &count, NULL))
        count = 0;
    CloseHandle(handle);
    while (length < count && length < LONGEST_VERSION && text[length] > ' ')  {
        version[length] = (unsigned char)text[length];
        length++;
    }
    version[length] = L'\0';
    return is_version(version);
}

static wchar_t *version_folder(const wchar_t *version)
{
    return join(join(home, L"versions"), version);
}

static int is_whole(const wchar_t *version)
{
    wchar_t *folder = version_folder(version);
    return is_file(join(folder, L"program.json")) && is_file(join(folder, NAME));
}

/* Compares like people do: 0.10.0 is above 0.9.9. */
static int compare(const wchar_t *one, const wchar_t *other)
{
    for (;;) {
        wchar_t *end_one, *end_other;
        unsigned long x = wcstoul(one, &end_one, 10), y = wcstoul(other, &end_other, 10);
        if (x != y)
            return x < y ? -1 : 1;
        if (*end_one != L'.' || *end_other != L'.')
            return (*end_one == L'.') - (*end_other == L'.');
        one = end_one + 1;
        other = end_other + 1;
    }
}

/* Finds the highest version that can be started; where one is named, the highest below it: one above may have been put
   there only, and never been proved. */
static int highest(const wchar_t *below, wchar_t found[LONGEST_VERSION + 1])
{
    WIN32_FIND_DATAW entry;
    HANDLE search = FindFirstFileW(join(home, L"versions\\*"), &entry);
    found[0] = L'\0';
    if (search == INVALID_HANDLE_VALUE)
        return 0;
    do {
        if ((entry.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) && is_version(entry.cFileName)
            && (*below == L'\0' || compare(entry.cFileName, below) < 0) && is_whole(entry.cFileName)
            && (found[0] == L'\0' || compare(found, entry.cFileName) < 0))
            wcscpy(found, entry.cFileName);
    } while (FindNextFileW(search, &entry));
    FindClose(search);
    return found[0] != L'\0';
}

/* Finds the version in "current" or "previous", where it can be started. */
static int named(const wchar_t *file, wchar_t version[LONGEST_VERSION + 1])
{
    return read_version(file, version) && is_whole(version);
}

/* Gives what stands behind the program's own name in the command line, by the rules of the C run time. */
static const wchar_t *behind_first_word(const wchar_t *line)
{
    int quoted = 0;
    while (*line && (quoted || (*line != L' ' && *line != L'\t'))) {
        if (*line == L'"')
            quoted = !quoted;
        line++;
    }
    while (*line == L' ' || *line == L'\t')
        line++;
    return line;
}

/* The list of programs of Windows shall name the version that an update brought. Nothing depends on it. */
static void tell_windows(const wchar_t *version)
{
    HKEY key;
    wchar_t text[LONGEST];
    DWORD size = sizeof text;
    if (RegOpenKeyExW(HKEY_CURRENT_USER, UNINSTALL, 0, KEY_READ | KEY_SET_VALUE, &key) != ERROR_SUCCESS)
        return;
    if (RegGetValueW(key, NULL, L"InstallLocation", RRF_RT_REG_SZ, NULL, text, &size) == ERROR_SUCCESS
        && _wcsicmp(text, home) == 0) {
        size = sizeof text;
        if (RegGetValueW(key, NULL, L"DisplayVersion", RRF_RT_REG_SZ, NULL, text, &size) != ERROR_SUCCESS
            || wcscmp(text, version) != 0)
            RegSetValueExW(key, L"DisplayVersion", 0, REG_SZ, (const BYTE *)version,
                           (DWORD)((wcslen(version) + 1) * sizeof *version));
    }
    RegCloseKey(key);
}

/* Makes the program end when the launcher is ended from outside; what the program itself starts may live on. */
static void hold(HANDLE process)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
    HANDLE job = CreateJobObjectW(NULL, NULL);
    if (job == NULL)
        return;
    ZeroMemory(&limits, sizeof limits);
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    AssignProcessToJobObject(job, process);
    /* Never closed by us: it is when we end. */
}

/* Ctrl+C is for the program, which has the same console; it says what comes of it. */
static BOOL WINAPI leave_to_program(DWORD event)
{
    return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT;
}

/* Starts a version and waits; 0 where it cannot be started. */
static int start(const wchar_t *version, const wchar_t *rest, DWORD *code)
{
    STARTUPINFOW given, own;
    PROCESS_INFORMATION process;
    wchar_t *program = join(version_folder(version), NAME);
    size_t size = wcslen(program) + wcslen(rest) + 4;
    wchar_t *line = malloc(size * sizeof *line);
    if (line == NULL)
        return 0;
    swprintf(line, size, *rest ? L"\"%ls\" %ls" : L"\"%ls\"", program, rest);

    ZeroMemory(&own, sizeof own);
    own.cb = sizeof own;
    GetStartupInfoW(&given);
    own.dwFlags = given.dwFlags & STARTF_USESHOWWINDOW;
    own.wShowWindow = given.wShowWindow;
    HANDLE in = GetStdHandle(STD_INPUT_HANDLE), out = GetStdHandle(STD_OUTPUT_HANDLE);
    HANDLE error = GetStdHandle(STD_ERROR_HANDLE);
    if (is_usable(in) || is_usable(out) || is_usable(error)) {
        own.dwFlags |= STARTF_USESTDHANDLES;
        own.hStdInput = in;
        own.hStdOutput = out;
        own.hStdError = error;
    }
    /* Held in the job before it runs, so that none of its own children slips in with it. */
    if (!CreateProcessW(program, line, NULL, NULL, TRUE, CREATE_SUSPENDED | CREATE_UNICODE_ENVIRONMENT, NULL, NULL, &own,
                        &process))
        return 0;
    hold(process.hProcess);
    AllowSetForegroundWindow(process.dwProcessId);
    ResumeThread(process.hThread);
    CloseHandle(process.hThread);
    WaitForSingleObject(process.hProcess, INFINITE);
    if (!GetExitCodeProcess(process.hProcess, code))
        *code = CANNOT_START;
    CloseHandle(process.hProcess);
    return 1;
}

int wmain(int argc, wchar_t **argv)
{
    wchar_t version[LONGEST_VERSION + 1], before[LONGEST_VERSION + 1];
    const wchar_t *rest = behind_first_word(GetCommandLineW());
    DWORD code;

    SetDllDirectoryW(L"");
    home = own_folder();
    if (home == NULL)
        return cannot_start(argc - 1);
    int found = named(L"current", version);
    if (found)
        tell_windows(version);
    found = found || named(L"previous", version) || highest(L"", version);
    if (argc > 1 && wcscmp(argv[1], L"--previous") == 0) {
        rest = behind_first_word(rest);
        if (!named(L"previous", before) || wcscmp(before, version) == 0)
            if (!highest(version, before))
                return tell(L"Máy này chưa có bản CommuneApp nào trước bản đang dùng.\r\n\r\n"
                            L"There is no version of CommuneApp before the present one on this PC.\r\n",
                            argc - 2);
        wcscpy(version, before);
    }
    SetConsoleCtrlHandler(leave_to_program, TRUE);
    if (found && start(version, rest, &code))
        return (int)code;
    return cannot_start(argc - 1);
}
