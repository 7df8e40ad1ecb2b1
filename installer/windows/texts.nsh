; Every sentence of setup and uninstaller that is ours, in three languages.
!macro Text name vi en fr
  LangString ${name} ${LANG_VIETNAMESE} "${vi}"
  LangString ${name} ${LANG_ENGLISH} "${en}"
  LangString ${name} ${LANG_FRENCH} "${fr}"
!macroend
!define Text "!insertmacro Text"
!define N "$\r$\n"

!define PREVIOUS_VI "bản trước"
!define PREVIOUS_EN "previous version"
!define PREVIOUS_FR "version précédente"

${Text} Tongue "vi" "en" "fr"
${Text} PreviousName "CommuneApp (${PREVIOUS_VI})" "CommuneApp (${PREVIOUS_EN})" "CommuneApp (${PREVIOUS_FR})"
${Text} WelcomeTitle "Cài đặt CommuneApp" "Install CommuneApp" "Installer CommuneApp"
${Text} WelcomeText \
  "Phần mềm văn phòng cho xã, phường: soạn văn bản, quản lý văn bản đến, học nghiệp vụ. Làm việc ngay trên máy này, không cần mạng.${N}${N}Việc cài đặt mất khoảng một phút, không cần quyền quản trị. Nếu trên USB có mô hình ngôn ngữ, bộ cài chép luôn vào máy.${N}${N}Nếu máy đã có CommuneApp, dữ liệu được giữ nguyên." \
  "The office program for communes: letters, incoming documents, training. It works on this PC alone, without a network.${N}${N}Installing takes about a minute and needs no administrator. Language models on the USB stick are copied as well.${N}${N}If CommuneApp is here already, its data stay as they are." \
  "Le logiciel de bureau des communes : courriers, documents reçus, formation. Il fonctionne sur cet ordinateur, sans réseau.${N}${N}L'installation dure environ une minute et ne demande pas d'administrateur. Les modèles de langue présents sur la clé USB sont copiés aussi.${N}${N}Si CommuneApp est déjà installé, ses données restent intactes."
${Text} FolderText \
  "Nếu không có lý do đặc biệt, hãy để nguyên thư mục này và bấm Cài đặt." \
  "Unless there is a special reason, leave the folder as it is and press Install." \
  "Sauf raison particulière, laissez ce dossier tel quel et cliquez sur Installer."
${Text} Copying "Đang chép chương trình…" "Copying the program…" "Copie du programme…"
${Text} Testing \
  "Đang kiểm tra chương trình trên máy này…" \
  "Testing the program on this PC…" \
  "Vérification du programme sur cet ordinateur…"
${Text} TakingModels \
  "Đang chép mô hình ngôn ngữ từ USB. Xin đừng rút USB." \
  "Copying the language model from the USB stick. Please leave it in." \
  "Copie du modèle de langue depuis la clé USB. Ne la retirez pas."
${Text} FinishTitle "Đã cài xong CommuneApp" "CommuneApp is installed" "CommuneApp est installé"
${Text} FinishText \
  "Biểu tượng CommuneApp đã có trên màn hình và trong danh sách chương trình. Lần mở đầu tiên, chương trình hướng dẫn từng bước đến văn bản đầu tiên." \
  "You find CommuneApp on the desktop and in the list of programs. When it starts for the first time, it leads you step by step to a first letter." \
  "CommuneApp se trouve sur le bureau et dans la liste des programmes. Au premier démarrage, il vous guide pas à pas jusqu'au premier courrier."
${Text} FinishRun "Mở CommuneApp ngay" "Open CommuneApp now" "Ouvrir CommuneApp maintenant"
${Text} TooOldWindows \
  "Máy này dùng Windows quá cũ. CommuneApp cần Windows 10 bản 1809 trở lên, 64 bit." \
  "Windows on this PC is too old. CommuneApp needs Windows 10 version 1809 or later, 64-bit." \
  "Le Windows de cet ordinateur est trop ancien. CommuneApp demande Windows 10 version 1809 ou plus récente, 64 bits."
${Text} Running \
  "CommuneApp đang mở. Hãy lưu việc đang làm, đóng chương trình, rồi bấm Thử lại." \
  "CommuneApp is open. Save your work, close the program, then press Retry." \
  "CommuneApp est ouvert. Enregistrez votre travail, fermez le programme, puis cliquez sur Réessayer."
${Text} NewerHere \
  "Máy đã có bản CommuneApp $Before, mới hơn bản ${VERSION} này. Bộ cài không thay đổi gì; bản trên máy vẫn dùng bình thường." \
  "CommuneApp $Before is on this PC already, newer than this version ${VERSION}. Nothing was changed; the present version works as before." \
  "CommuneApp $Before est déjà installé, plus récent que cette version ${VERSION}. Rien n'a été modifié ; la version présente fonctionne comme avant."
${Text} NoSpace \
  "Ổ đĩa không đủ chỗ: cần ${NEED_MB} MB trống tại $INSTDIR. Hãy xóa bớt tệp không cần rồi cài lại." \
  "There is not enough space on the disk: ${NEED_MB} MB are needed at $INSTDIR. Delete what is not needed and try again." \
  "L'espace disque est insuffisant : il faut ${NEED_MB} Mo dans $INSTDIR. Supprimez ce qui est inutile, puis recommencez."
${Text} NotWritable \
  "Không ghi được vào thư mục $INSTDIR. Hãy chọn thư mục khác. Máy và dữ liệu vẫn như trước." \
  "The folder $INSTDIR cannot be written to. Choose another one. The PC and your data are as before." \
  "Impossible d'écrire dans le dossier $INSTDIR. Choisissez-en un autre. L'ordinateur et vos données sont comme avant."
${Text} TestFailed \
  "Chương trình không chạy được trên máy này, nên bộ cài đã gỡ lại. Máy và dữ liệu vẫn như trước. Hãy gửi tệp $TEMP\CommuneApp-self-test.json cho bộ phận hỗ trợ." \
  "The program does not work on this PC and was taken away again. The PC and your data are as before. Please send the file $TEMP\CommuneApp-self-test.json to the support." \
  "Le programme ne fonctionne pas sur cet ordinateur et a été retiré. L'ordinateur et vos données sont comme avant. Envoyez le fichier $TEMP\CommuneApp-self-test.json à l'assistance."
${Text} ModelsFailed \
  "CommuneApp đã cài xong và dùng được, nhưng chưa chép được mô hình ngôn ngữ. Khi mở, chương trình sẽ hỏi lại; phần đã chép được giữ." \
  "CommuneApp is installed and works, but the language model could not be copied. The program will ask again; what was copied is kept." \
  "CommuneApp est installé et utilisable, mais le modèle de langue n'a pas pu être copié. Le programme le proposera de nouveau ; la partie copiée est conservée."
${Text} RemoveText \
  "Chương trình sẽ được gỡ khỏi máy. Văn bản, dữ liệu và mô hình của bạn vẫn còn trong thư mục $LOCALAPPDATA\CommuneApp; cài lại là dùng tiếp được." \
  "The program is removed from this PC. Your documents, data and models stay in the folder $LOCALAPPDATA\CommuneApp; install again to go on with them." \
  "Le programme sera retiré de cet ordinateur. Vos documents, données et modèles restent dans le dossier $LOCALAPPDATA\CommuneApp ; réinstallez pour continuer."
