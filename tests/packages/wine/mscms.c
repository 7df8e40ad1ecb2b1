/* A stand-in for colour management, which Wine has in part only: every call fails. Never shipped.
   Qt's window platform aborts where WcsCreateIccProfile is missing. */
#include <stddef.h>
#define FAILS(name) __declspec(dllexport) void *name(void) { return NULL; }
FAILS(OpenColorProfileW)
FAILS(CloseColorProfile)
FAILS(WcsCreateIccProfile)
FAILS(GetColorProfileFromHandle)
