/* Stands for setup.exe and for the program: writes the words it was started with, one a line, into the
   file of STAND_IN_WORDS and ends with the number of STAND_IN_CODE. Never shipped. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
int wmain(int argc, wchar_t **argv)
{
    const wchar_t *file = _wgetenv(L"" WORDS), *code = _wgetenv(L"" CODE);
    FILE *out = file ? _wfopen(file, L"w, ccs=UTF-8") : NULL;
    for (int i = 1; out && i < argc; i++)
        fwprintf(out, L"%ls\n", argv[i]);
    if (out)
        fclose(out);
    fprintf(stderr, "progress\n");
    return code ? (int)wcstol(code, NULL, 10) : 0;
}
