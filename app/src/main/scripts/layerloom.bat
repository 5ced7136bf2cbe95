@echo off
rem Starts LayerLoom beside this script: the window, or with arguments the command line.
rem See the script without an ending for what the archive is; here JAVA_HOME must say which Java.
setlocal
set "here=%~dp0"
set "java=java"
set "archive="
if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java"
  for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_RUNTIME_VERSION "%JAVA_HOME%\release" 2^>nul') do (
    if exist "%here%layerloom-%%~v.jsa" set archive="-XX:SharedArchiveFile=%here%layerloom-%%~v.jsa"
  )
)
"%java%" -Xshare:auto %archive% -Xlog:disable -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=15 -XX:G1PeriodicGCInterval=5000 %LAYERLOOM_JAVA_OPTIONS% -jar "%here%layerloom.jar" %*
exit /b %errorlevel%
