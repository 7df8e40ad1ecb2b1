; What setup and uninstaller share. NSIS wants the functions of an uninstaller to begin with "un.".

!macro LogLineCall un text
  Push "${text}"
  Call ${un}LogLine
!macroend
!define LogLine '!insertmacro LogLineCall ""'
!define un.LogLine '!insertmacro LogLineCall "un."'

; Ends with an exit code; the sentence is shown unless this runs silently or it is empty.
!macro RefuseCall un code text
  StrCpy $Code ${code}
  Push "${text}"
  Call ${un}Refuse
!macroend
!define Refuse '!insertmacro RefuseCall ""'
!define un.Refuse '!insertmacro RefuseCall "un."'

; Language, words of the command line, log.
!macro Begin un
  SetShellVarContext current
  SetRegView 64
  ${GetParameters} $Words
  ; Vietnamese, also where Windows speaks English, as it often does here; a French Windows is somebody's choice.
  StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  System::Call 'kernel32::GetUserDefaultUILanguage() i.r0'
  IntOp $0 $0 & 0x3FF
  ${If} $0 = 0x0C
    StrCpy $LANGUAGE ${LANG_FRENCH}
  ${EndIf}
  ${GetOptions} $Words "/LANG=" $0
  ${Select} $0
    ${Case} "vi"
      StrCpy $LANGUAGE ${LANG_VIETNAMESE}
    ${Case} "en"
      StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${Case} "fr"
      StrCpy $LANGUAGE ${LANG_FRENCH}
  ${EndSelect}
  ClearErrors
  ${GetOptions} $Words "/LOG=" $0
  ${If} ${Errors}
    StrCpy $0 "$TEMP\CommuneApp-setup.log"
  ${EndIf}
  ClearErrors
  FileOpen $Log "$0" a
  ${If} ${Errors}
    StrCpy $Log ""
  ${Else}
    FileSeek $Log 0 END
  ${EndIf}
  ClearErrors
!macroend

!macro CommonFunctions un
; Writes a line of UTF-8 into the log, which NSIS itself cannot.
Function ${un}LogLine
  Exch $0
  Push $1
  Push $2
  Push $3
  ${If} $Log != ""
    StrCpy $0 "$0$\r$\n"
    System::Call 'kernel32::WideCharToMultiByte(i 65001, i 0, w r0, i -1, p 0, i 0, p 0, p 0) i.r1'
    System::Alloc $1
    Pop $2
    System::Call 'kernel32::WideCharToMultiByte(i 65001, i 0, w r0, i -1, p r2, i r1, p 0, p 0)'
    IntOp $1 $1 - 1
    System::Call 'kernel32::WriteFile(p $Log, p r2, i r1, *i .r3, p 0)'
    System::Free $2
  ${EndIf}
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

Function ${un}Refuse
  Exch $0
  !insertmacro LogLineCall "${un}" "refused, exit code $Code: $0"
  ${If} $0 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$0" /SD IDOK
  ${EndIf}
  Pop $0
  SetErrorLevel $Code
  Quit
FunctionEnd

; $0: 1 where a file of the program is held by a running one, whose name is then in $1.
Function ${un}IsRunning
  Push $2
  Push $3
  StrCpy $0 0
  StrCpy $1 "$INSTDIR\CommuneApp.exe"
  Call ${un}IsHeld
  ${If} $0 = 0
    StrCpy $1 "$INSTDIR\communeapp-cli.exe"
    Call ${un}IsHeld
  ${EndIf}
  FindFirst $2 $3 "$INSTDIR\versions\*"
  ${DoWhile} $3 != ""
    ${If} $0 = 0
    ${AndIf} $3 != ".."
      StrCpy $1 "$INSTDIR\versions\$3\CommuneApp.exe"
      Call ${un}IsHeld
      ${If} $0 = 0
        StrCpy $1 "$INSTDIR\versions\$3\communeapp-cli.exe"
        Call ${un}IsHeld
      ${EndIf}
    ${EndIf}
    FindNext $2 $3
  ${Loop}
  FindClose $2
  Pop $3
  Pop $2
FunctionEnd

; $0: 1 where the file $1 cannot be opened for writing; a program that runs holds its file. 0 where it is not there.
Function ${un}IsHeld
  Push $2
  Push $3
  StrCpy $0 0
  ${If} ${FileExists} "$1"
    System::Call 'kernel32::CreateFileW(w r1, i 0x40000000, i 7, p 0, i 3, i 0x80, p 0) i.r2 ?e'
    Pop $3
    ${If} $2 = -1
      StrCpy $0 1
    ${Else}
      System::Call 'kernel32::CloseHandle(i r2)'
    ${EndIf}
  ${EndIf}
  Pop $3
  Pop $2
FunctionEnd
!macroend
!insertmacro CommonFunctions ""
!insertmacro CommonFunctions "un."

; $0: a file -> the version in its one line; empty where there is none that can be started.
Function ReadVersion
  Push $1
  ClearErrors
  FileOpen $1 "$0" r
  StrCpy $0 ""
  ${IfNot} ${Errors}
    FileRead $1 $0
    FileClose $1
  ${EndIf}
  ClearErrors
  ${TrimNewLines} "$0" $0
  ${If} $0 != ""
  ${AndIfNot} ${FileExists} "$INSTDIR\versions\$0\program.json"
    StrCpy $0 ""
  ${EndIf}
  Pop $1
FunctionEnd

; $0: a file, $1: the version it shall name -> $0: 0. At any moment the file is the old one or the new one.
Function WriteVersion
  Push $2
  Push $3
  ClearErrors
  FileOpen $2 "$0.new" w
  ${If} ${Errors}
    StrCpy $0 1
  ${Else}
    FileWrite $2 "$1$\n"
    System::Call 'kernel32::FlushFileBuffers(p r2)'
    FileClose $2
    Call Replace
  ${EndIf}
  Pop $3
  Pop $2
FunctionEnd

; $0: a file that "$0.new" shall replace -> $0: 0. A virus scanner may hold the old one for a moment.
Function Replace
  Push $1
  Push $2
  ${For} $1 1 40
    System::Call 'kernel32::MoveFileExW(w "$0.new", w r0, i 9) i.r2' ; replace existing, write through
    ${If} $2 <> 0
      ${Break}
    ${EndIf}
    Sleep 250
  ${Next}
  ${If} $2 = 0
    ${LogLine} "could not be replaced: $0"
    StrCpy $0 1
  ${Else}
    StrCpy $0 0
  ${EndIf}
  Pop $2
  Pop $1
FunctionEnd

; $0: a folder, $1: its new name -> $0: 0. Waits for a virus scanner that still reads.
Function MoveFolder
  Push $2
  StrCpy $2 1
  ${Do}
    ClearErrors
    Rename "$0" "$1"
    ${IfNot} ${Errors}
      StrCpy $0 0
      ${Break}
    ${EndIf}
    IntOp $2 $2 + 1
    ${If} $2 > 40
      ${LogLine} "could not be moved: $0"
      StrCpy $0 1
      ${Break}
    ${EndIf}
    Sleep 250
  ${Loop}
  ClearErrors
  Pop $2
FunctionEnd

; $0: a command -> $0: its exit code, "none" where it could not be started. No window; its words go to the log.
; While it runs, the size of the folder $Watched is shown, if one is named.
Function RunHidden
  Push $1
  Push $2
  Push $3
  Push $4
  Push $5
  Push $6
  Push $7
  StrCpy $7 0
  ${If} $Log != ""
    System::Call 'kernel32::SetHandleInformation(p $Log, i 1, i 1)'
    StrCpy $7 $Log
  ${EndIf}
  ; STARTUPINFOW and PROCESS_INFORMATION of 64-bit Windows; 0x100: with the handles that follow.
  System::Alloc 104
  Pop $1
  System::Call '*$1(i 104, i 0, p 0, p 0, p 0, i 0, i 0, i 0, i 0, i 0, i 0, i 0, i 0x100, i 0, i 0, p 0, p 0, p r7, p r7)'
  System::Alloc 24
  Pop $2
  System::Call 'kernel32::CreateProcessW(p 0, w r0, p 0, p 0, i 1, i 0x08000000, p 0, p 0, p r1, p r2) i.r3'
  ${If} $3 = 0
    StrCpy $0 "none"
  ${Else}
    System::Call '*$2(p .r4, p .r5, i, i)'
    ${Do}
      System::Call 'kernel32::WaitForSingleObject(p r4, i 500) i.r6'
      ${If} $6 <> 258
        ${Break}
      ${EndIf}
      ${If} $Watched != ""
        ${GetSize} "$Watched" "/S=0M" $6 $7 $3
        SetDetailsPrint textonly
        DetailPrint "$(TakingModels) ($6 MB)"
        SetDetailsPrint both
      ${EndIf}
    ${Loop}
    System::Call 'kernel32::GetExitCodeProcess(p r4, *i .r0)'
    System::Call 'kernel32::CloseHandle(p r4)'
    System::Call 'kernel32::CloseHandle(p r5)'
  ${EndIf}
  System::Free $1
  System::Free $2
  Pop $7
  Pop $6
  Pop $5
  Pop $4
  Pop $3
  Pop $2
  Pop $1
FunctionEnd

; $0: a shortcut that gets the name by which the task bar knows the program: one button for all versions.
Function NameShortcut
  Push $1
  Push $2
  Push $3
  Push $4
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r1 ""
  ${If} $1 P<> 0
    ${IUnknown::QueryInterface} $1 '("${IID_IPersistFile}",.r2)'
    ${If} $2 P<> 0
      ${IPersistFile::Load} $2 '(r0, ${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $1 '("${IID_IPropertyStore}",.r3)'
      ${If} $3 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*(&i2 ${VT_BSTR},&i6,p,p)p.r5'
        System::Call 'oleaut32::SysAllocString(w "CommuneApp.CommuneApp")p.r6'
        System::Call '*$5(&i2 ${VT_BSTR},&i6,p r6,p)'
        ${IPropertyStore::SetValue} $3 '($4,$5)'
        ${IPropertyStore::Commit} $3 ""
        System::Call 'oleaut32::SysFreeString(p r6)'
        System::Free $4
        System::Free $5
        ${IUnknown::Release} $3 ""
        ${IPersistFile::Save} $2 '(r0, 1)'
      ${EndIf}
      ${IUnknown::Release} $2 ""
    ${EndIf}
    ${IUnknown::Release} $1 ""
  ${EndIf}
  Pop $4
  Pop $3
  Pop $2
  Pop $1
FunctionEnd
