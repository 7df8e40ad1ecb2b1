/* Names of the Windows SDK that ggml uses and the headers of mingw-w64 10 (Debian 12) lack. Included before every
   file of llama.cpp. Later headers have the names, or the compiler says which one is missing. */
#ifndef COMMUNEAPP_MINGW_COMPAT_H
#define COMMUNEAPP_MINGW_COMPAT_H
#include <_mingw.h>
#if __MINGW64_VERSION_MAJOR <= 10
#define THREAD_POWER_THROTTLING_CURRENT_VERSION 1
#define THREAD_POWER_THROTTLING_EXECUTION_SPEED 0x1
typedef struct {
    unsigned long Version, ControlMask, StateMask;
} THREAD_POWER_THROTTLING_STATE;
#endif
#endif
