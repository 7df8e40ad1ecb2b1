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
        <source>Choose a name to read the whole text of its licence.</source>
        <translation>Choisissez un nom pour lire le texte complet de sa licence.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message numerus="yes">
        <source>… %n paragraph(s) that read the same</source>
        <extracomment>So many lines on which both agree are shown at either end of a longer run.</extracomment>
        <translation>
            <numerusform>… %n paragraphe identique</numerusform>
            <numerusform>… %n paragraphes identiques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnexTools</name>
    <message>
        <source>Type of the text that is issued</source>
        <translation>Type du texte joint</translation>
    </message>
    <message>
        <source>Landscape pages</source>
        <translation>Pages en paysage</translation>
    </message>
    <message>
        <source>Edit the table …</source>
        <translation>Modifier le tableau …</translation>
    </message>
    <message>
        <source>Delete this annex</source>
        <translation>Supprimer cette annexe</translation>
    </message>
    <message>
        <source>Annexes and tables</source>
        <translation>Annexes et tableaux</translation>
    </message>
    <message>
        <source>Add an annex</source>
        <translation>Ajouter une annexe</translation>
    </message>
    <message>
        <source>Add an annex with a table, landscape</source>
        <translation>Ajouter une annexe avec tableau, en paysage</translation>
    </message>
    <message>
        <source>Add a text issued with it (quy chế, quy định …)</source>
        <translation>Ajouter un texte joint (quy chế, quy định …)</translation>
    </message>
    <message>
        <source>Add a table here</source>
        <translation>Ajouter un tableau ici</translation>
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
    <name>AnswerDialog</name>
    <message>
        <source>Connect with the province&apos;s server?</source>
        <translation>Relier au serveur de la province ?</translation>
    </message>
    <message>
        <source>Connect with the PCs of the office?</source>
        <translation>Relier aux postes du bureau ?</translation>
    </message>
    <message>
        <source>Answered by: {0}</source>
        <translation>Réponse de : {0}</translation>
    </message>
    <message>
        <source>For: {0}</source>
        <translation>Pour : {0}</translation>
    </message>
    <message>
        <source>In force until {0}</source>
        <translation>Valable jusqu&apos;au {0}</translation>
    </message>
    <message>
        <source>You have compared this sender before; nothing more is to be done.</source>
        <translation>Vous avez déjà comparé cet émetteur ; il n&apos;y a rien d&apos;autre à faire.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Compare later</source>
        <translation>Comparer plus tard</translation>
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
    <name>ApproveDialog</name>
    <message>
        <source>Add the PC “{0}”?</source>
        <translation>Ajouter le poste « {0} » ?</translation>
    </message>
    <message>
        <source>Unit: {0}</source>
        <translation>Unité : {0}</translation>
    </message>
    <message>
        <source>Asked on {0}</source>
        <translation>Demandé le {0}</translation>
    </message>
    <message>
        <source>On the other PC, open Settings, Connections. It has to show these six groups:</source>
        <translation>Sur l&apos;autre poste, ouvrez Réglages, Connexions. Il doit montrer ces six groupes :</translation>
    </message>
    <message>
        <source>Fingerprint of the other PC</source>
        <translation>Empreinte de l&apos;autre poste</translation>
    </message>
    <message>
        <source>The other PC shows the same six groups</source>
        <translation>L&apos;autre poste montre les mêmes six groupes</translation>
    </message>
    <message>
        <source>The PCs of an office see each other&apos;s drafts, documents and registers. Add only PCs of your own office.</source>
        <translation>Les postes d&apos;un bureau voient les projets, documents et registres les uns des autres. N&apos;ajoutez que les postes de votre bureau.</translation>
    </message>
    <message>
        <source>From now on this PC is the one that other PCs are added at, and the one that gives numbers. The clerk&apos;s PC is the right one for it.</source>
        <translation>Désormais c&apos;est sur ce poste que les autres s&apos;ajoutent, et il donne les numéros. Le poste du secrétariat convient le mieux.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>L&apos;ajouter</translation>
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
        <source>⚠ number cancelled</source>
        <translation>⚠ numéro annulé</translation>
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
    <name>AskCard</name>
    <message>
        <source>Ask the trainer</source>
        <translation>Demander au formateur</translation>
    </message>
    <message>
        <source>For what the lesson does not say.</source>
        <translation>Pour ce que la leçon ne dit pas.</translation>
    </message>
    <message>
        <source>Write a question</source>
        <translation>Écrire une question</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Sent, waits for the answer</source>
        <translation>Envoyée, en attente de réponse</translation>
    </message>
    <message>
        <source>✓ Answered</source>
        <translation>✓ Répondu</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer d’écrire</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask the trainer</source>
        <translation>Demander au formateur</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>It goes to the trainer with the next exchange of data; the answer comes back here.</source>
        <translation>Elle part chez le formateur au prochain échange de données ; la réponse revient ici.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Garder en brouillon</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Write your question first.</source>
        <translation>Écrivez d’abord votre question.</translation>
    </message>
    <message>
        <source>Shorter, please: at most {0} letters.</source>
        <translation>Plus court, s’il vous plaît : au plus {0} signes.</translation>
    </message>
</context>
<context>
    <name>AskedDialog</name>
    <message>
        <source>The request has been written</source>
        <translation>La demande est écrite</translation>
    </message>
    <message>
        <source>Whoever answers asks for these numbers, to be sure that the file is of this PC. They stand in the settings, too.</source>
        <translation>Celui qui répond demandera ces chiffres pour s&apos;assurer que le fichier vient de ce poste. Ils figurent aussi dans les réglages.</translation>
    </message>
    <message>
        <source>Fingerprint of this PC</source>
        <translation>Empreinte de ce poste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AskedView</name>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Toutes les questions</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Questions posées</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Posée par</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Envoyer la réponse</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>No question is waiting</source>
        <translation>Aucune question en attente</translation>
    </message>
    <message>
        <source>Learners ask from any lesson; their questions come here.</source>
        <translation>Les apprenants posent leurs questions depuis les leçons ; elles arrivent ici.</translation>
    </message>
    <message>
        <source>No question here yet</source>
        <translation>Aucune question ici</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>Corriger la réponse</translation>
    </message>
    <message>
        <source>Answered {0} by {1}</source>
        <translation>Répondu {0} par {1}</translation>
    </message>
    <message>
        <source>{0}; the learner has read it</source>
        <translation>{0} ; l’apprenant l’a lue</translation>
    </message>
    <message>
        <source>Write the answer first.</source>
        <translation>Écrivez d’abord la réponse.</translation>
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
        <source>These lessons fit. Choose one.</source>
        <translation>Ces leçons conviennent. Choisissez-en une.</translation>
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
    <name>AttendanceTab</name>
    <message>
        <source>New session</source>
        <translation>Nouvelle séance</translation>
    </message>
    <message>
        <source>Change the session</source>
        <translation>Modifier la séance</translation>
    </message>
    <message>
        <source>Delete the session</source>
        <translation>Supprimer la séance</translation>
    </message>
    <message>
        <source>All others present</source>
        <translation>Tous les autres présents</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Enregistrer en tableau</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>pas encore appelé</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>No list to fill in yet</source>
        <translation>Pas encore de liste à remplir</translation>
    </message>
    <message>
        <source>Enter the sessions of the class and its members; then one key a member.</source>
        <translation>Saisissez les séances et les membres de la classe ; ensuite une touche par membre.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>With leave</source>
        <translation>Excusé</translation>
    </message>
    <message>
        <source>Del  Nothing</source>
        <translation>Suppr  Rien</translation>
    </message>
    <message>
        <source>not called yet: {0}</source>
        <translation>pas encore appelés : {0}</translation>
    </message>
    <message>
        <source>Delete this session and its list?</source>
        <translation>Supprimer cette séance et sa liste ?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Save the attendance</source>
        <translation>Enregistrer la présence</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tableaux (*.xlsx *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n ligne a été écrite.</numerusform>
            <numerusform>%n lignes ont été écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorshipDialog</name>
    <message>
        <source>Who wrote what</source>
        <extracomment>Who wrote it, by a colour and by a way of marking that is seen without colour. So many cells of one number are named; a sum of 60 villages names the rest by their count.</extracomment>
        <translation>Qui a écrit quoi</translation>
    </message>
    <message>
        <source>Kept with the document, also after it was signed. Words that a person touched count as the person&apos;s.</source>
        <translation>Conservé avec le document, même après la signature. Les mots touchés par une personne comptent comme les siens.</translation>
    </message>
    <message>
        <source>The document with who wrote each word</source>
        <translation>Le document avec l&apos;auteur de chaque mot</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{0} {1}: {2} words ({3} %)</source>
        <translation>{0} {1} : {2} mots ({3} %)</translation>
    </message>
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
        <source>sum of</source>
        <translation>somme de</translation>
    </message>
    <message>
        <source>mean of</source>
        <translation>moyenne de</translation>
    </message>
    <message>
        <source>as in</source>
        <translation>comme dans</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>compté d&apos;après</translation>
    </message>
    <message>
        <source>difference, from</source>
        <translation>différence, d&apos;après</translation>
    </message>
    <message>
        <source>percent, from</source>
        <translation>pourcentage, d&apos;après</translation>
    </message>
    <message>
        <source>from</source>
        <translation>d&apos;après</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>et {0} autres</translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message>
        <source>The version before</source>
        <translation>La version précédente</translation>
    </message>
    <message>
        <source>It stays on this PC, in case the new one gives trouble.</source>
        <translation>Elle reste sur cet ordinateur, au cas où la nouvelle poserait problème.</translation>
    </message>
    <message>
        <source>Go back to version {0}…</source>
        <translation>Revenir à la version {0}…</translation>
    </message>
    <message>
        <source>Your documents stay as they are.</source>
        <translation>Vos documents restent tels quels.</translation>
    </message>
    <message numerus="yes">
        <source>That version cannot read the present data. It goes on with the copy from before the update ({0}); %n changes written since then are kept aside in a file of their own and not shown.</source>
        <translation>
            <numerusform>Cette version ne sait pas lire les données actuelles. Elle continue avec la copie d’avant la mise à jour ({0}) ; %n changement écrit depuis est conservé à part dans un autre fichier et n’est pas affiché.</numerusform>
            <numerusform>Cette version ne sait pas lire les données actuelles. Elle continue avec la copie d’avant la mise à jour ({0}) ; %n changements écrits depuis sont conservés à part dans un autre fichier et ne sont pas affichés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody who may restore backups has to do this.</source>
        <translation>Une personne autorisée à restaurer les sauvegardes doit le faire.</translation>
    </message>
    <message>
        <source>The program closes and opens again.</source>
        <translation>Le programme se ferme puis se rouvre.</translation>
    </message>
    <message>
        <source>Go back to version {0}?</source>
        <translation>Revenir à la version {0} ?</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
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
        <source>Copies go to: {0}</source>
        <translation>Les copies vont dans : {0}</translation>
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
    <name>BankTitleDialog</name>
    <message>
        <source>Rename the bank</source>
        <translation>Renommer la banque</translation>
    </message>
    <message>
        <source>New bank</source>
        <translation>Nouvelle banque</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ce champ doit être rempli.</translation>
    </message>
</context>
<context>
    <name>BanksView</name>
    <message>
        <source>Words of the question</source>
        <translation>Mots de la question</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>Questions of the bank</source>
        <translation>Questions de la banque</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banque</translation>
    </message>
    <message>
        <source>New bank</source>
        <translation>Nouvelle banque</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete the bank</source>
        <translation>Supprimer la banque</translation>
    </message>
    <message>
        <source>Take over a file</source>
        <translation>Reprendre un fichier</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Enregistrer en fichier</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nouvelle question</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete the question</source>
        <translation>Supprimer la question</translation>
    </message>
    <message>
        <source>Proposals of the assistant</source>
        <translation>Propositions de l’assistant</translation>
    </message>
    <message>
        <source>No question fits</source>
        <translation>Aucune question ne convient</translation>
    </message>
    <message>
        <source>Use fewer words, or another kind or topic.</source>
        <translation>Utilisez moins de mots, ou un autre type ou thème.</translation>
    </message>
    <message>
        <source>This bank is empty</source>
        <translation>Cette banque est vide</translation>
    </message>
    <message>
        <source>Write a question, take over a file (GIFT, Aiken, Moodle XML, Excel, QTI, Word, Anki), or let the assistant propose some from a text.</source>
        <translation>Écrivez une question, reprenez un fichier (GIFT, Aiken, Moodle XML, Excel, QTI, Word, Anki), ou laissez l’assistant en proposer à partir d’un texte.</translation>
    </message>
    <message>
        <source>There is no question bank yet</source>
        <translation>Il n’y a pas encore de banque de questions</translation>
    </message>
    <message>
        <source>A bank holds the questions of your own exams. Make one, or take over a file that you have.</source>
        <translation>Une banque contient les questions de vos propres examens. Créez-en une, ou reprenez un fichier que vous avez.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this question?</source>
        <translation>Supprimer cette question ?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete this bank?</source>
        <translation>Supprimer cette banque ?</translation>
    </message>
    <message>
        <source>{0}, with all its questions. Save it as a file first if in doubt.</source>
        <translation>{0}, avec toutes ses questions. Dans le doute, enregistrez-la d’abord en fichier.</translation>
    </message>
    <message>
        <source>A file of questions</source>
        <translation>Un fichier de questions</translation>
    </message>
    <message>
        <source>Question files ({0})</source>
        <translation>Fichiers de questions ({0})</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were taken over.</source>
        <translation>
            <numerusform>%n question a été reprise.</numerusform>
            <numerusform>%n questions ont été reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) got a new id because theirs was taken.</source>
        <translation>
            <numerusform>%n question a reçu un nouvel identifiant, le sien étant pris.</numerusform>
            <numerusform>%n questions ont reçu un nouvel identifiant, le leur étant pris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save questions as a file</source>
        <translation>Enregistrer les questions en fichier</translation>
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
    <name>CalendarPage</name>
    <message>
        <source>‹ Week before</source>
        <translation>‹ Semaine précédente</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Week after ›</source>
        <translation>Semaine suivante ›</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>La semaine</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nouvelle entrée</translation>
    </message>
    <message>
        <source>From an invitation …</source>
        <translation>D’une invitation …</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>Modifier l’entrée</translation>
    </message>
    <message>
        <source>Cancel or move …</source>
        <translation>Annuler ou déplacer …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Look at it as PDF</source>
        <translation>Voir en PDF</translation>
    </message>
    <message>
        <source>Make the document</source>
        <translation>Faire le document</translation>
    </message>
    <message>
        <source>Work calendar</source>
        <translation>Calendrier de travail</translation>
    </message>
    <message>
        <source>Week {0}: {1} – {2}</source>
        <translation>Semaine {0} : {1} – {2}</translation>
    </message>
    <message>
        <source>issued as no. {0}</source>
        <translation>émis sous le n° {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>%n changement depuis</numerusform>
            <numerusform>%n changements depuis</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>What takes place</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Chaired by</source>
        <translation>Présidé par</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>jour férié</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Matin</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Après-midi</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Soir</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>Does not take place: {0}</source>
        <translation>N’a pas lieu : {0}</translation>
    </message>
    <message>
        <source>Moved from {0}: {1}</source>
        <translation>Déplacé du {0} : {1}</translation>
    </message>
    <message>
        <source>⚠ clashes</source>
        <translation>⚠ conflit</translation>
    </message>
    <message>
        <source>Prepared by {0}</source>
        <translation>Préparé par {0}</translation>
    </message>
    <message>
        <source>Take “{0}” out of the calendar?</source>
        <translation>Retirer « {0} » du calendrier ?</translation>
    </message>
    <message>
        <source>All its days go. If only one day falls out, choose “Cancel or move” and say why.</source>
        <translation>Tous ses jours disparaissent. Si un seul jour tombe, choisissez « Annuler ou déplacer » et dites pourquoi.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>CertificateRow</name>
    <message>
        <source>No. {0}, given on {1}</source>
        <translation>N° {0}, délivré le {1}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Enregistrer le certificat</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré : {0}</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Above it</source>
        <translation>Autorité supérieure</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Délivré le</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
</context>
<context>
    <name>CertificatesView</name>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Toutes les années</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Délivré le</translation>
    </message>
    <message>
        <source>The sheet of the certificate</source>
        <translation>La feuille du certificat</translation>
    </message>
    <message>
        <source>Give certificates</source>
        <translation>Délivrer des certificats</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Opens the PDF; print it from there</source>
        <translation>Ouvre le PDF ; imprimez-le de là</translation>
    </message>
    <message>
        <source>Save the files</source>
        <translation>Enregistrer les fichiers</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Vérifier un fichier</translation>
    </message>
    <message>
        <source>Keys and lists</source>
        <translation>Clés et listes</translation>
    </message>
    <message>
        <source>Class: {0}</source>
        <translation>Classe : {0}</translation>
    </message>
    <message>
        <source>Course: {0}</source>
        <translation>Cours : {0}</translation>
    </message>
    <message>
        <source>No certificate fits</source>
        <translation>Aucun certificat ne convient</translation>
    </message>
    <message>
        <source>Use fewer words, or show all of them.</source>
        <translation>Utilisez moins de mots, ou affichez-les tous.</translation>
    </message>
    <message>
        <source>No certificate was given yet</source>
        <translation>Aucun certificat n’a encore été délivré</translation>
    </message>
    <message>
        <source>Whoever meets the conditions of a class, or passes the exam of a course, can be given one here.</source>
        <translation>Quiconque remplit les conditions d’une classe, ou réussit l’examen d’un cours, peut en recevoir un ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificat</numerusform>
            <numerusform>%n certificats</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no class and no course with an exam yet.</source>
        <translation>Il n’y a encore ni classe ni cours avec examen.</translation>
    </message>
    <message>
        <source>Make a class with conditions first.</source>
        <translation>Créez d’abord une classe avec des conditions.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were given.</source>
        <translation>
            <numerusform>%n certificat a été délivré.</numerusform>
            <numerusform>%n certificats ont été délivrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No program of this PC opens PDF files.</source>
        <translation>Aucun programme de ce PC n’ouvre les fichiers PDF.</translation>
    </message>
    <message>
        <source>Save the files and print them elsewhere.</source>
        <translation>Enregistrez les fichiers et imprimez-les ailleurs.</translation>
    </message>
    <message>
        <source>Where to, for example a stick</source>
        <translation>Où, par exemple une clé USB</translation>
    </message>
    <message>
        <source>The sheet and its signed file were written.</source>
        <translation>La feuille et son fichier signé ont été écrits.</translation>
    </message>
    <message>
        <source>The certificate to check</source>
        <translation>Le certificat à vérifier</translation>
    </message>
    <message>
        <source>Certificates (*.pdf *.jwt *.txt)</source>
        <translation>Certificats (*.pdf *.jwt *.txt)</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Cancel or move</source>
        <translation>Annuler ou déplacer</translation>
    </message>
    <message>
        <source>It does not take place</source>
        <translation>N’a pas lieu</translation>
    </message>
    <message>
        <source>It moves</source>
        <translation>Est déplacé</translation>
    </message>
    <message>
        <source>It stands as planned</source>
        <translation>Reste comme prévu</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Nouveau jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Inscrire</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check the form of a Word file</source>
        <translation>Contrôler la forme d&apos;un fichier Word</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Toutes les remarques</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>Notes only</source>
        <translation>Remarques mineures seulement</translation>
    </message>
    <message>
        <source>What can be corrected here</source>
        <translation>Ce qui peut être corrigé ici</translation>
    </message>
    <message>
        <source>Which findings are shown</source>
        <translation>Quelles remarques sont affichées</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation>La remarque en entier</translation>
    </message>
    <message>
        <source>Take all safe corrections</source>
        <translation>Accepter toutes les corrections sûres</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>N&apos;en accepter aucune</translation>
    </message>
    <message>
        <source>Save corrected copy…</source>
        <translation>Enregistrer la copie corrigée…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose a Word file, or drop it here.</source>
        <translation>Choisissez un fichier Word ou déposez-le ici.</translation>
    </message>
    <message>
        <source>The file stays as it is; corrections go into a copy.</source>
        <translation>Le fichier reste tel quel ; les corrections vont dans une copie.</translation>
    </message>
    <message>
        <source>Word files</source>
        <translation>Fichiers Word</translation>
    </message>
    <message>
        <source>Reading “{0}” …</source>
        <translation>Lecture de « {0} » …</translation>
    </message>
    <message>
        <source>{0}: {1} errors, {2} notes</source>
        <translation>{0} : {1} erreurs, {2} remarques mineures</translation>
    </message>
    <message>
        <source>Nothing was found that the program can check.</source>
        <translation>Rien à redire dans ce que le programme peut contrôler.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Pages of part {0}</source>
        <translation>Pages de la partie {0}</translation>
    </message>
    <message>
        <source>The document as a whole</source>
        <translation>Le document entier</translation>
    </message>
    <message>
        <source>In the upper margin</source>
        <translation>Dans la marge du haut</translation>
    </message>
    <message>
        <source>In the lower margin</source>
        <translation>Dans la marge du bas</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>Paragraphe {0}</translation>
    </message>
    <message>
        <source>, and {0} more</source>
        <translation>, et {0} autres</translation>
    </message>
    <message>
        <source>The program can set this right.</source>
        <translation>Le programme peut le corriger.</translation>
    </message>
    <message>
        <source>To be corrected in Word.</source>
        <translation>À corriger dans Word.</translation>
    </message>
    <message>
        <source>{0} (corrected)</source>
        <translation>{0} (corrigé)</translation>
    </message>
    <message>
        <source>Save corrected copy</source>
        <translation>Enregistrer la copie corrigée</translation>
    </message>
    <message>
        <source>In the copy {0} errors and {1} notes are left.</source>
        <translation>Dans la copie restent {0} erreurs et {1} remarques mineures.</translation>
    </message>
    <message>
        <source>{0} corrections did not fit any more.</source>
        <translation>{0} corrections ne convenaient plus.</translation>
    </message>
    <message>
        <source>{0} places corrected in “{1}”.</source>
        <translation>{0} endroits corrigés dans « {1} ».</translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>This option is right</source>
        <translation>Cette option est juste</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Said to whoever chose it</source>
        <translation>Dit à qui l’a choisie</translation>
    </message>
    <message>
        <source>Percent of the marks; below zero takes marks away</source>
        <translation>Pourcentage des points ; négatif, il en retire</translation>
    </message>
    <message>
        <source>Option {0} is right</source>
        <translation>L’option {0} est juste</translation>
    </message>
    <message>
        <source>Option {0}</source>
        <translation>Option {0}</translation>
    </message>
    <message>
        <source>Feedback of option {0}</source>
        <translation>Commentaire de l’option {0}</translation>
    </message>
    <message>
        <source>Marks of option {0} in percent</source>
        <translation>Points de l’option {0} en pour cent</translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>One more option</source>
        <translation>Une option de plus</translation>
    </message>
    <message>
        <source>Marks in percent for each option</source>
        <translation>Points en pour cent pour chaque option</translation>
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
    <name>ChoosePackDialog</name>
    <message>
        <source>Course packs on the stick</source>
        <translation>Paquets de cours sur la clé</translation>
    </message>
    <message>
        <source>Space ticks.</source>
        <translation>La barre d’espace coche.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>✓ Your answer, right</source>
        <translation>✓ Votre réponse, juste</translation>
    </message>
    <message>
        <source>✗ Your answer, not right</source>
        <translation>✗ Votre réponse, pas juste</translation>
    </message>
    <message>
        <source>✓ This is right</source>
        <translation>✓ Ceci est juste</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message>
        <source>Trainer: {0}</source>
        <translation>Formateur : {0}</translation>
    </message>
    <message>
        <source>✓ All conditions are met</source>
        <translation>✓ Toutes les conditions sont remplies</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Behind: %n condition(s) missing</source>
        <translation>
            <numerusform>En retard : %n condition manque</numerusform>
            <numerusform>En retard : %n conditions manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) to go</source>
        <translation>
            <numerusform>Encore %n condition</numerusform>
            <numerusform>Encore %n conditions</numerusform>
        </translation>
    </message>
    <message>
        <source>Next session: {0}</source>
        <translation>Prochaine séance : {0}</translation>
    </message>
    <message>
        <source>Attendance: {0} % of {1} %</source>
        <translation>Présence : {0} % sur {1} %</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) missed</source>
        <translation>
            <numerusform>%n séance manquée</numerusform>
            <numerusform>%n séances manquées</numerusform>
        </translation>
    </message>
    <message>
        <source>Final work: {0}</source>
        <translation>Travail final : {0}</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} lessons</source>
        <translation>{0} : {1} leçons sur {2}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>waits for the trainer</source>
        <translation>attend le formateur</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>pas encore réussi</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>To be handed in by {0}</source>
        <translation>À remettre avant le {0}</translation>
    </message>
    <message>
        <source>Hand in a file…</source>
        <translation>Remettre un fichier…</translation>
    </message>
    <message>
        <source>Hand in another file…</source>
        <translation>Remettre un autre fichier…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Save the marks…</source>
        <translation>Enregistrer la notation…</translation>
    </message>
    <message>
        <source>Handed in: {0}, {1}</source>
        <translation>Remis : {0}, {1}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>Waits for the trainer’s marks</source>
        <translation>Attend la notation du formateur</translation>
    </message>
    <message>
        <source>✓ Passed</source>
        <translation>✓ Réussi</translation>
    </message>
    <message>
        <source>Not passed: hand in a better one</source>
        <translation>Non réussi : remettez un meilleur travail</translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} points sur {1}</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>Documents ({0})</translation>
    </message>
    <message>
        <source>Your final work</source>
        <translation>Votre travail final</translation>
    </message>
    <message>
        <source>Tables (*.xlsx)</source>
        <translation>Tableaux (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the marks</source>
        <translation>Enregistrer la notation</translation>
    </message>
</context>
<context>
    <name>ClassView</name>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Parts of the class</source>
        <translation>Parties de la classe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Who is behind</source>
        <translation>Qui est en retard</translation>
    </message>
    <message>
        <source>Final works</source>
        <translation>Travaux de fin</translation>
    </message>
    <message>
        <source>Change the class</source>
        <translation>Modifier la classe</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Close the class</source>
        <translation>Clore la classe</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Close this class?</source>
        <translation>Clore cette classe ?</translation>
    </message>
    <message>
        <source>Lists and marks of a closed class cannot be changed until it is opened again.</source>
        <translation>Les listes et notes d’une classe close ne changent plus tant qu’elle n’est pas rouverte.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Laisser ouvert</translation>
    </message>
</context>
<context>
    <name>ClassesCard</name>
    <message>
        <source>Your classes</source>
        <translation>Vos classes</translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message>
        <source>Title, trainer or place</source>
        <translation>Titre, formateur ou lieu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Running classes</source>
        <translation>Classes en cours</translation>
    </message>
    <message>
        <source>Closed classes</source>
        <translation>Classes closes</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Nouvelle classe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>No class fits</source>
        <translation>Aucune classe ne convient</translation>
    </message>
    <message>
        <source>Use fewer words, or look at all classes.</source>
        <translation>Utilisez moins de mots, ou regardez toutes les classes.</translation>
    </message>
    <message>
        <source>There is no class here yet</source>
        <translation>Il n’y a pas encore de classe ici</translation>
    </message>
    <message>
        <source>A class keeps together who is taught what, who was there, and who may get a certificate.</source>
        <translation>Une classe réunit qui apprend quoi, qui était là, et qui peut recevoir un certificat.</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n classe</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this class?</source>
        <translation>Supprimer cette classe ?</translation>
    </message>
    <message>
        <source>{0}. Only a class without attendance and works can be deleted.</source>
        <translation>{0}. Seule une classe sans présence ni travaux peut être supprimée.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
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
    <name>CodeDialog</name>
    <message>
        <source>Your exam key is made</source>
        <translation>Votre clé d’examen est faite</translation>
    </message>
    <message>
        <source>Write this recovery code on paper and keep it away from the PC. With it you open your exams again should you forget your PIN; nobody else can.</source>
        <translation>Notez ce code de secours sur papier et gardez-le loin du PC. Si vous oubliez votre PIN, lui seul rouvre vos examens ; personne d’autre ne le peut.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Je l’ai noté</translation>
    </message>
</context>
<context>
    <name>CohortDialog</name>
    <message>
        <source>New class</source>
        <translation>Nouvelle classe</translation>
    </message>
    <message>
        <source>Change the class</source>
        <translation>Modifier la classe</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>For example: Chuyển đổi số cho công chức cấp xã, khóa 1</source>
        <translation>Par exemple : Chuyển đổi số cho công chức cấp xã, khóa 1</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Printed name</source>
        <translation>Nom imprimé</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Make the class</source>
        <translation>Créer la classe</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ce champ doit être rempli.</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>C’est avant le premier jour.</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message>
        <source>Coming back</source>
        <extracomment>So many days before its day a document is shown, prepared or not.</extracomment>
        <translation>Documents récurrents</translation>
    </message>
    <message>
        <source>All that comes back ({0}) …</source>
        <translation>Tous les documents récurrents ({0}) …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Prepare it</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>No longer let it come back: {0}</source>
        <translation>Ne plus le préparer : {0}</translation>
    </message>
    <message>
        <source>Next: {0}, {1}</source>
        <translation>Prochain : {0}, {1}</translation>
    </message>
</context>
<context>
    <name>CommentsDialog</name>
    <message>
        <source>Comments</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Show settled ones too</source>
        <translation>Montrer aussi les remarques réglées</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Tout le document</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nouvelle remarque</translation>
    </message>
    <message>
        <source>Write the comment</source>
        <translation>Écrire la remarque</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No open comments.</source>
        <translation>Aucune remarque ouverte.</translation>
    </message>
    <message>
        <source>settled by {0}</source>
        <translation>réglée par {0}</translation>
    </message>
    <message>
        <source>{0} (no longer in the text)</source>
        <translation>{0} (n&apos;est plus dans le texte)</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Montrer l&apos;endroit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Write the answer here, then press “Answer” again.</source>
        <translation>Écrivez la réponse ici, puis appuyez de nouveau sur « Répondre ».</translation>
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
        <source>Usually empty for a people&apos;s committee.</source>
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
    <name>CompareDialog</name>
    <message>
        <source>Believe this root?</source>
        <translation>Croire cette racine ?</translation>
    </message>
    <message>
        <source>The file says it is from “{0}”. Ask them for the fingerprint by telephone or on paper, and type what you hear.</source>
        <translation>Le fichier se dit de « {0} ». Demandez-leur l’empreinte par téléphone ou sur papier, et saisissez ce qu’on vous dit.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Believe it</source>
        <translation>La croire</translation>
    </message>
    <message>
        <source>Compare with {0}</source>
        <translation>Comparer avec {0}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>ConditionsDialog</name>
    <message>
        <source>Conditions for the certificate</source>
        <translation>Conditions du certificat</translation>
    </message>
    <message>
        <source>A certificate is given only to those who meet everything asked here.</source>
        <translation>Un certificat n’est délivré qu’à ceux qui remplissent tout ce qui est demandé ici.</translation>
    </message>
    <message>
        <source>Attendance of at least</source>
        <translation>Présence d’au moins</translation>
    </message>
    <message>
        <source>Percent of the sessions held; 0 asks for none.</source>
        <translation>Pourcentage des séances tenues ; 0 n’en demande pas.</translation>
    </message>
    <message>
        <source>Coming late counts as being there</source>
        <translation>Un retard compte comme une présence</translation>
    </message>
    <message>
        <source>Sessions missed with leave are not counted</source>
        <translation>Les absences excusées ne comptent pas</translation>
    </message>
    <message>
        <source>Lessons to be done</source>
        <translation>Leçons à faire</translation>
    </message>
    <message>
        <source>{0}: all lessons</source>
        <translation>{0} : toutes les leçons</translation>
    </message>
    <message>
        <source>Exams to be passed</source>
        <translation>Examens à réussir</translation>
    </message>
    <message>
        <source>The final work has to be passed</source>
        <translation>Le travail de fin doit être réussi</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message>
        <source>1 left, 2 right, 3 both, 0 neither · Ctrl+↓ next difference</source>
        <translation>1 à gauche, 2 à droite, 3 les deux, 0 aucun · Ctrl+↓ différence suivante</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Keep the chosen text</source>
        <translation>Garder le texte choisi</translation>
    </message>
    <message>
        <source>Two texts of one letter</source>
        <translation>Deux textes d’une même lettre</translation>
    </message>
    <message>
        <source>Take this whole text</source>
        <translation>Prendre tout ce texte</translation>
    </message>
    <message>
        <source>Take this whole text: {0}</source>
        <translation>Prendre tout ce texte : {0}</translation>
    </message>
    <message>
        <source>✓ Reviewed by {0}</source>
        <translation>✓ Relu par {0}</translation>
    </message>
    <message>
        <source>The text of this PC</source>
        <translation>Le texte de ce poste</translation>
    </message>
    <message>
        <source>The text of “{0}”</source>
        <translation>Le texte de « {0} »</translation>
    </message>
    <message>
        <source>The text of another PC</source>
        <translation>Le texte d’un autre poste</translation>
    </message>
    <message>
        <source>The text of another PC (left)</source>
        <translation>Le texte d’un autre poste (à gauche)</translation>
    </message>
    <message numerus="yes">
        <source>There are %n further text(s); they come next.</source>
        <translation>
            <numerusform>Il y a encore %n autre texte ; il vient ensuite.</numerusform>
            <numerusform>Il y a encore %n autres textes ; ils viennent ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>What both came from is not known here, so every difference is asked.</source>
        <translation>Leur origine commune n’est pas connue ici : chaque différence est demandée.</translation>
    </message>
    <message>
        <source>Without a subject yet</source>
        <translation>Sans objet pour le moment</translation>
    </message>
    <message>
        <source>Choose the words to keep. Both texts stay among the kept versions.</source>
        <translation>Choisissez les mots à garder. Les deux textes restent parmi les versions conservées.</translation>
    </message>
    <message>
        <source>“{0}” was changed at two PCs.</source>
        <translation>« {0} » a été modifié sur deux postes.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} still to choose</source>
        <translation>{0}, encore {1} à choisir</translation>
    </message>
    <message>
        <source>✓ Everything is chosen</source>
        <translation>✓ Tout est choisi</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>Type of document</source>
        <translation>Type de document</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Organisme émetteur</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Numéro et sigle</translation>
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
        <source>Addressees</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Addressees on the document</source>
        <translation>Destinataires sur le document</translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation>Bases légales</translation>
    </message>
    <message>
        <source>Points of the facts</source>
        <translation>Points des données</translation>
    </message>
    <message>
        <source>Field “{0}”</source>
        <translation>Champ « {0} »</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Recipients of copies</source>
        <translation>Destinataires des copies</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Appendices</source>
        <translation>Annexes</translation>
    </message>
    <message>
        <source>Initials of the drafter</source>
        <translation>Initiales du rédacteur</translation>
    </message>
    <message>
        <source>Mark of the copy</source>
        <translation>Mention de la copie</translation>
    </message>
    <message>
        <source>✓ The left text is taken</source>
        <translation>✓ Le texte de gauche est pris</translation>
    </message>
    <message>
        <source>✓ The right text is taken</source>
        <translation>✓ Le texte de droite est pris</translation>
    </message>
    <message>
        <source>✓ Both texts are taken</source>
        <translation>✓ Les deux textes sont pris</translation>
    </message>
    <message>
        <source>✓ Neither is taken</source>
        <translation>✓ Aucun n’est pris</translation>
    </message>
</context>
<context>
    <name>ConnectingSteps</name>
    <message>
        <source>Choose the stick or the folder for the request</source>
        <translation>Choisir la clé ou le dossier pour la demande</translation>
    </message>
    <message>
        <source>The request has been written.</source>
        <translation>La demande est écrite.</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>Choisir la réponse</translation>
    </message>
    <message>
        <source>Answers (*.caenrol);;All files (*)</source>
        <translation>Réponses (*.caenrol);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>From now on “{0}” gives the numbers of documents.</source>
        <translation>Désormais « {0} » donne les numéros des documents.</translation>
    </message>
    <message>
        <source>Connected with {0}.</source>
        <translation>Relié à {0}.</translation>
    </message>
    <message>
        <source>Compared.</source>
        <translation>Comparé.</translation>
    </message>
    <message>
        <source>Disconnect?</source>
        <translation>Couper la connexion ?</translation>
    </message>
    <message>
        <source>Nothing is exchanged any more. What came stays on this PC.</source>
        <translation>Plus rien n&apos;est échangé. Ce qui est arrivé reste sur ce poste.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Rester relié</translation>
    </message>
    <message>
        <source>Disconnected.</source>
        <translation>Connexion coupée.</translation>
    </message>
    <message>
        <source>Choose the request of the other PC</source>
        <translation>Choisir la demande de l&apos;autre poste</translation>
    </message>
    <message>
        <source>Requests (*.carequest);;All files (*)</source>
        <translation>Demandes (*.carequest);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the stick or the folder for the answer</source>
        <translation>Choisir la clé ou le dossier pour la réponse</translation>
    </message>
    <message>
        <source>“{0}” was added.</source>
        <translation>« {0} » a été ajouté.</translation>
    </message>
    <message>
        <source>Take {0} to that PC and open it there.</source>
        <translation>Portez {0} à ce poste et ouvrez-le là-bas.</translation>
    </message>
    <message>
        <source>“{0}” was taken back.</source>
        <translation>« {0} » a été révoqué.</translation>
    </message>
    <message>
        <source>The other PCs learn of it with the next stick.</source>
        <translation>Les autres postes l&apos;apprendront avec la prochaine clé USB.</translation>
    </message>
    <message>
        <source>Choose the stick for the copy of the keys</source>
        <translation>Choisir la clé USB pour la copie des clés</translation>
    </message>
    <message>
        <source>The copy {0} is on the stick.</source>
        <translation>La copie {0} est sur la clé.</translation>
    </message>
    <message>
        <source>Choose the copy of the keys</source>
        <translation>Choisir la copie des clés</translation>
    </message>
    <message>
        <source>Copies of keys (*.cakeys)</source>
        <translation>Copies de clés (*.cakeys)</translation>
    </message>
    <message>
        <source>The keys of “{0}” are on this PC.</source>
        <translation>Les clés de « {0} » sont sur ce poste.</translation>
    </message>
    <message>
        <source>Make a new key for this PC?</source>
        <translation>Créer une nouvelle clé pour ce poste ?</translation>
    </message>
    <message>
        <source>It has to be connected anew afterwards. Data stay as they are.</source>
        <translation>Il devra ensuite être relié à nouveau. Les données restent telles quelles.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Créer une nouvelle clé</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>This PC has a new key.</source>
        <translation>Ce poste a une nouvelle clé.</translation>
    </message>
    <message>
        <source>The program closes now. Please open it again: the keys count from then on.</source>
        <translation>Le programme se ferme maintenant. Veuillez le rouvrir : les clés compteront alors.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
</context>
<context>
    <name>ConnectionsPanel</name>
    <message>
        <source>Make a new key for this PC…</source>
        <translation>Créer une nouvelle clé pour ce poste…</translation>
    </message>
    <message>
        <source>Province&apos;s server</source>
        <translation>Serveur de la province</translation>
    </message>
    <message>
        <source>Results and figures go up; courses, templates and answers come down.</source>
        <translation>Résultats et chiffres montent ; cours, modèles et réponses descendent.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Couper…</translation>
    </message>
    <message>
        <source>PCs of this office</source>
        <translation>Postes de ce bureau</translation>
    </message>
    <message>
        <source>They share drafts, documents, registers and people, by stick or shared folder.</source>
        <translation>Ils partagent projets, documents, registres et personnes, par clé USB ou dossier partagé.</translation>
    </message>
    <message>
        <source>Add a PC…</source>
        <translation>Ajouter un poste…</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>A PC is connected by two files: it asks with one, and the answer comes back in another.</source>
        <translation>Un poste se relie par deux fichiers : il demande avec l&apos;un, la réponse revient dans l&apos;autre.</translation>
    </message>
    <message>
        <source>Fingerprint of this PC, to be read out when asked:</source>
        <translation>Empreinte de ce poste, à lire quand on la demande :</translation>
    </message>
    <message>
        <source>Fingerprint of this PC</source>
        <translation>Empreinte de ce poste</translation>
    </message>
    <message>
        <source>Write a request…</source>
        <translation>Écrire une demande…</translation>
    </message>
    <message>
        <source>Open an answer…</source>
        <translation>Ouvrir une réponse…</translation>
    </message>
    <message>
        <source>Copy of the keys</source>
        <translation>Copie des clés</translation>
    </message>
    <message>
        <source>If this PC breaks, its keys are lost and it has to be connected anew. A copy on a stick and a printed code bring them onto a new PC.</source>
        <translation>Si ce poste tombe en panne, ses clés sont perdues et il faut le relier à nouveau. Une copie sur clé USB et un code imprimé les amènent sur un nouveau poste.</translation>
    </message>
    <message>
        <source>Copy the keys to a stick…</source>
        <translation>Copier les clés sur une clé USB…</translation>
    </message>
    <message>
        <source>Restore keys…</source>
        <translation>Restaurer des clés…</translation>
    </message>
    <message>
        <source>commune not chosen yet</source>
        <translation>commune pas encore choisie</translation>
    </message>
    <message>
        <source>The key of this PC was put onto another PC.</source>
        <translation>La clé de ce poste a été mise sur un autre poste.</translation>
    </message>
    <message>
        <source>This PC sends nothing any more. If it stays in use, it needs a new key.</source>
        <translation>Ce poste n&apos;envoie plus rien. S&apos;il reste en service, il lui faut une nouvelle clé.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Non relié.</translation>
    </message>
    <message>
        <source>Last copied {0}.</source>
        <translation>Dernière copie : {0}.</translation>
    </message>
    <message>
        <source>No copy of the keys has been made yet.</source>
        <translation>Aucune copie des clés n&apos;a encore été faite.</translation>
    </message>
    <message>
        <source>This PC adds the others</source>
        <translation>Ce poste ajoute les autres</translation>
    </message>
    <message>
        <source>{0} · in force until {1}</source>
        <translation>{0} · valable jusqu&apos;au {1}</translation>
    </message>
    <message>
        <source>The certificate ends soon.</source>
        <translation>Le certificat se termine bientôt.</translation>
    </message>
    <message>
        <source>A request for a new one goes along with the next stick by itself.</source>
        <translation>Une demande de renouvellement partira d&apos;elle-même avec la prochaine clé USB.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Pas encore comparé.</translation>
    </message>
    <message>
        <source>Call {0} and compare the six groups.</source>
        <translation>Appelez {0} et comparez les six groupes.</translation>
    </message>
    <message>
        <source>{0} (adds the others)</source>
        <translation>{0} (ajoute les autres)</translation>
    </message>
    <message>
        <source>taken back, {0}</source>
        <translation>révoqué, {0}</translation>
    </message>
    <message>
        <source>Its key went to a new PC {0}.</source>
        <translation>Sa clé est passée à un nouveau poste {0}.</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacé</translation>
    </message>
    <message>
        <source>The PC “{0}” took its place {1}.</source>
        <translation>Le poste « {0} » l&apos;a remplacé {1}.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copié</translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation>pas encore de nouvelles</translation>
    </message>
    <message>
        <source>Last heard of: {0}</source>
        <translation>Dernières nouvelles : {0}</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Take back the PC {0}</source>
        <translation>Révoquer le poste {0}</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>What goes to the hub</source>
        <translation>Ce qui part vers le serveur</translation>
    </message>
    <message>
        <source>What goes to the other PCs of the office</source>
        <translation>Ce qui part vers les autres postes du bureau</translation>
    </message>
    <message>
        <source>Nothing leaves this PC before somebody who runs the office has agreed.</source>
        <translation>Rien ne quitte ce poste avant l&apos;accord d&apos;un responsable du bureau.</translation>
    </message>
    <message>
        <source>This is not sent:</source>
        <translation>Ceci n&apos;est pas envoyé :</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Donner l&apos;accord</translation>
    </message>
    <message>
        <source>Take the consent back</source>
        <translation>Retirer l&apos;accord</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>none now</source>
        <translation>rien pour l&apos;instant</translation>
    </message>
    <message>
        <source>Somebody without a name here</source>
        <translation>Quelqu&apos;un qui n&apos;est plus dans la liste</translation>
    </message>
    <message>
        <source>{name} agreed, {when}.</source>
        <translation>{name} a donné son accord, {when}.</translation>
    </message>
    <message>
        <source>The clerk, a leader or the administrator can agree.</source>
        <translation>Le secrétaire, un responsable ou l&apos;administrateur peut donner l&apos;accord.</translation>
    </message>
    <message>
        <source>Take the consent back?</source>
        <translation>Retirer l&apos;accord ?</translation>
    </message>
    <message>
        <source>Nothing more leaves until somebody agrees again. What was sent stays sent.</source>
        <translation>Plus rien ne part jusqu&apos;à un nouvel accord. Ce qui est parti reste parti.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Make a copy of an issued document</source>
        <translation>Faire une copie d&apos;un document émis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Faire la copie</translation>
    </message>
    <message>
        <source>Form of the copy</source>
        <translation>Forme de la copie</translation>
    </message>
    <message>
        <source>Parts to be extracted</source>
        <translation>Parties à extraire</translation>
    </message>
    <message>
        <source>Recipients of the copy</source>
        <translation>Destinataires de la copie</translation>
    </message>
    <message>
        <source>One on each line. Empty: only the file copy.</source>
        <translation>Un par ligne. Vide : seulement l&apos;exemplaire d&apos;archive.</translation>
    </message>
    <message>
        <source>Who signs the copy</source>
        <translation>Qui signe la copie</translation>
    </message>
    <message>
        <source>Number and day are given by the clerk when the copy is signed.</source>
        <translation>Le numéro et la date sont donnés par le secrétariat à la signature de la copie.</translation>
    </message>
    <message>
        <source>Sao y: the whole document, from the original</source>
        <translation>Sao y : le document entier, d&apos;après l&apos;original</translation>
    </message>
    <message>
        <source>Trích sao: parts of the document</source>
        <translation>Trích sao : des parties du document</translation>
    </message>
    <message>
        <source>Sao lục: the whole document, from a sao y</source>
        <translation>Sao lục : le document entier, d&apos;après une copie sao y</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Annexe</translation>
    </message>
    <message>
        <source>Compare the copy with the original before it is signed.</source>
        <translation>Comparez la copie avec l&apos;original avant la signature.</translation>
    </message>
    <message>
        <source>Tick the parts. Their headings come with them; what is left out shows as dots.</source>
        <translation>Cochez les parties. Leurs titres les accompagnent ; ce qui est omis apparaît en points de suspension.</translation>
    </message>
    <message>
        <source>Only where a sao y lies before you: compare the copy with it.</source>
        <translation>Seulement si vous avez une copie sao y : comparez la copie avec elle.</translation>
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
    <name>CourseTile</name>
    <message>
        <source>{0} of {1} lessons done</source>
        <translation>{0} leçons sur {1} faites</translation>
    </message>
    <message>
        <source>{0} · mastered {1}</source>
        <translation>{0} · maîtrise {1}</translation>
    </message>
</context>
<context>
    <name>CourseView</name>
    <message>
        <source>Practise this course</source>
        <translation>S’entraîner sur ce cours</translation>
    </message>
    <message>
        <source>{0} of {1} lessons done</source>
        <translation>{0} leçons sur {1} faites</translation>
    </message>
    <message>
        <source>Go on: {0}</source>
        <translation>Continuer : {0}</translation>
    </message>
    <message>
        <source>How well you know it</source>
        <translation>Votre maîtrise</translation>
    </message>
    <message>
        <source>The mark on each bar stands where a topic counts as known.</source>
        <translation>Le trait sur chaque barre marque le niveau où un thème est su.</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>What this course rests on</source>
        <translation>Sur quoi repose ce cours</translation>
    </message>
    <message>
        <source>Version {0}, as of {1:%d/%m/%Y}. {2}</source>
        <translation>Version {0}, au {1:%d/%m/%Y}. {2}</translation>
    </message>
</context>
<context>
    <name>CoursesView</name>
    <message>
        <source>Take over from a stick</source>
        <translation>Reprendre d’une clé USB</translation>
    </message>
    <message>
        <source>Take over a file</source>
        <translation>Reprendre un fichier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Signataires de confiance</translation>
    </message>
    <message>
        <source>Check a course of my own</source>
        <translation>Vérifier mon propre cours</translation>
    </message>
    <message>
        <source>Make a pack of it</source>
        <translation>En faire un paquet</translation>
    </message>
    <message>
        <source>Course packs</source>
        <translation>Paquets de cours</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>À jour au</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>There is no course here yet</source>
        <translation>Il n’y a pas encore de cours ici</translation>
    </message>
    <message>
        <source>Course packs come on a stick; take one over.</source>
        <translation>Les paquets de cours viennent sur une clé USB ; reprenez-en un.</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n paquet</numerusform>
            <numerusform>%n paquets</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, older</source>
        <translation>{0}, plus ancienne</translation>
    </message>
    <message>
        <source>Shipped with the program</source>
        <translation>Fourni avec le programme</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) cannot be used</source>
        <translation>
            <numerusform>%n paquet est inutilisable</numerusform>
            <numerusform>%n paquets sont inutilisables</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Repris</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n leçon</numerusform>
            <numerusform>%n leçons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s)</source>
        <translation>
            <numerusform>%n examen</numerusform>
            <numerusform>%n examens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source : {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence : {0}</translation>
    </message>
    <message>
        <source>The stick or folder with the packs</source>
        <translation>La clé ou le dossier des paquets</translation>
    </message>
    <message>
        <source>No course pack was found there.</source>
        <translation>Aucun paquet de cours n’y a été trouvé.</translation>
    </message>
    <message>
        <source>A pack is a folder with manifest.toml, or a .zip file.</source>
        <translation>Un paquet est un dossier avec manifest.toml, ou un fichier .zip.</translation>
    </message>
    <message>
        <source>A course pack</source>
        <translation>Un paquet de cours</translation>
    </message>
    <message>
        <source>Course packs (*.zip)</source>
        <translation>Paquets de cours (*.zip)</translation>
    </message>
    <message>
        <source>The course was taken over.</source>
        <translation>Le cours a été repris.</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, version {1}</translation>
    </message>
    <message>
        <source>Nobody here knows who signed this pack</source>
        <translation>Personne ici ne connaît le signataire de ce paquet</translation>
    </message>
    <message>
        <source>It says it is from “{0}”. Ask them for the fingerprint by telephone or on paper, and compare:

{1}</source>
        <translation>Il se dit de « {0} ». Demandez-leur l’empreinte par téléphone ou sur papier, et comparez :

{1}</translation>
    </message>
    <message>
        <source>It is the same: trust them</source>
        <translation>C’est la même : leur faire confiance</translation>
    </message>
    <message>
        <source>Do not take it over</source>
        <translation>Ne pas le reprendre</translation>
    </message>
    <message>
        <source>Remove this course pack?</source>
        <translation>Retirer ce paquet de cours ?</translation>
    </message>
    <message>
        <source>{0}, version {1}. Answers and results of learners stay.</source>
        <translation>{0}, version {1}. Les réponses et résultats des apprenants restent.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>The folder of the course</source>
        <translation>Le dossier du cours</translation>
    </message>
    <message>
        <source>Save the course pack</source>
        <translation>Enregistrer le paquet de cours</translation>
    </message>
    <message>
        <source>The pack was written and signed with the key of this PC.</source>
        <translation>Le paquet a été écrit et signé avec la clé de ce PC.</translation>
    </message>
    <message>
        <source>{0}

Tell those who get it this fingerprint:
{1}</source>
        <translation>{0}

Donnez cette empreinte à ceux qui le reçoivent :
{1}</translation>
    </message>
</context>
<context>
    <name>CriteriaPart</name>
    <message>
        <source>One more criterion</source>
        <translation>Un critère de plus</translation>
    </message>
</context>
<context>
    <name>CriterionLine</name>
    <message>
        <source>What is looked at</source>
        <translation>Ce qui est regardé</translation>
    </message>
    <message>
        <source>What full marks ask for</source>
        <translation>Ce que demandent tous les points</translation>
    </message>
    <message>
        <source>Points at most</source>
        <translation>Points au plus</translation>
    </message>
    <message>
        <source>Criterion {0}</source>
        <translation>Critère {0}</translation>
    </message>
    <message>
        <source>What criterion {0} asks for</source>
        <translation>Ce que demande le critère {0}</translation>
    </message>
    <message>
        <source>Points of criterion {0}</source>
        <translation>Points du critère {0}</translation>
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
        <source>day/month/year</source>
        <translation>jour/mois/année</translation>
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
        <translation>
            <numerusform>%n jour ouvré de retard</numerusform>
            <numerusform>%n jours ouvrés de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>encore %n jour ouvré</numerusform>
            <numerusform>encore %n jours ouvrés</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n jour ouvré à partir d’aujourd’hui</numerusform>
            <numerusform>%n jours ouvrés à partir d’aujourd’hui</numerusform>
        </translation>
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
    <name>DifferenceRow</name>
    <message>
        <source>Take the left text: {0}</source>
        <translation>Prendre le texte de gauche : {0}</translation>
    </message>
    <message>
        <source>Take the right text: {0}</source>
        <translation>Prendre le texte de droite : {0}</translation>
    </message>
    <message>
        <source>The words to keep: {0}</source>
        <translation>Les mots à garder : {0}</translation>
    </message>
    <message>
        <source>Only the left was changed</source>
        <translation>Seul le texte de gauche a changé</translation>
    </message>
    <message>
        <source>Only the right was changed</source>
        <translation>Seul le texte de droite a changé</translation>
    </message>
    <message>
        <source>They differ here</source>
        <translation>Ils diffèrent ici</translation>
    </message>
    <message>
        <source>Both were changed</source>
        <translation>Les deux ont changé</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>(nothing stands here)</source>
        <translation>(rien à cet endroit)</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Prendre les deux</translation>
    </message>
    <message>
        <source>Take neither</source>
        <translation>N’en prendre aucun</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>Modifier les mots</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>✓ Written by hand</source>
        <translation>✓ Écrit à la main</translation>
    </message>
</context>
<context>
    <name>Difficulty</name>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>Learning and courses</source>
        <translation>Apprentissage et cours</translation>
    </message>
    <message>
        <source>Public services online</source>
        <translation>Services publics en ligne</translation>
    </message>
    <message>
        <source>Computer and network</source>
        <translation>Ordinateur et réseau</translation>
    </message>
    <message>
        <source>Work and rules</source>
        <translation>Travail et règles</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
</context>
<context>
    <name>DifficultyDialog</name>
    <message>
        <source>Report a difficulty</source>
        <translation>Signaler une difficulté</translation>
    </message>
    <message>
        <source>It goes to those who run the hub with the next exchange. Their answer appears here.</source>
        <translation>Cela part aux responsables du serveur au prochain échange. Leur réponse s&apos;affichera ici.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Avec vos propres mots</translation>
    </message>
    <message>
        <source>Please name no citizens and no numbers of theirs.</source>
        <translation>Ne citez ni citoyens ni leurs numéros, s&apos;il vous plaît.</translation>
    </message>
    <message>
        <source>Hide personal details</source>
        <translation>Masquer les données personnelles</translation>
    </message>
    <message>
        <source>Send it without my name</source>
        <translation>Envoyer sans mon nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>DocumentPart</name>
    <message>
        <source>One more line</source>
        <translation>Une ligne de plus</translation>
    </message>
</context>
<context>
    <name>DocumentRoles</name>
    <message>
        <source>at the left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>at the right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>au milieu</translation>
    </message>
    <message>
        <source>running text</source>
        <translation>texte courant</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>gras</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>italique</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Line of the document</source>
        <translation>Ligne du document</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fausse</translation>
    </message>
    <message>
        <source>What is wrong here</source>
        <translation>Ce qui est faux ici</translation>
    </message>
    <message>
        <source>Line {0} of the document</source>
        <translation>Ligne {0} du document</translation>
    </message>
    <message>
        <source>How line {0} is printed</source>
        <translation>Comment la ligne {0} est imprimée</translation>
    </message>
    <message>
        <source>Line {0} is wrong</source>
        <translation>La ligne {0} est fausse</translation>
    </message>
    <message>
        <source>What is wrong in line {0}</source>
        <translation>Ce qui est faux dans la ligne {0}</translation>
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
        <source>Waits for its number from the clerk&apos;s PC</source>
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
        <translation>
            <numerusform>Encore %n document à examiner.</numerusform>
            <numerusform>Encore %n documents à examiner.</numerusform>
        </translation>
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
    <name>DoubledBanner</name>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) stand twice in the registers.</source>
        <translation>
            <numerusform>%n numéro figure deux fois dans les registres.</numerusform>
            <numerusform>%n numéros figurent deux fois dans les registres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two PCs gave them before they knew of each other. Nothing is renumbered; say in the notes which is which.</source>
        <translation>Deux postes les ont donnés avant de se connaître. Rien n&apos;est renuméroté ; précisez dans les remarques lequel est lequel.</translation>
    </message>
</context>
<context>
    <name>DoubledDialog</name>
    <message>
        <source>Numbers that stand twice</source>
        <translation>Numéros en double</translation>
    </message>
    <message>
        <source>(not here yet)</source>
        <translation>(pas encore reçu)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Outgoing number {0} of {1}</source>
        <translation>Numéro de départ {0} de {1}</translation>
    </message>
    <message>
        <source>Incoming number {0} of {1}</source>
        <translation>Numéro d&apos;arrivée {0} de {1}</translation>
    </message>
    <message>
        <source>Given here, {0}</source>
        <translation>Donné ici, {0}</translation>
    </message>
    <message>
        <source>Given at another PC, {0}</source>
        <translation>Donné sur un autre poste, {0}</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Without a subject yet</source>
        <translation>Encore sans objet</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n different texts</source>
        <translation>
            <numerusform>⚠ %n texte différent</numerusform>
            <numerusform>⚠ %n textes différents</numerusform>
        </translation>
    </message>
    <message>
        <source>Returned for another text</source>
        <translation>Renvoyé pour correction</translation>
    </message>
    <message>
        <source>✓ Reviewed</source>
        <translation>✓ Relu</translation>
    </message>
    <message>
        <source>Edited after its review</source>
        <translation>Modifié après relecture</translation>
    </message>
    <message>
        <source>A newer text is on its way</source>
        <translation>Un texte plus récent arrive</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>{0} · changed {1}</source>
        <translation>{0} · modifié {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n remarque ouverte</numerusform>
            <numerusform>%n remarques ouvertes</numerusform>
        </translation>
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
        <source>Compare both</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare both texts: {0}</source>
        <translation>Comparer les deux textes : {0}</translation>
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
        <source>Compare both</source>
        <translation>Comparer les deux</translation>
    </message>
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
    <message numerus="yes">
        <source>This letter has %n different texts; this is one of them.</source>
        <translation>
            <numerusform>Cette lettre a %n texte différent ; celui-ci en est un.</numerusform>
            <numerusform>Cette lettre a %n textes différents ; celui-ci en est un.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them and choose the words before it is reviewed.</source>
        <translation>Comparez-les et choisissez avant la relecture.</translation>
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
    <name>Durations</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <extracomment>Seconds are told in steps: nobody believes a clock that counts 37, 41, 36.</extracomment>
        <translation>
            <numerusform>encore %n seconde environ</numerusform>
            <numerusform>encore %n secondes environ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>encore %n minute environ</numerusform>
            <numerusform>encore %n minutes environ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>{0} of {1} right</source>
        <translation>{0} justes sur {1}</translation>
    </message>
    <message>
        <source>To be looked at once more</source>
        <translation>À revoir</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Lire : {0}</translation>
    </message>
    <message>
        <source>Ask these again</source>
        <translation>Refaire ces questions</translation>
    </message>
    <message>
        <source>Go on practising</source>
        <translation>Continuer l’entraînement</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Everything right. What you know comes back later, less and less often.</source>
        <translation>Tout est juste. Ce que vous savez reviendra plus tard, de moins en moins souvent.</translation>
    </message>
    <message>
        <source>What was not right comes back first, until it is known.</source>
        <translation>Ce qui n’était pas juste revient d’abord, jusqu’à ce que ce soit su.</translation>
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
    <name>EntryDialog</name>
    <message>
        <source>Change the entry</source>
        <translation>Modifier l’entrée</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nouvelle entrée</translation>
    </message>
    <message>
        <source>What takes place</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Without hours</source>
        <translation>Sans heures</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Matin</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Après-midi</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Soir</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>Chaired by</source>
        <translation>Présidé par</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Leaders who take part, parted by ;</source>
        <translation>Responsables présents, séparés par ;</translation>
    </message>
    <message>
        <source>Who else comes</source>
        <translation>Autres participants</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparé par</translation>
    </message>
    <message>
        <source>Notes, car</source>
        <translation>Remarques, véhicule</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Une fois</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Toutes les deux semaines</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>Jusqu’au jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>le jour</translation>
    </message>
    <message>
        <source>the hour</source>
        <translation>l’heure</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>le lieu</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>le contenu</translation>
    </message>
    <message>
        <source>The invitation does not say: {0}</source>
        <translation>L’invitation ne dit pas : {0}</translation>
    </message>
    <message>
        <source>Please give the day.</source>
        <translation>Indiquez le jour.</translation>
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
        <source>Proposal …</source>
        <translation>Proposition …</translation>
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
    <name>Essay</name>
    <message>
        <source>Your text</source>
        <translation>Votre texte</translation>
    </message>
    <message>
        <source>Write your text; Ctrl+Enter ends it. A person will mark it.</source>
        <translation>Écrivez votre texte ; Ctrl+Entrée le termine. Une personne le notera.</translation>
    </message>
</context>
<context>
    <name>ExamBar</name>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Mark this question to look at it once more (F2)</source>
        <translation>Marquer cette question pour la revoir (F2)</translation>
    </message>
    <message>
        <source>Leave for now</source>
        <translation>Quitter pour l’instant</translation>
    </message>
    <message>
        <source>Back one</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>The question before (Ctrl+Page Up)</source>
        <translation>La question précédente (Ctrl+Page préc.)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The next question (Enter or Ctrl+Page Down)</source>
        <translation>La question suivante (Entrée ou Ctrl+Page suiv.)</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>End the exam (Ctrl+Enter)</source>
        <translation>Terminer l’examen (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>ExamClock</name>
    <message>
        <source>No time limit</source>
        <extracomment>Little time is left from here on.</extracomment>
        <translation>Sans limite de temps</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute restante</numerusform>
            <numerusform>%n minutes restantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamHead</name>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Question {0} of {1}</source>
        <translation>Question {0} sur {1}</translation>
    </message>
</context>
<context>
    <name>ExamIntro</name>
    <message>
        <source>Before you begin</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>Begin the exam</source>
        <translation>Commencer l’examen</translation>
    </message>
    <message>
        <source>Your attempts</source>
        <translation>Vos essais</translation>
    </message>
    <message>
        <source>Go on with the exam</source>
        <translation>Continuer l’examen</translation>
    </message>
    <message>
        <source>You have begun this exam and not handed it in.</source>
        <translation>Vous avez commencé cet examen sans le remettre.</translation>
    </message>
    <message>
        <source>Your answers and the time that is left were kept.</source>
        <translation>Vos réponses et le temps restant ont été gardés.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Recommencer</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), drawn by chance.</source>
        <translation>
            <numerusform>%n question, tirée au sort.</numerusform>
            <numerusform>%n questions, tirées au sort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n minute(s). The clock stands at the top.</source>
        <translation>
            <numerusform>Vous avez %n minute. L’horloge est en haut.</numerusform>
            <numerusform>Vous avez %n minutes. L’horloge est en haut.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no time limit.</source>
        <translation>Le temps n’est pas limité.</translation>
    </message>
    <message>
        <source>You have passed with {0} % of the points.</source>
        <translation>Réussi à partir de {0} % des points.</translation>
    </message>
    <message>
        <source>You may try as often as you like.</source>
        <translation>Vous pouvez essayer autant de fois que vous voulez.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left.</source>
        <translation>
            <numerusform>Il reste %n essai.</numerusform>
            <numerusform>Il reste %n essais.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go back to every question and change every answer until you hand in.</source>
        <translation>Jusqu’à la remise, vous pouvez revenir à chaque question et changer chaque réponse.</translation>
    </message>
    <message>
        <source>Every answer is kept at once. If the power fails, you go on where you were, with the time that was left.</source>
        <translation>Chaque réponse est gardée aussitôt. En cas de coupure, vous reprenez où vous étiez, avec le temps restant.</translation>
    </message>
    <message>
        <source>You have used all attempts at this exam.</source>
        <translation>Vous avez utilisé tous les essais de cet examen.</translation>
    </message>
    <message>
        <source>The trainer opens this exam on this PC.</source>
        <translation>Le formateur ouvre cet examen sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Please tell your trainer that you are ready.</source>
        <translation>Dites à votre formateur que vous êtes prêt.</translation>
    </message>
    <message>
        <source>This exam is closed.</source>
        <translation>Cet examen est fermé.</translation>
    </message>
    <message>
        <source>{0}, time used {1}</source>
        <translation>{0}, temps utilisé {1}</translation>
    </message>
    <message>
        <source>Waits for the trainer</source>
        <translation>Attend le formateur</translation>
    </message>
    <message>
        <source>✓ Passed, {0}</source>
        <translation>✓ Réussi, {0}</translation>
    </message>
    <message>
        <source>Not passed, {0}</source>
        <translation>Non réussi, {0}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Look at the attempt of {0}</source>
        <translation>Regarder l’essai de {0}</translation>
    </message>
</context>
<context>
    <name>ExamResult</name>
    <message>
        <source>By topic</source>
        <extracomment>So many answered questions are laid out at once; the rest follow on a button.</extracomment>
        <translation>Par thème</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Montrer plus</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>The trainer&apos;s key scores it; the result stands here as soon as the trainer has opened the exam again.</source>
        <translation>La clé du formateur le note ; le résultat paraît ici dès que le formateur a rouvert l’examen.</translation>
    </message>
    <message>
        <source>{0} reached, {1} % needed</source>
        <translation>{0} atteints, {1} % requis</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>Pas encore réussi</translation>
    </message>
    <message>
        <source>Your trainer gives the certificate when all conditions are met.</source>
        <translation>Votre formateur donne le certificat quand toutes les conditions sont remplies.</translation>
    </message>
    <message>
        <source>Read the lessons of the topics below, practise, and try again.</source>
        <translation>Relisez les leçons des thèmes ci-dessous, entraînez-vous et réessayez.</translation>
    </message>
    <message>
        <source>Time used: {0}</source>
        <translation>Temps utilisé : {0}</translation>
    </message>
    <message>
        <source>the time was over</source>
        <translation>le temps était écoulé</translation>
    </message>
    <message numerus="yes">
        <source>%n interruption(s)</source>
        <translation>
            <numerusform>%n interruption</numerusform>
            <numerusform>%n interruptions</numerusform>
        </translation>
    </message>
    <message>
        <source>To the exam</source>
        <translation>Vers l’examen</translation>
    </message>
    <message>
        <source>Practise this course</source>
        <translation>S’entraîner sur ce cours</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Autres questions</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message numerus="yes">
        <source>What was not right: %n question(s)</source>
        <translation>
            <numerusform>Pas juste : %n question</numerusform>
            <numerusform>Pas justes : %n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was right</source>
        <translation>Tout était juste</translation>
    </message>
    <message>
        <source>Only what was not right</source>
        <translation>Seulement ce qui n’était pas juste</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Montrer toutes les réponses</translation>
    </message>
    <message>
        <source>The answers of this exam are shown by the trainer.</source>
        <translation>Les réponses de cet examen sont montrées par le formateur.</translation>
    </message>
</context>
<context>
    <name>ExamRow</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>passed from {0} %</source>
        <translation>réussi dès {0} %</translation>
    </message>
    <message>
        <source>Go on with the exam</source>
        <translation>Continuer l’examen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Begun, not handed in</source>
        <translation>Commencé, non remis</translation>
    </message>
    <message>
        <source>Waits for the trainer</source>
        <translation>Attend le formateur</translation>
    </message>
    <message>
        <source>✓ Passed, {0}</source>
        <translation>✓ Réussi, {0}</translation>
    </message>
    <message>
        <source>Not passed yet, {0}</source>
        <translation>Pas encore réussi, {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <translation>
            <numerusform>%n essai restant</numerusform>
            <numerusform>%n essais restants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamRun</name>
    <message>
        <source>Close</source>
        <extracomment>The time used is told to the service so often, and a typed answer is kept after such a pause.</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Leave the exam?</source>
        <translation>Quitter l’examen ?</translation>
    </message>
    <message>
        <source>Your answers are kept, and you can go on later from the same question.</source>
        <translation>Vos réponses sont gardées ; vous pourrez reprendre plus tard à la même question.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Less than five minutes are left.</source>
        <translation>Il reste moins de cinq minutes.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer yet.</source>
        <translation>
            <numerusform>%n question est encore sans réponse.</numerusform>
            <numerusform>%n questions sont encore sans réponse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are marked.</source>
        <translation>
            <numerusform>%n question est marquée.</numerusform>
            <numerusform>%n questions sont marquées.</numerusform>
        </translation>
    </message>
    <message>
        <source>After that nothing can be changed any more.</source>
        <translation>Ensuite, plus rien ne peut être changé.</translation>
    </message>
    <message>
        <source>Hand in the exam?</source>
        <translation>Remettre l’examen ?</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Go on answering</source>
        <translation>Continuer à répondre</translation>
    </message>
</context>
<context>
    <name>ExamSticks</name>
    <message>
        <source>Take the exam to another PC</source>
        <translation>Emporter l’examen sur un autre PC</translation>
    </message>
    <message>
        <source>Sealed exams (*.caexam)</source>
        <translation>Examens scellés (*.caexam)</translation>
    </message>
    <message>
        <source>{0}. Nobody can read or change the file; your PIN opens it there.</source>
        <translation>{0}. Personne ne peut lire ni changer le fichier ; votre PIN l’ouvre là-bas.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Écrire le fichier</translation>
    </message>
    <message>
        <source>Fetch an exam from a stick</source>
        <translation>Prendre un examen d’une clé USB</translation>
    </message>
    <message>
        <source>{0}. It is sealed to your exam key on this PC.</source>
        <translation>{0}. Il est scellé à votre clé d’examen sur ce PC.</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Le prendre</translation>
    </message>
</context>
<context>
    <name>ExamsView</name>
    <message>
        <source>New sealed exam</source>
        <translation>Nouvel examen scellé</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>Score what waits</source>
        <translation>Noter ce qui attend</translation>
    </message>
    <message>
        <source>Results and questions</source>
        <translation>Résultats et questions</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Qui peut l’ouvrir</translation>
    </message>
    <message>
        <source>To a stick</source>
        <translation>Vers une clé</translation>
    </message>
    <message>
        <source>From a stick</source>
        <translation>D’une clé</translation>
    </message>
    <message>
        <source>Close the exam</source>
        <translation>Clore l’examen</translation>
    </message>
    <message>
        <source>My exam key</source>
        <translation>Ma clé d’examen</translation>
    </message>
    <message>
        <source>Sealed exams</source>
        <translation>Examens scellés</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>Réussi dès</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Passés</translation>
    </message>
    <message>
        <source>To score</source>
        <translation>À noter</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>There is no sealed exam here yet</source>
        <translation>Il n’y a pas encore d’examen scellé ici</translation>
    </message>
    <message>
        <source>A sealed exam takes its questions from your bank; only a trainer’s PIN opens it. The exams of the courses need no preparation.</source>
        <translation>Un examen scellé prend ses questions dans votre banque ; seul le PIN d’un formateur l’ouvre. Les examens des cours n’ont besoin d’aucune préparation.</translation>
    </message>
    <message numerus="yes">
        <source>%n exam(s)</source>
        <translation>
            <numerusform>%n examen</numerusform>
            <numerusform>%n examens</numerusform>
        </translation>
    </message>
    <message>
        <source>Open on this PC</source>
        <translation>Ouvert sur ce PC</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>Free to take</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>{0} of {1} questions, {2} minutes</source>
        <translation>{0} questions sur {1}, {2} minutes</translation>
    </message>
    <message>
        <source>A supervised exam is open on this PC.</source>
        <translation>Un examen surveillé est ouvert sur ce PC.</translation>
    </message>
    <message>
        <source>Learners with an account find it under Training; others begin here.</source>
        <translation>Les apprenants avec un compte le trouvent sous Formation ; les autres commencent ici.</translation>
    </message>
    <message>
        <source>Hand the PC to a learner</source>
        <translation>Confier le PC à un apprenant</translation>
    </message>
    <message>
        <source>End the supervision</source>
        <translation>Terminer la surveillance</translation>
    </message>
    <message>
        <source>An exam key is locked since its PIN was reset.</source>
        <translation>Une clé d’examen est verrouillée depuis que son PIN a été réinitialisé.</translation>
    </message>
    <message>
        <source>No trainer of this PC has an exam key yet.</source>
        <translation>Aucun formateur de ce PC n’a encore de clé d’examen.</translation>
    </message>
    <message>
        <source>The recovery code opens it.</source>
        <translation>Le code de secours l’ouvre.</translation>
    </message>
    <message>
        <source>A sealed exam needs one. It is made once, under your PIN.</source>
        <translation>Un examen scellé en demande une. Elle se fait une fois, sous votre PIN.</translation>
    </message>
    <message>
        <source>Open the exam first: “Supervise”.</source>
        <translation>Ouvrez d’abord l’examen : « Surveiller ».</translation>
    </message>
    <message>
        <source>Open the exam</source>
        <translation>Ouvrir l’examen</translation>
    </message>
    <message>
        <source>{0}. Its key stays open on this PC until you end the supervision.</source>
        <translation>{0}. Sa clé reste ouverte sur ce PC jusqu’à la fin de la surveillance.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) that waited were scored.</source>
        <translation>
            <numerusform>%n copie en attente a été notée.</numerusform>
            <numerusform>%n copies en attente ont été notées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every attempt that waits for this trainer is scored; nothing stays open.</source>
        <translation>Toute copie qui attend ce formateur est notée ; rien ne reste ouvert.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Noter</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were scored.</source>
        <translation>
            <numerusform>%n copie a été notée.</numerusform>
            <numerusform>%n copies ont été notées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The exam was written to a file.</source>
        <translation>L’examen a été écrit dans un fichier.</translation>
    </message>
    <message>
        <source>Close this exam?</source>
        <translation>Clore cet examen ?</translation>
    </message>
    <message>
        <source>Nobody can begin it any more; what was written stays.</source>
        <translation>Plus personne ne peut le commencer ; ce qui est écrit reste.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Laisser ouvert</translation>
    </message>
    <message>
        <source>You have an exam key.</source>
        <translation>Vous avez une clé d’examen.</translation>
    </message>
    <message>
        <source>Your PIN opens it. When you change the PIN, the key follows.</source>
        <translation>Votre PIN l’ouvre. Quand vous changez de PIN, la clé suit.</translation>
    </message>
    <message>
        <source>Open your exam key again</source>
        <translation>Rouvrir votre clé d’examen</translation>
    </message>
    <message>
        <source>Your PIN was reset. The recovery code opens the key for the new PIN.</source>
        <translation>Votre PIN a été réinitialisé. Le code de secours ouvre la clé pour le nouveau PIN.</translation>
    </message>
    <message>
        <source>Is the recovery code lost too?</source>
        <translation>Le code de secours est-il perdu aussi ?</translation>
    </message>
    <message>
        <source>A new key can be made. Exams sealed to the old one are then opened by their other trainers alone.</source>
        <translation>Une nouvelle clé peut être faite. Les examens scellés à l’ancienne ne s’ouvrent alors que par leurs autres formateurs.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Faire une nouvelle clé</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Make an exam key</source>
        <translation>Faire une clé d’examen</translation>
    </message>
    <message>
        <source>It needs a PIN of at least six signs, because it guards the answers.</source>
        <translation>Il faut un PIN d’au moins six signes, car elle garde les réponses.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Faire la clé</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>This PC stands alone</source>
        <translation>Ce poste est isolé</translation>
    </message>
    <message>
        <source>Connect it with the other PCs of the office, with the hub of the province, or with both: results and numbers then travel by stick or network, and courses and messages come back. No network is needed for that, a stick is enough.</source>
        <translation>Reliez-le aux autres postes du bureau, au serveur de la province, ou aux deux : résultats et chiffres voyagent alors par clé ou par réseau, cours et messages reviennent. Aucun réseau n&apos;est nécessaire, une clé suffit.</translation>
    </message>
    <message>
        <source>Connect this PC</source>
        <translation>Relier ce poste</translation>
    </message>
    <message>
        <source>Send a document…</source>
        <translation>Envoyer un document…</translation>
    </message>
    <message>
        <source>Report a difficulty…</source>
        <translation>Signaler une difficulté…</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Kept. It goes with the next exchange.</source>
        <translation>Noté. Cela part avec le prochain échange.</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>Looking at the stick</source>
        <translation>Lecture de la clé</translation>
    </message>
    <message>
        <source>Copying what is for this PC</source>
        <translation>Copie de ce qui est pour ce poste</translation>
    </message>
    <message>
        <source>Taking in what came</source>
        <translation>Prise en compte de ce qui est arrivé</translation>
    </message>
    <message>
        <source>Deleting what has arrived</source>
        <translation>Suppression de ce qui est arrivé à destination</translation>
    </message>
    <message>
        <source>Preparing what goes out</source>
        <translation>Préparation de l&apos;envoi</translation>
    </message>
    <message>
        <source>Writing onto the stick and reading back</source>
        <translation>Écriture sur la clé et relecture</translation>
    </message>
    <message>
        <source>Checking the stick once more</source>
        <translation>Dernière vérification de la clé</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>PC of this office</source>
        <translation>Poste de ce bureau</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Being taken into use</source>
        <translation>Mise en service</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisé</translation>
    </message>
    <message>
        <source>Needs a newer program</source>
        <translation>Exige un programme plus récent</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
</context>
<context>
    <name>ExplainCard</name>
    <message>
        <source>Explain it to me</source>
        <translation>Expliquez-moi</translation>
    </message>
    <message>
        <source>What is not clear?</source>
        <translation>Qu’est-ce qui n’est pas clair ?</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>The answer comes from this lesson only, by the model on this PC.</source>
        <translation>La réponse vient de cette leçon seulement, par le modèle de cet ordinateur.</translation>
    </message>
    <message>
        <source>Without a language model you are shown the passages of this lesson that bear on your question.</source>
        <translation>Sans modèle de langue, vous voyez les passages de la leçon qui touchent votre question.</translation>
    </message>
    <message>
        <source>Write what is not clear first.</source>
        <translation>Écrivez d’abord ce qui n’est pas clair.</translation>
    </message>
    <message>
        <source>There is no language model in use, so you read the passages yourself.</source>
        <translation>Aucun modèle de langue n’est utilisé : lisez vous-même les passages.</translation>
    </message>
    <message>
        <source>Loading the language model …</source>
        <translation>Chargement du modèle de langue …</translation>
    </message>
    <message>
        <source>Reading the passages: {0} %</source>
        <translation>Lecture des passages : {0} %</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Rédaction …</translation>
    </message>
    <message>
        <source>Stopped. What was not checked is not shown.</source>
        <translation>Arrêté. Ce qui n’a pas été vérifié n’est pas montré.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save questions as a file</source>
        <translation>Enregistrer les questions en fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What a format cannot hold is named after saving.</source>
        <translation>Ce qu’un format ne peut contenir est nommé après l’enregistrement.</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>Choisir l’emplacement</translation>
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
        <source>Send to many</source>
        <translation>Envoyer à plusieurs</translation>
    </message>
    <message>
        <source>One letter for each row of a list (.xlsx), e.g. 40 invitations in one go.</source>
        <translation>Une lettre pour chaque ligne d&apos;une liste (.xlsx), p. ex. 40 invitations en une fois.</translation>
    </message>
    <message>
        <source>From a list …</source>
        <translation>Depuis une liste …</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à haute voix</translation>
    </message>
    <message>
        <source>In plain words for the loudspeaker, to be read beside the document.</source>
        <translation>En mots simples pour le haut-parleur, à lire à côté du document.</translation>
    </message>
    <message>
        <source>For the loudspeaker …</source>
        <translation>Pour le haut-parleur …</translation>
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
    <name>FaceChoice</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Without picture</source>
        <translation>Sans image</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Images ({0})</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>{0} set this PIN anew on {1}.</source>
        <translation>{0} a défini ce nouveau code PIN le {1}.</translation>
    </message>
    <message>
        <source>This PIN was set anew on {0}.</source>
        <translation>Un nouveau code PIN a été défini le {0}.</translation>
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
        <source>Chapters and articles</source>
        <translation>Chapitres et articles</translation>
    </message>
    <message>
        <source>“Chương I. …”, “Điều 1. …” on lines of their own, then one line per point.</source>
        <translation>« Chương I. … », « Điều 1. … » sur leur propre ligne, puis une ligne par point.</translation>
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
        <source>Let the assistant write the sentences</source>
        <translation>Laisser l’assistant rédiger les phrases</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Rédiger le texte</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>Point {0}</translation>
    </message>
</context>
<context>
    <name>FeedbackCard</name>
    <message>
        <source>Read the lesson</source>
        <extracomment>What these say to an answer stands at the parts of the answer themselves.</extracomment>
        <translation>Lire la leçon</translation>
    </message>
    <message>
        <source>Read the lesson: {0}</source>
        <translation>Lire la leçon : {0}</translation>
    </message>
    <message>
        <source>The author gave no explanation.</source>
        <translation>L’auteur n’a pas donné d’explication.</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source : {0}</translation>
    </message>
    <message>
        <source>A person will mark this answer</source>
        <extracomment>All of it in words, for a screen reader.</extracomment>
        <translation>Une personne notera cette réponse</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Partly right: {0} %</source>
        <translation>Juste en partie : {0} %</translation>
    </message>
    <message>
        <source>Not right yet</source>
        <translation>Pas encore juste</translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message>
        <source>PIN on the other PC</source>
        <translation>PIN sur l’autre PC</translation>
    </message>
    <message>
        <source>Only where it is another one.</source>
        <translation>Seulement s’il est différent.</translation>
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
    <name>FieldWords</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Vrai ou faux</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Accepted answers</source>
        <translation>Réponses acceptées</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Titre court</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Said when the answer is right</source>
        <translation>Dit si la réponse est juste</translation>
    </message>
    <message>
        <source>Said when the answer is wrong</source>
        <translation>Dit si la réponse est fausse</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures of the month</source>
        <translation>Chiffres du mois</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Points à vérifier</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Files that came back …</source>
        <translation>Fichiers reçus …</translation>
    </message>
    <message>
        <source>A folder or stick …</source>
        <translation>Un dossier ou une clé …</translation>
    </message>
    <message>
        <source>Blank files for the villages …</source>
        <translation>Fichiers vierges pour les villages …</translation>
    </message>
    <message>
        <source>Change the form …</source>
        <translation>Modifier le formulaire …</translation>
    </message>
    <message>
        <source>New form …</source>
        <translation>Nouveau formulaire …</translation>
    </message>
    <message>
        <source>Chart of the column</source>
        <translation>Graphique de la colonne</translation>
    </message>
    <message>
        <source>Only keep the month</source>
        <translation>Garder seulement le mois</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Faire le rapport</translation>
    </message>
    <message>
        <source>Figures of the villages</source>
        <translation>Chiffres des villages</translation>
    </message>
    <message>
        <source>Write the month as 11/2026.</source>
        <translation>Écrivez le mois comme 11/2026.</translation>
    </message>
    <message>
        <source>Chart: {0}</source>
        <translation>Graphique : {0}</translation>
    </message>
    <message>
        <source>Make a form first.</source>
        <translation>Faites d’abord un formulaire.</translation>
    </message>
    <message>
        <source>It says what every village reports each month, and how the columns fit.</source>
        <translation>Il dit ce que chaque village rapporte chaque mois et comment les colonnes s’accordent.</translation>
    </message>
    <message>
        <source>Choose the files that the villages sent.</source>
        <translation>Choisissez les fichiers envoyés par les villages.</translation>
    </message>
    <message>
        <source>Columns and villages are found by name; nothing is guessed.</source>
        <translation>Colonnes et villages sont trouvés par leur nom ; rien n’est deviné.</translation>
    </message>
    <message>
        <source>{0} of {1} villages</source>
        <translation>{0} villages sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be taken.</source>
        <translation>
            <numerusform>%n donnée n’a pas pu être reprise.</numerusform>
            <numerusform>%n données n’ont pas pu être reprises.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are named below and not counted.</source>
        <translation>Elles sont nommées ci-dessous et ne comptent pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n point à vérifier.</numerusform>
            <numerusform>%n points à vérifier.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are counted as they stand.</source>
        <translation>Ils comptent tels quels.</translation>
    </message>
    <message>
        <source>Everything fits.</source>
        <translation>Tout concorde.</translation>
    </message>
    <message>
        <source>Where to save the blank files</source>
        <translation>Où enregistrer les fichiers vierges</translation>
    </message>
    <message numerus="yes">
        <source>%n blank file(s) written</source>
        <translation>
            <numerusform>%n fichier vierge écrit</numerusform>
            <numerusform>%n fichiers vierges écrits</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv)</source>
        <translation>Listes (*.xlsx *.xlsm *.xls *.csv)</translation>
    </message>
    <message>
        <source>Files that came back</source>
        <translation>Fichiers reçus</translation>
    </message>
    <message>
        <source>Folder or stick with the files</source>
        <translation>Dossier ou clé avec les fichiers</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>The month is kept, the next one compares with it.</source>
        <translation>Le mois est gardé, le suivant se compare à lui.</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Moodle GIFT (.gift)</source>
        <translation>Moodle GIFT (.gift)</translation>
    </message>
    <message>
        <source>Aiken (.txt), only one right option</source>
        <translation>Aiken (.txt), une seule option juste</translation>
    </message>
    <message>
        <source>Moodle XML (.xml)</source>
        <translation>Moodle XML (.xml)</translation>
    </message>
    <message>
        <source>Workbook (.xlsx)</source>
        <translation>Classeur (.xlsx)</translation>
    </message>
    <message>
        <source>Table (.csv)</source>
        <translation>Tableau (.csv)</translation>
    </message>
    <message>
        <source>Word document (.docx)</source>
        <translation>Document Word (.docx)</translation>
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
    <name>FindingCard</name>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Which rule?</source>
        <translation>Quelle règle ?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the blank</source>
        <translation>Supprimer l’espace</translation>
    </message>
    <message>
        <source>Change to “{0}”</source>
        <translation>Changer en « {0} »</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Source : {0}</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Juste : {0}</translation>
    </message>
    <message>
        <source>Wrong: {0}</source>
        <translation>Faux : {0}</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>What the check found</source>
        <translation>Ce que la vérification a trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n point relevé</numerusform>
            <numerusform>%n points relevés</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Points relevés</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What to put right</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>✓ The course is in order.</source>
        <translation>✓ Le cours est en ordre.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <source>Stopped. {0} of {1} points are the assistant&apos;s, the rest are template sentences.</source>
        <translation>Arrêté. {0} points sur {1} sont de l’assistant, le reste sont des phrases types.</translation>
    </message>
    <message>
        <source>{0} of {1} points keep their template sentence: the assistant&apos;s did not hold to the facts.</source>
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
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>New form</source>
        <translation>Nouveau formulaire</translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation>Modifier le formulaire</translation>
    </message>
    <message>
        <source>Title of the form</source>
        <translation>Titre du formulaire</translation>
    </message>
    <message>
        <source>Ask about changes above</source>
        <translation>Vérifier les écarts au-dessus de</translation>
    </message>
    <message>
        <source>Villages, one in each line</source>
        <translation>Villages, un par ligne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep the form</source>
        <translation>Garder le formulaire</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>En bas</translation>
    </message>
    <message>
        <source>At most the column</source>
        <translation>Au plus la colonne</translation>
    </message>
    <message>
        <source>Sum of the columns</source>
        <translation>Somme des colonnes</translation>
    </message>
    <message>
        <source>Several columns are parted by ;</source>
        <translation>Plusieurs colonnes sont séparées par ;</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Take the column away</source>
        <translation>Retirer la colonne</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>somme</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>Give certificates</source>
        <translation>Délivrer des certificats</translation>
    </message>
    <message>
        <source>For which class or course</source>
        <translation>Pour quelle classe ou quel cours</translation>
    </message>
    <message>
        <source>Who gets one now</source>
        <translation>Qui en reçoit un maintenant</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Who cannot get one yet</source>
        <translation>Qui ne peut pas encore en recevoir</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Nobody is named in the settings</source>
        <translation>Personne n’est nommé dans les paramètres</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Premier numéro</translation>
    </message>
    <message>
        <source>A number is given once and never again, also when it is taken back.</source>
        <translation>Un numéro n’est donné qu’une fois, même si le certificat est retiré.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have earned a certificate</source>
        <translation>
            <numerusform>%n personne a mérité un certificat</numerusform>
            <numerusform>%n personnes ont mérité un certificat</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has earned a new certificate yet.</source>
        <translation>Personne n’a encore mérité de nouveau certificat.</translation>
    </message>
    <message>
        <source>Has one already</source>
        <translation>En a déjà un</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>présence</translation>
    </message>
    <message>
        <source>lessons</source>
        <translation>leçons</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>examen</translation>
    </message>
    <message>
        <source>final work</source>
        <translation>travail de fin</translation>
    </message>
    <message>
        <source>the class has no conditions yet</source>
        <translation>la classe n’a pas encore de conditions</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Manque : {0}</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Your goal for a day</source>
        <translation>Votre objectif du jour</translation>
    </message>
    <message>
        <source>Questions a day</source>
        <translation>Questions par jour</translation>
    </message>
    <message>
        <source>A few every day stay longer in mind than many on one day.</source>
        <translation>Quelques-unes chaque jour restent mieux en mémoire que beaucoup en un seul jour.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Hide the hints</source>
        <extracomment>Below the row of steps, above everything that the steps themselves say.</extracomment>
        <translation>Masquer les conseils</translation>
    </message>
    <message>
        <source>Which document shall it be?</source>
        <translation>Quel document souhaitez-vous ?</translation>
    </message>
    <message>
        <source>This is a sample letter; its points are filled in.</source>
        <translation>Voici une lettre d’exemple ; ses points sont déjà remplis.</translation>
    </message>
    <message>
        <source>The text is being written, point by point.</source>
        <translation>Le texte est en cours de rédaction, point par point.</translation>
    </message>
    <message>
        <source>This takes a moment; nothing has to be pressed.</source>
        <translation>Un instant : il n’y a rien à presser.</translation>
    </message>
    <message>
        <source>Read the text. Whatever you do not like, change it right here.</source>
        <translation>Lisez le texte. Ce qui ne vous plaît pas, changez-le ici même.</translation>
    </message>
    <message>
        <source>Your first letter is finished.</source>
        <translation>Votre première lettre est terminée.</translation>
    </message>
    <message>
        <source>It stands on Home, too. For the next one, give your own points.</source>
        <translation>Elle figure aussi à l’accueil. Pour la prochaine, donnez vos propres points.</translation>
    </message>
    <message>
        <source>You get a .docx to edit and a .pdf to send and print.</source>
        <translation>Vous obtiendrez un .docx à modifier et un .pdf à envoyer et à imprimer.</translation>
    </message>
    <message>
        <source>Reviewed: the mark DỰ THẢO is gone.</source>
        <translation>Relu : la mention DỰ THẢO a disparu.</translation>
    </message>
    <message>
        <source>Press “{button}” in the row of steps.</source>
        <translation>Pressez « {button} » dans la rangée des étapes.</translation>
    </message>
    <message>
        <source>Nobody with a PIN may review yet; the letter then stays a draft.</source>
        <translation>Personne n’a encore de code PIN pour relire ; la lettre reste un brouillon.</translation>
    </message>
    <message>
        <source>Look at what is listed and at the page, then type your PIN.</source>
        <translation>Regardez ce qui est signalé et la page, puis saisissez votre code PIN.</translation>
    </message>
    <message>
        <source>Then press “{button}”.</source>
        <translation>Pressez ensuite « {button} ».</translation>
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
        <source>From an issued one …</source>
        <translation>À partir d&apos;un document publié …</translation>
    </message>
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
        <source>Begin with a sample</source>
        <translation>Commencer par un exemple</translation>
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
    <name>ImportMembersDialog</name>
    <message>
        <source>Take over a list of people</source>
        <translation>Reprendre une liste de personnes</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>pas dans la liste</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Colonne {0}</translation>
    </message>
    <message>
        <source>People who would be taken over</source>
        <translation>Personnes qui seraient reprises</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Account on this PC</source>
        <translation>Compte sur ce PC</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Lignes à regarder</translation>
    </message>
    <message>
        <source>What is to be seen</source>
        <translation>Ce qu’il y a à voir</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Family and middle name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would be taken over</source>
        <translation>
            <numerusform>%n personne serait reprise</numerusform>
            <numerusform>%n personnes seraient reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken over</source>
        <translation>
            <numerusform>%n ligne ne peut être reprise</numerusform>
            <numerusform>%n lignes ne peuvent être reprises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportQuestionsDialog</name>
    <message>
        <source>Take over questions</source>
        <extracomment>Nobody reads more in a preview; the figures above count everything.</extracomment>
        <translation>Reprendre des questions</translation>
    </message>
    <message>
        <source>Into the bank</source>
        <translation>Dans la banque</translation>
    </message>
    <message>
        <source>A new bank</source>
        <translation>Une nouvelle banque</translation>
    </message>
    <message>
        <source>Title of the new bank</source>
        <translation>Titre de la nouvelle banque</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) can be taken over</source>
        <translation>
            <numerusform>%n question peut être reprise</numerusform>
            <numerusform>%n questions peuvent être reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions to take over</source>
        <translation>Questions à reprendre</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>To think about</source>
        <translation>À considérer</translation>
    </message>
    <message>
        <source>Only the first {0} are shown.</source>
        <translation>Seules les {0} premières sont montrées.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) cannot be taken over</source>
        <translation>
            <numerusform>%n question ne peut être reprise</numerusform>
            <numerusform>%n questions ne peuvent être reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file says and a bank cannot hold</source>
        <translation>Ce que dit le fichier et qu’une banque ne peut contenir</translation>
    </message>
    <message>
        <source>What cannot be taken over</source>
        <translation>Ce qui ne peut être repris</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ce champ doit être rempli.</translation>
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
        <extracomment>The field of work stands beside the parts of the header in the review.</extracomment>
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
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
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
        <source>From every field that somebody corrected. It stays within the office.</source>
        <translation>De chaque domaine que quelqu&apos;un a corrigé. Cela reste dans le bureau.</translation>
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
        <translation>
            <numerusform>« {0} » indique {1} (%n correction)</numerusform>
            <numerusform>« {0} » indique {1} (%n corrections)</numerusform>
        </translation>
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
    <name>InvitationDialog</name>
    <message>
        <source>From an invitation</source>
        <translation>D’une invitation</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>No invitation among the documents that came in.</source>
        <translation>Aucune invitation parmi les documents reçus.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
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
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Annexe</translation>
    </message>
</context>
<context>
    <name>ItemsTab</name>
    <message>
        <source>Exam</source>
        <extracomment>What has to be looked at stands above.</extracomment>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Questions of the exam</source>
        <translation>Questions de l’examen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What to think of it</source>
        <translation>Qu’en penser</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Tells apart</source>
        <translation>Distingue</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>No answers to this exam yet</source>
        <translation>Pas encore de réponses à cet examen</translation>
    </message>
    <message>
        <source>After some learners have taken it, you see here which questions work.</source>
        <translation>Quand des apprenants l’auront passé, vous verrez ici quelles questions fonctionnent.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few answers yet</source>
        <translation>Trop peu de réponses</translation>
    </message>
    <message>
        <source>Works well</source>
        <translation>Fonctionne bien</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>Trop facile</translation>
    </message>
    <message>
        <source>Too hard</source>
        <translation>Trop difficile</translation>
    </message>
    <message>
        <source>Tells little</source>
        <translation>Dit peu</translation>
    </message>
    <message>
        <source>The key may be wrong</source>
        <translation>Le corrigé est peut-être faux</translation>
    </message>
    <message>
        <source>Wait until more learners have answered.</source>
        <translation>Attendez que plus d’apprenants aient répondu.</translation>
    </message>
    <message>
        <source>Those who know more answer it right more often. Keep it.</source>
        <translation>Ceux qui savent plus y répondent plus souvent juste. Gardez-la.</translation>
    </message>
    <message>
        <source>Nearly everybody is right. Good to begin with; it tells little about who knows more.</source>
        <translation>Presque tout le monde a juste. Bonne pour commencer ; elle dit peu sur qui sait plus.</translation>
    </message>
    <message>
        <source>Hardly anybody is right. Look at its words, and whether the lesson teaches it.</source>
        <translation>Presque personne n’a juste. Regardez ses mots, et si la leçon l’enseigne.</translation>
    </message>
    <message>
        <source>Strong and weak learners do equally well. Perhaps it can be guessed, or is unclear.</source>
        <translation>Forts et faibles réussissent autant. On la devine peut-être, ou elle n’est pas claire.</translation>
    </message>
    <message>
        <source>Strong learners are wrong more often than weak ones. Check which option is right.</source>
        <translation>Les forts se trompent plus que les faibles. Vérifiez quelle option est juste.</translation>
    </message>
    <message>
        <source>well</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>somewhat</source>
        <translation>un peu</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>à peine</translation>
    </message>
    <message>
        <source>the wrong way</source>
        <translation>à l’envers</translation>
    </message>
    <message>
        <source>{0} of the points reached</source>
        <translation>{0} des points obtenus</translation>
    </message>
    <message>
        <source>Best 27 % against worst 27 %: {0} points apart</source>
        <translation>Meilleurs 27 % contre moins bons 27 % : {0} d’écart</translation>
    </message>
    <message>
        <source>Correlation with the rest of the exam: {0}</source>
        <translation>Corrélation avec le reste de l’examen : {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n left it empty</source>
        <translation>
            <numerusform>%n l’a laissée vide</numerusform>
            <numerusform>%n l’ont laissée vide</numerusform>
        </translation>
    </message>
    <message>
        <source>How often each option was chosen</source>
        <translation>Combien de fois chaque option a été choisie</translation>
    </message>
</context>
<context>
    <name>KeysMadeDialog</name>
    <message>
        <source>The keys are on the stick</source>
        <translation>Les clés sont sur la clé USB</translation>
    </message>
    <message>
        <source>This code opens the copy. It is shown only now and kept nowhere. Print the sheet or write the code down, and lock it away, not together with the stick.</source>
        <translation>Ce code ouvre la copie. Il n&apos;est montré que maintenant et n&apos;est gardé nulle part. Imprimez la feuille ou notez le code, et mettez-le sous clé, séparé de la clé USB.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de récupération</translation>
    </message>
    <message>
        <source>Write the sheet as a PDF, to print it…</source>
        <translation>Écrire la feuille en PDF pour l&apos;imprimer…</translation>
    </message>
    <message>
        <source>The code is on paper now</source>
        <translation>Le code est maintenant sur papier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Please put the code on paper first: without it the copy is worthless.</source>
        <translation>Veuillez d&apos;abord mettre le code sur papier : sans lui la copie ne vaut rien.</translation>
    </message>
    <message>
        <source>Where to write the sheet</source>
        <translation>Où écrire la feuille</translation>
    </message>
    <message>
        <source>Written: {0}. Print it, then delete the file: whoever has file and stick has the keys.</source>
        <translation>Écrit : {0}. Imprimez-le, puis supprimez le fichier : qui a le fichier et la clé USB a les clés.</translation>
    </message>
</context>
<context>
    <name>KeysRestoreDialog</name>
    <message>
        <source>Restore the keys</source>
        <translation>Restaurer les clés</translation>
    </message>
    <message>
        <source>Type the eight groups from the sheet. Small or large letters do not matter. Signs that look alike, such as 0 and O, do not occur in it.</source>
        <translation>Saisissez les huit groupes de la feuille, en majuscules ou minuscules. Les signes qui se ressemblent, comme 0 et O, n&apos;y figurent pas.</translation>
    </message>
    <message>
        <source>Group {0} of 8</source>
        <translation>Groupe {0} sur 8</translation>
    </message>
    <message>
        <source>The keys that are on this PC now are kept aside. The program has to be opened again afterwards. The old PC must send no more data.</source>
        <translation>Les clés actuelles de ce poste sont mises de côté. Il faudra ensuite rouvrir le programme. L&apos;ancien poste ne doit plus envoyer de données.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>{0} ✓ right</source>
        <translation>{0} ✓ juste</translation>
    </message>
    <message>
        <source>{0} ⚠ look again</source>
        <translation>{0} ⚠ à revoir</translation>
    </message>
    <message>
        <source>Please type all eight groups of four signs.</source>
        <translation>Veuillez saisir les huit groupes de quatre signes.</translation>
    </message>
    <message>
        <source>Group {0} differs from the sheet. Please look again.</source>
        <translation>Le groupe {0} diffère de la feuille. Veuillez relire.</translation>
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
    <name>LessonCard</name>
    <message>
        <source>This lesson</source>
        <translation>Cette leçon</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it: {0}</source>
        <translation>Essayer : {0}</translation>
    </message>
    <message>
        <source>Play: {0}</source>
        <translation>Lire : {0}</translation>
    </message>
    <message>
        <source>This PC has no program that plays {0}.</source>
        <translation>Cet ordinateur n’a pas de programme pour {0}.</translation>
    </message>
</context>
<context>
    <name>LessonReader</name>
    <message>
        <source>The lesson</source>
        <extracomment>A passage is found by its beginning; so many letters of it tell it from every other.</extracomment>
        <translation>La leçon</translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Fait</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencée</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>✓ You have done this lesson</source>
        <translation>✓ Vous avez fait cette leçon</translation>
    </message>
    <message numerus="yes">
        <source>Its %n question(s)</source>
        <translation>
            <numerusform>Sa question</numerusform>
            <numerusform>Ses %n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done, next lesson</source>
        <translation>Fait, leçon suivante</translation>
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
    <name>LetterStep</name>
    <message>
        <source>Its points, as an official jots them down:</source>
        <extracomment>The task of the machine&apos;s estimates that this step begins.</extracomment>
        <translation>Ses points, notés comme au bureau :</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>Première lettre</translation>
    </message>
    <message>
        <source>Everything is ready. Write a first letter?</source>
        <translation>Tout est prêt. Écrire une première lettre ?</translation>
    </message>
    <message>
        <source>A sample opens with its points filled in. One button writes it; at the end you have a .docx and a .pdf. Names and figures are made up.</source>
        <translation>Un exemple s’ouvre, ses points déjà remplis. Un seul bouton le rédige ; à la fin vous avez un .docx et un .pdf. Les noms et les chiffres sont inventés.</translation>
    </message>
    <message>
        <source>Open the sample letter</source>
        <translation>Ouvrir la lettre d’exemple</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>To: {0}</source>
        <translation>À : {0}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>It is written with fixed sentences, at once.</source>
        <translation>Elle est rédigée aussitôt, avec des phrases types.</translation>
    </message>
    <message>
        <source>The model is still being copied: {0} %.</source>
        <translation>Le modèle est encore en cours de copie : {0} %.</translation>
    </message>
    <message>
        <source>You need not wait: until then fixed sentences are used.</source>
        <translation>Inutile d’attendre : d’ici là, des phrases types sont employées.</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>One letter to many</source>
        <translation>Une lettre à plusieurs</translation>
    </message>
    <message>
        <source>Choose a list: one row for each letter, the first row names the columns.</source>
        <translation>Choisissez une liste : une ligne par lettre, la première nomme les colonnes.</translation>
    </message>
    <message>
        <source>Write {0} in the letter where the words of a column belong. A column “Kính gửi” or “Họ và tên” takes the place of the addressee.</source>
        <translation>Écrivez {0} dans la lettre là où vont les mots d&apos;une colonne. Une colonne « Kính gửi » ou « Họ và tên » remplace le destinataire.</translation>
    </message>
    <message>
        <source>Choose the list …</source>
        <translation>Choisir la liste …</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Write the letters …</source>
        <translation>Écrire les lettres …</translation>
    </message>
    <message>
        <source>A number for each letter</source>
        <translation>Un numéro par lettre</translation>
    </message>
    <message>
        <source>One number for all</source>
        <translation>Un numéro pour toutes</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Pas encore de numéro</translation>
    </message>
    <message>
        <source>A draft bears no number: review it first.</source>
        <translation>Un projet ne porte pas de numéro : relisez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>Numbers are given by the clerk.</source>
        <translation>Les numéros sont donnés par le secrétaire.</translation>
    </message>
    <message>
        <source>one PDF for printing</source>
        <translation>un seul PDF à imprimer</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv)</source>
        <translation>Listes (*.xlsx *.xlsm *.xls *.csv)</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Choisir la liste</translation>
    </message>
    <message>
        <source>No column for: {0}</source>
        <translation>Aucune colonne pour : {0}</translation>
    </message>
    <message>
        <source>Columns of the list: {0}</source>
        <translation>Colonnes de la liste : {0}</translation>
    </message>
    <message>
        <source>The column “{0}” gives the addressee.</source>
        <translation>Le destinataire vient de la colonne « {0} ».</translation>
    </message>
    <message>
        <source>Filled in: {0}.</source>
        <translation>Colonnes reprises : {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n lettre</numerusform>
            <numerusform>%n lettres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n row(s) cannot be written</source>
        <translation>
            <numerusform>, %n ligne ne peut pas être écrite</numerusform>
            <numerusform>, %n lignes ne peuvent pas être écrites</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to save the letters</source>
        <translation>Où enregistrer les lettres</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Toutes les lettres</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n fichier écrit</numerusform>
            <numerusform>%n fichiers écrits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenceList</name>
    <message>
        <source>Third-party licences</source>
        <translation>Licences des composants</translation>
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
    <message>
        <source>The text could not be read.</source>
        <translation>Le texte n&apos;a pas pu être lu.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Over the network</source>
        <translation>Par le réseau</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Exchange over the network now</source>
        <translation>Échanger par le réseau maintenant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Proxy…</source>
        <translation>Proxy…</translation>
    </message>
    <message>
        <source>Exchange by itself when there is a network</source>
        <translation>Échanger de lui-même quand il y a du réseau</translation>
    </message>
    <message>
        <source>This PC is enrolled at no hub that is reached over a network. The stick works.</source>
        <translation>Ce poste n&apos;est enrôlé à aucun serveur joignable par réseau. La clé fonctionne.</translation>
    </message>
    <message>
        <source>Waits until somebody has agreed to what leaves.</source>
        <translation>Attend l&apos;accord sur ce qui part.</translation>
    </message>
    <message>
        <source>Only when you press the button.</source>
        <translation>Seulement quand vous appuyez sur le bouton.</translation>
    </message>
    <message>
        <source>Works by itself when there is a network. Last contact: {when}.</source>
        <translation>Fonctionne seul quand il y a du réseau. Dernier contact : {when}.</translation>
    </message>
    <message>
        <source>Works by itself when there is a network. No contact yet.</source>
        <translation>Fonctionne seul quand il y a du réseau. Aucun contact encore.</translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(ies) taken in</source>
        <translation>
            <numerusform>%n nouvelle entrée prise en compte</numerusform>
            <numerusform>%n nouvelles entrées prises en compte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new came.</source>
        <translation>Rien de nouveau.</translation>
    </message>
    <message>
        <source>The exchange is done.</source>
        <translation>L&apos;échange est terminé.</translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Enlever</translation>
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
        <source>Change my PIN</source>
        <translation>Changer mon code PIN</translation>
    </message>
    <message>
        <source>Forgotten your PIN? A colleague who runs the office can set a new one.</source>
        <translation>Code PIN oublié ? Un collègue qui gère le bureau peut en définir un nouveau.</translation>
    </message>
</context>
<context>
    <name>Loudspeaker</name>
    <message>
        <source>Print …</source>
        <translation>Imprimer …</translation>
    </message>
</context>
<context>
    <name>MachineStep</name>
    <message>
        <source>Looking at this PC</source>
        <extracomment>A drawing differs by verdict, so that the meaning does not hang on the colour.</extracomment>
        <translation>Examen de ce poste</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>What this PC can do</source>
        <translation>Ce que peut ce poste</translation>
    </message>
    <message>
        <source>The program has looked. Nothing was changed.</source>
        <translation>Le programme a seulement regardé ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Looking at this PC…</source>
        <translation>Examen de ce poste…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) should be mended before you work here.</source>
        <translation>
            <numerusform>%n point est à corriger avant de travailler ici.</numerusform>
            <numerusform>%n points sont à corriger avant de travailler ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on and mend it later.</source>
        <translation>Vous pouvez continuer et corriger plus tard.</translation>
    </message>
    <message>
        <source>This PC suits the program well.</source>
        <translation>Ce poste convient bien au programme.</translation>
    </message>
    <message>
        <source>The program works on this PC.</source>
        <translation>Le programme fonctionne sur ce poste.</translation>
    </message>
    <message>
        <source>What is slower or missing here is said below.</source>
        <translation>Ce qui est plus lent ou manque ici est dit ci-dessous.</translation>
    </message>
</context>
<context>
    <name>ManyChoices</name>
    <message>
        <source>Several may be right. Press their numbers, then Enter.</source>
        <translation>Plusieurs peuvent être justes. Tapez leurs numéros, puis Entrée.</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Mark the final work of {0}</source>
        <translation>Noter le travail de fin de {0}</translation>
    </message>
    <message>
        <source>Note of the learner: {0}</source>
        <translation>Note de l’apprenant : {0}</translation>
    </message>
    <message>
        <source>Points for “{0}”</source>
        <translation>Points pour « {0} »</translation>
    </message>
    <message>
        <source>Remark on “{0}”</source>
        <translation>Remarque sur « {0} »</translation>
    </message>
    <message>
        <source>Remark; may be empty</source>
        <translation>Remarque ; peut rester vide</translation>
    </message>
    <message>
        <source>Remark on the whole work</source>
        <translation>Remarque sur l’ensemble</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Keep the marks</source>
        <translation>Garder les notes</translation>
    </message>
    <message>
        <source>Keep and give back</source>
        <translation>Garder et rendre</translation>
    </message>
    <message>
        <source>{0} of {1} points, {2} %: passed</source>
        <translation>{0} points sur {1}, {2} % : réussi</translation>
    </message>
    <message>
        <source>{0} of {1} points, {2} %: not passed</source>
        <translation>{0} points sur {1}, {2} % : non réussi</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>A legal text was named here that is neither in your facts nor in the list: write the right one, or take it out.</source>
        <translation>Un texte juridique était cité ici, qui n’est ni dans vos éléments ni dans la liste : écrivez le bon ou retirez-le.</translation>
    </message>
    <message>
        <source>The number “{0}” is not in the facts.</source>
        <translation>Le nombre « {0} » n’est pas dans les éléments.</translation>
    </message>
    <message>
        <source>The date “{0}” is not in the facts.</source>
        <translation>La date « {0} » n’est pas dans les éléments.</translation>
    </message>
    <message>
        <source>The name “{0}” is not in the facts.</source>
        <translation>Le nom « {0} » n’est pas dans les éléments.</translation>
    </message>
    <message>
        <source>The citation “{0}” is not in the facts.</source>
        <translation>La référence « {0} » n’est pas dans les éléments.</translation>
    </message>
    <message>
        <source>The sum “{0}” is not in the facts.</source>
        <translation>La somme « {0} » n’est pas dans les éléments.</translation>
    </message>
    <message>
        <source>The body “{0}” is not in the facts.</source>
        <translation>L’organisme « {0} » n’est pas dans les éléments.</translation>
    </message>
    <message>
        <source>“{0}” says yes where the facts say no, or the other way round.</source>
        <translation>« {0} » dit oui là où les éléments disent non, ou l’inverse.</translation>
    </message>
    <message>
        <source>“{0}” has another limit or exception than the facts.</source>
        <translation>« {0} » a une autre limite ou exception que les éléments.</translation>
    </message>
    <message>
        <source>“{0}” may insult people or judges them; the facts do not say it.</source>
        <translation>« {0} » peut offenser ou juger des personnes ; les éléments ne le disent pas.</translation>
    </message>
    <message>
        <source>Mend it here, or confirm it in the review.</source>
        <translation>Corrigez ici, ou confirmez à la relecture.</translation>
    </message>
</context>
<context>
    <name>MarksDialog</name>
    <message>
        <source>Take over marks</source>
        <translation>Reprendre les notes</translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) with marks</source>
        <translation>
            <numerusform>%n travail noté</numerusform>
            <numerusform>%n travaux notés</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks to take over</source>
        <translation>Notes à reprendre</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken over</source>
        <translation>
            <numerusform>%n ligne ne peut être reprise</numerusform>
            <numerusform>%n lignes ne peuvent être reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that cannot be taken over</source>
        <translation>Lignes qui ne peuvent être reprises</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Give the works back at once</source>
        <translation>Rendre les travaux tout de suite</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>Find the answer that belongs to each:</source>
        <translation>Trouvez la réponse de chaque ligne :</translation>
    </message>
    <message>
        <source>The answers:</source>
        <translation>Les réponses :</translation>
    </message>
    <message>
        <source>Arrows go from row to row, a letter or a number chooses the answer, Backspace takes it back, Enter ends.</source>
        <translation>Les flèches changent de ligne, une lettre ou un chiffre choisit, Retour arrière annule, Entrée termine.</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ Juste</translation>
    </message>
    <message>
        <source>✗ Right would be {0}</source>
        <translation>✗ La bonne réponse est {0}</translation>
    </message>
    <message>
        <source>{0}. {1}: nothing chosen yet</source>
        <translation>{0}. {1} : rien de choisi</translation>
    </message>
    <message>
        <source>{0}. {1}: {2}, {3}</source>
        <translation>{0}. {1} : {2}, {3}</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Add a member</source>
        <translation>Ajouter un membre</translation>
    </message>
    <message>
        <source>Change a member</source>
        <translation>Modifier un membre</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Account on this PC</source>
        <translation>Compte sur ce PC</translation>
    </message>
    <message>
        <source>With an account, lessons and exams on this PC count by themselves.</source>
        <translation>Avec un compte, leçons et examens sur ce PC comptent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>No account on this PC</source>
        <translation>Pas de compte sur ce PC</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ce champ doit être rempli.</translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Add a member</source>
        <translation>Ajouter un membre</translation>
    </message>
    <message>
        <source>Add people of this PC</source>
        <translation>Ajouter des gens de ce PC</translation>
    </message>
    <message>
        <source>Take over a list</source>
        <translation>Reprendre une liste</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Enregistrer en tableau</translation>
    </message>
    <message>
        <source>Members of the class</source>
        <translation>Membres de la classe</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nobody is in this class yet</source>
        <translation>Personne dans cette classe</translation>
    </message>
    <message>
        <source>Add people one by one, or take over a list (.xlsx, .csv) with their names.</source>
        <translation>Ajoutez les personnes une à une, ou reprenez une liste (.xlsx, .csv) avec leurs noms.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>sur ce PC</translation>
    </message>
    <message>
        <source>Everybody of this PC is in the class already.</source>
        <translation>Tout le monde de ce PC est déjà dans la classe.</translation>
    </message>
    <message>
        <source>Take this member out of the class?</source>
        <translation>Enlever ce membre de la classe ?</translation>
    </message>
    <message>
        <source>{0}: attendance and works stay on record.</source>
        <translation>{0} : présence et travaux restent consignés.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>A list of people</source>
        <translation>Une liste de personnes</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tableaux (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the list of members</source>
        <translation>Enregistrer la liste des membres</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n ligne a été écrite.</numerusform>
            <numerusform>%n lignes ont été écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetWords</name>
    <message>
        <source>Attendance: no session was held yet ({0} % asked)</source>
        <translation>Présence : aucune séance tenue ({0} % demandés)</translation>
    </message>
    <message>
        <source>Attendance: {0} % of {1} % asked</source>
        <translation>Présence : {0} % sur {1} % demandés</translation>
    </message>
    <message>
        <source>{0}: done, by the trainer’s word</source>
        <translation>{0} : fait, sur parole du formateur</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} lessons done</source>
        <translation>{0} : {1} leçons faites sur {2}</translation>
    </message>
    <message>
        <source>Final work: {0}</source>
        <translation>Travail de fin : {0}</translation>
    </message>
    <message>
        <source>passed with {0} %</source>
        <translation>réussi avec {0} %</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>passed, by the trainer’s word</source>
        <translation>réussi, sur parole du formateur</translation>
    </message>
    <message>
        <source>waits for the trainer</source>
        <translation>attend le formateur</translation>
    </message>
    <message>
        <source>not passed ({0} %)</source>
        <translation>non réussi ({0} %)</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>Meets everything</source>
        <translation>Remplit tout</translation>
    </message>
    <message numerus="yes">
        <source>Behind: %n missing</source>
        <translation>
            <numerusform>En retard : %n manque</numerusform>
            <numerusform>En retard : %n manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the way: %n missing</source>
        <translation>
            <numerusform>En route : %n manque</numerusform>
            <numerusform>En route : %n manquent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mistake</name>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Ligne {0} : {1}</translation>
    </message>
    <message>
        <source>Pick every line with a mistake: arrows go from line to line, Space or the number picks, Enter ends.</source>
        <translation>Choisissez chaque ligne fautive : les flèches changent de ligne, Espace ou le numéro choisit, Entrée termine.</translation>
    </message>
    <message>
        <source>✓ Found</source>
        <translation>✓ Trouvée</translation>
    </message>
    <message>
        <source>✗ Here is a mistake, not found</source>
        <translation>✗ Il y a ici une erreur, non trouvée</translation>
    </message>
    <message>
        <source>✗ This line is right</source>
        <translation>✗ Cette ligne est juste</translation>
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
        <source>How long a letter takes on this PC</source>
        <translation>Temps de rédaction d’une lettre sur ce poste</translation>
    </message>
    <message>
        <source>Other models, or work without the assistant</source>
        <translation>Autres modèles, ou travailler sans assistant</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>The assistant on this PC</source>
        <translation>L’assistant sur cet ordinateur</translation>
    </message>
    <message>
        <source>It proposes the wording, point by point, on this PC and without a network. Without it, everything else still works.</source>
        <translation>Il propose la formulation, point par point, sur ce poste et sans réseau. Sans lui, tout le reste fonctionne.</translation>
    </message>
</context>
<context>
    <name>MovingCard</name>
    <message>
        <source>Pack this PC for a new one…</source>
        <extracomment>The files of a packed PC, as a dialog asks for them. A passphrase is a sentence, a printed code is long.</extracomment>
        <translation>Préparer ce poste pour un nouveau…</translation>
    </message>
    <message>
        <source>Go on with this PC</source>
        <translation>Continuer avec ce poste</translation>
    </message>
    <message>
        <source>Moving to a new PC</source>
        <extracomment>How the last packing ended, where it came to nothing: tone, sentence, way out.</extracomment>
        <translation>Passer à un nouveau poste</translation>
    </message>
    <message>
        <source>Takes everything of this PC along on a stick: documents, registers, people, training. The new PC then gives the numbers, and this one no more.</source>
        <translation>Emporte tout ce poste sur une clé : documents, registres, personnes, formation. Le nouveau poste attribue ensuite les numéros, et celui-ci n&apos;en attribue plus.</translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation>Choisir la clé USB</translation>
    </message>
    <message>
        <source>Seal what is packed</source>
        <translation>Protéger ce qui est préparé</translation>
    </message>
    <message>
        <source>Choose a passphrase of several words; the new PC asks for it.</source>
        <translation>Choisissez une phrase de plusieurs mots ; le nouveau poste la demandera.</translation>
    </message>
    <message>
        <source>Pack this PC for a new one?</source>
        <translation>Préparer ce poste pour un nouveau ?</translation>
    </message>
    <message>
        <source>Afterwards this PC gives no more numbers, and what is still written here is not on the new PC. You can go on with this PC as long as the new one has not been set up.</source>
        <translation>Ensuite ce poste n&apos;attribue plus de numéros, et ce qui y est encore écrit n&apos;est pas sur le nouveau. Vous pouvez continuer avec ce poste tant que le nouveau n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Stopped. Nothing is on the stick; this PC goes on.</source>
        <translation>Arrêté. Rien n&apos;est sur la clé ; ce poste continue.</translation>
    </message>
    <message>
        <source>This PC is packed</source>
        <translation>Ce poste est préparé</translation>
    </message>
    <message>
        <source>Take the stick out by way of the system. At the first start of the new PC choose “From an old PC”.</source>
        <translation>Retirez la clé par le système. Au premier démarrage du nouveau poste, choisissez « Depuis un ancien poste ».</translation>
    </message>
    <message>
        <source>Go on with this PC?</source>
        <translation>Continuer avec ce poste ?</translation>
    </message>
    <message>
        <source>Only if the new PC is not in use. If both give numbers, two documents may get the same one; the registers show such numbers.</source>
        <translation>Seulement si le nouveau poste n&apos;est pas utilisé. Si les deux attribuent des numéros, deux documents peuvent recevoir le même ; les registres les signalent.</translation>
    </message>
</context>
<context>
    <name>MovingPanel</name>
    <message>
        <source>On the old PC, open Settings, Backups and press “{button}”. Then plug that stick in here: its file is found by itself.</source>
        <translation>Sur l’ancien poste, ouvrez Paramètres, Sauvegardes et pressez « {button} ». Branchez ensuite cette clé ici : son fichier est trouvé tout seul.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Passphrase, or the code from the sheet of paper</source>
        <translation>Phrase secrète, ou code de la feuille imprimée</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Please choose the file of the old PC first.</source>
        <translation>Choisissez d’abord le fichier de l’ancien poste.</translation>
    </message>
    <message>
        <source>Part {numbers} of {count} is not on this stick.</source>
        <translation>La partie {numbers} sur {count} n’est pas sur cette clé.</translation>
    </message>
    <message>
        <source>Copy all parts into one folder, then choose it.</source>
        <translation>Copiez toutes les parties dans un dossier, puis choisissez-le.</translation>
    </message>
    <message>
        <source>Please type the passphrase.</source>
        <translation>Saisissez la phrase secrète.</translation>
    </message>
    <message>
        <source>not all parts are there</source>
        <translation>il manque des parties</translation>
    </message>
    <message>
        <source>Stopped. Nothing on this PC was changed.</source>
        <translation>Arrêté. Rien n’a été changé sur ce poste.</translation>
    </message>
    <message>
        <source>What was read is kept; the next time goes on from there.</source>
        <translation>Ce qui a été lu est gardé ; la prochaine fois reprend de là.</translation>
    </message>
    <message>
        <source>Putting everything into its place. Please do not switch off now.</source>
        <translation>Mise en place. N’éteignez pas le poste maintenant.</translation>
    </message>
    <message>
        <source>Reading from the stick and checking each file. Leave it plugged in.</source>
        <translation>Lecture de la clé et contrôle de chaque fichier. Laissez-la branchée.</translation>
    </message>
    <message>
        <source>Everything of the old PC is here.</source>
        <translation>Tout ce qui était sur l’ancien poste est ici.</translation>
    </message>
    <message>
        <source>The old PC “{0}” is marked as replaced: it gives no more numbers. Use only this PC from now on.</source>
        <translation>L’ancien poste « {0} » est noté comme remplacé : il ne donne plus de numéros. N’utilisez désormais que celui-ci.</translation>
    </message>
    <message>
        <source>Folders that the old PC used are not on this one; choose them again in the settings.</source>
        <translation>Des dossiers de l’ancien poste n’existent pas ici ; choisissez-les à nouveau dans les paramètres.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the office, {0}</source>
        <translation>
            <numerusform>%n fichier du bureau, {0}</numerusform>
            <numerusform>%n fichiers du bureau, {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>An office without a name yet</source>
        <translation>Un bureau encore sans nom</translation>
    </message>
    <message>
        <source>As it stood on the old PC: {0}</source>
        <translation>Tel que sur l’ancien poste : {0}</translation>
    </message>
    <message>
        <source>People, documents, registers, works, courses and settings. PINs stay as they were.</source>
        <translation>Personnes, documents, registres, travaux, cours et paramètres. Les codes PIN restent les mêmes.</translation>
    </message>
    <message>
        <source>Choose the file of the old PC</source>
        <translation>Choisir le fichier de l’ancien poste</translation>
    </message>
    <message>
        <source>Packed PCs ({0})</source>
        <translation>Postes emballés ({0})</translation>
    </message>
</context>
<context>
    <name>NewExamDialog</name>
    <message>
        <source>New sealed exam</source>
        <translation>Nouvel examen scellé</translation>
    </message>
    <message>
        <source>Questions and answers are encrypted; only the PIN of a trainer named here opens them. The bank itself stays readable to those who teach.</source>
        <translation>Questions et réponses sont chiffrées ; seul le PIN d’un formateur nommé ici les ouvre. La banque elle-même reste lisible à ceux qui enseignent.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Questions from the bank</source>
        <translation>Questions de la banque</translation>
    </message>
    <message>
        <source>How many questions of what</source>
        <translation>Combien de questions de quoi</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>Réussi dès</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>as many as wanted</source>
        <translation>autant qu’on veut</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Ce qui compte</translation>
    </message>
    <message>
        <source>the best attempt</source>
        <translation>le meilleur essai</translation>
    </message>
    <message>
        <source>the first attempt</source>
        <translation>le premier essai</translation>
    </message>
    <message>
        <source>the last attempt</source>
        <translation>le dernier essai</translation>
    </message>
    <message>
        <source>Questions and options in another order for each</source>
        <translation>Questions et options dans un autre ordre pour chacun</translation>
    </message>
    <message>
        <source>Supervised: only while a trainer has opened it here</source>
        <translation>Surveillé : seulement tant qu’un formateur l’a ouvert ici</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Qui peut l’ouvrir</translation>
    </message>
    <message>
        <source>Seal the exam</source>
        <translation>Sceller l’examen</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) in each paper</source>
        <translation>
            <numerusform>%n question par sujet</numerusform>
            <numerusform>%n questions par sujet</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; the bank has not enough of them</source>
        <translation>{0} ; la banque n’en a pas assez</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ce champ doit être rempli.</translation>
    </message>
    <message>
        <source>Name at least one trainer with an exam key.</source>
        <translation>Nommez au moins un formateur ayant une clé d’examen.</translation>
    </message>
    <message>
        <source>The bank has not enough questions for these parts.</source>
        <translation>La banque n’a pas assez de questions pour ces parties.</translation>
    </message>
</context>
<context>
    <name>NewerDataPanel</name>
    <message>
        <source>Open version {0}</source>
        <translation>Ouvrir la version {0}</translation>
    </message>
    <message>
        <source>Take the data of {0}…</source>
        <translation>Prendre les données : {0}…</translation>
    </message>
    <message>
        <source>Go on with older data?</source>
        <translation>Continuer avec des données plus anciennes ?</translation>
    </message>
    <message>
        <source>The program goes on with the copy from before the update. The present data are kept aside in a file of their own; what was written since is not shown.</source>
        <translation>Le programme continue avec la copie d’avant la mise à jour. Les données actuelles sont conservées à part dans un autre fichier ; ce qui a été écrit depuis n’est pas affiché.</translation>
    </message>
    <message>
        <source>Take the older data</source>
        <translation>Prendre les anciennes données</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>From the hub</source>
        <translation>Du serveur</translation>
    </message>
    <message>
        <source>No message and no new content yet.</source>
        <translation>Aucun message ni contenu nouveau.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>J&apos;ai lu</translation>
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
        <source>Choose between two texts of “{0}”</source>
        <translation>Choisir entre deux textes de « {0} »</translation>
    </message>
    <message>
        <source>It was changed at two PCs. Until you choose, it cannot be reviewed.</source>
        <translation>Elle a été modifiée sur deux postes ; sans choix, pas de relecture.</translation>
    </message>
    <message>
        <source>Compare both</source>
        <translation>Comparer les deux</translation>
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
        <source>Something new has come: {0}</source>
        <translation>Du nouveau est arrivé : {0}</translation>
    </message>
    <message>
        <source>Nothing is installed until you say so.</source>
        <translation>Rien n’est installé sans votre accord.</translation>
    </message>
    <message>
        <source>See what it is</source>
        <translation>Voir de quoi il s’agit</translation>
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
        <source>Learn something today</source>
        <translation>Apprenez quelque chose aujourd’hui</translation>
    </message>
    <message>
        <source>Five minutes are enough: ten questions, each explained at once.</source>
        <translation>Cinq minutes suffisent : dix questions, chacune expliquée aussitôt.</translation>
    </message>
    <message>
        <source>To the training</source>
        <translation>Vers la formation</translation>
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
        <translation>
            <numerusform>Le fichier contient %n passage que l’on ne voit pas sur la page.</numerusform>
            <numerusform>Le fichier contient %n passages que l’on ne voit pas sur la page.</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n donnée personnelle trouvée.</numerusform>
            <numerusform>%n données personnelles trouvées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them of the sensitive kinds.</source>
        <translation>
            <numerusform>Dont %n sensible.</numerusform>
            <numerusform>Dont %n sensibles.</numerusform>
        </translation>
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
    <name>NumberLine</name>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Percent of the marks</source>
        <translation>Pourcentage des points</translation>
    </message>
    <message>
        <source>Said to this answer</source>
        <translation>Dit à cette réponse</translation>
    </message>
    <message>
        <source>Number {0}: from</source>
        <translation>Nombre {0} : de</translation>
    </message>
    <message>
        <source>Right number {0}</source>
        <translation>Nombre juste {0}</translation>
    </message>
    <message>
        <source>Number {0}: to</source>
        <translation>Nombre {0} : à</translation>
    </message>
    <message>
        <source>Number {0}: how far off it may be</source>
        <translation>Nombre {0} : écart permis</translation>
    </message>
    <message>
        <source>Marks of number {0} in percent</source>
        <translation>Points du nombre {0} en pour cent</translation>
    </message>
    <message>
        <source>Feedback of number {0}</source>
        <translation>Commentaire du nombre {0}</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>This PC gives the numbers</source>
        <translation>Ce poste donne les numéros</translation>
    </message>
    <message>
        <source>Keep the registers at this PC</source>
        <translation>Tenir les registres sur ce poste</translation>
    </message>
    <message>
        <source>Pass the registers to another PC …</source>
        <translation>Transmettre les registres à un autre poste …</translation>
    </message>
    <message>
        <source>That PC is lost: keep them here …</source>
        <translation>Ce poste est perdu : les tenir ici …</translation>
    </message>
    <message>
        <source>Only one PC of an office may, or two documents get the same number. At other PCs a confirmed document waits for its number.</source>
        <translation>Un seul poste d&apos;un bureau peut le faire, sinon deux documents reçoivent le même numéro. Sur les autres postes, un document confirmé attend son numéro.</translation>
    </message>
    <message>
        <source>Numbers of documents</source>
        <translation>Numéros des documents</translation>
    </message>
    <message>
        <source>Go on giving numbers …</source>
        <translation>Continuer à donner des numéros …</translation>
    </message>
    <message>
        <source>This PC was put back to an older state, so it gives no numbers yet.</source>
        <translation>Ce poste a été ramené à un état antérieur ; il ne donne pas encore de numéro.</translation>
    </message>
    <message>
        <source>It goes on by itself as soon as data from a colleague&apos;s PC has come.</source>
        <translation>Il continue de lui-même dès que des données d&apos;un autre poste sont arrivées.</translation>
    </message>
    <message>
        <source>The registers are kept at this PC.</source>
        <translation>Les registres sont tenus sur ce poste.</translation>
    </message>
    <message>
        <source>No PC was chosen to keep the registers, so none gives numbers yet.</source>
        <translation>Aucun poste n&apos;a été choisi pour tenir les registres ; aucun ne donne encore de numéro.</translation>
    </message>
    <message>
        <source>Choose it at the clerk&apos;s PC. Documents wait for their number meanwhile.</source>
        <translation>Choisissez-le sur le poste du secrétariat. En attendant, les documents attendent leur numéro.</translation>
    </message>
    <message>
        <source>The registers are kept at the PC “{0}”.</source>
        <translation>Les registres sont tenus sur le poste « {0} ».</translation>
    </message>
    <message>
        <source>Documents of this PC get their number with the next exchange of data.</source>
        <translation>Les documents de ce poste reçoivent leur numéro au prochain échange de données.</translation>
    </message>
    <message>
        <source>Keep the registers here from now on?</source>
        <translation>Tenir désormais les registres ici ?</translation>
    </message>
    <message>
        <source>Only if the PC that keeps them is lost for good, or no colleague&apos;s PC can be reached. Numbers that it gave after the last exchange may be given once more; they would be shown, never changed.</source>
        <translation>Seulement si le poste qui les tient est définitivement perdu, ou si aucun autre poste n&apos;est joignable. Les numéros qu&apos;il a donnés après le dernier échange peuvent être donnés une seconde fois ; ils seraient signalés, jamais modifiés.</translation>
    </message>
    <message>
        <source>Keep them here</source>
        <translation>Les tenir ici</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien changer</translation>
    </message>
</context>
<context>
    <name>NumbersPart</name>
    <message>
        <source>One more number</source>
        <translation>Un nombre de plus</translation>
    </message>
    <message>
        <source>for example: ngày, triệu đồng</source>
        <translation>par exemple : ngày, triệu đồng</translation>
    </message>
    <message>
        <source>Unit behind the field</source>
        <translation>Unité après le champ</translation>
    </message>
</context>
<context>
    <name>Numeric</name>
    <message>
        <source>Your answer, a number</source>
        <translation>Votre réponse, un nombre</translation>
    </message>
    <message>
        <source>Type the number, then press Enter. 1,5 and 1.5 are the same.</source>
        <translation>Tapez le nombre, puis Entrée. 1,5 et 1.5 sont pareils.</translation>
    </message>
    <message>
        <source>{0} (anything from {1} to {2} counts)</source>
        <translation>{0} (de {1} à {2}, tout compte)</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>de {0} à {1}</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Needs a newer program first</source>
        <translation>Demande d’abord un programme plus récent</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Install {0}</source>
        <translation>Installer {0}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>The program {0}</source>
        <translation>Le programme {0}</translation>
    </message>
    <message>
        <source>Language model {0}</source>
        <translation>Modèle de langue {0}</translation>
    </message>
    <message>
        <source>Rules and templates {0}</source>
        <translation>Règles et modèles {0}</translation>
    </message>
    <message>
        <source>Course {0}</source>
        <translation>Cours {0}</translation>
    </message>
</context>
<context>
    <name>OfficeWorkCard</name>
    <message>
        <source>Work of the office</source>
        <translation>Travail du bureau</translation>
    </message>
    <message>
        <source>Work calendar</source>
        <translation>Calendrier de travail</translation>
    </message>
    <message>
        <source>Figures of the villages</source>
        <translation>Chiffres des villages</translation>
    </message>
    <message>
        <source>Report from the last one</source>
        <translation>Rapport d&apos;après le dernier</translation>
    </message>
    <message>
        <source>Nothing in the work calendar today.</source>
        <translation>Rien dans le calendrier aujourd’hui.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
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
    <name>OneChoice</name>
    <message>
        <source>Press the number of the answer, then Enter.</source>
        <translation>Tapez le numéro de la réponse, puis Entrée.</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Arrows go from step to step. Press Space to pick one up, arrows to carry it, Space to put it down; or press the number of the place where it belongs. Enter ends.</source>
        <translation>Les flèches changent d’étape. Espace prend, les flèches portent, Espace pose ; ou tapez le numéro de la bonne place. Entrée termine.</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ Juste</translation>
    </message>
    <message>
        <source>✗ Belongs at place {0}</source>
        <translation>✗ Sa place est la {0}</translation>
    </message>
    <message>
        <source>Place {0} of {1}: {2}</source>
        <translation>Place {0} sur {1} : {2}</translation>
    </message>
    <message>
        <source>{0}, picked up</source>
        <translation>{0}, pris</translation>
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
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutgoingPanel</name>
    <message>
        <source>The entry</source>
        <extracomment>So many numbers that were never given are named at once.</extracomment>
        <translation>L’inscription</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Ouvrir le document</translation>
    </message>
    <message>
        <source>Begin a new one from it …</source>
        <translation>En commencer un nouveau …</translation>
    </message>
    <message>
        <source>Let it come back …</source>
        <translation>Le rendre récurrent …</translation>
    </message>
    <message>
        <source>New report from it …</source>
        <translation>Nouveau rapport d&apos;après celui-ci …</translation>
    </message>
    <message>
        <source>For the loudspeaker …</source>
        <translation>Pour le haut-parleur …</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Qui a écrit quoi</translation>
    </message>
    <message>
        <source>Make a copy …</source>
        <translation>Faire une copie …</translation>
    </message>
    <message>
        <source>Cancel the number …</source>
        <translation>Annuler le numéro …</translation>
    </message>
    <message>
        <source>Say why …</source>
        <translation>Dire pourquoi …</translation>
    </message>
    <message>
        <source>This number was cancelled: {0}</source>
        <translation>Ce numéro a été annulé : {0}</translation>
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
        <source>A number that no document bears</source>
        <translation>Un numéro qu&apos;aucun document ne porte</translation>
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
    <message>
        <source>Never given and not explained: {0}</source>
        <translation>Jamais donnés, sans motif : {0}</translation>
    </message>
    <message>
        <source>Cancel the number {0}</source>
        <translation>Annuler le numéro {0}</translation>
    </message>
    <message>
        <source>Why; it stays in the register and is never given again</source>
        <translation>Pourquoi ; il reste au registre et n&apos;est jamais redonné</translation>
    </message>
    <message>
        <source>Cancel the number</source>
        <translation>Annuler le numéro</translation>
    </message>
    <message>
        <source>Why was the number {0} not given?</source>
        <translation>Pourquoi le numéro {0} n&apos;a-t-il pas été donné ?</translation>
    </message>
    <message>
        <source>It is entered as cancelled, with this reason</source>
        <translation>Il est inscrit comme annulé, avec ce motif</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>L&apos;inscrire</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All questions</source>
        <translation>Toutes les questions</translation>
    </message>
    <message>
        <source>Filled: answered. ⚑: marked, to be looked at once more.</source>
        <translation>Coloré : répondu. ⚑ : marqué, à revoir.</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Question {0}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marqué</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>{0} sur {1} répondues</translation>
    </message>
</context>
<context>
    <name>OwnPinDialog</name>
    <message>
        <source>Change my PIN</source>
        <translation>Changer mon code PIN</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>Code PIN actuel</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau code PIN</translation>
    </message>
    <message>
        <source>At least 4 signs.</source>
        <translation>Au moins 4 signes.</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Nouveau code PIN, encore une fois</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation>Les deux nouveaux codes PIN diffèrent.</translation>
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
    <name>PackingDialog</name>
    <message>
        <source>Packing this PC</source>
        <translation>Préparation de ce poste</translation>
    </message>
    <message>
        <source>Everything is written onto the stick, sealed, and then read back. Please leave the stick in and the PC on.</source>
        <translation>Tout est écrit sur la clé, chiffré, puis relu. Laissez la clé en place et le poste allumé.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{0} of {1}, written and read back</source>
        <translation>{0} sur {1}, écriture et relecture</translation>
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
    <name>PairLine</name>
    <message>
        <source>Left side; empty: only to make guessing harder</source>
        <translation>Côté gauche ; vide : seulement pour rendre la devinette plus difficile</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Ce qui lui correspond</translation>
    </message>
    <message>
        <source>Left side of pair {0}</source>
        <translation>Côté gauche de la paire {0}</translation>
    </message>
    <message>
        <source>Right side of pair {0}</source>
        <translation>Côté droit de la paire {0}</translation>
    </message>
</context>
<context>
    <name>PairsPart</name>
    <message>
        <source>One more pair</source>
        <translation>Une paire de plus</translation>
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
    <name>PartLine</name>
    <message>
        <source>any topic</source>
        <translation>n’importe quel thème</translation>
    </message>
    <message>
        <source>any difficulty</source>
        <translation>toute difficulté</translation>
    </message>
    <message>
        <source>Part {0}: how many questions</source>
        <translation>Partie {0} : combien de questions</translation>
    </message>
    <message>
        <source>Part {0}: topic</source>
        <translation>Partie {0} : thème</translation>
    </message>
    <message>
        <source>Part {0}: difficulty</source>
        <translation>Partie {0} : difficulté</translation>
    </message>
</context>
<context>
    <name>PartsPart</name>
    <message>
        <source>One more part</source>
        <translation>Une partie de plus</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>sur {0}</translation>
    </message>
</context>
<context>
    <name>PassDialog</name>
    <message>
        <source>Which PC gets the registers?</source>
        <translation>Quel poste reçoit les registres ?</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>This PC gives no numbers from now on. The other one does as soon as it has taken in the next data from here.</source>
        <translation>Désormais, ce poste ne donne plus de numéro. L&apos;autre en donne dès qu&apos;il a reçu les prochaines données d&apos;ici.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Pass them on</source>
        <translation>Transmettre</translation>
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
    <name>PassageTile</name>
    <message>
        <source>Passage {0}: {1}, show it in the lesson</source>
        <extracomment>So much of a passage stands on its tile; pressing it lights up the whole in the lesson. Words in bold end with a space in a passage, also before a comma.</extracomment>
        <translation>Passage {0} : {1}, le montrer dans la leçon</translation>
    </message>
    <message>
        <source>The answer rests on it</source>
        <translation>La réponse s’appuie dessus</translation>
    </message>
</context>
<context>
    <name>Paster</name>
    <message>
        <source>The pasted text has {0} characters; at most {1} fit at a time. Nothing was put in: please copy the part that belongs into the letter.</source>
        <translation>Le texte collé compte {0} caractères ; {1} au plus à la fois. Rien n’a été inséré : veuillez copier la partie qui concerne la lettre.</translation>
    </message>
    <message>
        <source>The pasted text was in the old encoding {0} and has been converted. Please read it once.</source>
        <translation>Le texte collé utilisait l’ancien codage {0} et a été converti. Veuillez le relire.</translation>
    </message>
</context>
<context>
    <name>PeersCard</name>
    <message>
        <source>Connected with</source>
        <translation>Relié à</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copié</translation>
    </message>
    <message>
        <source>last heard of {when}</source>
        <translation>dernières nouvelles {when}</translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation>pas encore de nouvelles</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Add people of this PC</source>
        <translation>Ajouter des gens de ce PC</translation>
    </message>
    <message>
        <source>People of this PC</source>
        <translation>Les gens de ce PC</translation>
    </message>
    <message>
        <source>Space ticks. Those who are in the class are left out.</source>
        <translation>La barre d’espace coche. Ceux qui sont dans la classe sont omis.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
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
    <name>PinDialog</name>
    <message>
        <source>Trainer</source>
        <extracomment>Runs on the database thread with the trainer&apos;s id and the PIN (and the code, where one is asked for). Fields of a subclass that an error may name.</extracomment>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>As it was written down when the key was made.</source>
        <translation>Tel qu’il a été noté quand la clé a été faite.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Nobody who may teach has a PIN on this PC.</source>
        <translation>Personne qui puisse enseigner n’a de PIN sur ce PC.</translation>
    </message>
    <message>
        <source>Give one in Settings › People and roles.</source>
        <translation>Donnez-en un dans Paramètres › Personnes et rôles.</translation>
    </message>
    <message>
        <source>Enter the PIN.</source>
        <translation>Saisissez le PIN.</translation>
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
        <extracomment>So many letters before and after the words in question are shown.</extracomment>
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
        <source>{0} lines were pasted; a letter holds at most {1} points. Nothing was put in: put the rest into an annex or a second letter.</source>
        <translation>{0} lignes ont été collées ; une lettre contient au plus {1} points. Rien n’a été inséré : mettez le reste dans une annexe ou une seconde lettre.</translation>
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
    <name>PracticeView</name>
    <message>
        <source>Progress of this practice</source>
        <extracomment>Questions at the end of a lesson are asked together, however many they are.</extracomment>
        <translation>Avancement de l’entraînement</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>S’entraîner</translation>
    </message>
    <message>
        <source>Question {0} of {1} · {2}</source>
        <translation>Question {0} sur {1} · {2}</translation>
    </message>
    <message>
        <source>Answer first.</source>
        <translation>Répondez d’abord.</translation>
    </message>
    <message>
        <source>If you do not know, press “I do not know”: you will see the answer.</source>
        <translation>Si vous ne savez pas, appuyez sur « Je ne sais pas » : vous verrez la réponse.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Nothing to repeat today</source>
        <translation>Rien à revoir aujourd’hui</translation>
    </message>
    <message>
        <source>What you have learnt is not due again yet. New questions are waiting.</source>
        <translation>Ce que vous avez appris n’est pas encore à revoir. De nouvelles questions attendent.</translation>
    </message>
    <message>
        <source>New questions</source>
        <translation>Nouvelles questions</translation>
    </message>
    <message>
        <source>There are no questions here</source>
        <translation>Il n’y a pas de question ici</translation>
    </message>
    <message>
        <source>The course has none for this. Choose another lesson or course.</source>
        <translation>Le cours n’en a pas pour cela. Choisissez une autre leçon ou un autre cours.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>PrecedentDialog</name>
    <message>
        <source>Begin from an issued document</source>
        <translation>Partir d&apos;un document publié</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Begin the document</source>
        <translation>Commencer le document</translation>
    </message>
    <message>
        <source>Words of the document</source>
        <translation>Mots du document</translation>
    </message>
    <message>
        <source>Marks do not matter.</source>
        <translation>Les accents ne comptent pas.</translation>
    </message>
    <message>
        <source>Issued documents</source>
        <translation>Documents publiés</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>New words for {0}</source>
        <translation>Nouveaux mots pour {0}</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>garder</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>Garder {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are still to be answered</source>
        <translation>
            <numerusform>%n endroit attend encore une réponse</numerusform>
            <numerusform>%n endroits attendent encore une réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the new words, or tick “keep”. An empty line drops the words.</source>
        <translation>Écrivez les nouveaux mots, ou cochez « garder ». Une ligne vide supprime les mots.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Tout a reçu une réponse.</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Basis or citation</source>
        <translation>Base ou citation</translation>
    </message>
    <message>
        <source>Day or time</source>
        <translation>Date ou heure</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signataire</translation>
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
        <translation>
            <numerusform>%n document en retard : à traiter d’abord</numerusform>
            <numerusform>%n documents en retard : à traiter d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) will soon be late</source>
        <translation>
            <numerusform>%n document sera bientôt en retard</numerusform>
            <numerusform>%n documents seront bientôt en retard</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with the cover</source>
        <translation>
            <numerusform>%n page avec la couverture</numerusform>
            <numerusform>%n pages avec la couverture</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume is printed as it was, with what was corrected since.</source>
        <translation>Le volume est imprimé tel quel, avec les rectifications faites depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>%n nouvelle ligne</numerusform>
            <numerusform>%n nouvelles lignes</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
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
    <name>ProgressView</name>
    <message>
        <source>Practise</source>
        <translation>S’entraîner</translation>
    </message>
    <message>
        <source>My progress</source>
        <translation>Mes progrès</translation>
    </message>
    <message>
        <source>lessons done</source>
        <translation>leçons faites</translation>
    </message>
    <message>
        <source>answers given</source>
        <translation>réponses données</translation>
    </message>
    <message>
        <source>of them right</source>
        <translation>justes</translation>
    </message>
    <message>
        <source>questions met</source>
        <translation>questions vues</translation>
    </message>
    <message>
        <source>mastered</source>
        <translation>maîtrise</translation>
    </message>
    <message>
        <source>days in a row</source>
        <translation>jours d’affilée</translation>
    </message>
    <message>
        <source>Answered in the last two weeks</source>
        <translation>Répondu ces deux dernières semaines</translation>
    </message>
    <message>
        <source>Nothing answered in these days yet.</source>
        <translation>Rien de répondu ces jours-ci.</translation>
    </message>
    <message>
        <source>To be repeated in the next two weeks</source>
        <translation>À revoir dans les deux semaines</translation>
    </message>
    <message>
        <source>What you answer today comes back here.</source>
        <translation>Ce que vous répondez aujourd’hui reviendra ici.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>{0} {1}: {2}</source>
        <translation>{0} {1} : {2}</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Questions proposed by the assistant</source>
        <translation>Questions proposées par l’assistant</translation>
    </message>
    <message>
        <source>Text to ask about</source>
        <translation>Texte sur lequel interroger</translation>
    </message>
    <message>
        <source>Paste a passage of a document or a lesson here</source>
        <translation>Collez ici un passage d’un document ou d’une leçon</translation>
    </message>
    <message>
        <source>Propose questions</source>
        <translation>Proposer des questions</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no assistant on this PC.</source>
        <translation>Il n’y a pas d’assistant sur ce PC.</translation>
    </message>
    <message>
        <source>Settings › Assistant shows what is missing.</source>
        <translation>Paramètres › Assistant montre ce qui manque.</translation>
    </message>
    <message>
        <source>A model makes mistakes: read every proposal against its text.</source>
        <translation>Un modèle se trompe : relisez chaque proposition face au texte.</translation>
    </message>
    <message>
        <source>Only what you accept is kept in the bank.</source>
        <translation>Seul ce que vous acceptez est gardé dans la banque.</translation>
    </message>
    <message>
        <source>Paste the text first.</source>
        <translation>Collez d’abord le texte.</translation>
    </message>
    <message>
        <source>The assistant is writing…</source>
        <translation>L’assistant écrit…</translation>
    </message>
    <message>
        <source>Nothing was proposed.</source>
        <translation>Rien n’a été proposé.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) proposed</source>
        <translation>
            <numerusform>%n question proposée</numerusform>
            <numerusform>%n questions proposées</numerusform>
        </translation>
    </message>
    <message>
        <source>Read each against the text above, then accept it, change it or drop it.</source>
        <translation>Relisez chacune face au texte ci-dessus, puis acceptez-la, modifiez-la ou laissez-la.</translation>
    </message>
    <message>
        <source>The answer held no question that can be asked.</source>
        <translation>La réponse ne contenait aucune question utilisable.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Change and accept</source>
        <translation>Modifier et accepter</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Laisser</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) accepted</source>
        <translation>
            <numerusform>%n question acceptée</numerusform>
            <numerusform>%n questions acceptées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>Keep as a draft submission</source>
        <translation>Garder comme projet de rapport</translation>
    </message>
    <message>
        <source>The leader agrees: enter as instruction</source>
        <translation>Le responsable est d&apos;accord : noter comme instruction</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Only where the network asks for it; whoever runs the network knows.</source>
        <translation>Seulement si le réseau l&apos;exige ; demandez à qui gère le réseau.</translation>
    </message>
    <message>
        <source>As set in the system</source>
        <translation>Comme dans le système</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Aucun proxy</translation>
    </message>
    <message>
        <source>This proxy:</source>
        <translation>Ce proxy :</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Please type an address that begins with http://.</source>
        <translation>Veuillez saisir une adresse qui commence par http://.</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>New question</source>
        <extracomment>An id of its own is given when the question is kept.</extracomment>
        <translation>Nouvelle question</translation>
    </message>
    <message>
        <source>Edit a question</source>
        <translation>Modifier une question</translation>
    </message>
    <message>
        <source>Keep the question</source>
        <translation>Garder la question</translation>
    </message>
    <message>
        <source>As learners see it</source>
        <translation>Comme les apprenants la voient</translation>
    </message>
    <message>
        <source>A number here cannot be read. Write 12 or 3,5.</source>
        <translation>Un nombre ici est illisible. Écrivez 12 ou 3,5.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be asked</source>
        <translation>
            <numerusform>%n point à corriger avant de pouvoir la poser</numerusform>
            <numerusform>%n points à corriger avant de pouvoir la poser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can be asked; %n note(s) to think about</source>
        <translation>
            <numerusform>Peut être posée ; %n remarque à considérer</numerusform>
            <numerusform>Peut être posée ; %n remarques à considérer</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Nothing speaks against this question</source>
        <translation>✓ Rien ne s’oppose à cette question</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Show the options in another order each time</source>
        <translation>Montrer les options dans un autre ordre à chaque fois</translation>
    </message>
    <message>
        <source>Explanation, shown after the answer</source>
        <translation>Explication, montrée après la réponse</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Titre court</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Said when the answer is right</source>
        <translation>Dit si la réponse est juste</translation>
    </message>
    <message>
        <source>Said when the answer is wrong</source>
        <translation>Dit si la réponse est fausse</translation>
    </message>
    <message>
        <source>Kept for export, without a field here: {0}</source>
        <translation>Gardé pour l’export, sans champ ici : {0}</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
</context>
<context>
    <name>QuestionPreview</name>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
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
        <translation>
            <numerusform>%n fichier pris</numerusform>
            <numerusform>%n fichiers pris</numerusform>
        </translation>
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
        <extracomment>Heights of all lines of the navigation together, in pixels, from which on it is packed closely.</extracomment>
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
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Enseignement</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
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
        <translation>
            <numerusform>%n document en retard</numerusform>
            <numerusform>%n documents en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) soon late</source>
        <translation>
            <numerusform>%n document bientôt en retard</numerusform>
            <numerusform>%n documents bientôt en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n à examiner</numerusform>
            <numerusform>%n à examiner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>Veuillez dire pourquoi.</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Write down a result from elsewhere</source>
        <translation>Noter un résultat d’ailleurs</translation>
    </message>
    <message>
        <source>{0}: for what was done on paper or on another PC.</source>
        <translation>{0} : pour ce qui a été fait sur papier ou sur un autre PC.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Result in percent</source>
        <translation>Résultat en pour cent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>For example: paper exam of 20/02/2026</source>
        <translation>Par exemple : examen sur papier du 20/02/2026</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Noter</translation>
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
    <name>RecurringDialog</name>
    <message>
        <source>Let this document come back</source>
        <translation>Rendre ce document récurrent</translation>
    </message>
    <message>
        <source>Change what comes back</source>
        <translation>Modifier le document récurrent</translation>
    </message>
    <message>
        <source>The next one is prepared as a draft from the last issued one, with its days moved, and stands on Home. Nothing leaves by itself.</source>
        <translation>Le suivant est préparé comme projet à partir du dernier publié, dates décalées, et figure à l&apos;accueil. Rien ne part de soi-même.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Another document counts from the next one on; what is prepared stays.</source>
        <translation>Un autre document compte à partir du prochain ; ce qui est préparé reste.</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Personne responsable</translation>
    </message>
    <message>
        <source>This PC prepares it from now on</source>
        <translation>Ce poste le prépare désormais</translation>
    </message>
    <message>
        <source>Another PC of the office prepares it until now.</source>
        <translation>Jusqu&apos;ici, un autre poste du bureau le prépare.</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Personne en particulier</translation>
    </message>
    <message>
        <source>The document it was made from is gone</source>
        <translation>Le document d&apos;origine n&apos;existe plus</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>chaque semaine</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>chaque mois</translation>
    </message>
    <message>
        <source>every quarter, in its last month</source>
        <translation>chaque trimestre, en son dernier mois</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>Le jour</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Jours d&apos;avance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Let it come back</source>
        <translation>Le rendre récurrent</translation>
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
    <message>
        <source>Cancelled: {0}</source>
        <translation>Annulé : {0}</translation>
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
        <extracomment>Changes come in bursts (a folder of files taken in); the list is read once for all of them.</extracomment>
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
    <name>RenewDialog</name>
    <message>
        <source>New report from the last one</source>
        <translation>Nouveau rapport à partir du dernier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Words of the report</source>
        <translation>Mots du rapport</translation>
    </message>
    <message>
        <source>Marks do not matter.</source>
        <translation>Les accents ne comptent pas.</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>À partir d&apos;un fichier …</translation>
    </message>
    <message>
        <source>Issued documents</source>
        <translation>Documents publiés</translation>
    </message>
    <message>
        <source>No issued document was found. You can choose a file.</source>
        <translation>Aucun document publié n&apos;a été trouvé. Vous pouvez choisir un fichier.</translation>
    </message>
    <message>
        <source>Documents (*.docx *.doc *.odt *.pdf *.txt *.rtf)</source>
        <translation>Documents (*.docx *.doc *.odt *.pdf *.txt *.rtf)</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Dernier rapport</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>Subject of the new report</source>
        <translation>Objet du nouveau rapport</translation>
    </message>
    <message>
        <source>Days and months move by</source>
        <translation>Avancer les dates de</translation>
    </message>
    <message>
        <source>one month</source>
        <translation>un mois</translation>
    </message>
    <message>
        <source>one quarter</source>
        <translation>un trimestre</translation>
    </message>
    <message>
        <source>half a year</source>
        <translation>six mois</translation>
    </message>
    <message>
        <source>one year</source>
        <translation>un an</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>New facts, one a line</source>
        <translation>Nouveaux faits, un par ligne</translation>
    </message>
    <message>
        <source>Type or paste: what happened, with its numbers. Order does not matter.</source>
        <translation>Tapez ou collez : ce qui s&apos;est passé, avec les chiffres. L&apos;ordre ne compte pas.</translation>
    </message>
    <message>
        <source>The last report: {0}</source>
        <translation>Dernier rapport : {0}</translation>
    </message>
    <message>
        <source>The assistant is writing: {0} of {1} sentences done.</source>
        <translation>L&apos;assistant écrit : {0} phrases sur {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) are still to be answered</source>
        <translation>
            <numerusform>Il reste %n phrase sans réponse</numerusform>
            <numerusform>Il reste %n phrases sans réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick “let it stand”, write other words, or drop the sentence.</source>
        <translation>Cochez « garder », écrivez autre chose ou retirez la phrase.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Tout est répondu.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Write the sentences</source>
        <translation>Écrire les phrases</translation>
    </message>
    <message>
        <source>Begin the report</source>
        <translation>Commencer le rapport</translation>
    </message>
</context>
<context>
    <name>RenewLines</name>
    <message>
        <source>Show the sentences that stay too</source>
        <translation>Afficher aussi les phrases qui restent</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Dernier rapport</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nouveau rapport</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) stay as they are.</source>
        <translation>
            <numerusform>%n phrase reste telle quelle.</numerusform>
            <numerusform>%n phrases restent telles quelles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewRow</name>
    <message>
        <source>let it stand</source>
        <translation>garder</translation>
    </message>
    <message>
        <source>Let it stand: {0}</source>
        <translation>Garder : {0}</translation>
    </message>
    <message>
        <source>Drop this sentence</source>
        <translation>Retirer cette phrase</translation>
    </message>
    <message>
        <source>(nothing in the last report)</source>
        <translation>(rien dans le dernier rapport)</translation>
    </message>
    <message>
        <source>New words for: {0}</source>
        <translation>Nouveaux mots pour : {0}</translation>
    </message>
    <message>
        <source>This sentence is dropped.</source>
        <translation>Cette phrase est retirée.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New: please compare</source>
        <translation>Nouveau : à comparer</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Still so this time?</source>
        <translation>Toujours vrai ?</translation>
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
    <name>RequestDialog</name>
    <message>
        <source>Ask to be connected</source>
        <translation>Demander à être relié</translation>
    </message>
    <message>
        <source>The program writes a small file. Take it on a stick, or send it by mail, to the province&apos;s server or to the clerk&apos;s PC. The answer comes back the same way. No network is needed.</source>
        <translation>Le programme écrit un petit fichier. Portez-le sur une clé USB, ou envoyez-le par courriel, au serveur de la province ou au poste du secrétariat. La réponse revient par le même chemin. Aucun réseau n&apos;est nécessaire.</translation>
    </message>
    <message>
        <source>Name of this PC</source>
        <translation>Nom de ce poste</translation>
    </message>
    <message>
        <source>For example: clerk&apos;s PC, one-stop counter</source>
        <translation>Par exemple : poste du secrétariat, guichet unique</translation>
    </message>
    <message>
        <source>Unit: {0}</source>
        <translation>Unité : {0}</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Écrire le fichier…</translation>
    </message>
    <message>
        <source>Please name this PC.</source>
        <translation>Veuillez nommer ce poste.</translation>
    </message>
    <message>
        <source>Please choose your commune from the list.</source>
        <translation>Veuillez choisir votre commune dans la liste.</translation>
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
    <name>ResultsTab</name>
    <message>
        <source>Name, unit or title</source>
        <translation>Nom, service ou titre</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Tous les cours</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>Enregistrer en classeur</translation>
    </message>
    <message>
        <source>Save as xAPI</source>
        <translation>Enregistrer en xAPI</translation>
    </message>
    <message>
        <source>Statements that a learning record store reads</source>
        <translation>Des déclarations que lit un entrepôt d’apprentissage</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Final work</source>
        <translation>Travail de fin</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Non réussi</translation>
    </message>
    <message>
        <source>Waits for the trainer</source>
        <translation>Attend le formateur</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Meets everything</source>
        <translation>Remplit tout</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Waits for marks</source>
        <translation>Attend la note</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Taken back by the learner</source>
        <translation>Repris par l’apprenant</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>Rien ne convient à ces filtres</translation>
    </message>
    <message>
        <source>Leave some out, or use fewer words.</source>
        <translation>Enlevez-en, ou utilisez moins de mots.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no results yet</source>
        <translation>Il n’y a pas encore de résultats</translation>
    </message>
    <message>
        <source>They come with the first exams, final works and certificates.</source>
        <translation>Ils viennent avec les premiers examens, travaux de fin et certificats.</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Enregistrer les résultats</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Classeurs (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n ligne a été écrite.</numerusform>
            <numerusform>%n lignes ont été écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save xAPI statements</source>
        <translation>Enregistrer les déclarations xAPI</translation>
    </message>
    <message>
        <source>xAPI statements (*.json)</source>
        <translation>Déclarations xAPI (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) were written.</source>
        <translation>
            <numerusform>%n déclaration a été écrite.</numerusform>
            <numerusform>%n déclarations ont été écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Results of learners</source>
        <translation>Résultats des apprenants</translation>
    </message>
    <message>
        <source>Questions of an exam</source>
        <translation>Questions d’un examen</translation>
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
        <source>Draft a proposal</source>
        <translation>Rédiger une proposition</translation>
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
        <translation>
            <numerusform>Une copie avec %n donnée masquée a été écrite.</numerusform>
            <numerusform>Une copie avec %n données masquées a été écrite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please read it before passing it on: {0}</source>
        <translation>Relisez-la avant de la transmettre : {0}</translation>
    </message>
    <message>
        <source>Confirm; the number comes from the clerk&apos;s PC</source>
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
        <translation>
            <numerusform>%n endroit à vérifier avant l’enregistrement : {0}</numerusform>
            <numerusform>%n endroits à vérifier avant l’enregistrement : {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed; it waits for its number from the clerk&apos;s PC.</source>
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
    <name>RevokeDialog</name>
    <message>
        <source>Take a certificate back</source>
        <translation>Retirer un certificat</translation>
    </message>
    <message>
        <source>No. {0}, {1}. This cannot be undone; its number stays taken.</source>
        <translation>N° {0}, {1}. C’est définitif ; son numéro reste pris.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Note for the office</source>
        <translation>Note pour le bureau</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the PC “{0}” back?</source>
        <translation>Révoquer le poste « {0} » ?</translation>
    </message>
    <message>
        <source>For a PC that was lost, stolen or given away. What it wrote before that day stays; what it says afterwards is not believed any more, and it gets nothing.</source>
        <translation>Pour un poste perdu, volé ou cédé. Ce qu&apos;il a écrit avant ce jour demeure ; ce qu&apos;il dit ensuite n&apos;est plus cru, et il ne reçoit plus rien.</translation>
    </message>
    <message>
        <source>Out of our hands since</source>
        <translation>Hors de nos mains depuis</translation>
    </message>
    <message>
        <source>The other PCs learn of it with the next stick. This cannot be undone; the PC can be added again with a new key.</source>
        <translation>Les autres postes l&apos;apprendront avec la prochaine clé USB. C&apos;est irréversible ; le poste peut être ajouté de nouveau avec une nouvelle clé.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Please type a day as 20/02/2026.</source>
        <translation>Veuillez saisir un jour comme 20/02/2026.</translation>
    </message>
    <message>
        <source>Please choose today or an earlier day.</source>
        <translation>Veuillez choisir aujourd&apos;hui ou un jour antérieur.</translation>
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
        <source>Drafts and reviews documents, and runs the office&apos;s settings.</source>
        <translation>Rédige et relit les documents, et gère les paramètres du bureau.</translation>
    </message>
    <message>
        <source>Drafts, reviews and signs documents, and runs the office&apos;s settings.</source>
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
        <source>Open the training screen</source>
        <translation>Ouvrir l’écran de formation</translation>
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
    <name>RulesDialog</name>
    <message>
        <source>Documents that come back</source>
        <translation>Documents récurrents</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing comes back yet. Choose “Let it come back” at an issued document in the register.</source>
        <translation>Aucun document récurrent. Choisissez « Le faire revenir » sur un document publié du registre.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>the document is gone; choose another one</source>
        <translation>le document n&apos;existe plus ; choisissez-en un autre</translation>
    </message>
    <message>
        <source>Made from: {0}</source>
        <translation>À partir de : {0}</translation>
    </message>
    <message>
        <source>Who sees to it: {0}</source>
        <translation>Responsable : {0}</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier …</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Retirer …</translation>
    </message>
    <message>
        <source>No longer prepare “{0}”?</source>
        <translation>Ne plus préparer « {0} » ?</translation>
    </message>
    <message>
        <source>What was prepared stays.</source>
        <translation>Ce qui a été préparé reste.</translation>
    </message>
    <message>
        <source>No longer prepare it</source>
        <translation>Ne plus le préparer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation>le {0}</translation>
    </message>
    <message>
        <source>prepared {0} day(s) ahead</source>
        <translation>préparé {0} jour(s) avant</translation>
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
        <source>Number cancelled</source>
        <translation>Numéro annulé</translation>
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
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
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
    <name>SendDialog</name>
    <message>
        <source>Send a document to the hub</source>
        <translation>Envoyer un document au serveur</translation>
    </message>
    <message>
        <source>Only what you choose here goes, with its files, when data are exchanged next. Documents with a mark of secrecy are not sent.</source>
        <translation>Seul ce qui est choisi ici part, avec ses fichiers, au prochain échange. Les documents portant une mention de secret ne partent pas.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Aucun fichier choisi.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>De quoi il s&apos;agit</translation>
    </message>
    <message>
        <source>For example: report on poor households, December</source>
        <translation>Par exemple : rapport sur les ménages pauvres, décembre</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Numéro et référence</translation>
    </message>
    <message>
        <source>where it has one</source>
        <translation>s&apos;il y en a un</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Choose the files</source>
        <translation>Choisir les fichiers</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.docx *.xlsx *.odt)</source>
        <translation>Documents (*.pdf *.docx *.xlsx *.odt)</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Series of outgoing numbers</source>
        <translation>Séries de numéros d&apos;envoi</translation>
    </message>
    <message>
        <source>Numbers run</source>
        <translation>Les numéros courent</translation>
    </message>
    <message>
        <source>in one common series</source>
        <translation>en une série commune</translation>
    </message>
    <message>
        <source>in a series for each type of document</source>
        <translation>en une série par type de document</translation>
    </message>
    <message>
        <source>in groups of types</source>
        <translation>par groupes de types</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>A line for each: name of the group: types, by commas. Types of no group share the common series.</source>
        <translation>Une ligne par groupe : nom du groupe : types, séparés par des virgules. Les types sans groupe partagent la série commune.</translation>
    </message>
    <message>
        <source>Each series begins with 01 on 1 January. Copies always have one of their own. A change counts from the next number on; no number is given twice.</source>
        <translation>Chaque série commence à 01 le 1er janvier. Les copies ont toujours la leur. Un changement vaut dès le numéro suivant ; aucun numéro n&apos;est donné deux fois.</translation>
    </message>
    <message>
        <source>Keep the series</source>
        <translation>Garder les séries</translation>
    </message>
    <message>
        <source>No type is called “{0}”.</source>
        <translation>Aucun type ne s&apos;appelle « {0} ».</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Nouvelle séance</translation>
    </message>
    <message>
        <source>Change the session</source>
        <translation>Modifier la séance</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Enter the session</source>
        <translation>Saisir la séance</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Enter the day of the session.</source>
        <translation>Saisissez le jour de la séance.</translation>
    </message>
    <message>
        <source>Write a time like 08:00.</source>
        <translation>Écrivez une heure comme 08:00.</translation>
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
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>The province&apos;s server, the other PCs of the office, and the keys of this PC.</source>
        <translation>Le serveur de la province, les autres postes du bureau et les clés de ce poste.</translation>
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
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>New versions of the program, and the way back to the one before.</source>
        <translation>Nouvelles versions du programme et retour à la précédente.</translation>
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
    <name>ShortLine</name>
    <message>
        <source>Accepted answer; * stands for anything</source>
        <translation>Réponse acceptée ; * remplace n’importe quoi</translation>
    </message>
    <message>
        <source>Percent of the marks</source>
        <translation>Pourcentage des points</translation>
    </message>
    <message>
        <source>Said to this answer</source>
        <translation>Dit à cette réponse</translation>
    </message>
    <message>
        <source>Accepted answer {0}</source>
        <translation>Réponse acceptée {0}</translation>
    </message>
    <message>
        <source>Marks of answer {0} in percent</source>
        <translation>Points de la réponse {0} en pour cent</translation>
    </message>
    <message>
        <source>Feedback of answer {0}</source>
        <translation>Commentaire de la réponse {0}</translation>
    </message>
</context>
<context>
    <name>ShortPart</name>
    <message>
        <source>One more accepted answer</source>
        <translation>Une réponse acceptée de plus</translation>
    </message>
    <message>
        <source>Capital letters matter</source>
        <translation>Les majuscules comptent</translation>
    </message>
    <message>
        <source>Vietnamese marks matter</source>
        <translation>Les signes vietnamiens comptent</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
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
        <source>Other post, above the name</source>
        <translation>Autre fonction, au-dessus du nom</translation>
    </message>
    <message>
        <source>Only for somebody who signs for a board: the post held in the office.</source>
        <translation>Seulement pour qui signe au nom d&apos;un comité : la fonction occupée dans l&apos;administration.</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>More boxes: recipients, drafter, urgency …</source>
        <translation>Autres cases : destinataires, rédacteur, urgence …</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Une autre personne</translation>
    </message>
</context>
<context>
    <name>SignersDialog</name>
    <message>
        <source>Trusted signers</source>
        <translation>Signataires de confiance</translation>
    </message>
    <message>
        <source>Packs of these signers are taken over, besides those of the program.</source>
        <translation>Les paquets de ces signataires sont repris, outre ceux du programme.</translation>
    </message>
    <message>
        <source>Nobody yet: only the program’s own courses.</source>
        <translation>Personne encore : seulement les cours du programme.</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>Ne plus faire confiance</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message>
        <source>It rests on</source>
        <translation>Elle repose sur</translation>
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
    <name>StandingCard</name>
    <message>
        <source>What was sent, and what has arrived</source>
        <translation>Ce qui est parti et ce qui est arrivé</translation>
    </message>
    <message>
        <source>On sticks</source>
        <translation>Sur les clés</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>{name}: missing {numbers}</source>
        <translation>{name} : il manque {numbers}</translation>
    </message>
    <message>
        <source>It is asked for again by itself with the next exchange.</source>
        <translation>C&apos;est redemandé automatiquement au prochain échange.</translation>
    </message>
    <message>
        <source>Copied PC: {names}</source>
        <translation>Poste copié : {names}</translation>
    </message>
    <message>
        <source>Two PCs work with the same copy of the data. Both histories are kept. Please find out which PC was copied, and enrol one of them anew.</source>
        <translation>Deux postes travaillent avec la même copie des données. Les deux historiques sont conservés. Veuillez chercher quel poste a été copié et enrôler l&apos;un d&apos;eux de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of other PCs are kept aside: not used, not lost.</source>
        <translation>
            <numerusform>%n entrée d&apos;autres postes est mise de côté : ni utilisée ni perdue.</numerusform>
            <numerusform>%n entrées d&apos;autres postes sont mises de côté : ni utilisées ni perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the stick</source>
        <translation>Sur la clé</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transmis</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>word of what has arrived</source>
        <translation>avis de réception</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>et %n précédent</numerusform>
            <numerusform>et %n précédents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingTab</name>
    <message>
        <source>Which members</source>
        <translation>Quels membres</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Tous les membres</translation>
    </message>
    <message>
        <source>Those who are behind</source>
        <translation>Ceux qui sont en retard</translation>
    </message>
    <message>
        <source>Those who meet everything</source>
        <translation>Ceux qui remplissent tout</translation>
    </message>
    <message>
        <source>Write down a result</source>
        <translation>Noter un résultat</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Enregistrer en tableau</translation>
    </message>
    <message>
        <source>Where the members stand</source>
        <translation>Où en sont les membres</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Final work</source>
        <translation>Travail de fin</translation>
    </message>
    <message>
        <source>Nobody is behind</source>
        <translation>Personne n’est en retard</translation>
    </message>
    <message>
        <source>Everybody can still meet the conditions.</source>
        <translation>Tout le monde peut encore remplir les conditions.</translation>
    </message>
    <message>
        <source>Nobody meets everything yet</source>
        <translation>Personne ne remplit encore tout</translation>
    </message>
    <message>
        <source>Choose a member among all of them to see what is missing.</source>
        <translation>Choisissez un membre parmi tous pour voir ce qui manque.</translation>
    </message>
    <message>
        <source>Nobody is in this class yet</source>
        <translation>Personne dans cette classe</translation>
    </message>
    <message>
        <source>Add members first; then you see here who is behind.</source>
        <translation>Ajoutez d’abord des membres ; vous verrez ensuite ici qui est en retard.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>This class asks for nothing.</source>
        <translation>Cette classe ne demande rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) missed without leave</source>
        <translation>
            <numerusform>%n séance manquée sans excuse</numerusform>
            <numerusform>%n séances manquées sans excuse</numerusform>
        </translation>
    </message>
    <message>
        <source>This class asks for no lessons and no exam.</source>
        <translation>Cette classe ne demande ni leçons ni examen.</translation>
    </message>
    <message>
        <source>Set the conditions of the class first.</source>
        <translation>Fixez d’abord les conditions de la classe.</translation>
    </message>
    <message>
        <source>Save where everybody stands</source>
        <translation>Enregistrer où en est chacun</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tableaux (*.xlsx *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n ligne a été écrite.</numerusform>
            <numerusform>%n lignes ont été écrites.</numerusform>
        </translation>
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
    <name>StartStep</name>
    <message>
        <source>A new PC</source>
        <translation>Un nouveau poste</translation>
    </message>
    <message>
        <source>Enter the commune and who works here. Two minutes.</source>
        <translation>Saisissez la commune et qui travaille ici. Deux minutes.</translation>
    </message>
    <message>
        <source>From an old PC</source>
        <translation>Depuis un ancien poste</translation>
    </message>
    <message>
        <source>Bring everything from the copy that the old PC wrote onto a stick.</source>
        <translation>Tout reprendre de la copie que l’ancien poste a écrite sur une clé.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>How do you begin on this PC?</source>
        <translation>Comment commencez-vous sur ce poste ?</translation>
    </message>
    <message>
        <source>Whoever worked with the program on another PC can go on here.</source>
        <translation>Qui a travaillé avec le programme sur un autre poste peut continuer ici.</translation>
    </message>
    <message>
        <source>Open CommuneApp</source>
        <translation>Ouvrir CommuneApp</translation>
    </message>
    <message>
        <source>Bring everything here</source>
        <translation>Tout amener ici</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Courses</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Learning paths</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>A selection of lessons for your work, in a good order.</source>
        <translation>Des leçons choisies pour votre travail, dans un bon ordre.</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Your certificates</source>
        <translation>Vos certificats</translation>
    </message>
    <message>
        <source>There are no courses on this PC</source>
        <translation>Il n’y a pas de cours sur cet ordinateur</translation>
    </message>
    <message>
        <source>A trainer can bring them on a stick: Teaching, Course packs.</source>
        <translation>Un formateur peut les apporter sur une clé : Enseignement, Paquets de cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of your trainer</source>
        <translation>
            <numerusform>%n réponse de votre formateur</numerusform>
            <numerusform>%n réponses de votre formateur</numerusform>
        </translation>
    </message>
    <message>
        <source>Read it: {0}</source>
        <translation>La lire : {0}</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Continuer la lecture</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>Ouvrir la leçon</translation>
    </message>
    <message>
        <source>From your own documents</source>
        <translation>D’après vos documents</translation>
    </message>
    <message>
        <source>The checker found these mistakes in documents that you wrote. Nobody else is told; the lessons show how it is done.</source>
        <translation>Le contrôle a trouvé ces erreurs dans vos documents. Personne d’autre ne le sait ; les leçons montrent comment faire.</translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %n document</numerusform>
            <numerusform>dans %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Lire : {0}</translation>
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
    <name>StepLine</name>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Step {0} in the right order</source>
        <translation>Étape {0} dans le bon ordre</translation>
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
    <name>StepsPart</name>
    <message>
        <source>One more step</source>
        <translation>Une étape de plus</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Stick</source>
        <extracomment>Why the last exchange with the stick that is shown was not finished.</extracomment>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Exchange with this stick</source>
        <translation>Échanger avec cette clé</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Use a shared folder…</source>
        <translation>Utiliser un dossier partagé…</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>Clé USB</translation>
    </message>
    <message>
        <source>Plug in a USB stick</source>
        <translation>Branchez une clé USB</translation>
    </message>
    <message>
        <source>It is recognised by itself. One stick may carry the files of several communes; whoever carries it needs to know nothing and can read nothing.</source>
        <translation>Elle est reconnue d&apos;elle-même. Une clé peut porter les fichiers de plusieurs communes ; celui qui la porte n&apos;a rien à savoir et ne peut rien lire.</translation>
    </message>
    <message>
        <source>Looking at the stick</source>
        <translation>Lecture de la clé</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Finished. The stick may be pulled out.</source>
        <translation>Terminé. La clé peut être retirée.</translation>
    </message>
    <message>
        <source>Everything on it was read back and is whole.</source>
        <translation>Tout ce qu&apos;elle porte a été relu et est intact.</translation>
    </message>
    <message>
        <source>Not finished.</source>
        <translation>Pas terminé.</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits is sent with the next exchange.</source>
        <translation>Rien n&apos;est perdu : ce qui attend partira au prochain échange.</translation>
    </message>
    <message>
        <source>Stopped before it was finished.</source>
        <translation>Arrêté avant la fin.</translation>
    </message>
    <message>
        <source>Folder that the PCs of the office share</source>
        <translation>Dossier partagé par les postes du bureau</translation>
    </message>
</context>
<context>
    <name>StickModels</name>
    <message>
        <source>How much of the model has been copied</source>
        <translation>Part du modèle déjà copiée</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The model is in another folder…</source>
        <translation>Le modèle est dans un autre dossier…</translation>
    </message>
    <message>
        <source>Looking which model fits this PC…</source>
        <translation>Recherche du modèle qui convient à ce poste…</translation>
    </message>
    <message>
        <source>No model fits this PC; fixed sentences are used.</source>
        <translation>Aucun modèle ne convient à ce poste ; des phrases types sont employées.</translation>
    </message>
    <message>
        <source>Go on copying ({size})</source>
        <translation>Continuer la copie ({size})</translation>
    </message>
    <message>
        <source>Copy to this PC ({size})</source>
        <translation>Copier sur ce poste ({size})</translation>
    </message>
    <message>
        <source>Being copied from the stick. You can go on meanwhile.</source>
        <translation>Copie depuis la clé. Vous pouvez continuer pendant ce temps.</translation>
    </message>
    <message>
        <source>Found on the stick: {0}</source>
        <translation>Trouvé sur la clé : {0}</translation>
    </message>
    <message>
        <source>✓ It is on this PC and ready.</source>
        <translation>✓ Il est sur ce poste, prêt à l’emploi.</translation>
    </message>
    <message>
        <source>It is not on this PC yet. Plug in the stick with the installer: it is found by itself.</source>
        <translation>Il n’est pas encore sur ce poste. Branchez la clé d’installation : il est trouvé tout seul.</translation>
    </message>
    <message>
        <source>Looking on the sticks…</source>
        <translation>Recherche sur les clés…</translation>
    </message>
    <message>
        <source>Stopped. What has been copied is kept for the next time.</source>
        <translation>Arrêté. Ce qui a été copié est conservé pour la prochaine fois.</translation>
    </message>
    <message>
        <source>Copied and checked. The assistant can write now.</source>
        <translation>Copié et contrôlé. L’assistant peut écrire.</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} sur {total} Mo</translation>
    </message>
    <message>
        <source>Choose the folder with the model</source>
        <translation>Choisir le dossier du modèle</translation>
    </message>
</context>
<context>
    <name>StickWords</name>
    <message>
        <source>{free} free</source>
        <translation>{free} libres</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) for this PC that are new</source>
        <translation>
            <numerusform>%n nouveau paquet pour ce poste</numerusform>
            <numerusform>%n nouveaux paquets pour ce poste</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything on it for this PC was taken in already</source>
        <translation>Tout ce qu&apos;elle contient pour ce poste est déjà pris en compte</translation>
    </message>
    <message>
        <source>It brings word of what has arrived</source>
        <translation>Elle apporte des accusés de réception</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) written by this PC</source>
        <translation>
            <numerusform>%n paquet écrit par ce poste</numerusform>
            <numerusform>%n paquets écrits par ce poste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) for others; they are not touched</source>
        <translation>
            <numerusform>%n fichier destiné à d&apos;autres ; on n&apos;y touche pas</numerusform>
            <numerusform>%n fichiers destinés à d&apos;autres ; on n&apos;y touche pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were not finished; left aside</source>
        <translation>
            <numerusform>%n fichier inachevé ; laissé de côté</numerusform>
            <numerusform>%n fichiers inachevés ; laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that cannot be used</source>
        <translation>
            <numerusform>%n fichier inutilisable</numerusform>
            <numerusform>%n fichiers inutilisables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(ies) taken in</source>
        <translation>
            <numerusform>%n nouvelle entrée prise en compte</numerusform>
            <numerusform>%n nouvelles entrées prises en compte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new for this PC</source>
        <translation>Rien de nouveau pour ce poste</translation>
    </message>
    <message numerus="yes">
        <source>For the hub: %n entry(ies) on the stick</source>
        <translation>
            <numerusform>Pour le serveur : %n entrée sur la clé</numerusform>
            <numerusform>Pour le serveur : %n entrées sur la clé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the office&apos;s PCs: %n entry(ies) on the stick</source>
        <translation>
            <numerusform>Pour les postes du bureau : %n entrée sur la clé</numerusform>
            <numerusform>Pour les postes du bureau : %n entrées sur la clé</numerusform>
        </translation>
    </message>
    <message>
        <source>Word of what has arrived here is on the stick</source>
        <translation>L&apos;accusé de réception est sur la clé</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) of the hub passed on to the office&apos;s PCs</source>
        <translation>
            <numerusform>%n paquet du serveur transmis aux postes du bureau</numerusform>
            <numerusform>%n paquets du serveur transmis aux postes du bureau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) sent earlier have arrived</source>
        <translation>
            <numerusform>%n paquet envoyé auparavant est arrivé</numerusform>
            <numerusform>%n paquets envoyés auparavant sont arrivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old file(s) deleted from the stick</source>
        <translation>
            <numerusform>%n ancien fichier supprimé de la clé</numerusform>
            <numerusform>%n anciens fichiers supprimés de la clé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) kept aside</source>
        <translation>
            <numerusform>%n entrée mise de côté</numerusform>
            <numerusform>%n entrées mises de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Files for others were not touched</source>
        <translation>Les fichiers destinés à d&apos;autres n&apos;ont pas été touchés</translation>
    </message>
    <message>
        <source>There was nothing to exchange</source>
        <translation>Il n&apos;y avait rien à échanger</translation>
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
    <name>SupervisedScreen</name>
    <message>
        <source>Choose your name, then begin. The time runs from then on.</source>
        <translation>Choisissez votre nom, puis commencez. Le temps court dès lors.</translation>
    </message>
    <message>
        <source>Back to the trainer</source>
        <translation>Retour au formateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>People of this PC</source>
        <translation>Les gens de ce PC</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Apprenants</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Personne ici</translation>
    </message>
    <message>
        <source>Choose another class, or write fewer letters.</source>
        <translation>Choisissez une autre classe, ou tapez moins de lettres.</translation>
    </message>
    <message>
        <source>Begin the exam</source>
        <translation>Commencer l’examen</translation>
    </message>
    <message>
        <source>Please leave the place to the next learner.</source>
        <translation>Veuillez laisser la place à l’apprenant suivant.</translation>
    </message>
    <message>
        <source>Next learner</source>
        <translation>Apprenant suivant</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>{0} (interrupted: {1})</source>
        <translation>{0} (interruptions : {1})</translation>
    </message>
    <message>
        <source>Begun: goes on where it stopped</source>
        <translation>Commencé : reprend où il s’est arrêté</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Passed with {0} %</source>
        <translation>Réussi avec {0} %</translation>
    </message>
    <message>
        <source>Not passed, {0} %</source>
        <translation>Non réussi, {0} %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>{0}: begin now?</source>
        <translation>{0} : commencer maintenant ?</translation>
    </message>
    <message>
        <source>The time begins with the first question.</source>
        <translation>Le temps commence avec la première question.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Handed in. The trainer will tell you the result.</source>
        <translation>Remis. Le formateur vous dira le résultat.</translation>
    </message>
    <message>
        <source>The PIN of a trainer opens the rest of the program again.</source>
        <translation>Le PIN d’un formateur rouvre le reste du programme.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
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
    <name>TableDialog</name>
    <message>
        <source>Cells of the table</source>
        <translation>Cellules du tableau</translation>
    </message>
    <message>
        <source>The first row is the head. Rows copied from a spreadsheet can be pasted (Ctrl+V).</source>
        <translation>La première ligne est l&apos;en-tête. On peut coller des lignes copiées d&apos;un tableur (Ctrl+V).</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>Supprimer la ligne</translation>
    </message>
    <message>
        <source>Delete the column</source>
        <translation>Supprimer la colonne</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>TeachingPage</name>
    <message>
        <source>Teaching</source>
        <translation>Enseignement</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Questions posées</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>Banques de questions</translation>
    </message>
    <message>
        <source>Course packs</source>
        <translation>Paquets de cours</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
</context>
<context>
    <name>TeachingWords</name>
    <message>
        <source>Easy</source>
        <translation>Facile</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difficile</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L&apos;utiliser</translation>
    </message>
    <message>
        <source>The assistant is reading: {0} of {1} sentences done.</source>
        <translation>L&apos;assistant lit : {0} phrases sur {1} terminées.</translation>
    </message>
    <message>
        <source>Not sure: the assistant had no sentence that keeps all details.</source>
        <translation>Pas certain : l&apos;assistant n&apos;a aucune phrase qui garde tous les détails.</translation>
    </message>
    <message>
        <source>Made without the assistant.</source>
        <translation>Fait sans l&apos;assistant.</translation>
    </message>
    <message>
        <source>Please compare it with the original.</source>
        <translation>Veuillez comparer avec l&apos;original.</translation>
    </message>
    <message>
        <source>Not sure: please read each sentence beside the original.</source>
        <translation>Pas certain : veuillez relire chaque phrase à côté de l&apos;original.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) stayed as they were.</source>
        <translation>
            <numerusform>%n phrase est restée telle quelle.</numerusform>
            <numerusform>%n phrases sont restées telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>All numbers, dates and names are kept.</source>
        <translation>Tous les nombres, dates et noms sont conservés.</translation>
    </message>
    <message>
        <source>Reading it aloud takes about {0} seconds.</source>
        <translation>La lecture à voix haute prend environ {0} secondes.</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Non repris : {0}</translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message>
        <source>Use this text</source>
        <translation>Utiliser ce texte</translation>
    </message>
    <message>
        <source>For the loudspeaker</source>
        <extracomment>Read standing before a microphone, often in the half dark.</extracomment>
        <translation>Pour le haut-parleur</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) from the villages: put the cursor on one</source>
        <translation>
            <numerusform>%n chiffre des villages : placez-y le curseur</numerusform>
            <numerusform>%n chiffres des villages : placez le curseur sur l&apos;un d&apos;eux</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Plus court</translation>
    </message>
    <message>
        <source>More formal</source>
        <translation>Plus soutenu</translation>
    </message>
    <message>
        <source>Correct the spelling</source>
        <translation>Corriger l&apos;orthographe</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Practise</source>
        <translation>S’entraîner</translation>
    </message>
    <message>
        <source>Only what is to be repeated</source>
        <translation>Seulement ce qui est à revoir</translation>
    </message>
    <message>
        <source>My progress</source>
        <translation>Mes progrès</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>Changer l’objectif</translation>
    </message>
    <message>
        <source>Today {0} of {1} questions answered</source>
        <translation>Aujourd’hui, {0} questions sur {1}</translation>
    </message>
    <message>
        <source>Today&apos;s goal is reached</source>
        <translation>L’objectif du jour est atteint</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to today&apos;s goal</source>
        <translation>
            <numerusform>Encore %n question pour l’objectif du jour</numerusform>
            <numerusform>Encore %n questions pour l’objectif du jour</numerusform>
        </translation>
    </message>
    <message>
        <source>Five minutes are enough for today</source>
        <translation>Cinq minutes suffisent aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n to be repeated</source>
        <translation>
            <numerusform>%n à revoir</numerusform>
            <numerusform>%n à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n jour d’affilée</numerusform>
            <numerusform>%n jours d’affilée</numerusform>
        </translation>
    </message>
    <message>
        <source>What is about to be forgotten comes first, then something new.</source>
        <translation>Ce qui va s’oublier vient d’abord, puis du nouveau.</translation>
    </message>
    <message>
        <source>Short sessions of ten questions. What you miss comes back, what you know rests.</source>
        <translation>Des séances de dix questions. Ce que vous manquez revient, ce que vous savez se repose.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) come back later today.</source>
        <translation>
            <numerusform>%n question revient plus tard aujourd’hui.</numerusform>
            <numerusform>%n questions reviennent plus tard aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be repeated today; new questions are waiting.</source>
        <translation>Rien à revoir aujourd’hui ; de nouvelles questions attendent.</translation>
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
    <name>TopicRow</name>
    <message>
        <source>{0} · {1} of {2} questions</source>
        <translation>{0} · {1} questions sur {2}</translation>
    </message>
</context>
<context>
    <name>TrainersDialog</name>
    <message>
        <source>Who may open the exam</source>
        <translation>Qui peut ouvrir l’examen</translation>
    </message>
    <message>
        <source>{0}. Only trainers with an exam key of their own.</source>
        <translation>{0}. Seulement les formateurs ayant leur propre clé d’examen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Somebody has to be able to open it.</source>
        <translation>Il faut que quelqu’un puisse l’ouvrir.</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Back</source>
        <extracomment>Rooms that one goes back to; a practice or a running exam is left for good.</extracomment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Retour (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Choose one</source>
        <translation>Un choix</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Plusieurs choix</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Vrai ou faux</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Mettre en ordre</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>Réponse courte</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un nombre</translation>
    </message>
    <message>
        <source>Find the mistake</source>
        <translation>Trouver l’erreur</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Écrire un texte</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>Answered wrongly before</source>
        <translation>Mal répondu avant</translation>
    </message>
    <message>
        <source>To repeat today</source>
        <translation>À revoir aujourd’hui</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Ahead of its day</source>
        <translation>En avance</translation>
    </message>
    <message>
        <source>It comes again today.</source>
        <translation>Elle revient aujourd’hui.</translation>
    </message>
    <message>
        <source>It comes again tomorrow.</source>
        <translation>Elle revient demain.</translation>
    </message>
    <message>
        <source>It comes again in {0} days, on {1}.</source>
        <translation>Elle revient dans {0} jours, le {1}.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
</context>
<context>
    <name>TrueOrFalse</name>
    <message>
        <source>True</source>
        <translation>Vrai</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Faux</translation>
    </message>
    <message>
        <source>1 is true, 2 is false; then Enter.</source>
        <translation>1 est vrai, 2 est faux ; puis Entrée.</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Keys and lists</source>
        <translation>Clés et listes</translation>
    </message>
    <message>
        <source>Roots that this PC believes</source>
        <translation>Racines que ce PC croit</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Listes de révocation</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirés</translation>
    </message>
    <message>
        <source>Take over a file</source>
        <translation>Reprendre un fichier</translation>
    </message>
    <message>
        <source>Believe no more</source>
        <translation>Ne plus croire</translation>
    </message>
    <message>
        <source>Give out my root</source>
        <translation>Donner ma racine</translation>
    </message>
    <message>
        <source>Give out my revocation list</source>
        <translation>Donner ma liste de révocation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This PC signs by its own word.</source>
        <translation>Ce PC signe de sa propre parole.</translation>
    </message>
    <message>
        <source>Others believe its certificates once they have taken over its root file.</source>
        <translation>Les autres croient ses certificats après avoir repris son fichier racine.</translation>
    </message>
    <message>
        <source>A hub stands behind this PC, until {0}.</source>
        <translation>Un centre se porte garant de ce PC, jusqu’au {0}.</translation>
    </message>
    <message>
        <source>{0} (this PC)</source>
        <translation>{0} (ce PC)</translation>
    </message>
    <message>
        <source>A root, a chain or a revocation list</source>
        <translation>Une racine, une chaîne ou une liste de révocation</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Believe this root no more?</source>
        <translation>Ne plus croire cette racine ?</translation>
    </message>
    <message>
        <source>Believe it no more</source>
        <translation>Ne plus la croire</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Where to, for example a stick</source>
        <translation>Où, par exemple une clé USB</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit : {0}</translation>
    </message>
</context>
<context>
    <name>TruthPart</name>
    <message>
        <source>The statement is true</source>
        <translation>L’énoncé est vrai</translation>
    </message>
    <message>
        <source>The statement is false</source>
        <translation>L’énoncé est faux</translation>
    </message>
</context>
<context>
    <name>TypeFields</name>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
</context>
<context>
    <name>TypeStep</name>
    <message>
        <source>What do you want to write?</source>
        <extracomment>So many templates are drawn between two looks at the keyboard.</extracomment>
        <translation>Que voulez-vous rédiger ?</translation>
    </message>
    <message>
        <source>Choose the type. The program lays the document out by Decree 30/2020/ND-CP.</source>
        <translation>Choisissez le type. Le programme met le document en forme selon le décret 30/2020/ND-CP.</translation>
    </message>
    <message>
        <source>Search types and templates</source>
        <translation>Chercher types et modèles</translation>
    </message>
    <message>
        <source>Check a Word file</source>
        <translation>Contrôler un fichier Word</translation>
    </message>
    <message>
        <source>Nothing like that. Try one word, with or without marks.</source>
        <translation>Rien de tel. Essayez un mot, avec ou sans signes.</translation>
    </message>
    <message>
        <source>Written every week</source>
        <translation>Écrits chaque semaine</translation>
    </message>
    <message>
        <source>Rules and templates: pack {0}, version {1}, as of {2}</source>
        <translation>Règles et modèles : paquet {0}, version {1}, à jour au {2}</translation>
    </message>
    <message>
        <source>Direct and report</source>
        <translation>Diriger et rendre compte</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Se réunir</translation>
    </message>
    <message>
        <source>Rules of the office</source>
        <translation>Règles du service</translation>
    </message>
    <message>
        <source>Papers, slips and letters</source>
        <translation>Papiers, bordereaux et lettres</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Autres types</translation>
    </message>
    <message>
        <source>Start from a ready template</source>
        <translation>Partir d’un modèle tout prêt</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message>
        <source>Your answer</source>
        <extracomment>Longer than anybody types; the scorer cuts nothing.</extracomment>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Type the answer, then press Enter.</source>
        <translation>Tapez la réponse, puis Entrée.</translation>
    </message>
    <message>
        <source>Right would be: {0}</source>
        <translation>La bonne réponse : {0}</translation>
    </message>
</context>
<context>
    <name>UpdatesPanel</name>
    <message>
        <source>Open the program again</source>
        <translation>Rouvrir le programme</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Updates come on a stick or from the province&apos;s server. Each is checked before anything is changed, and your documents stay where they are.</source>
        <translation>Les mises à jour arrivent par clé USB ou par le serveur de la province. Chacune est vérifiée avant tout changement, et vos documents restent où ils sont.</translation>
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
        <source>Look for updates</source>
        <translation>Chercher des mises à jour</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>CommuneApp {0}</source>
        <translation>CommuneApp {0}</translation>
    </message>
    <message>
        <source>Installed for you alone</source>
        <translation>Installé pour vous seul</translation>
    </message>
    <message>
        <source>Runs from this stick, with its data beside it</source>
        <translation>S’exécute depuis cette clé USB, avec ses données</translation>
    </message>
    <message>
        <source>Installed by the system for everybody at this PC</source>
        <translation>Installé par le système pour tous les utilisateurs de cet ordinateur</translation>
    </message>
    <message>
        <source>Runs from its sources</source>
        <translation>S’exécute depuis ses sources</translation>
    </message>
    <message>
        <source>{0} · made on {1}</source>
        <translation>{0} · version du {1}</translation>
    </message>
    <message>
        <source>Version {0} is ready.</source>
        <translation>La version {0} est prête.</translation>
    </message>
    <message>
        <source>It starts when the program is opened the next time.</source>
        <translation>Elle démarrera à la prochaine ouverture du programme.</translation>
    </message>
    <message>
        <source>{0}: from version {1} to {2}</source>
        <translation>{0} : de la version {1} à la {2}</translation>
    </message>
    <message>
        <source>{0}: version {1}</source>
        <translation>{0} : version {1}</translation>
    </message>
    <message>
        <source>Everything here is up to date.</source>
        <translation>Tout est à jour ici.</translation>
    </message>
    <message>
        <source>Install all ({0})</source>
        <translation>Tout installer ({0})</translation>
    </message>
    <message>
        <source>Choose an update</source>
        <translation>Choisir une mise à jour</translation>
    </message>
    <message>
        <source>Updates ({0})</source>
        <translation>Mises à jour ({0})</translation>
    </message>
    <message>
        <source>Looking for updates and checking their signatures…</source>
        <translation>Recherche des mises à jour et vérification de leurs signatures…</translation>
    </message>
    <message>
        <source>Copying, checking and installing; you can go on working meanwhile.</source>
        <translation>Copie, vérification et installation ; vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Installed.</source>
        <translation>Installé.</translation>
    </message>
    <message>
        <source>Stopped. What has been copied is kept for the next time.</source>
        <translation>Arrêté. Ce qui a été copié est conservé pour la prochaine fois.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Check of a certificate</source>
        <extracomment>Reasons under which what is signed can still be believed to be what was once signed.</extracomment>
        <translation>Vérification d’un certificat</translation>
    </message>
    <message>
        <source>What the file shows</source>
        <translation>Ce que montre le fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing in this file is signed by anybody: believe none of it.</source>
        <translation>Rien dans ce fichier n’est signé : n’en croyez rien.</translation>
    </message>
    <message>
        <source>What is really signed</source>
        <translation>Ce qui est vraiment signé</translation>
    </message>
    <message>
        <source>Taken back on {0}: {1}</source>
        <translation>Retiré le {0} : {1}</translation>
    </message>
    <message>
        <source>Who stands behind the signature</source>
        <translation>Qui se porte garant de la signature</translation>
    </message>
    <message>
        <source>{0}, until {1}</source>
        <translation>{0}, jusqu’au {1}</translation>
    </message>
    <message>
        <source>{0}: root, believed by this PC</source>
        <translation>{0} : racine, crue par ce PC</translation>
    </message>
    <message>
        <source>{0}: root, unknown to this PC</source>
        <translation>{0} : racine, inconnue de ce PC</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the document</source>
        <extracomment>Facts repeat what the document says; only what is printed is compared for a reader.</extracomment>
        <translation>Versions du document</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>Les deux versions disent la même chose.</translation>
    </message>
    <message>
        <source>The pages were turned.</source>
        <translation>L&apos;orientation des pages a changé.</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Close</source>
        <extracomment>Kinds of changes after which it has to be read anew.</extracomment>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>WhereLine</name>
    <message>
        <source>Item {0}</source>
        <extracomment>What else is known of a line at a column of it, &quot;&quot; for nothing.</extracomment>
        <translation>Élément {0}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title of the annex</source>
        <translation>Titre de l&apos;annexe</translation>
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
    <message>
        <source>To Home</source>
        <translation>À l’accueil</translation>
    </message>
</context>
<context>
    <name>WordTools</name>
    <message>
        <source>Rewrite the selection or the line</source>
        <translation>Réécrire la sélection ou la ligne</translation>
    </message>
    <message>
        <source>Insert a usual sentence</source>
        <translation>Insérer une phrase usuelle</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Plus court</translation>
    </message>
    <message>
        <source>More formal</source>
        <translation>Plus soutenu</translation>
    </message>
    <message>
        <source>Correct the spelling</source>
        <translation>Corriger l&apos;orthographe</translation>
    </message>
    <message>
        <source>Say it for the loudspeaker …</source>
        <translation>Texte pour le haut-parleur …</translation>
    </message>
    <message>
        <source>No phrases for this type</source>
        <translation>Pas de phrases pour ce type</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>No. {0} of {1}</source>
        <translation>N° {0} du {1}</translation>
    </message>
    <message>
        <source>Signed: give the number …</source>
        <translation>Signé : donner le numéro …</translation>
    </message>
    <message>
        <source>Make a copy …</source>
        <translation>Faire une copie …</translation>
    </message>
    <message>
        <source>Comments ({0})</source>
        <translation>Remarques ({0})</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Qui a écrit quoi</translation>
    </message>
    <message>
        <source>The text was changed elsewhere after it was signed: open it again.</source>
        <translation>Le texte a été changé ailleurs après la signature : rouvrez-le.</translation>
    </message>
    <message>
        <source>Returned by {0}: {1}</source>
        <translation>Renvoyé par {0} : {1}</translation>
    </message>
    <message>
        <source>Begun from {0}</source>
        <translation>Parti de {0}</translation>
    </message>
    <message>
        <source>Hand in for signature</source>
        <translation>Présenter à la signature</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Return it …</source>
        <translation>Le renvoyer …</translation>
    </message>
    <message>
        <source>Enter the signature</source>
        <translation>Noter la signature</translation>
    </message>
    <message>
        <source>Open it again …</source>
        <translation>Le rouvrir …</translation>
    </message>
    <message>
        <source>Return the document</source>
        <translation>Renvoyer le document</translation>
    </message>
    <message>
        <source>What has to change</source>
        <translation>Ce qui doit changer</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>Le renvoyer</translation>
    </message>
    <message>
        <source>Open the signed document again</source>
        <translation>Rouvrir le document signé</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Le rouvrir</translation>
    </message>
</context>
<context>
    <name>WorkPlanDialog</name>
    <message>
        <source>Final work of the class</source>
        <translation>Travail de fin de la classe</translation>
    </message>
    <message>
        <source>Final work</source>
        <translation>Travail de fin</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>To be handed in until</source>
        <translation>À remettre avant le</translation>
    </message>
    <message>
        <source>Passed from</source>
        <translation>Réussi dès</translation>
    </message>
    <message>
        <source>Criteria and points</source>
        <translation>Critères et points</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Answers the task</source>
        <translation>Répond à la consigne</translation>
    </message>
    <message>
        <source>Can be used in one’s own work</source>
        <translation>Utile dans son propre travail</translation>
    </message>
    <message>
        <source>Form and language</source>
        <translation>Forme et langue</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) together</source>
        <translation>
            <numerusform>%n point en tout</numerusform>
            <numerusform>%n points en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>Ce champ doit être rempli.</translation>
    </message>
    <message>
        <source>Enter at least one criterion with its points.</source>
        <translation>Saisissez au moins un critère avec ses points.</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Handed in for signature</source>
        <translation>Présenté à la signature</translation>
    </message>
    <message>
        <source>Signed, waits for its number</source>
        <translation>Signé, attend son numéro</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Classé</translation>
    </message>
    <message>
        <source>begun from {0}</source>
        <extracomment>How a chip of a status is underlined.</extracomment>
        <translation>parti de {0}</translation>
    </message>
    <message>
        <source>handed in for signature</source>
        <translation>présenté à la signature</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>renvoyé</translation>
    </message>
    <message>
        <source>signature entered</source>
        <translation>signature notée</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>rouvert</translation>
    </message>
    <message>
        <source>, signed by {0}</source>
        <translation>, signé par {0}</translation>
    </message>
</context>
<context>
    <name>WorksTab</name>
    <message>
        <source>Task and rubric</source>
        <translation>Consigne et barème</translation>
    </message>
    <message>
        <source>Hand in a file</source>
        <translation>Remettre un fichier</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Marks as a table</source>
        <translation>Notes en tableau</translation>
    </message>
    <message>
        <source>Take out to mark elsewhere</source>
        <translation>Emporter pour noter ailleurs</translation>
    </message>
    <message>
        <source>Take over marks</source>
        <translation>Reprendre les notes</translation>
    </message>
    <message>
        <source>Final works</source>
        <translation>Travaux de fin</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Noté par</translation>
    </message>
    <message>
        <source>Nobody is in this class yet</source>
        <translation>Personne dans cette classe</translation>
    </message>
    <message>
        <source>Add members first; then their works stand here.</source>
        <translation>Ajoutez d’abord des membres ; leurs travaux seront ici.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
    <message>
        <source>Waits for marks</source>
        <translation>Attend la note</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>{0}, late</source>
        <translation>{0}, en retard</translation>
    </message>
    <message>
        <source>No final work is asked for yet. Begin with task and rubric.</source>
        <translation>Aucun travail de fin n’est demandé. Commencez par la consigne et le barème.</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>jusqu’au {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>The final work of {0}</source>
        <translation>Le travail de fin de {0}</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>Documents ({0})</translation>
    </message>
    <message>
        <source>No program of this PC opens this file.</source>
        <translation>Aucun programme de ce PC n’ouvre ce fichier.</translation>
    </message>
    <message>
        <source>Take it out to mark it elsewhere.</source>
        <translation>Emportez-le pour le noter ailleurs.</translation>
    </message>
    <message>
        <source>Save the marks to give back</source>
        <translation>Enregistrer les notes à rendre</translation>
    </message>
    <message>
        <source>Tables (*.xlsx)</source>
        <translation>Tableaux (*.xlsx)</translation>
    </message>
    <message>
        <source>The marks were written.</source>
        <translation>Les notes ont été écrites.</translation>
    </message>
    <message>
        <source>Where to, for example a stick</source>
        <translation>Où, par exemple une clé USB</translation>
    </message>
    <message numerus="yes">
        <source>%n work(s) and a marking sheet were written.</source>
        <translation>
            <numerusform>%n travail et une feuille de notes ont été écrits.</numerusform>
            <numerusform>%n travaux et une feuille de notes ont été écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marking sheet</source>
        <translation>La feuille de notes</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tableaux (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>WrittenDialog</name>
    <message numerus="yes">
        <source>%n question(s) were written</source>
        <translation>
            <numerusform>%n question a été écrite</numerusform>
            <numerusform>%n questions ont été écrites</numerusform>
        </translation>
    </message>
    <message>
        <source>What this format cannot hold</source>
        <translation>Ce que ce format ne peut contenir</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>✓ The file holds everything.</source>
        <translation>✓ Le fichier contient tout.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>_Compared</name>
    <message>
        <source>Call {0} on a number that you know already, not on one from this file. Ask them to read out the six groups of digits, and type what you hear.</source>
        <translation>Appelez {0} à un numéro que vous connaissez déjà, pas à un numéro tiré de ce fichier. Demandez qu&apos;on lise les six groupes de chiffres et saisissez ce que vous entendez.</translation>
    </message>
    <message>
        <source>The six groups that you hear</source>
        <translation>Les six groupes entendus</translation>
    </message>
    <message>
        <source>Digits typed</source>
        <translation>Chiffres saisis :</translation>
    </message>
    <message>
        <source>Group {0} differs. Please listen again; if it still differs, do not take this file.</source>
        <translation>Le groupe {0} diffère. Veuillez réécouter ; s&apos;il diffère encore, n&apos;acceptez pas ce fichier.</translation>
    </message>
    <message>
        <source>Please type all six groups of five digits.</source>
        <translation>Veuillez saisir les six groupes de cinq chiffres.</translation>
    </message>
</context>
<context>
    <name>laidDown</name>
    <message>
        <source>Set by the province ({by}); it cannot be changed on this PC.</source>
        <translation>Fixé par la province ({by}) ; ne peut pas être changé sur ce poste.</translation>
    </message>
    <message>
        <source>Set by the province; it cannot be changed on this PC.</source>
        <translation>Fixé par la province ; ne peut pas être changé sur ce poste.</translation>
    </message>
</context>
</TS>
