; Setup for one person, without an administrator. Made by tools/packages/windows_setup.py with makensis:
;   VERSION, NUMBERS   1.2.3 and 1.2.3.0        OUT     the setup program that is written
;   STAGE              home\ (launchers), files.nsh (the program)         NEED_KB   room that it wants
;   PICTURES           welcome.bmp, header.bmp  SIGN    command that signs the uninstaller
;
; Words: /S silent   /D=C:\folder (last, without quotes)   /LOG=file   /MODELS=0|1|ALL   /LANG=vi|en|fr
; Exit codes: 0 done, 1 stopped by the person, 2 the copying broke off, 3 Windows too old, 4 the program is running,
; 5 a newer version is here, 6 no space, 7 not writable, 8 the self-test failed, 10 installed, but a model was not
; taken. Until "current" is written the version before is the one that starts, whatever happens.
Unicode true
Target amd64-unicode
!ifdef QUICK ; to try things out: ten times faster, half as large again
SetCompressor zlib
!else
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!endif
SetDateSave off ; the files have no times of their own: two builds are the same
AllowSkipFiles off
CRCCheck force
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
ManifestLongPathAware true
Name "CommuneApp"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CommuneApp"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\CommuneApp"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "CommuneApp ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

Var Words       ; of the command line
Var Log         ; handle of the log
Var Code        ; exit code of a refusal
Var Before      ; version that "current" named before
Var Aside       ; where the same version lies while it is replaced
Var Asked       ; the folder of /D=, or the usual one
Var Models      ; /MODELS
Var ModelsFrom  ; folder of models beside this setup; empty when there is none
Var Watched     ; a folder whose growth is shown while a program runs; empty for none
Var First       ; 1 where the program was not here before

!define MUI_ICON "communeapp.ico"
!define MUI_UNICON "communeapp.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURES}/welcome.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURES}/welcome.bmp"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${PICTURES}/header.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${PICTURES}/header.bmp"
!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(FolderText)"
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\CommuneApp.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(RemoveText)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!include texts.nsh
!include common.nsh

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductName" "CommuneApp"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "CommuneApp - bộ cài đặt"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "CompanyName" "CommuneApp"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "LegalCopyright" "Apache-2.0"

!ifdef SIGN
!uninstfinalize '${SIGN} "%1"' = 0
!endif

Function .onInit
  !insertmacro Begin ""
  ClearErrors
  ${GetOptions} $Words "/MODELS=" $Models
  ${If} ${Errors}
    StrCpy $Models "1"
  ${EndIf}
  ${LogLine} "setup ${VERSION} into $INSTDIR, from $EXEDIR, models $Models"
  ; Where /D= names what cannot be a folder, NSIS takes the usual one without a word: remember what was asked.
  System::Call 'kernel32::GetCommandLineW() w .r0'
  ClearErrors
  ${WordFind} "$0" " /D=" "E+1}" $Asked
  ${If} ${Errors}
    StrCpy $Asked $INSTDIR
  ${EndIf}
  StrCpy $0 $Asked 1 -1
  ${If} $0 == "\"
    StrCpy $Asked $Asked -1
  ${EndIf}
  ClearErrors
FunctionEnd

; Everything that can be known before a file is touched. Not in .onInit: the language is set after it.
Function CheckTarget
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    ${Refuse} 3 "$(TooOldWindows)"
  ${EndIf}
  ${If} ${Silent}
  ${AndIf} $Asked != $INSTDIR
    StrCpy $INSTDIR $Asked
    ${Refuse} 7 "$(NotWritable)"
  ${EndIf}
  StrCpy $First 0
  ${IfNot} ${FileExists} "$INSTDIR\current"
    StrCpy $First 1
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  GetTempFileName $0 "$INSTDIR"
  ${If} ${Errors}
    RMDir "$INSTDIR"
    ${Refuse} 7 "$(NotWritable)"
  ${EndIf}
  Delete "$0"

  again:
  Call IsRunning
  ${If} $0 <> 0
    ${LogLine} "running: $1"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
    ${Refuse} 4 ""
  ${EndIf}

  StrCpy $0 "$INSTDIR\current"
  Call ReadVersion
  StrCpy $Before $0
  ${If} $Before != ""
    ${VersionCompare} "${VERSION}" "$Before" $0
    ${If} $0 = 2
      ${Refuse} 5 "$(NewerHere)"
    ${EndIf}
  ${EndIf}

  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, p 0, p 0) i.r0'
  ${If} $0 <> 0
    System::Int64Op $1 / 1024
    Pop $1
    ${LogLine} "free: $1 KB of ${NEED_KB} KB that are needed"
    System::Int64Op $1 < ${NEED_KB}
    Pop $0
    ${If} $0 <> 0
      RMDir "$INSTDIR"
      ${Refuse} 6 "$(NoSpace)"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Puts the version in its folder and tries it out; "current" still names the one before.
Function PutVersion
  StrCpy $Aside ""
  ${If} ${FileExists} "$INSTDIR\versions\${VERSION}\*.*"
    StrCpy $Aside "$INSTDIR\versions\.old-${VERSION}"
    RMDir /r "$Aside"
    StrCpy $0 "$INSTDIR\versions\${VERSION}"
    StrCpy $1 "$Aside"
    Call MoveFolder
    ${If} $0 <> 0
      Call TakeAway
      ${Refuse} 4 "$(Running)"
    ${EndIf}
  ${EndIf}
  StrCpy $0 "$INSTDIR\versions\.new-${VERSION}"
  StrCpy $1 "$INSTDIR\versions\${VERSION}"
  Call MoveFolder
  ${If} $0 <> 0
    Call TakeAway
    ${Refuse} 7 "$(NotWritable)"
  ${EndIf}

  DetailPrint "$(Testing)"
  StrCpy $Watched ""
  StrCpy $0 '"$INSTDIR\versions\${VERSION}\CommuneApp.exe" --self-test --hidden --no-model --out "$TEMP\CommuneApp-self-test.json"'
  Call RunHidden
  ${LogLine} "self-test: $0; its result is $TEMP\CommuneApp-self-test.json"
  ${If} $0 != "0"
    Call TakeAway
    ${Refuse} 8 "$(TestFailed)"
  ${EndIf}
  RMDir /r "$Aside"
FunctionEnd

; Takes away what was put there, and lays the same version back that was replaced.
Function TakeAway
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\versions\.new-${VERSION}"
  ${If} $Aside != ""
  ${AndIf} ${FileExists} "$Aside\*.*"
    RMDir /r "$INSTDIR\versions\${VERSION}"
    StrCpy $0 "$Aside"
    StrCpy $1 "$INSTDIR\versions\${VERSION}"
    Call MoveFolder
  ${ElseIf} $Before != "${VERSION}"
    RMDir /r "$INSTDIR\versions\${VERSION}"
  ${EndIf}
  RMDir "$INSTDIR\versions"
  RMDir "$INSTDIR"
FunctionEnd

; From here on the new version is the one that starts.
Function Switch
  ${If} $Before != ""
  ${AndIf} $Before != "${VERSION}"
    StrCpy $0 "$INSTDIR\previous"
    StrCpy $1 "$Before"
    Call WriteVersion
  ${EndIf}
  StrCpy $0 "$INSTDIR\current"
  StrCpy $1 "${VERSION}"
  Call WriteVersion
  ${If} $0 <> 0
    ${Refuse} 7 "$(NotWritable)"
  ${EndIf}
  ${LogLine} "current: ${VERSION}, before: $Before"
FunctionEnd

; Versions that neither "current" nor "previous" names, and what an attempt before left behind.
Function Tidy
  StrCpy $0 "$INSTDIR\previous"
  Call ReadVersion
  StrCpy $2 $0
  FindFirst $0 $1 "$INSTDIR\versions\*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
    ${AndIf} $1 != "${VERSION}"
    ${AndIf} $1 != "$2"
      RMDir /r "$INSTDIR\versions\$1"
      ${LogLine} "removed: versions\$1"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd

; Its name may be that of another language than this one.
!macro ForgetPrevious
  Delete "$SMPROGRAMS\CommuneApp (${PREVIOUS_VI}).lnk"
  Delete "$SMPROGRAMS\CommuneApp (${PREVIOUS_EN}).lnk"
  Delete "$SMPROGRAMS\CommuneApp (${PREVIOUS_FR}).lnk"
!macroend

Function Announce
  SetOutPath "$DOCUMENTS" ; where the program starts: not in its own folder, which would then be held
  CreateShortcut "$SMPROGRAMS\CommuneApp.lnk" "$INSTDIR\CommuneApp.exe" "" "$INSTDIR\CommuneApp.exe" 0
  StrCpy $0 "$SMPROGRAMS\CommuneApp.lnk"
  Call NameShortcut
  ; For the day on which a new version does not start. Always there: updates bring a version before without setup.
  !insertmacro ForgetPrevious
  CreateShortcut "$SMPROGRAMS\$(PreviousName).lnk" "$INSTDIR\CommuneApp.exe" "--previous" "$INSTDIR\CommuneApp.exe" 0
  StrCpy $0 "$SMPROGRAMS\$(PreviousName).lnk"
  Call NameShortcut
  ${If} $First = 1 ; a person who took it off the desktop does not want it back
    CreateShortcut "$DESKTOP\CommuneApp.lnk" "$INSTDIR\CommuneApp.exe" "" "$INSTDIR\CommuneApp.exe" 0
    StrCpy $0 "$DESKTOP\CommuneApp.lnk"
    Call NameShortcut
  ${EndIf}
  SetOutPath "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "CommuneApp"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\CommuneApp.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "CommuneApp"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${NEED_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
FunctionEnd

; Models that lie on the stick beside this setup: the program itself checks, copies and resumes.
Function TakeModels
  StrCpy $ModelsFrom ""
  ${If} ${FileExists} "$EXEDIR\mo-hinh\*.gguf"
    StrCpy $ModelsFrom "$EXEDIR\mo-hinh"
  ${ElseIf} ${FileExists} "$EXEDIR\*.gguf"
    StrCpy $ModelsFrom "$EXEDIR"
  ${EndIf}
  ${If} $ModelsFrom == ""
  ${OrIf} $Models == "0"
    ${LogLine} "models: none to take"
    Return
  ${EndIf}
  DetailPrint "$(TakingModels)"
  StrCpy $Watched "$LOCALAPPDATA\CommuneApp\CommuneApp\models"
  StrCpy $1 ""
  ${If} $Models == "ALL"
    StrCpy $1 " --all"
  ${EndIf}
  StrCpy $0 '"$INSTDIR\versions\${VERSION}\communeapp-cli.exe" --lang $(Tongue) models take "$ModelsFrom"$1'
  Call RunHidden
  ${LogLine} "models from $ModelsFrom: $0"
  ${If} $0 != "0"
    SetErrorLevel 10
    MessageBox MB_OK|MB_ICONINFORMATION "$(ModelsFailed)" /SD IDOK
  ${EndIf}
FunctionEnd

Section "-Program"
  SetDetailsPrint both
  Call CheckTarget
  DetailPrint "$(Copying)"
  SetDetailsPrint none
  RMDir /r "$INSTDIR\versions\.new-${VERSION}"
  ClearErrors
  !include "${STAGE}/files.nsh" ; every file by its name, into .new-${VERSION}: "File /r" takes them in the disk's own order
  SetOutPath "$INSTDIR"
  SetDetailsPrint both
  ${If} ${Errors}
    Call TakeAway
    ${Refuse} 7 "$(NotWritable)"
  ${EndIf}
  Call PutVersion
  File "/oname=CommuneApp.exe.new" "${STAGE}/home/CommuneApp.exe"
  File "/oname=communeapp-cli.exe.new" "${STAGE}/home/communeapp-cli.exe"
  StrCpy $0 "$INSTDIR\CommuneApp.exe"
  Call Replace
  StrCpy $0 "$INSTDIR\communeapp-cli.exe"
  Call Replace
  Call Switch
  Delete "$INSTDIR\uninstall.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call Announce
  Call Tidy
  Call TakeModels
  ${LogLine} "done"
SectionEnd

; The copying broke off: no space after all, a disk that fails, or the person stopped it.
Function .onInstFailed
  Call TakeAway
  ${LogLine} "the copying broke off"
FunctionEnd

Function un.onInit
  !insertmacro Begin "un."
  ${un.LogLine} "uninstall ${VERSION} from $INSTDIR"
FunctionEnd

Section "Uninstall"
  again:
  Call un.IsRunning
  ${If} $0 <> 0
    ${un.LogLine} "running: $1"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
    ${un.Refuse} 4 ""
  ${EndIf}
  ; Only what setup and updates put there. Data, models and copies lie elsewhere and are never touched.
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\versions"
  Delete "$INSTDIR\CommuneApp.exe"
  Delete "$INSTDIR\communeapp-cli.exe"
  Delete "$INSTDIR\current"
  Delete "$INSTDIR\previous"
  Delete "$INSTDIR\update.lock"
  Delete "$INSTDIR\history.jsonl"
  Delete "$INSTDIR\history.old.jsonl"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\CommuneApp.lnk"
  !insertmacro ForgetPrevious
  Delete "$DESKTOP\CommuneApp.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${un.LogLine} "removed"
SectionEnd
