/* Stands in for a version of the program: says the name of its folder and every word, one a line, and ends with 42.
   Never shipped. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

static void say(const wchar_t *text)
{
    char narrow[4096];
    WideCharToMultiByte(CP_UTF8, 0, text, -1, narrow, sizeof narrow, NULL, NULL);
    puts(narrow);
}

int wmain(int argc, wchar_t **argv)
{
    wchar_t path[MAX_PATH];
    GetModuleFileNameW(NULL, path, MAX_PATH);
    *wcsrchr(path, L'\\') = L'\0';
    say(wcsrchr(path, L'\\') + 1);
    for (int i = 1; i < argc; i++)
        say(argv[i]);
    return 42;
}
