/* Asks for the desktop and stays. The first window of a Wine prefix starts Wine's desktop as a child of its
   program, which inherits its pipes: that program shall not be the one that is tested. Never shipped. */
#include <windows.h>

int wmain(void)
{
    MSG message;
    if (GetDesktopWindow() == NULL || CreateWindowExW(0, L"STATIC", L"", 0, 0, 0, 1, 1, HWND_MESSAGE, NULL, NULL, NULL) == NULL)
        return 1;
    WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), "ready\n", 6, &(DWORD){0}, NULL);
    while (GetMessageW(&message, NULL, 0, 0) > 0)
        DispatchMessageW(&message);
    return 0;
}
