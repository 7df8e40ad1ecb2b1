<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>An office program for commune administrations that works without a network. Nothing you type leaves this PC unless you copy or print it yourself.</source>
        <translation>Un logiciel de bureau pour les administrations communales, qui fonctionne sans réseau. Rien de ce que vous saisissez ne quitte cet ordinateur, sauf si vous le copiez ou l’imprimez vous-même.</translation>
    </message>
    <message>
        <source>Rules and templates in use</source>
        <translation>Règles et modèles utilisés</translation>
    </message>
    <message>
        <source>Each pack is signed; the date says how current its contents are.</source>
        <translation>Chaque paquet est signé ; la date indique jusqu’à quand son contenu est à jour.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>CommuneApp is free software under the Apache License 2.0. It uses Qt {0} and PySide6 under the GNU Lesser General Public License 3: the Qt libraries lie beside the program as separate files and may be replaced by your own build of them.</source>
        <translation>CommuneApp est un logiciel libre sous licence Apache 2.0. Il utilise Qt {0} et PySide6 sous licence GNU LGPL version 3 : les bibliothèques Qt sont des fichiers séparés à côté du programme et peuvent être remplacées par votre propre version.</translation>
    </message>
    <message>
        <source>Third-party licences</source>
        <translation>Licences des composants tiers</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Answer</source>
        <extracomment>What comes word by word is shown in steps that the eye can follow.</extracomment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation>Avancement de la réponse</translation>
    </message>
    <message>
        <source>A person must check this against the passages before it is used.</source>
        <translation>Une personne doit comparer cette réponse aux passages avant de s’en servir.</translation>
    </message>
    <message>
        <source>Starting the assistant …</source>
        <translation>Démarrage de l’assistant…</translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Language of the program</source>
        <translation>Langue du programme</translation>
    </message>
    <message>
        <source>Documents are always written in Vietnamese.</source>
        <translation>Les documents sont toujours rédigés en vietnamien.</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} points</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>As the PC is set</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>Incoming</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>deadline {0}</source>
        <translation>délai {0}</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>No program of this PC opens this file.</source>
        <translation>Aucun programme de ce PC n’ouvre ce fichier.</translation>
    </message>
    <message>
        <source>Its text stands beside the hits.</source>
        <translation>Son texte figure à côté des résultats.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AssistantPage</name>
    <message>
        <source>What do you need?</source>
        <extracomment>What is typed is Vietnamese like the documents, whatever the language of the screen.</extracomment>
        <translation>De quoi avez-vous besoin ?</translation>
    </message>
    <message>
        <source>Your question or wish</source>
        <translation>Votre question ou souhait</translation>
    </message>
    <message>
        <source>In Vietnamese, as you would say it</source>
        <translation>En vietnamien, comme vous le diriez</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>What the archive says</source>
        <translation>Ce que disent les archives</translation>
    </message>
    <message>
        <source>Questions stay on this PC. Nothing of them is kept or sent anywhere.</source>
        <translation>Les questions restent sur ce PC ; rien n’en est conservé ni envoyé.</translation>
    </message>
    <message>
        <source>You can ask or wish, for example:</source>
        <translation>Vous pouvez demander, par exemple :</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Write it as you would say it. Answers come from documents of this office only, by the model on this PC: {0}.</source>
        <translation>Écrivez comme vous le diriez. Les réponses ne viennent que des documents de ce service, par le modèle de ce PC : {0}.</translation>
    </message>
    <message>
        <source>Write it as you would say it. Without a language model you are shown the passages of the documents that bear on your question.</source>
        <translation>Écrivez comme vous le diriez. Sans modèle de langue, les passages des documents en rapport vous sont montrés.</translation>
    </message>
    <message>
        <source>Write a question or a wish first.</source>
        <translation>Écrivez d’abord une question ou un souhait.</translation>
    </message>
    <message>
        <source>Look in the archive</source>
        <translation>Chercher dans les archives</translation>
    </message>
    <message>
        <source>Found first</source>
        <translation>Premiers résultats</translation>
    </message>
    <message>
        <source>Nothing in the archive fits these words yet.</source>
        <translation>Rien dans les archives ne correspond encore à ces mots.</translation>
    </message>
    <message>
        <source>No document of the archive says anything about this.</source>
        <translation>Aucun document des archives n’en parle.</translation>
    </message>
    <message>
        <source>So there is no answer: the assistant says nothing that it cannot show. Try other words, or look in the archive yourself.</source>
        <translation>Il n’y a donc pas de réponse : l’assistant ne dit rien qu’il ne puisse montrer. Essayez d’autres mots, ou cherchez vous-même dans les archives.</translation>
    </message>
    <message>
        <source>There is no language model in use, so you read the passages yourself.</source>
        <translation>Aucun modèle de langue n’est utilisé ; lisez vous-même les passages.</translation>
    </message>
    <message>
        <source>Loading the language model …</source>
        <translation>Chargement du modèle de langue…</translation>
    </message>
    <message>
        <source>Reading the passages: {0} %</source>
        <translation>Lecture des passages : {0} %</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Rédaction…</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is not shown, because it is not checked.</source>
        <translation>Arrêté. Ce qui était écrit n’est pas montré, faute de vérification.</translation>
    </message>
    <message>
        <source>The passages stay below.</source>
        <translation>Les passages restent ci-dessous.</translation>
    </message>
</context>
<context>
    <name>BackupsPanel</name>
    <message>
        <source>On this PC</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sauvegardes, la plus récente en premier</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>On a stick</source>
        <translation>Sur une clé USB</translation>
    </message>
    <message>
        <source>A copy on a stick survives a broken PC. It is sealed with a passphrase, so that nobody who finds the stick can read it.</source>
        <translation>Une copie sur clé survit à une panne de l’ordinateur. Elle est scellée par une phrase secrète : qui trouve la clé ne peut pas la lire.</translation>
    </message>
    <message>
        <source>Copy to a stick…</source>
        <translation>Copier sur une clé…</translation>
    </message>
    <message>
        <source>Restore from a stick…</source>
        <translation>Restaurer depuis une clé…</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>The backup has been made and checked.</source>
        <translation>La sauvegarde a été faite et vérifiée.</translation>
    </message>
    <message>
        <source>This backup is whole.</source>
        <translation>Cette sauvegarde est intacte.</translation>
    </message>
    <message>
        <source>This backup is damaged.</source>
        <translation>Cette sauvegarde est endommagée.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups ({0} *.db)</source>
        <translation>Sauvegardes ({0} *.db)</translation>
    </message>
    <message>
        <source>This copy is sealed</source>
        <translation>Cette copie est scellée</translation>
    </message>
    <message>
        <source>Type its passphrase, or the recovery code from the sheet of paper.</source>
        <translation>Saisissez sa phrase secrète, ou le code de secours imprimé sur papier.</translation>
    </message>
    <message>
        <source>Go back to the backup “{0}”?</source>
        <translation>Revenir à la sauvegarde « {0} » ?</translation>
    </message>
    <message>
        <source>Everything written since then is no longer shown. The present state is kept in a file beside it.</source>
        <translation>Ce qui a été écrit depuis ne sera plus affiché. L’état actuel est conservé dans un fichier à côté.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The backup has been restored.</source>
        <translation>La sauvegarde a été restaurée.</translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation>Choisir la clé</translation>
    </message>
    <message>
        <source>Seal the copy</source>
        <translation>Sceller la copie</translation>
    </message>
    <message>
        <source>Choose a passphrase of several words that the office will still know in a year.</source>
        <translation>Choisissez une phrase secrète de plusieurs mots que le bureau connaîtra encore dans un an.</translation>
    </message>
    <message>
        <source>The copy {0} is on the stick.</source>
        <translation>La copie {0} est sur la clé.</translation>
    </message>
    <message>
        <source>Take the stick out by way of the system, so that everything is written.</source>
        <translation>Éjectez la clé par le système, afin que tout soit bien écrit.</translation>
    </message>
</context>
<context>
    <name>BodyStep</name>
    <message>
        <source>Text of the letter</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Go on to the review</source>
        <translation>Passer à la relecture</translation>
    </message>
</context>
<context>
    <name>ChooseFolderDialog</name>
    <message>
        <source>Put into a folder</source>
        <translation>Mettre dans un dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>There is no open folder yet.</source>
        <translation>Il n’y a pas encore de dossier ouvert.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>L’y mettre</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close without a reply</source>
        <translation>Clore sans réponse</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>For example: only for information</source>
        <translation>Par exemple : pour information</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>Clore le document</translation>
    </message>
</context>
<context>
    <name>CommunePanel</name>
    <message>
        <source>Head of the documents</source>
        <translation>En-tête des documents</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Organisme émetteur</translation>
    </message>
    <message>
        <source>As printed: ỦY BAN NHÂN DÂN XÃ THU LŨM</source>
        <translation>Comme imprimé : ỦY BAN NHÂN DÂN XÃ THU LŨM</translation>
    </message>
    <message>
        <source>Body above it</source>
        <translation>Organisme de tutelle</translation>
    </message>
    <message>
        <source>Usually empty for a people's committee.</source>
        <translation>Généralement vide pour un comité populaire.</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Lieu avant la date</translation>
    </message>
    <message>
        <source>Usually without “xã” or “phường”.</source>
        <translation>En général sans « xã » ni « phường ».</translation>
    </message>
    <message>
        <source>Identification code of the body</source>
        <translation>Code d’identification de l’organisme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Another commune</source>
        <translation>Une autre commune</translation>
    </message>
    <message>
        <source>Choosing one fills in the fields above; they are kept once you press Save.</source>
        <translation>Votre choix remplit les champs ci-dessus ; ils sont gardés quand vous cliquez sur Enregistrer.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
</context>
<context>
    <name>CommunePicker</name>
    <message>
        <source>Find your commune</source>
        <translation>Trouver votre commune</translation>
    </message>
    <message>
        <source>For example: thu lum, muong te, tan phong</source>
        <translation>Par exemple : thu lum, muong te, tan phong</translation>
    </message>
    <message>
        <source>Accents are not needed. Add the name of the province to find it elsewhere.</source>
        <translation>Les accents sont inutiles. Ajoutez le nom de la province pour chercher ailleurs.</translation>
    </message>
    <message>
        <source>Communes found</source>
        <translation>Communes trouvées</translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) found</source>
        <translation>
            <numerusform>%n commune trouvée</numerusform>
            <numerusform>%n communes trouvées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommuneStep</name>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Which commune do you work for?</source>
        <translation>Pour quelle commune travaillez-vous ?</translation>
    </message>
    <message>
        <source>Its name will stand in the head of every document.</source>
        <translation>Son nom figurera en tête de chaque document.</translation>
    </message>
    <message>
        <source>Place before the date: {0}</source>
        <translation>Lieu avant la date : {0}</translation>
    </message>
    <message>
        <source>Please choose a commune from the list.</source>
        <translation>Veuillez choisir une commune dans la liste.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>This letter was changed somewhere else</source>
        <translation>Ce document a été modifié ailleurs</translation>
    </message>
    <message>
        <source>Both texts are shown below. Choose the one to go on with.</source>
        <translation>Les deux textes sont affichés ci-dessous. Choisissez celui avec lequel continuer.</translation>
    </message>
    <message>
        <source>The other one stays among the kept versions of the letter.</source>
        <translation>L’autre reste parmi les versions conservées du document.</translation>
    </message>
    <message>
        <source>The text on this screen</source>
        <translation>Le texte de cet écran</translation>
    </message>
    <message>
        <source>The text in the database</source>
        <translation>Le texte enregistré</translation>
    </message>
    <message>
        <source>Take the other text</source>
        <translation>Prendre l’autre texte</translation>
    </message>
    <message>
        <source>Keep the text on this screen</source>
        <translation>Garder le texte de cet écran</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correct the entry</source>
        <extracomment>Fields that hold a day.</extracomment>
        <translation>Rectifier l’inscription</translation>
    </message>
    <message>
        <source>This entry is printed in a book. The old value stays readable, struck out, with your name, the day and the reason.</source>
        <translation>Cette inscription est imprimée. L’ancienne valeur reste lisible, barrée, avec votre nom, la date et le motif.</translation>
    </message>
    <message>
        <source>The history keeps what stood there before.</source>
        <translation>L’historique garde l’ancienne valeur.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>À rectifier</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Valeur juste</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rectifier</translation>
    </message>
    <message>
        <source>This is what stands there already.</source>
        <translation>C’est déjà ce qui y figure.</translation>
    </message>
    <message>
        <source>This is not a day. Write 20/02/2026.</source>
        <translation>Ce n’est pas une date. Écrivez 20/02/2026.</translation>
    </message>
    <message>
        <source>Say why, the book shows it.</source>
        <translation>Dites pourquoi, le registre le montre.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today at {0}</source>
        <translation>aujourd’hui à {0}</translation>
    </message>
    <message>
        <source>yesterday at {0}</source>
        <translation>hier à {0}</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} à {1}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Day/month/year, for example 20/02/2026</source>
        <translation>Jour/mois/année, par exemple 20/02/2026</translation>
    </message>
    <message>
        <source>This is not a day. Write 20/02/2026.</source>
        <translation>Ce n’est pas une date. Écrivez 20/02/2026.</translation>
    </message>
</context>
<context>
    <name>DaysLeft</name>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation><numerusform>%n jour ouvré de retard</numerusform><numerusform>%n jours ouvrés de retard</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation><numerusform>encore %n jour ouvré</numerusform><numerusform>encore %n jours ouvrés</numerusform></translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Deadline of the document</source>
        <translation>Délai du document</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>DeadlinePart</name>
    <message>
        <source>Deadline</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Working days from today:</source>
        <translation>Jours ouvrés à partir d’aujourd’hui :</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) from today</source>
        <translation><numerusform>%n jour ouvré à partir d’aujourd’hui</numerusform><numerusform>%n jours ouvrés à partir d’aujourd’hui</numerusform></translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Documents that wait for you</source>
        <translation>Documents qui vous attendent</translation>
    </message>
    <message>
        <source>Enter: review · then Ctrl+Enter: confirm and register · Enter: the next one</source>
        <translation>Entrée : examiner · puis Ctrl+Entrée : confirmer et enregistrer · Entrée : le suivant</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>Drop files above: the program reads them, says what it is not sure of, and you confirm. Then each gets its number and goes to the office that handles it.</source>
        <translation>Déposez des fichiers ci-dessus : le programme les lit, dit ce dont il n’est pas sûr, et vous confirmez. Chaque document reçoit alors son numéro et va au service qui le traite.</translation>
    </message>
    <message>
        <source>to review: {0}</source>
        <translation>à examiner : {0}</translation>
    </message>
    <message>
        <source>could not be read: {0}</source>
        <translation>illisibles : {0}</translation>
    </message>
    <message>
        <source>waiting for a number: {0}</source>
        <translation>en attente d’un numéro : {0}</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>En attente de vous</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Show it in the register</source>
        <translation>Voir dans le registre</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Number {0}, {1}</source>
        <translation>Numéro {0}, {1}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Waits for its number from the clerk's PC</source>
        <translation>Attend son numéro du PC du secrétariat</translation>
    </message>
    <message>
        <source>Handed over to: {0}</source>
        <translation>Transmis à : {0}</translation>
    </message>
    <message>
        <source>To be done by {0}</source>
        <translation>À traiter avant le {0}</translation>
    </message>
    <message>
        <source>Learnt: documents like this one belong to this field.</source>
        <translation>Appris : les documents de ce genre relèvent de ce domaine.</translation>
    </message>
    <message numerus="yes">
        <source>%n more document(s) to review.</source>
        <translation><numerusform>Encore %n document à examiner.</numerusform><numerusform>Encore %n documents à examiner.</numerusform></translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation>Il ne reste rien à examiner.</translation>
    </message>
    <message>
        <source>Next document (Enter)</source>
        <translation>Document suivant (Entrée)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Without a subject yet</source>
        <translation>Encore sans objet</translation>
    </message>
    <message>
        <source>✓ Reviewed</source>
        <translation>✓ Relu</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>{0} · changed {1}</source>
        <translation>{0} · modifié {1}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Put back: {0}</source>
        <translation>Reprendre : {0}</translation>
    </message>
    <message>
        <source>Delete for good: {0}</source>
        <translation>Supprimer définitivement : {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Ouvrir : {0}</translation>
    </message>
    <message>
        <source>Move to the trash: {0}</source>
        <translation>Mettre à la corbeille : {0}</translation>
    </message>
</context>
<context>
    <name>DraftingPage</name>
    <message>
        <source>Hide the page</source>
        <translation>Masquer la page</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Nouveau document</translation>
    </message>
    <message>
        <source>Draft a document</source>
        <translation>Rédiger un document</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Afficher la page</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop files or a whole folder here</source>
        <translation>Déposez ici des fichiers ou un dossier entier</translation>
    </message>
    <message>
        <source>Word, PDF, scans and photos, text, tables. Everything stays on this PC; the originals are never changed.</source>
        <translation>Word, PDF, numérisations et photos, texte, tableaux. Tout reste sur ce PC ; les originaux ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>From the scanner</source>
        <translation>Depuis le scanner</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Numéro et symbole</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Date du document</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Jour d’arrivée</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>No program of this PC opens this file.</source>
        <translation>Aucun programme de ce PC n’ouvre ce fichier.</translation>
    </message>
    <message>
        <source>You can still read its text, or save a copy of it.</source>
        <translation>Vous pouvez toujours lire son texte, ou en enregistrer une copie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save a copy of the original</source>
        <translation>Enregistrer une copie de l’original</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>The entry</source>
        <translation>L’inscription</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Choose a document in the list</source>
        <translation>Choisissez un document dans la liste</translation>
    </message>
    <message>
        <source>Its whole entry, and what can be done, stands here.</source>
        <translation>Son inscription complète et les actions possibles figurent ici.</translation>
    </message>
    <message>
        <source>It has the number {0} of {1}.</source>
        <translation>Il porte le numéro {0} de {1}.</translation>
    </message>
    <message>
        <source>It has no number yet.</source>
        <translation>Il n’a pas encore de numéro.</translation>
    </message>
    <message>
        <source>The same document is here already.</source>
        <translation>Le même document est déjà là.</translation>
    </message>
    <message>
        <source>The number is given at the PC of the clerk.</source>
        <translation>Le numéro est donné au PC du secrétariat.</translation>
    </message>
    <message>
        <source>Look at it and confirm</source>
        <translation>Examiner et confirmer</translation>
    </message>
    <message>
        <source>Enter into the register</source>
        <translation>Inscrire au registre</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Begin the work</source>
        <translation>Commencer le travail</translation>
    </message>
    <message>
        <source>Link the reply</source>
        <translation>Lier la réponse</translation>
    </message>
    <message>
        <source>Hand to somebody else</source>
        <translation>Transmettre à un autre</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Close without a reply</source>
        <translation>Clore sans réponse</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Tampon</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rectifier</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Ouvrir l’original</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Lire le texte</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Number in</source>
        <translation>Nº d’arrivée</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>Arrivé le</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transmis le</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message>
        <source>Go to the review</source>
        <translation>Aller à la relecture</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>.docx (to edit in Word or LibreOffice)</source>
        <translation>.docx (à modifier dans Word ou LibreOffice)</translation>
    </message>
    <message>
        <source>.pdf (to send and to print)</source>
        <translation>.pdf (à envoyer et à imprimer)</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Write another letter</source>
        <translation>Rédiger un autre document</translation>
    </message>
    <message>
        <source>Print on paper</source>
        <translation>Imprimer sur papier</translation>
    </message>
    <message>
        <source>A4, from the same pages as the preview.</source>
        <translation>A4, exactement les pages de l’aperçu.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Final: reviewed by {0}, {1}</source>
        <translation>Version finale : relue par {0}, {1}</translation>
    </message>
    <message>
        <source>This is still a draft: every page bears the mark DỰ THẢO.</source>
        <translation>C’est encore un brouillon : chaque page porte la mention DỰ THẢO.</translation>
    </message>
    <message>
        <source>The mark goes away when a person has confirmed the review.</source>
        <translation>La mention disparaît quand une personne a confirmé la relecture.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré : {0}</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>Où enregistrer le fichier</translation>
    </message>
    <message>
        <source>Please give the file a name.</source>
        <translation>Veuillez donner un nom au fichier.</translation>
    </message>
</context>
<context>
    <name>FactsStep</name>
    <message>
        <source>Try with a sample</source>
        <translation>Essayer avec un exemple</translation>
    </message>
    <message>
        <source>Open a fact file</source>
        <translation>Ouvrir un fichier de faits</translation>
    </message>
    <message>
        <source>Save as a fact file</source>
        <translation>Enregistrer comme fichier de faits</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>e.g. protecting cattle from the cold</source>
        <translation>p. ex. protéger le bétail contre le froid</translation>
    </message>
    <message>
        <source>Without “V/v” and without a full stop.</source>
        <translation>Sans « V/v » et sans point final.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>One fact per line: what, who, when, how much. Short notes are enough; Enter opens the next point.</source>
        <translation>Un fait par ligne : quoi, qui, quand, combien. De courtes notes suffisent ; Entrée ouvre le point suivant.</translation>
    </message>
    <message>
        <source>To whom and on what basis</source>
        <translation>À qui et sur quelle base</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>e.g. Trưởng các bản trên địa bàn xã</source>
        <translation>p. ex. Trưởng các bản trên địa bàn xã</translation>
    </message>
    <message>
        <source>One per line.</source>
        <translation>Un par ligne.</translation>
    </message>
    <message>
        <source>Legal basis (căn cứ)</source>
        <translation>Base légale (căn cứ)</translation>
    </message>
    <message>
        <source>One document per line: type, number, date, who issued it, subject. A law takes no number.</source>
        <translation>Un document par ligne : type, numéro, date, émetteur, objet. Une loi se cite sans numéro.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Place, date, signature</source>
        <translation>Lieu, date, signature</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Leave the date empty to fill it in by hand when the letter is signed.</source>
        <translation>Laissez la date vide pour l’écrire à la main lors de la signature.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Authority line</source>
        <translation>Mention d’autorité</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Let the assistant write the sentences</source>
        <translation>Laisser l’assistant rédiger les phrases</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Rédiger le texte</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Une autre personne</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>Point {0}</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Field of work</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Ask the assistant for a second opinion</source>
        <translation>Demander un second avis à l’assistant</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Pas encore attribué</translation>
    </message>
    <message>
        <source>Not sure. Choose the field; the program learns from it.</source>
        <translation>Pas sûr. Choisissez le domaine ; le programme en apprend.</translation>
    </message>
    <message>
        <source>The assistant could not tell either.</source>
        <translation>L’assistant n’a pas su le dire non plus.</translation>
    </message>
    <message>
        <source>The assistant thinks: {0}. Please decide.</source>
        <translation>L’assistant pense : {0}. À vous de décider.</translation>
    </message>
    <message>
        <source>The assistant is thinking …</source>
        <translation>L’assistant réfléchit…</translation>
    </message>
    <message>
        <source>The document says too little about its field.</source>
        <translation>Le document en dit trop peu sur son domaine.</translation>
    </message>
    <message>
        <source>Perhaps {0} ({1} %)</source>
        <translation>Peut-être {0} ({1} %)</translation>
    </message>
    <message>
        <source>or {0}</source>
        <translation>ou {0}</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>Sûr à {0} %</translation>
    </message>
    <message>
        <source>Because of: {0}</source>
        <translation>D’après : {0}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>The points are unchanged. Your edits would be lost in a new text.</source>
        <translation>Les points n’ont pas changé. Vos modifications seraient perdues dans un nouveau texte.</translation>
    </message>
    <message>
        <source>The present text stays among the kept versions.</source>
        <translation>Le texte actuel reste parmi les versions conservées.</translation>
    </message>
    <message>
        <source>There is a text already. Write it anew?</source>
        <translation>Il y a déjà un texte. Le rédiger à nouveau ?</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Rédiger à nouveau</translation>
    </message>
    <message>
        <source>Keep the text, renew only the head</source>
        <translation>Garder le texte, renouveler seulement l’en-tête</translation>
    </message>
    <message>
        <source>Open a fact file</source>
        <translation>Ouvrir un fichier de faits</translation>
    </message>
    <message>
        <source>Fact files (*.toml)</source>
        <translation>Fichiers de faits (*.toml)</translation>
    </message>
    <message>
        <source>Save as a fact file</source>
        <translation>Enregistrer comme fichier de faits</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré : {0}</translation>
    </message>
    <message>
        <source>On this PC, without the Internet: {0}</source>
        <translation>Sur cet ordinateur, sans Internet : {0}</translation>
    </message>
    <message>
        <source>The assistant is switched off in the settings. Template sentences are used.</source>
        <translation>L’assistant est désactivé dans les paramètres. Des phrases types sont utilisées.</translation>
    </message>
    <message>
        <source>Template sentences are used. {0}</source>
        <translation>Des phrases types sont utilisées. {0}</translation>
    </message>
    <message>
        <source>Stopped. {0} of {1} points are the assistant's, the rest are template sentences.</source>
        <translation>Arrêté. {0} points sur {1} sont de l’assistant, le reste sont des phrases types.</translation>
    </message>
    <message>
        <source>{0} of {1} points keep their template sentence: the assistant's did not hold to the facts.</source>
        <translation>{0} points sur {1} gardent leur phrase type : celle de l’assistant ne s’en tenait pas aux faits.</translation>
    </message>
    <message>
        <source>The assistant is writing another sentence …</source>
        <translation>L’assistant rédige une autre phrase…</translation>
    </message>
    <message>
        <source>The assistant had no better sentence that holds to the facts.</source>
        <translation>L’assistant n’a pas de meilleure phrase qui s’en tienne aux faits.</translation>
    </message>
    <message>
        <source>Not found in the text: point {0} of your facts.</source>
        <translation>Absent du texte : le point {0} de vos faits.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <extracomment>Usual periods in years (Circular 10/2022/TT-BNV); None is for ever.</extracomment>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Modifier le dossier</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Numéro et symbole</translation>
    </message>
    <message>
        <source>For example: 01.TCCB</source>
        <translation>Par exemple : 01.TCCB</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Short and clear: what the documents in it are about.</source>
        <translation>Court et clair : de quoi parlent les documents.</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Tenu par</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Aucune personne précise</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n an</numerusform><numerusform>%n ans</numerusform></translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
</context>
<context>
    <name>FoldersView</name>
    <message>
        <source>Symbol or title</source>
        <translation>Symbole ou titre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Number, symbol</source>
        <translation>Numéro, symbole</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Daté du</translation>
    </message>
    <message>
        <source>Type and subject</source>
        <translation>Type et objet</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Feuillets</translation>
    </message>
    <message>
        <source>Contents of the folder</source>
        <translation>Contenu du dossier</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation><numerusform>%n an</numerusform><numerusform>%n ans</numerusform></translation>
    </message>
    <message>
        <source>No folder fits</source>
        <translation>Aucun dossier ne convient</translation>
    </message>
    <message>
        <source>Use fewer words, or look among all folders.</source>
        <translation>Employez moins de mots, ou cherchez parmi tous les dossiers.</translation>
    </message>
    <message>
        <source>There is no folder here yet</source>
        <translation>Il n’y a pas encore de dossier</translation>
    </message>
    <message>
        <source>A folder keeps together what belongs to one matter, for as long as the rules say, with a contents list to hand over.</source>
        <translation>Un dossier réunit ce qui concerne une même affaire, pour la durée prévue par les règles, avec un bordereau à remettre.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>Aucun dossier choisi</translation>
    </message>
    <message>
        <source>What lies in it stands here.</source>
        <translation>Son contenu figure ici.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Opened {0}</source>
        <translation>Ouvert le {0}</translation>
    </message>
    <message>
        <source>closed {0}</source>
        <translation>clos le {0}</translation>
    </message>
    <message>
        <source>to be kept until {0}</source>
        <translation>à garder jusqu’au {0}</translation>
    </message>
    <message>
        <source>Print the contents list</source>
        <translation>Imprimer le bordereau</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>Clore le dossier</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Delete the folder</source>
        <translation>Supprimer le dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
    <message>
        <source>Empty. Put documents in from their entry in the register: “Folder”.</source>
        <translation>Vide. Ajoutez des documents depuis leur inscription au registre : « Dossier ».</translation>
    </message>
    <message>
        <source>Close this folder?</source>
        <translation>Clore ce dossier ?</translation>
    </message>
    <message>
        <source>Nothing is put into a closed folder. Its retention period begins.</source>
        <translation>On n’ajoute rien à un dossier clos. Le programme compte sa durée de conservation à partir de la fin de l’année.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Le clore</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Le laisser ouvert</translation>
    </message>
    <message>
        <source>Delete this empty folder?</source>
        <translation>Supprimer ce dossier vide ?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Save the contents list</source>
        <translation>Enregistrer le bordereau</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>FollowList</name>
    <message>
        <source>Follow-up of incoming documents</source>
        <translation>Suivi des documents reçus</translation>
    </message>
    <message>
        <source>Number, subject, issuing body</source>
        <translation>Numéro, objet, émetteur</translation>
    </message>
    <message>
        <source>What presses</source>
        <translation>Ce qui presse</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Everything that presses</source>
        <translation>Tout ce qui presse</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Due within two working days</source>
        <translation>À rendre sous deux jours ouvrés</translation>
    </message>
    <message>
        <source>Urgent, not handed over</source>
        <translation>Urgent, non transmis</translation>
    </message>
    <message>
        <source>Hand-over is late</source>
        <translation>Transmission en retard</translation>
    </message>
    <message>
        <source>Registration is late</source>
        <translation>Inscription en retard</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Pas encore terminés</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Toutes les années</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est en cours</translation>
    </message>
    <message>
        <source>Registered documents stand here until they are answered or closed.</source>
        <translation>Les documents inscrits figurent ici jusqu’à leur réponse ou leur clôture.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>{0} to check</source>
        <translation>{0} à vérifier</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand the document over</source>
        <translation>Transmettre le document</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>No office</source>
        <translation>Aucun service</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Aucune personne précise</translation>
    </message>
    <message>
        <source>Instruction of the leader</source>
        <translation>Instruction du responsable</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Choose an office or a person.</source>
        <translation>Choisissez un service ou une personne.</translation>
    </message>
</context>
<context>
    <name>HandingForm</name>
    <message>
        <source>Register and hand over</source>
        <translation>Enregistrer et transmettre</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Jour d’arrivée</translation>
    </message>
    <message>
        <source>Handled by the person</source>
        <translation>Personne chargée</translation>
    </message>
    <message>
        <source>Instruction of the leader</source>
        <translation>Instruction du responsable</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>s’il y en a</translation>
    </message>
    <message>
        <source>The office as a whole</source>
        <translation>Le service entier</translation>
    </message>
    <message>
        <source>Please write it as day/month/year.</source>
        <translation>Veuillez écrire jour/mois/année.</translation>
    </message>
</context>
<context>
    <name>HeaderForm</name>
    <message>
        <source>None</source>
        <extracomment>Shown in this order; those in one row stand side by side where there is room.</extracomment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>jour/mois/année</translation>
    </message>
    <message>
        <source>Please type the number before the symbol, or leave the field empty.</source>
        <translation>Tapez le numéro devant le symbole, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>Please write it as day/month/year.</source>
        <translation>Veuillez écrire jour/mois/année.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texte d’aide</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les sujets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>New document</source>
        <translation>Nouveau document</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Welcome, {0}</source>
        <translation>Bienvenue, {0}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>No commune has been chosen yet.</source>
        <translation>Aucune commune n’a encore été choisie.</translation>
    </message>
    <message>
        <source>Documents are not shown to you.</source>
        <translation>Les documents ne vous sont pas montrés.</translation>
    </message>
    <message>
        <source>Learners and volunteers do not see the documents of the office.</source>
        <translation>Les apprenants et les bénévoles ne voient pas les documents du bureau.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Documents en cours</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Afficher les {0}</translation>
    </message>
    <message>
        <source>Back to the open documents</source>
        <translation>Retour aux documents en cours</translation>
    </message>
    <message>
        <source>Trash ({0})</source>
        <translation>Corbeille ({0})</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>What you throw away waits here until you delete it for good.</source>
        <translation>Ce que vous jetez attend ici jusqu’à suppression définitive.</translation>
    </message>
    <message>
        <source>Write the first document</source>
        <translation>Rédiger le premier document</translation>
    </message>
    <message>
        <source>Give the facts; the program lays out the document by Decree 30 and, where a model is installed, proposes the wording point by point.</source>
        <translation>Donnez les faits ; le programme met le document en forme selon le décret 30 et, si un modèle est installé, propose la formulation point par point.</translation>
    </message>
    <message>
        <source>Delete this document for good?</source>
        <translation>Supprimer définitivement ce document ?</translation>
    </message>
    <message>
        <source>It will be gone from the list and from the trash. This cannot be undone.</source>
        <translation>Il disparaîtra de la liste et de la corbeille. C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>by {0}</source>
        <extracomment>More than these are not sorted into the list at once; they come as the others are done. While files come in, so that reading the list does not hold up their storing.</extracomment>
        <translation>avant le {0}</translation>
    </message>
    <message>
        <source>Check: {0}</source>
        <translation>Vérifier : {0}</translation>
    </message>
    <message>
        <source>Read well</source>
        <translation>Bien lu</translation>
    </message>
    <message>
        <source>issued by “{0}”</source>
        <translation>émis par « {0} »</translation>
    </message>
    <message>
        <source>symbol “{0}”</source>
        <translation>symbole « {0} »</translation>
    </message>
    <message>
        <source>words “{0}”</source>
        <translation>mots « {0} »</translation>
    </message>
    <message>
        <source>learnt here: “{0}”</source>
        <translation>appris ici : « {0} »</translation>
    </message>
    <message>
        <source>second opinion of the model</source>
        <translation>second avis du modèle</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>The field of work stands beside the parts of the header in the review. What a register cannot do without. Where reading finds none of it, a person says so.</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Numéro et symbole</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Date du document</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Parent body</source>
        <translation>Organisme de tutelle</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Fonction du signataire</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Signe au titre de</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>Réponse avant le</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Being stored</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>Refused: marked as secret</source>
        <translation>Refusé : secret</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Illisible, à voir</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Non pris</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Field of work</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Left empty in the document</source>
        <translation>Laissé vide dans le document</translation>
    </message>
    <message>
        <source>Not found in the document</source>
        <translation>Non trouvé dans le document</translation>
    </message>
    <message>
        <source>Not sure; please compare with the document</source>
        <translation>Pas sûr ; veuillez comparer avec le document</translation>
    </message>
</context>
<context>
    <name>IncomingList</name>
    <message>
        <source>Register of incoming documents</source>
        <translation>Registre des documents reçus</translation>
    </message>
    <message>
        <source>Number, subject, issuing body</source>
        <translation>Numéro, objet, émetteur</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Toutes les années</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>The register is still empty</source>
        <translation>Le registre est encore vide</translation>
    </message>
    <message>
        <source>Take in what arrived under “Incoming documents”; confirmed documents get their number and stand here.</source>
        <translation>Recevez ce qui arrive sous « Documents reçus » ; les documents confirmés reçoivent leur numéro et figurent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
</context>
<context>
    <name>IncomingPage</name>
    <message>
        <source>Incoming documents</source>
        <translation>Documents reçus</translation>
    </message>
    <message>
        <source>Documents ({0});;All files (*)</source>
        <translation>Documents ({0});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Which documents have arrived?</source>
        <translation>Quels documents sont arrivés ?</translation>
    </message>
    <message>
        <source>Folder with documents</source>
        <translation>Dossier avec des documents</translation>
    </message>
    <message>
        <source>Which folder does the scanner write to?</source>
        <translation>Dans quel dossier le scanner écrit-il ?</translation>
    </message>
    <message>
        <source>What the scanner writes to {0} is taken in by itself.</source>
        <translation>Ce que le scanner écrit dans {0} est pris automatiquement.</translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message>
        <source>Numbers of incoming documents</source>
        <translation>Numéros des documents reçus</translation>
    </message>
    <message>
        <source>This PC gives the numbers</source>
        <translation>Ce PC donne les numéros</translation>
    </message>
    <message>
        <source>Only the clerk's PC may, or two documents get the same number. At other PCs a confirmed document waits for its number.</source>
        <translation>Seul le PC du secrétariat le peut, sinon deux documents recevraient le même numéro. Sur les autres PC, un document confirmé attend son numéro.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Take in by itself what the scanner writes there</source>
        <translation>Prendre automatiquement ce que le scanner y écrit</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>The scanner writes to: {0}</source>
        <translation>Le scanner écrit dans : {0}</translation>
    </message>
    <message>
        <source>No folder has been chosen yet.</source>
        <translation>Aucun dossier n’est encore choisi.</translation>
    </message>
    <message>
        <source>Which folder does the scanner write to?</source>
        <translation>Dans quel dossier le scanner écrit-il ?</translation>
    </message>
    <message>
        <source>Reading scans and photos</source>
        <translation>Lire les numérisations et les photos</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Scans and photos can be read (Tesseract {0}, Vietnamese).</source>
        <translation>Les numérisations et les photos peuvent être lues (Tesseract {0}, vietnamien).</translation>
    </message>
    <message>
        <source>Tesseract is there, but not its Vietnamese letters.</source>
        <translation>Tesseract est là, mais pas ses lettres vietnamiennes.</translation>
    </message>
    <message>
        <source>Install the language file “vie” of Tesseract (vie.traineddata). Until then scans can only be looked at, not read.</source>
        <translation>Installez le fichier de langue « vie » de Tesseract (vie.traineddata). D’ici là, les numérisations se regardent mais ne se lisent pas.</translation>
    </message>
    <message>
        <source>Scans and photos cannot be read at this PC.</source>
        <translation>Ce PC ne peut pas lire les numérisations ni les photos.</translation>
    </message>
    <message>
        <source>Install the free program Tesseract OCR with its language file “vie”. Everything else works without it; scans can be looked at and entered by hand.</source>
        <translation>Installez le logiciel libre Tesseract OCR avec son fichier de langue « vie ». Tout le reste fonctionne sans lui ; les numérisations se regardent et se saisissent à la main.</translation>
    </message>
    <message>
        <source>Old Word files (.doc) can be read.</source>
        <translation>Les anciens fichiers Word (.doc) peuvent être lus.</translation>
    </message>
    <message>
        <source>Old Word files (.doc) need LibreOffice or antiword.</source>
        <translation>Les anciens fichiers Word (.doc) demandent LibreOffice ou antiword.</translation>
    </message>
    <message>
        <source>Who handles which field</source>
        <translation>Qui traite quel domaine</translation>
    </message>
    <message>
        <source>What the program proposes. Your commune decides.</source>
        <translation>Ce que le programme propose. Votre commune décide.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>What the program learnt here</source>
        <translation>Ce que le programme a appris ici</translation>
    </message>
    <message>
        <source>From every field that somebody corrected. It stays on this PC.</source>
        <translation>De chaque domaine corrigé. Cela reste sur ce PC.</translation>
    </message>
    <message>
        <source>Forget all of it …</source>
        <translation>Tout oublier…</translation>
    </message>
    <message>
        <source>Forget what was learnt?</source>
        <translation>Oublier ce qui a été appris ?</translation>
    </message>
    <message>
        <source>Fields are then proposed as on the first day. The documents stay as they are.</source>
        <translation>Les domaines seront proposés comme au premier jour. Les documents restent tels quels.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” speaks for {1} (%n correction(s))</source>
        <translation><numerusform>« {0} » indique {1} (%n correction)</numerusform><numerusform>« {0} » indique {1} (%n corrections)</numerusform></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien encore.</translation>
    </message>
</context>
<context>
    <name>InstructionDialog</name>
    <message>
        <source>Instruction of the leader</source>
        <translation>Instruction du responsable</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Une erreur s’est produite dans le programme.</translation>
    </message>
</context>
<context>
    <name>ItemTools</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Rétablir (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Move the item up (Alt+Up)</source>
        <translation>Monter l’élément (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move the item down (Alt+Down)</source>
        <translation>Descendre l’élément (Alt+Bas)</translation>
    </message>
    <message>
        <source>Add an item below (Ctrl+Enter)</source>
        <translation>Ajouter un élément dessous (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Delete the item (Ctrl+Shift+Delete)</source>
        <translation>Supprimer l’élément (Ctrl+Maj+Suppr)</translation>
    </message>
    <message>
        <source>Kind of the item</source>
        <translation>Genre de l’élément</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Réécrire</translation>
    </message>
    <message>
        <source>Ask the assistant for another sentence for this point. Undo brings yours back.</source>
        <translation>Demander à l’assistant une autre phrase pour ce point. Annuler rétablit la vôtre.</translation>
    </message>
    <message>
        <source>Show who wrote what</source>
        <translation>Montrer qui a écrit quoi</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Item 1. 2. 3.</source>
        <translation>Élément 1. 2. 3.</translation>
    </message>
    <message>
        <source>Sub-item a) b) c)</source>
        <translation>Sous-élément a) b) c)</translation>
    </message>
    <message>
        <source>Dash –</source>
        <translation>Tiret –</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base légale</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Formule finale</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Documents are always written in Vietnamese.</source>
        <translation>Les documents sont toujours rédigés en vietnamien.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Which language shall the program speak?</source>
        <translation>Quelle langue le programme doit-il parler ?</translation>
    </message>
</context>
<context>
    <name>LetterEnd</name>
    <message>
        <source>A file of this name is there already. Replace it?</source>
        <translation>Un fichier de ce nom existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Choisir un autre nom</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>This letter was put into the trash elsewhere.</source>
        <translation>Ce document a été mis à la corbeille ailleurs.</translation>
    </message>
    <message>
        <source>What stands here is kept as a new letter.</source>
        <translation>Ce qui est affiché ici est conservé comme nouveau document.</translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation>Tout est de nouveau enregistré.</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Nothing fits these filters</source>
        <extracomment>Stands above list and entry, so the page puts it there.</extracomment>
        <translation>Rien ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Leave some out, or use fewer words.</source>
        <translation>Retirez-en, ou employez moins de mots.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Who is working?</source>
        <translation>Qui travaille ?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Forgotten your PIN? A colleague who runs the office can set a new one.</source>
        <translation>Code PIN oublié ? Un collègue qui gère le bureau peut en définir un nouveau.</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Let the assistant propose wording</source>
        <translation>Laisser l’assistant proposer des formulations</translation>
    </message>
    <message>
        <source>Without it the program uses fixed sentences; layout, review and printing stay the same.</source>
        <translation>Sans lui, le programme utilise des phrases types ; mise en page, relecture et impression restent les mêmes.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Take a model from a stick…</source>
        <translation>Prendre un modèle sur une clé…</translation>
    </message>
    <message>
        <source>A model is one large file (.gguf). A PC with a network can fetch it; from there it can be carried to the others on a stick.</source>
        <translation>Un modèle est un gros fichier (.gguf). Un ordinateur relié au réseau peut le télécharger ; une clé le porte ensuite aux autres.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Not on this PC</source>
        <translation>Absent de cet ordinateur</translation>
    </message>
    <message>
        <source>⚠ Damaged</source>
        <translation>⚠ Endommagé</translation>
    </message>
    <message>
        <source>Origin not verified</source>
        <translation>Origine non vérifiée</translation>
    </message>
    <message>
        <source>{0} · from {1} MB of memory · {2}</source>
        <translation>{0} · à partir de {1} Mo de mémoire · {2}</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Utiliser {0}</translation>
    </message>
    <message>
        <source>Fetch ({0})</source>
        <translation>Télécharger ({0})</translation>
    </message>
    <message>
        <source>Fetch {0} from the network</source>
        <translation>Télécharger {0} depuis le réseau</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check {0}</source>
        <translation>Vérifier {0}</translation>
    </message>
    <message>
        <source>Fetching the model; you can go on working meanwhile.</source>
        <translation>Téléchargement du modèle ; vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Vérification du fichier…</translation>
    </message>
    <message>
        <source>The file is whole.</source>
        <translation>Le fichier est intact.</translation>
    </message>
    <message>
        <source>The file is damaged and will not be used.</source>
        <translation>Le fichier est endommagé et ne sera pas utilisé.</translation>
    </message>
    <message>
        <source>Take it from the stick again.</source>
        <translation>Copiez-le de nouveau depuis la clé.</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
    <message>
        <source>Checking and copying the file…</source>
        <translation>Vérification et copie du fichier…</translation>
    </message>
    <message>
        <source>{0} is on this PC now.</source>
        <translation>{0} est maintenant sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It is not one of the models this program knows; use it at your own risk.</source>
        <translation>Ce n’est pas un modèle connu de ce programme ; utilisez-le à vos risques.</translation>
    </message>
    <message>
        <source>Stopped. What has been copied is kept for the next time.</source>
        <translation>Arrêté. Ce qui a été copié est conservé pour la prochaine fois.</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>The assistant on this PC</source>
        <translation>L’assistant sur cet ordinateur</translation>
    </message>
    <message>
        <source>A language model proposes the wording, point by point. It runs on this PC and needs no network; the program has looked at the memory and says what fits.</source>
        <translation>Un modèle de langue propose la formulation, point par point. Il fonctionne sur cet ordinateur, sans réseau ; le programme a examiné la mémoire et dit ce qui convient.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What to do next</source>
        <translation>À faire ensuite</translation>
    </message>
    <message>
        <source>Safe keeping</source>
        <translation>Sécurité des données</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Finish the first steps</source>
        <translation>Terminer les premiers pas</translation>
    </message>
    <message>
        <source>Choose the commune and enter who signs, then every letter has its head.</source>
        <translation>Choisissez la commune et les signataires : chaque document aura son en-tête.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Choose your commune</source>
        <translation>Choisir votre commune</translation>
    </message>
    <message>
        <source>Its name stands in the head of every document.</source>
        <translation>Son nom figure en tête de chaque document.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Enter who signs</source>
        <translation>Indiquer les signataires</translation>
    </message>
    <message>
        <source>Name and title then stand below every document by themselves.</source>
        <translation>Nom et fonction figurent alors d’eux-mêmes au bas de chaque document.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Indiquer</translation>
    </message>
    <message>
        <source>Review “{0}”</source>
        <translation>Relire « {0} »</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Encore sans objet</translation>
    </message>
    <message>
        <source>Until a person has reviewed it, a document carries the mark DỰ THẢO.</source>
        <translation>Tant que personne ne l’a relu, un document porte la mention DỰ THẢO.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Install a language model</source>
        <translation>Installer un modèle de langue</translation>
    </message>
    <message>
        <source>It proposes the wording. Without it, everything else still works.</source>
        <translation>Il propose des formulations. Sans lui, tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>See how</source>
        <translation>Voir comment</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>Rien ne vous attend.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Aucune sauvegarde n’a encore été faite.</translation>
    </message>
    <message>
        <source>Last backup: {0}. Copy one to a stick now and then.</source>
        <translation>Dernière sauvegarde : {0}. Copiez-en une sur une clé de temps en temps.</translation>
    </message>
    <message>
        <source>⚠ The last backup is more than a week old: {0}.</source>
        <translation>⚠ La dernière sauvegarde date de plus d’une semaine : {0}.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Open the original and fill the fields in by hand, or throw it away.</source>
        <extracomment>What is only good to know; it stands below the fields.</extracomment>
        <translation>Ouvrez l’original et remplissez les champs à la main, ou jetez-le.</translation>
    </message>
    <message>
        <source>Try to read it again</source>
        <translation>Essayer de le relire</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n piece(s) of text that a reader of the page does not see.</source>
        <translation><numerusform>Le fichier contient %n passage que l’on ne voit pas sur la page.</numerusform><numerusform>Le fichier contient %n passages que l’on ne voit pas sur la page.</numerusform></translation>
    </message>
    <message>
        <source>It is not indexed and given to no model.</source>
        <translation>Il n’est ni indexé ni donné à un modèle.</translation>
    </message>
    <message>
        <source>Show the hidden text</source>
        <translation>Voir le texte caché</translation>
    </message>
    <message>
        <source>Written in the old letters of {0}; converted.</source>
        <translation>Écrit dans les anciennes lettres {0} ; converti.</translation>
    </message>
    <message>
        <source>The original stays as it is.</source>
        <translation>L’original reste tel quel.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>registered as {0} on {1}</source>
        <translation>enregistré sous {0} le {1}</translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>The same file is here already ({0}).</source>
        <translation>Le même fichier est déjà là ({0}).</translation>
    </message>
    <message>
        <source>A document with this number and issuer is here already ({0}).</source>
        <translation>Un document avec ce numéro et cet émetteur est déjà là ({0}).</translation>
    </message>
    <message>
        <source>Open the other one</source>
        <translation>Ouvrir l’autre</translation>
    </message>
    <message>
        <source>Throw this one away</source>
        <translation>Jeter celui-ci</translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) about people found.</source>
        <translation><numerusform>%n donnée personnelle trouvée.</numerusform><numerusform>%n données personnelles trouvées.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them of the sensitive kinds.</source>
        <translation><numerusform>Dont %n sensible.</numerusform><numerusform>Dont %n sensibles.</numerusform></translation>
    </message>
    <message>
        <source>Before you pass a copy on, have them blacked out.</source>
        <translation>Avant de transmettre une copie, faites-les masquer.</translation>
    </message>
    <message>
        <source>Copy with details blacked out …</source>
        <translation>Copie masquée…</translation>
    </message>
    <message>
        <source>Hidden text</source>
        <translation>Texte caché</translation>
    </message>
    <message>
        <source>White or tiny letters, comments or deleted words. Somebody may have put them there to mislead a program; do not act on them.</source>
        <translation>Lettres blanches ou minuscules, commentaires ou mots supprimés. Quelqu’un a pu les mettre pour tromper un programme ; n’en tenez pas compte.</translation>
    </message>
    <message>
        <source>Text that the page does not show</source>
        <translation>Texte que la page ne montre pas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Old letters, converted</source>
        <translation>Anciennes lettres, converties</translation>
    </message>
    <message>
        <source>Please compare some lines. The original stays as it is.</source>
        <translation>Comparez quelques lignes. L’original reste tel quel.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Converti</translation>
    </message>
</context>
<context>
    <name>OfficesDialog</name>
    <message>
        <source>Who handles which field</source>
        <translation>Qui traite quel domaine</translation>
    </message>
    <message>
        <source>Names of the offices</source>
        <translation>Noms des services</translation>
    </message>
    <message>
        <source>Name of the office {0}</source>
        <translation>Nom du service {0}</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>OutgoingDialog</name>
    <message>
        <source>Enter an outgoing document</source>
        <translation>Inscrire un document sortant</translation>
    </message>
    <message>
        <source>Reviewed document</source>
        <translation>Document relu</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Date du document</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Empty: the next number of the year.</source>
        <translation>Vide : le numéro suivant de l’année.</translation>
    </message>
    <message>
        <source>Copy kept by</source>
        <translation>Copie conservée par</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Nombre d’exemplaires</translation>
    </message>
    <message>
        <source>Answers the document</source>
        <translation>Répond au document</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Give the number</source>
        <translation>Donner le numéro</translation>
    </message>
    <message>
        <source>Enter the day of the document.</source>
        <translation>Saisissez la date du document.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Saisissez un nombre entier.</translation>
    </message>
    <message>
        <source>No reviewed document waits for a number.</source>
        <translation>Aucun document relu n’attend de numéro.</translation>
    </message>
    <message>
        <source>Review a document under “Draft a document” first.</source>
        <translation>Relisez d’abord un document sous « Rédiger un document ».</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OutgoingList</name>
    <message>
        <source>Register of outgoing documents</source>
        <translation>Registre des documents envoyés</translation>
    </message>
    <message>
        <source>Number, subject, signer</source>
        <translation>Numéro, objet, signataire</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Nothing went out this year yet</source>
        <translation>Rien n’est encore parti cette année</translation>
    </message>
    <message>
        <source>A reviewed document gets its number with “Enter a document”.</source>
        <translation>Un document relu reçoit son numéro avec « Inscrire un document ».</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
</context>
<context>
    <name>OutgoingPanel</name>
    <message>
        <source>The entry</source>
        <translation>L’inscription</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Ouvrir le document</translation>
    </message>
    <message>
        <source>Choose a document in the list</source>
        <translation>Choisissez un document dans la liste</translation>
    </message>
    <message>
        <source>Its whole entry stands here.</source>
        <translation>Son inscription complète figure ici.</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Daté du</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Copy kept by</source>
        <translation>Copie conservée par</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplaires</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>as of {0}</source>
        <translation>à jour au {0}</translation>
    </message>
    <message>
        <source>Version {0} · {1}</source>
        <translation>Version {0} · {1}</translation>
    </message>
</context>
<context>
    <name>PacksPanel</name>
    <message>
        <source>A pack counts only while its signature and every one of its files are whole.</source>
        <translation>Un paquet ne vaut que si sa signature et tous ses fichiers sont intacts.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page before (Ctrl+Page Up)</source>
        <translation>Page précédente (Ctrl+Page préc.)</translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page Down)</source>
        <translation>Page suivante (Ctrl+Page suiv.)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Réduire (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Agrandir (Ctrl++)</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Show the whole page, or as wide as its place (Ctrl+0)</source>
        <translation>Page entière, ou toute la largeur (Ctrl+0)</translation>
    </message>
    <message>
        <source>Text as read</source>
        <translation>Texte lu</translation>
    </message>
    <message>
        <source>The page of the document</source>
        <translation>La page du document</translation>
    </message>
    <message>
        <source>The text of the document</source>
        <translation>Le texte du document</translation>
    </message>
    <message>
        <source>Neither a page nor a text can be shown. Open the original with its program.</source>
        <translation>Ni page ni texte ne peuvent être montrés. Ouvrez l’original avec son programme.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>PartField</name>
    <message>
        <source>Please check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Please check: {0} Enter says that it is right.</source>
        <translation>À vérifier : {0} Entrée dit que c’est juste.</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Passage {0}, open in {1}</source>
        <translation>Passage {0}, ouvrir dans {1}</translation>
    </message>
    <message>
        <source>The answer rests on it</source>
        <translation>La réponse s’appuie dessus</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Enter a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>après %n minute</numerusform>
            <numerusform>après %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Lock when nobody uses the PC</source>
        <translation>Verrouiller quand personne n’utilise l’ordinateur</translation>
    </message>
    <message>
        <source>Works as soon as somebody has a PIN. Ctrl+L locks at once.</source>
        <translation>Actif dès qu’une personne a un code PIN. Ctrl+L verrouille aussitôt.</translation>
    </message>
    <message>
        <source>Nobody is entered yet. Enter yourself first, and then who signs.</source>
        <translation>Personne n’est encore inscrit. Inscrivez-vous d’abord, puis les signataires.</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>With PIN</source>
        <translation>Avec code PIN</translation>
    </message>
    <message>
        <source>Without PIN</source>
        <translation>Sans code PIN</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Modifier {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Retirer {0}</translation>
    </message>
    <message>
        <source>You cannot remove yourself.</source>
        <translation>Vous ne pouvez pas vous retirer vous-même.</translation>
    </message>
    <message>
        <source>Somebody else who runs the office can do it.</source>
        <translation>Une autre personne qui gère le bureau peut le faire.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Remove {0} from the list?</source>
        <translation>Retirer {0} de la liste ?</translation>
    </message>
    <message>
        <source>Documents that this person reviewed keep the name.</source>
        <translation>Les documents relus par cette personne gardent son nom.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Enter this person</source>
        <translation>Ajouter cette personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Who works here, and who signs?</source>
        <translation>Qui travaille ici, et qui signe ?</translation>
    </message>
    <message>
        <source>Enter yourself and those whose name stands below documents. With a PIN, a review can be traced to its person.</source>
        <translation>Inscrivez-vous, ainsi que les signataires des documents. Avec un code PIN, chaque relecture est attribuée à son auteur.</translation>
    </message>
    <message>
        <source>{0} · signs</source>
        <translation>{0} · signe</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Retirer {0}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Change a person</source>
        <translation>Modifier une personne</translation>
    </message>
    <message>
        <source>Enter a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>For example: Chủ tịch, Công chức Văn phòng</source>
        <translation>Par exemple : Chủ tịch, Công chức Văn phòng</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>At least 4 signs. Leave empty to keep the present one.</source>
        <translation>Au moins 4 caractères. Laissez vide pour garder l’actuel.</translation>
    </message>
    <message>
        <source>At least 4 signs; may stay empty on a PC that only you use.</source>
        <translation>Au moins 4 caractères ; peut rester vide si vous êtes seul à utiliser cet ordinateur.</translation>
    </message>
    <message>
        <source>This person signs documents</source>
        <translation>Cette personne signe des documents</translation>
    </message>
    <message>
        <source>Written by hand below</source>
        <translation>Saisi ci-dessous</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Signe en tant que</translation>
    </message>
    <message>
        <source>Authority line</source>
        <translation>Mention d’autorité</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Title in the signature</source>
        <translation>Fonction dans la signature</translation>
    </message>
    <message>
        <source>First give a PIN to somebody who runs the office (clerk, leader or administrator). Otherwise nobody could open the documents any more.</source>
        <translation>Donnez d’abord un code PIN à une personne qui gère le bureau (secrétaire, responsable ou administrateur). Sinon, plus personne ne pourrait ouvrir les documents.</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Rédaction…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Rédigé</translation>
    </message>
    <message>
        <source>Template sentence</source>
        <translation>Phrase type</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+Bas)</translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation>Retirer ce point</translation>
    </message>
    <message>
        <source>Point {0} of {1}</source>
        <translation>Point {0} sur {1}</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Aller au texte</translation>
    </message>
    <message>
        <source>I have checked it: it is right</source>
        <translation>J’ai vérifié : c’est juste</translation>
    </message>
    <message>
        <source>It is left out on purpose</source>
        <translation>C’est omis volontairement</translation>
    </message>
    <message>
        <source>I have looked at it</source>
        <translation>Je l’ai vu</translation>
    </message>
</context>
<context>
    <name>PointsEditor</name>
    <message>
        <source>Add a point</source>
        <translation>Ajouter un point</translation>
    </message>
    <message>
        <source>Paste many lines</source>
        <translation>Coller plusieurs lignes</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the lines first, then paste.</source>
        <translation>Le presse-papiers ne contient pas de texte. Copiez d’abord les lignes, puis collez.</translation>
    </message>
    <message>
        <source>A letter holds at most {0} points. Put the rest into an annex or a second letter.</source>
        <translation>Un document contient au plus {0} points. Mettez le reste en annexe ou dans un second document.</translation>
    </message>
</context>
<context>
    <name>PressingCard</name>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>urgent, not handed over</source>
        <translation>urgents, non transmis</translation>
    </message>
    <message>
        <source>not registered in time</source>
        <translation>non inscrits à temps</translation>
    </message>
    <message>
        <source>not handed over in time</source>
        <translation>non transmis à temps</translation>
    </message>
    <message>
        <source>due within two working days</source>
        <translation>à rendre sous deux jours ouvrés</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>illisibles</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>à confirmer</translation>
    </message>
    <message>
        <source>waiting for a number</source>
        <translation>attendent un numéro</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) late: see to them first</source>
        <translation><numerusform>%n document en retard : à traiter d’abord</numerusform><numerusform>%n documents en retard : à traiter d’abord</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) will soon be late</source>
        <translation><numerusform>%n document sera bientôt en retard</numerusform><numerusform>%n documents seront bientôt en retard</numerusform></translation>
    </message>
    <message>
        <source>Nothing is late. This waits for you:</source>
        <translation>Rien n’est en retard. En attente :</translation>
    </message>
    <message>
        <source>Nothing is late and nothing waits.</source>
        <translation>Rien n’est en retard et rien n’attend.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Ouvrir : {0}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Réduire (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Agrandir (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Make the page as wide as its place (Ctrl+0)</source>
        <translation>Ajuster la page à la largeur (Ctrl+0)</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>La page telle qu’elle sera imprimée</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} pages</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Ouvrir l’original</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>No document chosen</source>
        <translation>Aucun document choisi</translation>
    </message>
    <message>
        <source>Its text appears here, with the words you look for lit up.</source>
        <translation>Son texte apparaît ici, les mots cherchés surlignés.</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Encore sans objet</translation>
    </message>
    <message>
        <source>This document has no text.</source>
        <translation>Ce document n’a pas de texte.</translation>
    </message>
</context>
<context>
    <name>PrintBookDialog</name>
    <message>
        <source>Print a book</source>
        <extracomment>Up to so many rows the pages are counted by drawing them; beyond, the person is not kept waiting.</extracomment>
        <translation>Imprimer un registre</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Register of incoming documents</source>
        <translation>Registre des documents reçus</translation>
    </message>
    <message>
        <source>Follow-up of incoming documents</source>
        <translation>Suivi des documents reçus</translation>
    </message>
    <message>
        <source>Register of outgoing documents</source>
        <translation>Registre des documents envoyés</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Ce qui est imprimé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>What is new, as volume {0}</source>
        <translation>Ce qui est nouveau, comme volume {0}</translation>
    </message>
    <message>
        <source>Volume {0} again: {1} to {2}</source>
        <translation>Volume {0} à nouveau : {1} à {2}</translation>
    </message>
    <message>
        <source>The whole year, only for reading</source>
        <translation>Toute l’année, pour lecture</translation>
    </message>
    <message>
        <source>This book has no rows yet</source>
        <translation>Ce registre n’a pas encore de lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation><numerusform>%n ligne</numerusform><numerusform>%n lignes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with the cover</source>
        <translation><numerusform>%n page avec la couverture</numerusform><numerusform>%n pages avec la couverture</numerusform></translation>
    </message>
    <message>
        <source>The volume is printed as it was, with what was corrected since.</source>
        <translation>Le volume est imprimé tel quel, avec les rectifications faites depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation><numerusform>%n nouvelle ligne</numerusform><numerusform>%n nouvelles lignes</numerusform></translation>
    </message>
    <message>
        <source>What is printed is locked.</source>
        <translation>Ce qui est imprimé est verrouillé.</translation>
    </message>
    <message>
        <source>Rows of this volume cannot be changed unseen any more: a correction stays visible beside the old value, with name, day and reason.</source>
        <translation>Les lignes de ce volume ne peuvent plus être changées sans trace : une rectification reste visible à côté de l’ancienne valeur, avec nom, date et motif.</translation>
    </message>
    <message>
        <source>Nothing is locked. This print is no bound book.</source>
        <translation>Rien n’est verrouillé. Cette impression n’est pas un registre relié.</translation>
    </message>
    <message>
        <source>From number {0} to {1}, from {2} to {3}</source>
        <translation>Du numéro {0} au {1}, du {2} au {3}</translation>
    </message>
    <message>
        <source>Save the book</source>
        <translation>Enregistrer le registre</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
    <message>
        <source>Saved: {0} ({1}, {2})</source>
        <translation>Enregistré : {0} ({1}, {2})</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What you typed has been saved. You can go on working; if it happens again, please close the program and start it anew.</source>
        <translation>Ce que vous avez saisi est enregistré. Vous pouvez continuer ; si cela se reproduit, fermez le programme et relancez-le.</translation>
    </message>
    <message>
        <source>A report without any document text was written. Please copy it to a stick for whoever looks after the program:
{0}</source>
        <translation>Un rapport sans aucun texte de document a été écrit. Copiez-le sur une clé pour la personne qui s’occupe du programme :
{0}</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Une erreur s’est produite dans le programme.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Clear the list</source>
        <extracomment>What asks for a person; shown first once all files are through.</extracomment>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Files that are through</source>
        <translation>Fichiers terminés</translation>
    </message>
    <message>
        <source>Files being taken in</source>
        <translation>Fichiers en cours</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>page {0} sur {1}</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Laisser ce fichier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Looking through the folder …</source>
        <translation>Parcours du dossier…</translation>
    </message>
    <message>
        <source>Taking in: {0} of {1}</source>
        <translation>Prise en charge : {0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in</source>
        <translation><numerusform>%n fichier pris</numerusform><numerusform>%n fichiers pris</numerusform></translation>
    </message>
    <message>
        <source>Hide the files</source>
        <translation>Masquer les fichiers</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Voir les fichiers</translation>
    </message>
    <message>
        <source>Why was it refused?</source>
        <translation>Pourquoi ce refus ?</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Draft a document</source>
        <translation>Rédiger un document</translation>
    </message>
    <message>
        <source>Incoming documents</source>
        <translation>Documents reçus</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registres</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>No commune chosen yet</source>
        <translation>Aucune commune choisie</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) late</source>
        <translation><numerusform>%n document en retard</numerusform><numerusform>%n documents en retard</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) soon late</source>
        <translation><numerusform>%n document bientôt en retard</numerusform><numerusform>%n documents bientôt en retard</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation><numerusform>%n à examiner</numerusform><numerusform>%n à examiner</numerusform></translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>The copy is on the stick</source>
        <translation>La copie est sur la clé</translation>
    </message>
    <message>
        <source>Keep this recovery code on paper, away from the stick. It opens the copy should the passphrase be forgotten. It is shown only now and kept nowhere.</source>
        <translation>Gardez ce code de secours sur papier, loin de la clé. Il ouvre la copie si la phrase secrète est oubliée. Il n’est montré que maintenant et n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Print the code…</source>
        <translation>Imprimer le code…</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Je l’ai noté</translation>
    </message>
    <message>
        <source>Recovery code of a sealed backup</source>
        <translation>Code de secours d’une sauvegarde scellée</translation>
    </message>
    <message>
        <source>Keep this sheet away from the stick.</source>
        <translation>Gardez cette feuille loin de la clé.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>To be confirmed</source>
        <extracomment>The book that a number of arrival stands in. Without a number of arrival: not in the register yet.</extracomment>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Waits for its number</source>
        <translation>Attend son numéro</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Has to be answered</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Urgent, hand it over at once</source>
        <translation>Urgent, à transmettre aussitôt</translation>
    </message>
    <message>
        <source>Has to be handed over</source>
        <translation>À transmettre</translation>
    </message>
    <message>
        <source>Has to be registered</source>
        <translation>À inscrire</translation>
    </message>
    <message>
        <source>Last day today</source>
        <translation>Dernier jour aujourd’hui</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Header confirmed</source>
        <translation>En-tête confirmé</translation>
    </message>
    <message>
        <source>Entered into the register</source>
        <translation>Inscrit au registre</translation>
    </message>
    <message>
        <source>Instruction of the leader</source>
        <translation>Instruction du responsable</translation>
    </message>
    <message>
        <source>Deadline set</source>
        <translation>Délai fixé</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>État changé</translation>
    </message>
    <message>
        <source>Reply linked</source>
        <translation>Réponse liée</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Inscription rectifiée</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note écrite</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>Mis à la corbeille</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>Sorti de la corbeille</translation>
    </message>
    <message>
        <source>Field corrected</source>
        <translation>Domaine rectifié</translation>
    </message>
    <message>
        <source>Put into a folder</source>
        <translation>Mis dans un dossier</translation>
    </message>
    <message>
        <source>Taken out of its folder</source>
        <translation>Retiré de son dossier</translation>
    </message>
</context>
<context>
    <name>RegisterColumns</name>
    <message>
        <source>Number in</source>
        <translation>Nº d’arrivée</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>Arrivé le</translation>
    </message>
    <message>
        <source>Number, symbol</source>
        <translation>Numéro, symbole</translation>
    </message>
    <message>
        <source>Type and subject</source>
        <translation>Type et objet</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Daté du</translation>
    </message>
    <message>
        <source>Office or receiver</source>
        <translation>Service ou destinataire</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transmis le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Copy kept by</source>
        <translation>Copie conservée par</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplaires</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
</context>
<context>
    <name>RegisterDayDialog</name>
    <message>
        <source>Enter into the register</source>
        <translation>Inscrire au registre</translation>
    </message>
    <message>
        <source>The document gets the next number of the year. Numbers leave no gap.</source>
        <translation>Le document reçoit le numéro suivant de l’année. Les numéros se suivent sans trou.</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Jour d’arrivée</translation>
    </message>
    <message>
        <source>Give the number</source>
        <translation>Donner le numéro</translation>
    </message>
    <message>
        <source>Enter the day on which it arrived.</source>
        <translation>Saisissez le jour d’arrivée.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Ce jour est encore à venir.</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Registers</source>
        <extracomment>Tabs, from the left. Changes come in bursts (a folder of files taken in); the list is read once for all of them.</extracomment>
        <translation>Registres</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Enter a document</source>
        <translation>Inscrire un document</translation>
    </message>
    <message>
        <source>Print a book</source>
        <translation>Imprimer un registre</translation>
    </message>
    <message>
        <source>Hide the entry</source>
        <translation>Masquer le détail</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>Montrer le détail</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>The reply to this document</source>
        <translation>La réponse à ce document</translation>
    </message>
    <message>
        <source>The reply has a number already</source>
        <translation>La réponse a déjà un numéro</translation>
    </message>
    <message>
        <source>The reply is being written here</source>
        <translation>La réponse est rédigée ici</translation>
    </message>
    <message>
        <source>Number and symbol of the reply</source>
        <translation>Numéro et symbole de la réponse</translation>
    </message>
    <message>
        <source>For example: 125/UBND-VP</source>
        <translation>Par exemple : 125/UBND-VP</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Encore sans objet</translation>
    </message>
    <message>
        <source>Link the reply</source>
        <translation>Lier la réponse</translation>
    </message>
    <message>
        <source>Enter the number of the reply.</source>
        <translation>Saisissez le numéro de la réponse.</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>The file is being read again …</source>
        <translation>Le fichier est relu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RescuePanel</name>
    <message>
        <source>Backups that are whole, the newest first</source>
        <translation>Sauvegardes intactes, la plus récente en premier</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>There is no whole backup on this PC. Look for one on a stick.</source>
        <translation>Il n’y a pas de sauvegarde intacte sur cet ordinateur. Cherchez-en une sur une clé.</translation>
    </message>
    <message>
        <source>Take a backup from a stick…</source>
        <translation>Prendre une sauvegarde sur une clé…</translation>
    </message>
    <message>
        <source>Begin with an empty profile…</source>
        <translation>Commencer avec un profil vide…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups ({0} *.db)</source>
        <translation>Sauvegardes ({0} *.db)</translation>
    </message>
    <message>
        <source>This copy is sealed</source>
        <translation>Cette copie est scellée</translation>
    </message>
    <message>
        <source>Type its passphrase, or the recovery code from the sheet of paper.</source>
        <translation>Saisissez sa phrase secrète, ou le code de secours imprimé sur papier.</translation>
    </message>
    <message>
        <source>Begin with an empty profile?</source>
        <translation>Commencer avec un profil vide ?</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it, so that somebody may still save what is in it.</source>
        <translation>Le fichier endommagé est conservé à côté, afin qu’on puisse encore en sauver le contenu.</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Commencer à vide</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Ouvrir l’original</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Enter: this is right, go on · Ctrl+Enter: confirm and register · F6: to the page and back · Ctrl+Page Down: next page · Esc: back to the list</source>
        <translation>Entrée : c’est juste, suite · Ctrl+Entrée : confirmer et enregistrer · F6 : vers la page et retour · Ctrl+Page suiv. : page suivante · Échap : retour à la liste</translation>
    </message>
    <message>
        <source>No program on this PC opens this file.</source>
        <translation>Aucun programme de ce PC n’ouvre ce fichier.</translation>
    </message>
    <message numerus="yes">
        <source>A copy with %n detail(s) blacked out has been written.</source>
        <translation><numerusform>Une copie avec %n donnée masquée a été écrite.</numerusform><numerusform>Une copie avec %n données masquées a été écrite.</numerusform></translation>
    </message>
    <message>
        <source>Please read it before passing it on: {0}</source>
        <translation>Relisez-la avant de la transmettre : {0}</translation>
    </message>
    <message>
        <source>Confirm; the number comes from the clerk's PC</source>
        <translation>Confirmer ; le numéro vient du secrétariat</translation>
    </message>
    <message>
        <source>Register and hand over</source>
        <translation>Enregistrer et transmettre</translation>
    </message>
    <message>
        <source>Confirm and register</source>
        <translation>Confirmer et enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to check before it can be registered: {0}</source>
        <translation><numerusform>%n endroit à vérifier avant l’enregistrement : {0}</numerusform><numerusform>%n endroits à vérifier avant l’enregistrement : {0}</numerusform></translation>
    </message>
    <message>
        <source>Confirmed; it waits for its number from the clerk's PC.</source>
        <translation>Confirmé ; attend son numéro du PC du secrétariat.</translation>
    </message>
    <message>
        <source>Confirmed at another PC; give it its number.</source>
        <translation>Confirmé ; donnez-lui son numéro.</translation>
    </message>
    <message>
        <source>This document is in the register; corrections are made there.</source>
        <translation>Ce document est au registre ; les corrections s’y font.</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Please look at these</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Confirm the review</source>
        <translation>Confirmer la relecture</translation>
    </message>
    <message>
        <source>Until a person confirms, every file bears the mark DỰ THẢO. Your name and the time are recorded with the letter.</source>
        <translation>Tant que personne ne confirme, chaque fichier porte la mention DỰ THẢO. Votre nom et l’heure sont enregistrés avec le document.</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>Relecteur</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>I have read the letter and answer for it</source>
        <translation>J’ai lu le document et j’en réponds</translation>
    </message>
    <message>
        <source>Nobody with a PIN may review yet. Enter the people of the office first.</source>
        <translation>Personne ayant un code PIN ne peut encore relire. Inscrivez d’abord les personnes du bureau.</translation>
    </message>
    <message>
        <source>Enter people</source>
        <translation>Inscrire des personnes</translation>
    </message>
    <message>
        <source>Any later change makes it a draft again.</source>
        <translation>Toute modification ultérieure en refait un brouillon.</translation>
    </message>
    <message>
        <source>Go on to the final file</source>
        <translation>Passer au fichier final</translation>
    </message>
    <message>
        <source>Reviewed by {0}, {1}</source>
        <translation>Relu par {0}, {1}</translation>
    </message>
    <message>
        <source>The number “{0}” is not in the facts.</source>
        <translation>Le nombre « {0} » n’est pas dans les faits.</translation>
    </message>
    <message>
        <source>The date “{0}” is not in the facts.</source>
        <translation>La date « {0} » n’est pas dans les faits.</translation>
    </message>
    <message>
        <source>The name “{0}” is not in the facts.</source>
        <translation>Le nom « {0} » n’est pas dans les faits.</translation>
    </message>
    <message>
        <source>The citation “{0}” is not in the facts.</source>
        <translation>La référence « {0} » n’est pas dans les faits.</translation>
    </message>
    <message>
        <source>Point {0} is not in the text: “{1}”</source>
        <translation>Le point {0} n’est pas dans le texte : « {1} »</translation>
    </message>
    <message>
        <source>Left open, prints as dots: {0}</source>
        <translation>Laissé ouvert, imprimé en pointillés : {0}</translation>
    </message>
    <message>
        <source>Please enter your PIN.</source>
        <translation>Veuillez saisir votre code PIN.</translation>
    </message>
    <message>
        <source>Tick what you have checked, or go to the text and mend it.</source>
        <translation>Cochez ce que vous avez vérifié, ou allez au texte pour le corriger.</translation>
    </message>
    <message>
        <source>Still to be ticked: {0}</source>
        <translation>Reste à cocher : {0}</translation>
    </message>
    <message>
        <source>The letter has been reviewed.</source>
        <translation>Le document a été relu.</translation>
    </message>
    <message>
        <source>The text is being checked …</source>
        <translation>Vérification du texte…</translation>
    </message>
    <message>
        <source>{0} things have to be checked before the letter may leave.</source>
        <translation>{0} éléments sont à vérifier avant que le document puisse partir.</translation>
    </message>
    <message>
        <source>Everything is checked. Read the page once more, then confirm.</source>
        <translation>Tout est vérifié. Relisez la page une dernière fois, puis confirmez.</translation>
    </message>
    <message>
        <source>Nothing doubtful was found.</source>
        <translation>Rien de douteux n’a été trouvé.</translation>
    </message>
    <message>
        <source>Every number, date and name comes from your facts. Please read the page, then confirm.</source>
        <translation>Chaque nombre, date et nom vient de vos faits. Lisez la page, puis confirmez.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Throw this document away?</source>
        <translation>Jeter ce document ?</translation>
    </message>
    <message>
        <source>It goes to the trash with its original and can be taken out again.</source>
        <translation>Il va à la corbeille avec son original et peut en être ressorti.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>PDF of the pages (*.pdf)</source>
        <translation>PDF des pages (*.pdf)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Document Word (*.docx)</translation>
    </message>
    <message>
        <source>Where to save the copy with details blacked out</source>
        <translation>Où enregistrer la copie masquée</translation>
    </message>
    <message>
        <source>{0} (blacked out)</source>
        <translation>{0} (masqué)</translation>
    </message>
    <message>
        <source>The copy is being made …</source>
        <translation>La copie se prépare…</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Clerk</source>
        <translation>Secrétaire</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Apprenant</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Bénévole</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Drafts and reviews documents, and runs the office's settings.</source>
        <translation>Rédige et relit les documents, et gère les paramètres du bureau.</translation>
    </message>
    <message>
        <source>Drafts, reviews and signs documents, and runs the office's settings.</source>
        <translation>Rédige, relit et signe les documents, et gère les paramètres du bureau.</translation>
    </message>
    <message>
        <source>Drafts and reviews documents of their own field.</source>
        <translation>Rédige et relit les documents de son domaine.</translation>
    </message>
    <message>
        <source>Drafts documents and teaches courses.</source>
        <translation>Rédige des documents et donne des cours.</translation>
    </message>
    <message>
        <source>Learns; never sees documents.</source>
        <translation>Apprend ; ne voit jamais les documents.</translation>
    </message>
    <message>
        <source>Helps citizens; never sees documents.</source>
        <translation>Aide les citoyens ; ne voit jamais les documents.</translation>
    </message>
    <message>
        <source>Looks after people, backups and the PC; does not review documents.</source>
        <translation>S’occupe des personnes, des sauvegardes et de l’ordinateur ; ne relit pas les documents.</translation>
    </message>
</context>
<context>
    <name>RouteWords</name>
    <message>
        <source>a document</source>
        <translation>un document</translation>
    </message>
    <message>
        <source>Subject: {0}</source>
        <translation>Objet : {0}</translation>
    </message>
    <message>
        <source>Write {0}</source>
        <translation>Rédiger : {0}</translation>
    </message>
    <message>
        <source>Begin the draft</source>
        <translation>Commencer la rédaction</translation>
    </message>
    <message>
        <source>Look in the archive</source>
        <translation>Chercher dans les archives</translation>
    </message>
    <message>
        <source>Words: {0}</source>
        <translation>Mots : {0}</translation>
    </message>
    <message>
        <source>Open the search</source>
        <translation>Ouvrir la recherche</translation>
    </message>
    <message>
        <source>How the program works</source>
        <translation>Le fonctionnement du programme</translation>
    </message>
    <message>
        <source>The help has a page about this.</source>
        <translation>L’aide a une page à ce sujet.</translation>
    </message>
    <message>
        <source>Open the help</source>
        <translation>Ouvrir l’aide</translation>
    </message>
    <message>
        <source>Learning and practising</source>
        <translation>Apprendre et s’exercer</translation>
    </message>
    <message>
        <source>This version has no lessons yet.</source>
        <translation>Cette version n’a pas encore de leçons.</translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>Ouvrir la leçon</translation>
    </message>
    <message>
        <source>A procedure for citizens</source>
        <translation>Une démarche pour les citoyens</translation>
    </message>
    <message>
        <source>This version has no guides yet.</source>
        <translation>Cette version n’a pas encore de guides.</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Ouvrir le guide</translation>
    </message>
    <message>
        <source>I am not sure what you mean</source>
        <translation>Je ne suis pas sûr de comprendre</translation>
    </message>
    <message>
        <source>Choose one, or write it in other words.</source>
        <translation>Choisissez, ou écrivez-le autrement.</translation>
    </message>
    <message>
        <source>Look in the archive for “{0}”</source>
        <translation>Chercher « {0} » dans les archives</translation>
    </message>
    <message>
        <source>Answer from the documents of the archive</source>
        <translation>Répondre à partir des documents des archives</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Where from</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Field of work</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Organisme émetteur</translation>
    </message>
    <message>
        <source>Dated from</source>
        <translation>Daté depuis</translation>
    </message>
    <message>
        <source>Dated until</source>
        <translation>Daté jusqu’au</translation>
    </message>
    <message>
        <source>Deadline from</source>
        <translation>Délai depuis</translation>
    </message>
    <message>
        <source>Deadline until</source>
        <translation>Délai jusqu’au</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Les plus proches d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciens d’abord</translation>
    </message>
    <message>
        <source>Nearest deadline</source>
        <translation>Délai le plus proche</translation>
    </message>
    <message>
        <source>Fewer filters</source>
        <translation>Moins de filtres</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Look for</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Words with or without marks, a number, “a phrase”, begin…</source>
        <translation>Mots avec ou sans signes, un numéro, « une expression », un début…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation><numerusform>%n document</numerusform><numerusform>%n documents</numerusform></translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>read as “{0}”</source>
        <translation>lu comme « {0} »</translation>
    </message>
    <message>
        <source>the index is being built: {0} %</source>
        <translation>l’index se construit : {0} %</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message>
        <source>Try fewer words, or part of a word. Marks are not needed: “dat dai” finds “đất đai”.</source>
        <translation>Essayez moins de mots, ou un début de mot. Les signes sont inutiles : « dat dai » trouve « đất đai ».</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Chercher sans filtres</translation>
    </message>
    <message>
        <source>The archive is still empty</source>
        <translation>Les archives sont encore vides</translation>
    </message>
    <message>
        <source>What comes in, what goes out and what is being drafted can be found here as soon as it is there.</source>
        <translation>Ce qui arrive, ce qui part et ce qui se rédige se retrouve ici dès qu’il existe.</translation>
    </message>
    <message>
        <source>Take in documents</source>
        <translation>Recevoir des documents</translation>
    </message>
</context>
<context>
    <name>SecrecyDialog</name>
    <message>
        <source>This document is marked as a state secret</source>
        <extracomment>Letters of a text that a dialog shows: enough to judge, quick to lay out.</extracomment>
        <translation>Ce document est marqué secret d’État</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Fichier : {0}</translation>
    </message>
    <message>
        <source>It is not a state secret …</source>
        <translation>Ce n’est pas un secret d’État…</translation>
    </message>
    <message>
        <source>Only for a mark that was read wrongly, or a document that only speaks of secrets. Your name and the time are recorded, nothing of the document.</source>
        <translation>Seulement si la marque a été mal lue, ou si le document ne fait que parler de secrets. Votre nom et l’heure sont notés, rien du document.</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Qui en répond</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>I answer for it: not a state secret</source>
        <translation>J’en réponds : pas un secret d’État</translation>
    </message>
    <message>
        <source>Nobody with a PIN may answer for it yet. Enter the people of the office first.</source>
        <translation>Personne avec un code PIN ne peut encore en répondre. Saisissez d’abord les personnes du bureau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Please enter your PIN.</source>
        <translation>Veuillez saisir votre code PIN.</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The two are not the same. Please type it once more.</source>
        <translation>Les deux ne sont pas identiques. Veuillez la saisir encore une fois.</translation>
    </message>
    <message>
        <source>Please type a passphrase.</source>
        <translation>Veuillez saisir une phrase secrète.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Subjects of the settings</source>
        <translation>Sujets des paramètres</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>What stands in the head of every document.</source>
        <translation>Ce qui figure en tête de chaque document.</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Personnes et rôles</translation>
    </message>
    <message>
        <source>Who works at this PC, who signs, and when the PC locks itself.</source>
        <translation>Qui travaille sur cet ordinateur, qui signe, et quand il se verrouille.</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Every change shows at once.</source>
        <translation>Chaque changement est visible aussitôt.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>The language model that proposes wording. It runs on this PC alone.</source>
        <translation>Le modèle de langue qui propose des formulations. Il fonctionne sur cet ordinateur seul.</translation>
    </message>
    <message>
        <source>Incoming documents</source>
        <translation>Documents reçus</translation>
    </message>
    <message>
        <source>Numbers, the scanner, reading scans, and which office handles what.</source>
        <translation>Numéros, scanner, lecture des numérisations, et quel service traite quoi.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Copies of everything you wrote, made every day by themselves.</source>
        <translation>Des copies de tout ce que vous avez écrit, faites chaque jour automatiquement.</translation>
    </message>
    <message>
        <source>Rules and templates</source>
        <translation>Règles et modèles</translation>
    </message>
    <message>
        <source>What the program knows of Decree 30, and how current that is.</source>
        <translation>Ce que le programme sait du décret 30, et jusqu’à quand c’est à jour.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>A file for whoever helps you, without personal data.</source>
        <translation>Un fichier pour qui vous aide, sans données personnelles.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>StampDialog</name>
    <message>
        <source>The stamp ĐẾN</source>
        <translation>Le tampon ĐẾN</translation>
    </message>
    <message>
        <source>Write these lines into the stamp, or print them on a label.</source>
        <translation>Écrivez ces lignes dans le tampon, ou imprimez-les sur une étiquette.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save the stamp</source>
        <translation>Enregistrer le tampon</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré : {0}</translation>
    </message>
</context>
<context>
    <name>StampView</name>
    <message>
        <source>Stamp of arrival</source>
        <extracomment>The stamp of Appendix IV, V is 50 mm wide and 35 mm high.</extracomment>
        <translation>Tampon d’arrivée</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Opening your documents…</source>
        <translation>Ouverture de vos documents…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message>
        <source>Not saved yet…</source>
        <translation>Pas encore enregistré…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>✓ Everything is saved</source>
        <translation>✓ Tout est enregistré</translation>
    </message>
    <message>
        <source>⚠ Could not be saved</source>
        <translation>⚠ Enregistrement impossible</translation>
    </message>
    <message>
        <source>Without the assistant: fixed sentences only</source>
        <translation>Sans assistant : phrases types seulement</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Final file</source>
        <translation>Fichier final</translation>
    </message>
    <message>
        <source>Step {0}: {1}, you are here</source>
        <translation>Étape {0} : {1}, vous êtes ici</translation>
    </message>
    <message>
        <source>Step {0}: {1}, done</source>
        <translation>Étape {0} : {1}, terminée</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Étape {0} : {1}</translation>
    </message>
    <message>
        <source>Step {0}: {1}, not possible yet</source>
        <translation>Étape {0} : {1}, pas encore possible</translation>
    </message>
</context>
<context>
    <name>StreamView</name>
    <message>
        <source>The assistant is writing the text</source>
        <translation>L’assistant rédige le texte</translation>
    </message>
    <message>
        <source>Progress of the assistant</source>
        <translation>Progression de l’assistant</translation>
    </message>
    <message>
        <source>Stop and edit</source>
        <translation>Arrêter et modifier</translation>
    </message>
    <message>
        <source>Stop at once. What is finished stays, the rest keeps its template sentence.</source>
        <translation>Arrêter aussitôt. Ce qui est fini reste, le reste garde sa phrase type.</translation>
    </message>
    <message>
        <source>Starting the assistant …</source>
        <translation>Démarrage de l’assistant…</translation>
    </message>
    <message>
        <source>Loading the language model …</source>
        <translation>Chargement du modèle de langue…</translation>
    </message>
    <message>
        <source>Reading the facts: {0} %, about {1} seconds left</source>
        <translation>Lecture des faits : {0} %, encore {1} secondes environ</translation>
    </message>
    <message>
        <source>Reading the facts: {0} %</source>
        <translation>Lecture des faits : {0} %</translation>
    </message>
    <message>
        <source>Writing: {0} of {1} points done</source>
        <translation>Rédaction : {0} points sur {1}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>SupportPanel</name>
    <message>
        <source>When something does not work, write this file and give it to whoever helps you. It says what the program and the PC are like, and what the program did, but no names, no documents and nothing that was typed.</source>
        <translation>Quand quelque chose ne marche pas, écrivez ce fichier et donnez-le à qui vous aide. Il décrit le programme et l’ordinateur, et ce que le programme a fait, mais sans noms, sans documents et sans rien de ce qui a été saisi.</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Écrire le fichier…</translation>
    </message>
    <message>
        <source>Examine this PC</source>
        <translation>Examiner cet ordinateur</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Data folder: {0}</source>
        <translation>Dossier des données : {0}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Tout va bien.</translation>
    </message>
    <message>
        <source>Where to write the file</source>
        <translation>Où écrire le fichier</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>The file has been written.</source>
        <translation>Le fichier a été écrit.</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>Lock and let somebody sign in (Ctrl+L)</source>
        <translation>Verrouiller et laisser quelqu’un se connecter (Ctrl+L)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help for this screen (F1)</source>
        <translation>Aide pour cet écran (F1)</translation>
    </message>
    <message>
        <source>Signed in: {0}</source>
        <translation>Connecté : {0}</translation>
    </message>
</context>
<context>
    <name>TypeStep</name>
    <message>
        <source>What do you want to write?</source>
        <translation>Que voulez-vous rédiger ?</translation>
    </message>
    <message>
        <source>Choose the type. The program lays the document out by Decree 30/2020/ND-CP.</source>
        <translation>Choisissez le type. Le programme met le document en forme selon le décret 30/2020/ND-CP.</translation>
    </message>
    <message>
        <source>Rules and templates: pack {0}, version {1}, as of {2}</source>
        <translation>Règles et modèles : paquet {0}, version {1}, à jour au {2}</translation>
    </message>
    <message>
        <source>Ask, remind, answer or instruct another office or your villages.</source>
        <translation>Demander, rappeler, répondre ou donner des consignes à un autre service ou à vos villages.</translation>
    </message>
    <message>
        <source>Make something known: a decision, a date, a result, a rule.</source>
        <translation>Faire connaître une décision, une date, un résultat, une règle.</translation>
    </message>
    <message>
        <source>Set out aims, tasks, who does what and by when.</source>
        <translation>Fixer les objectifs, les tâches, qui fait quoi et pour quand.</translation>
    </message>
    <message>
        <source>For example: keeping cattle safe from the cold</source>
        <translation>Par exemple : protéger le bétail du froid</translation>
    </message>
    <message>
        <source>For example: where and when identity cards are issued</source>
        <translation>Par exemple : où et quand sont délivrées les cartes d’identité</translation>
    </message>
    <message>
        <source>For example: preventing forest fires in the dry season</source>
        <translation>Par exemple : prévenir les feux de forêt en saison sèche</translation>
    </message>
</context>
<context>
    <name>WhereLine</name>
    <message>
        <source>Item {0}</source>
        <translation>Élément {0}</translation>
    </message>
    <message>
        <source>“{0}” is not in the facts</source>
        <translation>« {0} » n’est pas dans les faits</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>changed by a person</source>
        <translation>modifié par une personne</translation>
    </message>
    <message>
        <source>written by a person</source>
        <translation>écrit par une personne</translation>
    </message>
    <message>
        <source>written by the assistant</source>
        <translation>écrit par l’assistant</translation>
    </message>
    <message>
        <source>template sentence</source>
        <translation>phrase type</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>A few questions, then everything is ready. You can change all of it later.</source>
        <translation>Quelques questions, et tout est prêt. Vous pourrez tout modifier plus tard.</translation>
    </message>
    <message>
        <source>Nothing you enter leaves this PC.</source>
        <translation>Rien de ce que vous saisissez ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Terminer plus tard</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
</context>
</TS>
