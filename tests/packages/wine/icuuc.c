/* A stand-in for a system library of Windows 10 that Wine lacks: every call fails. Never shipped.
   Qt6Core.dll asks for these names; without the library it cannot be loaded at all. */
#include <stddef.h>
#define FAILS(name) __declspec(dllexport) void *name(void) { return NULL; }
FAILS(ucnv_open)
FAILS(ucnv_close)
FAILS(ucnv_reset)
FAILS(ucnv_getMaxCharSize)
FAILS(ucnv_getName)
FAILS(ucnv_getToUCallBack)
FAILS(ucnv_getFromUCallBack)
FAILS(ucnv_setToUCallBack)
FAILS(ucnv_setFromUCallBack)
FAILS(ucnv_cbToUWriteUChars)
FAILS(ucnv_cbFromUWriteUChars)
FAILS(ucnv_toUnicode)
FAILS(ucnv_fromUnicode)
FAILS(ucnv_toUCountPending)
FAILS(ucnv_fromUCountPending)
FAILS(ucnv_getStandardName)
FAILS(ucnv_getAvailableName)
FAILS(ucnv_countAvailable)
FAILS(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
FAILS(UCNV_TO_U_CALLBACK_SUBSTITUTE)
