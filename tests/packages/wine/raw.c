/* Runs a command line as it stands in a file (UTF-8), waits, gives its exit code. Wine puts quotes around words with
   spaces, and NSIS wants /D= without. Never shipped. */
#include <windows.h>
#include <stdio.h>

int wmain(int argc, wchar_t **argv)
{
    static char narrow[16384];
    static wchar_t line[16384];
    STARTUPINFOW startup = {.cb = sizeof startup};
    PROCESS_INFORMATION process;
    DWORD code = 99;
    FILE *file = argc == 2 ? _wfopen(argv[1], L"rb") : NULL;
    if (file == NULL)
        return 98;
    fread(narrow, 1, sizeof narrow - 1, file);
    fclose(file);
    MultiByteToWideChar(CP_UTF8, 0, narrow, -1, line, 16384);
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &startup, &process))
        return 97;
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &code);
    return (int)code;
}
