/* CommuneApp.exe and communeapp-cli.exe of a version folder: run the package "communeapp" in the Python beside.

   Python's own signed library does the work; python\python311._pth says where packages are and makes it deaf to
   variables and registry keys of other Pythons on the PC. The first is a program of the window, the second (compiled
   for the console) is for scripts. sys.executable is this file, so the program starts itself anew with it. */

#include <stdlib.h>
#include "common.h"
#include <shlobj.h>

typedef int (*py_main_t)(int, wchar_t **);

int wmain(int argc, wchar_t **argv)
{
    static wchar_t *before[] = {L"-X", L"utf8", L"-m", L"communeapp"};
    const int added = sizeof before / sizeof *before;

    /* No library from the folder that somebody happens to be in, a stick for example. */
    SetDllDirectoryW(L"");
    wchar_t *folder = own_folder();
    if (folder == NULL)
        return cannot_start(argc - 1);
    /* Without a screen (self-test, a script that prints) Qt's offscreen platform looks for fonts in a folder, and
       warns where there is none. The program brings its own; any folder will do that is there on every PC. */
    wchar_t platform[16], windows[MAX_PATH];
    if (GetEnvironmentVariableW(L"QT_QPA_PLATFORM", platform, 16) == 9 && wcscmp(platform, L"offscreen") == 0
        && GetEnvironmentVariableW(L"QT_QPA_FONTDIR", NULL, 0) == 0 && GetWindowsDirectoryW(windows, MAX_PATH) > 0)
        SetEnvironmentVariableW(L"QT_QPA_FONTDIR", windows);
    /* One button in the task bar for every version, also for one that is pinned there. */
    SetCurrentProcessExplicitAppUserModelID(L"CommuneApp.CommuneApp");

    HMODULE python = LoadLibraryExW(join(folder, L"python\\python311.dll"), NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    py_main_t py_main = python ? (py_main_t)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **words = calloc((size_t)(argc + added + 1), sizeof *words);
    if (py_main == NULL || words == NULL)
        return cannot_start(argc - 1);
    words[0] = argv[0];
    for (int i = 0; i < added; i++)
        words[1 + i] = before[i];
    for (int i = 1; i < argc; i++)
        words[added + i] = argv[i];
    return py_main(argc + added, words);
}
