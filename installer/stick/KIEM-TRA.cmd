@echo off
rem Reads every file of the kit and compares it with SHA256SUMS. Exit codes: 0 all right, 9 something is not.
rem     KIEM-TRA.cmd        a double click          KIEM-TRA.cmd /S     silent
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul 2>nul
set "SILENT="
if /i "%~1"=="/S" set "SILENT=1"
set /a GOOD=0, BAD=0
pushd "%~dp0" 2>nul
if errorlevel 1 goto no_list
if not exist SHA256SUMS goto no_list
call :say "Đang kiểm tra từng tệp của bộ cài, có thể mất vài phút..."
for /f "usebackq tokens=1,*" %%A in ("SHA256SUMS") do call :one "%%B" %%A
call :say ""
if %GOOD%==0 set /a BAD+=1
if %BAD%==0 goto good
call :say "CÓ TỆP HỎNG. Hãy chép lại bộ cài vào USB từ nguồn gốc, tốt nhất là vào USB khác."
set "CODE=9"
goto finish
:good
call :say "TỐT: %GOOD% tệp đều nguyên vẹn."
set "CODE=0"
goto finish
:no_list
call :say "Không thấy tệp SHA256SUMS bên cạnh KIEM-TRA.cmd."
set "CODE=9"
:finish
popd 2>nul
if not defined SILENT pause
exit /b %CODE%

:say
if not defined SILENT echo.%~1
exit /b 0

rem --- :one name hash
:one
set "NAME=%~1"
set "NAME=%NAME:/=\%"
set "HASH="
if not exist "%NAME%" goto lost
for /f "skip=1 delims=" %%H in ('certutil -hashfile "%NAME%" SHA256 2^>nul') do if not defined HASH set "HASH=%%H"
if not defined HASH goto unread
set "HASH=%HASH: =%"
if /i not "%HASH%"=="%~2" goto wrong
set /a GOOD+=1
exit /b 0
:lost
set /a BAD+=1
call :say "  THIẾU      %NAME%"
exit /b 0
:unread
set /a BAD+=1
call :say "  KHÔNG ĐỌC ĐƯỢC  %NAME%"
exit /b 0
:wrong
set /a BAD+=1
call :say "  HỎNG       %NAME%"
exit /b 0
