@echo off
rem Installs CommuneApp and the model for this PC from the folder that this file lies in.
rem
rem     install.cmd                         a double click: no administrator, no questions
rem     install.cmd /S                      silent, for many PCs; tells the result by its exit code
rem     /LOG file     where the log goes (else %TEMP%\CommuneApp-install.log)
rem     /MODELS 0     leave the models out          /MODELS ALL   copy all of them
rem     /D folder     install somewhere else than %LOCALAPPDATA%\Programs\CommuneApp
rem
rem Exit codes: 0 done, 2 wrong options, 3 Windows too old, 4 the program is running, 5 a newer version is
rem here, 6 no space, 7 not writable, 8 the self-test failed, 9 a file of the kit is missing or damaged,
rem 10 the program is installed and the model is not. Other numbers are those of setup.
rem
rem No parentheses around lines with paths, no delayed expansion: folders may hold ) and !.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul 2>nul
set "SILENT="
set "MODELS=1"
set "INTO="
set "HASH="
set "LOG=%TEMP%\CommuneApp-install.log"

:option
if "%~1"=="" goto begin
if /i "%~1"=="/S" goto option_silent
if /i "%~1"=="/LOG" goto option_log
if /i "%~1"=="/MODELS" goto option_models
if /i "%~1"=="/D" goto option_into
call :say "Không hiểu tùy chọn: %~1"
set "CODE=2"
goto finish
:option_silent
set "SILENT=1"
shift
goto option
:option_log
set "LOG=%~f2"
shift
shift
goto option
:option_models
set "MODELS=%~2"
shift
shift
goto option
:option_into
set "INTO=%~f2"
shift
shift
goto option

:begin
rem A folder of the network gets a letter here; the current folder is always one that cmd can use.
pushd "%~dp0" 2>nul
if errorlevel 1 goto no_kit
set "KIT=%CD%"
call :say "CÀI ĐẶT COMMUNEAPP"
call :note "begun %DATE% %TIME% on %COMPUTERNAME% for %USERNAME%"
if /i "%PROCESSOR_ARCHITECTURE%"=="AMD64" goto right_system
if /i "%PROCESSOR_ARCHITECTURE%"=="ARM64" goto right_system
if defined PROCESSOR_ARCHITEW6432 goto right_system
set "CODE=3"
goto failed

:right_system
set "SETUP="
for %%F in (CommuneApp-*-windows-x86_64-setup.exe) do set "SETUP=%%~nxF"
if not defined SETUP goto no_kit
call :say "1/3  Kiểm tra bộ cài..."
call :check "%SETUP%"
if errorlevel 1 goto damaged

call :say "2/3  Cài chương trình, xin đợi khoảng một phút..."
net session >nul 2>nul
if not errorlevel 1 call :say "     Đang chạy bằng quyền quản trị: cài cho tài khoản %USERNAME%."
set "PLACE=%LOCALAPPDATA%\Programs\CommuneApp"
if defined INTO set "PLACE=%INTO%"
rem NSIS wants /D= last and without quotes.
start "" /wait "%KIT%\%SETUP%" /S /MODELS=0 /LOG="%LOG%.setup.log" /D=%PLACE%
set "CODE=%ERRORLEVEL%"
call :note "setup ended with %CODE%"
if not "%CODE%"=="0" goto failed

if "%MODELS%"=="0" goto done
if not exist "%KIT%\mo-hinh\*.gguf" goto no_models
call :say "3/3  Chép mô hình vào máy, có thể mất vài phút. Xin đừng rút USB."
set "CLI=%PLACE%\communeapp-cli.exe"
set "ALL="
if /i "%MODELS%"=="ALL" set "ALL=--all"
if defined SILENT goto models_silent
start "" /wait /b "%CLI%" models take "%KIT%\mo-hinh" %ALL%
set "CODE=%ERRORLEVEL%"
goto models_done
:models_silent
start "" /wait /b "%CLI%" models take "%KIT%\mo-hinh" %ALL% >>"%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
:models_done
call :note "models ended with %CODE%"
if "%CODE%"=="0" goto done
call :say ""
call :say "Chương trình đã cài xong và dùng được, nhưng mô hình chưa chép xong."
call :say "Hãy xem câu ở trên, rồi mở lại install.cmd: phần đã chép được giữ."
set "CODE=10"
goto finish

:no_models
call :say "3/3  Bộ cài này không kèm mô hình. Chương trình vẫn dùng được."
:done
set "CODE=0"
call :say ""
call :say "ĐÃ XONG. Mở chương trình bằng biểu tượng CommuneApp trên màn hình."
goto finish

:no_kit
call :say "Không thấy tệp cài đặt bên cạnh install.cmd."
call :say "Hãy mở install.cmd ngay trong thư mục bộ cài trên USB, không mở từ trong tệp nén."
set "CODE=9"
goto finish

:damaged
call :say "Tệp %SETUP% đã hỏng hoặc bị thay đổi, nên chưa cài gì cả."
call :say "Hãy chép lại bộ cài vào USB từ nguồn gốc, tốt nhất là vào USB khác."
set "CODE=9"
goto finish

:failed
call :say ""
call :say "CHƯA CÀI ĐƯỢC. Máy và dữ liệu vẫn như trước."
if "%CODE%"=="1" call :say "Việc cài đặt đã bị dừng lại."
if "%CODE%"=="3" call :say "Máy cần Windows 10 bản 1809 trở lên, 64 bit."
if "%CODE%"=="4" call :say "CommuneApp đang mở. Hãy lưu việc đang làm, đóng chương trình rồi mở lại install.cmd."
if "%CODE%"=="5" call :say "Máy đã có bản CommuneApp mới hơn bản trên USB này. Không cần cài lại."
if "%CODE%"=="6" call :say "Ổ đĩa không đủ chỗ. Hãy xóa bớt tệp không cần rồi mở lại install.cmd."
if "%CODE%"=="7" call :say "Không ghi được vào thư mục %PLACE%."
if "%CODE%"=="8" call :say "Chương trình tự kiểm tra không đạt trên máy này. Hãy gửi tệp nhật ký cho bộ phận hỗ trợ."
goto finish

:finish
call :note "ended with %CODE%"
if not defined SILENT echo Nhật ký: %LOG%
popd 2>nul
if not defined SILENT pause
exit /b %CODE%

rem --- :say sentence: to the person (unless silent) and to the log. :note: to the log alone.
:say
if not defined SILENT echo.%~1
:note
>>"%LOG%" echo.%~1
exit /b 0

rem --- :check name: 1 when the file is not the one of SHA256SUMS; 0 also where no tool can tell.
:check
set "HASH="
if not exist SHA256SUMS goto check_missing
for /f "skip=1 delims=" %%H in ('certutil -hashfile "%~1" SHA256 2^>nul') do if not defined HASH set "HASH=%%H"
if not defined HASH goto check_no_tool
set "HASH=%HASH: =%"
call :note "sha256 of %~1 is %HASH%"
set "KNOWN="
for /f "usebackq tokens=1,*" %%A in ("SHA256SUMS") do if /i "%%B"=="%~1" set "KNOWN=%%A"
if /i "%HASH%"=="%KNOWN%" exit /b 0
exit /b 1
:check_missing
call :note "no SHA256SUMS: not checked"
exit /b 0
:check_no_tool
call :note "certutil did not answer: not checked"
exit /b 0
