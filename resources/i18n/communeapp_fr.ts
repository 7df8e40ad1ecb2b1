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
