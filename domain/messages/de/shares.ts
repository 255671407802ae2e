import type { reviewMessages as englishReviews, keyWords as englishKeys } from '../en/shares.ts';
import type { WordsOf } from '../words-of.ts';

/** Messages about shares and reviews, in German. */
export const reviewMessages: WordsOf<typeof englishReviews> = {
  section: {
    notes: 'Notizen',
    reasons: 'Begründungen',
    evidence: 'Nachweise',
    files: 'Dateien',
    history: 'Verlauf',
    answers: 'Antworten an Mentoren',
    freshness: 'was verblasst',
    plan: 'Plan',
    forecast: 'erledigte Stunden und Vorhersage',
    name: 'Name',
  },
  holds: {
    path: 'Den Pfad {{title}}, Version {{version}}, als Ganzes',
    made: 'Den Zeitpunkt, die Version von Waymark ({{waymark}}) und deinen öffentlichen Schlüssel',
    skills_one: '{{count}} Fähigkeit',
    skills_other: '{{count}} Fähigkeiten',
    someSkills_one: '{{count}} Fähigkeit; weggelassen: {{leftOut}}',
    someSkills_other: '{{count}} Fähigkeiten; weggelassen: {{leftOut}}',
    states_one: 'Den Status von {{count}} Punkt; alle anderen sind offen',
    states_other: 'Den Status von {{count}} Punkten; alle anderen sind offen',
    ratings_one: '{{count}} eigene Einstufung',
    ratings_other: '{{count}} eigene Einstufungen',
    choices_one: 'Deine Wahl in {{count}} Gruppe von Fähigkeiten',
    choices_other: 'Deine Wahl in {{count}} Gruppen von Fähigkeiten',
    notes_one: '{{count}} Notiz',
    notes_other: '{{count}} Notizen',
    reasons_one: '{{count}} Begründung',
    reasons_other: '{{count}} Begründungen',
    evidence_one: '{{count}} Nachweis mit seinem Tag; mit Webadresse: {{links}}',
    evidence_other: '{{count}} Nachweise mit ihren Tagen; mit Webadresse: {{links}}',
    files_one: '{{count}} Datei, {{kilobytes}} KB',
    files_other: '{{count}} Dateien, {{kilobytes}} KB',
    changes_one: '{{count}} Änderung mit Zeitpunkt, dazu die Zeitpunkte der Nachweise',
    changes_other: '{{count}} Änderungen mit Zeitpunkt, dazu die Zeitpunkte der Nachweise',
    answers_one: '{{count}} Reaktion auf einen Kommentar: beantwortet, vereinbart oder geklärt',
    answers_other: '{{count}} Reaktionen auf Kommentare: beantwortet, vereinbart oder geklärt',
    freshness_one: 'Wie frisch {{count}} Punkt ist',
    freshness_other: 'Wie frisch {{count}} Punkte sind',
    plan: 'Deinen Plan: Tag, Stunden, freie Wochen und Ziel',
    noPlan: 'Keinen Plan: Du hast keinen für das, was du teilst',
    forecast: 'Die erledigten Stunden Woche für Woche, und wann der Rest fertig ist',
    name: 'Deinen Namen: {{name}}',
    noName: 'Keinen Namen: Du hast keinen angegeben',
  },
  notOurs:
    'Diese Datei ist keine Freigabe oder Rückmeldung von Waymark, oder sie wurde unterwegs beschädigt. Lass sie dir erneut schicken.',
  newer: 'Ein neueres Waymark hat diese Datei erstellt. Installiere das neueste Waymark, um sie zu öffnen.',
  badSignature:
    'Die Signatur passt nicht zu dieser Datei: Sie wurde nach der Signatur geändert oder unterwegs beschädigt. Lass sie dir erneut schicken.',
  tooLarge:
    'Diese Datei ist zu groß: {{bytes}} Byte. Für eine Freigabe oder Rückmeldung gilt die Grenze {{most}}.',
  unsound:
    'Die Signatur des Schlüssels {{fingerprint}} ist gültig, aber der Inhalt ist nicht verwendbar: {{fault}}',
  form: 'Der Inhalt steht nicht in der kanonischen Form von Waymark.',
  place: '{{place}}: {{fault}}',
  hiddenText: 'Zeichen {{at}} dieses Textes ist unsichtbar ({{character}}): {{text}}',
  otherHash: 'Der Hash dieser Fähigkeit passt nicht zu ihrem Inhalt.',
  notInSections: 'Der Inhalt enthält mehr, als die Freigabe angibt.',
  goodShare:
    'Eine Freigabe des Pfads {{title}}, erstellt am {{day}}, unverändert, seit der Schlüssel {{fingerprint}} sie signiert hat.',
  goodReview:
    'Eine Rückmeldung von „{{name}}“, erstellt am {{day}}, unverändert, seit der Schlüssel {{fingerprint}} sie signiert hat.',
  counts: '{{ratings}}, {{comments}}, {{endorsements}}',
  ratings_one: '{{count}} Einstufung',
  ratings_other: '{{count}} Einstufungen',
  comments_one: '{{count}} Kommentar',
  comments_other: '{{count}} Kommentare',
  endorsements_one: '{{count}} Bestätigung',
  endorsements_other: '{{count}} Bestätigungen',
  part: 'Teil',
  comment: 'Kommentar',
  file: 'Datei',
  falseFile: 'Die Bytes dieser Datei sind nicht, was Prüfsumme und Größe sagen.',
  noFile: 'Diese Freigabe hat die Datei nicht mehr.',
  filesTooLarge:
    'Die Dateien haben zusammen {{bytes}} Byte; eine Freigabe hat Platz für {{most}}. Lass die Dateien oder einige Fähigkeiten weg, oder gib statt einer Datei eine Adresse an.',
  isReview:
    'Das ist eine Rückmeldung. Importiere sie dort, wo du sie erhalten hast. Nur zu einer Freigabe kannst du Rückmeldung geben.',
  isShare:
    'Das ist eine Freigabe, zu der ein Mentor Rückmeldung gibt. Nur eine Rückmeldung lässt sich importieren.',
  noSkill: 'Der Pfad dieser Freigabe hat keine Fähigkeit mit der ID {{skill}}.',
  notShared:
    'Von der Fähigkeit {{skill}} wurde nichts freigegeben; deshalb kannst du sie nicht einstufen oder bestätigen.',
  noTarget:
    'Die Freigabe hat keinen Punkt, keine Fähigkeit und keine Aufgabe {{target}}; „whole“ steht für das Ganze.',
  reviewTooLarge: 'Diese Rückmeldung ist zu groß: {{bytes}} Byte. Die Grenze ist {{most}}. Kürze sie.',
  reviewUnsound: 'Diese Rückmeldung kann nicht geschrieben werden: {{fault}}',
  emptyReview: 'Diese Rückmeldung ist leer. Stufe zuerst etwas ein, kommentiere oder bestätige etwas.',
  otherLearner:
    'Diese Rückmeldung gilt der Freigabe einer anderen Person: Jene Freigabe wurde mit einem anderen Schlüssel als deinem signiert. Nichts wurde importiert.',
  ownReview:
    'Diese Rückmeldung wurde mit deinem eigenen Schlüssel signiert; sie kommt also von niemand anderem. Nichts wurde importiert.',
  saysNothing:
    'Diese Rückmeldung ist leer: Sie enthält keine Einstufung, keinen Kommentar und keine Bestätigung. Nichts wurde importiert.',
  madeAhead:
    'Diese Rückmeldung trägt das Datum {{day}}, das noch bevorsteht: Die Uhr jenes Computers geht falsch, oder jemand hat das Datum geändert. Nichts wurde importiert. Lass sie dir erneut schicken.',
  madeBefore:
    'Diese Rückmeldung trägt das Datum {{day}}, die Freigabe dazu entstand aber erst am {{shared}}: Eine der beiden Uhren ging falsch, oder jemand hat das Datum geändert. Nichts wurde importiert. Lass sie dir erneut schicken.',
  misfit:
    'Diese Rückmeldung passt nicht zu der Freigabe, die du verschickt hast. {{fault}} Nichts wurde importiert.',
  otherKey: 'Die Freigabe wurde mit einem anderen Schlüssel signiert.',
  otherPath: 'Die Freigabe gilt dem Pfad {{path}} in der Version {{version}}.',
  leftOut: 'Die Fähigkeit {{skill}} wurde nicht freigegeben.',
  notInPath: 'Im Pfad der Freigabe gibt es nichts mit dem Namen {{target}}.',
  otherContent: 'In der Freigabe hat diese Fähigkeit einen anderen Inhalt.',
  unchecked:
    'Die Freigabe zu dieser Rückmeldung liegt nicht mehr in diesem Arbeitsbereich; deshalb lässt sich nicht prüfen, ob beide zusammenpassen. Nichts wurde importiert. Im Terminal importiert --unchecked sie trotzdem.',
  noReview: 'Diese Rückmeldung liegt nicht im Arbeitsbereich. Nichts wurde geändert.',
  changedKey:
    'Diese Datei nennt als Absender „{{claimed}}“, aber du kennst {{name}} mit einem anderen Schlüssel ({{known}}). Nichts wurde importiert. Frage {{name}} zum Beispiel am Telefon nach dem Fingerabdruck. Lautet er {{fingerprint}}, so gib diesen Fingerabdruck mit der Datei an; im Terminal mit --compared.',
  renamed:
    'Diese Rückmeldung wurde mit dem Schlüssel von {{was}} signiert, nennt als Absender aber „{{is}}“. Nichts wurde importiert. Wenn {{was}} jetzt so heißt, bestätige es; im Terminal mit --renamed.',
  notCompared:
    'Das ist nicht der Fingerabdruck des Schlüssels, der diese Datei signiert hat. Nichts wurde importiert.',
  imported: 'Importiert: {{added}}.',
  wouldImport: 'Das würde importiert: {{added}}.',
  wouldReplace:
    'Das würde eine frühere Rückmeldung zu dieser Freigabe ersetzen. Neu: {{added}}. Geändert: {{changed}}. Entfallen: {{removed}}.',
  wouldKeep:
    'Das würde als Verlauf aufbewahrt: Eine spätere Rückmeldung desselben Mentors zu dieser Freigabe gilt weiter.',
  wouldChangeNothing: 'Diese Rückmeldung wurde schon importiert. Nichts würde sich ändern.',
  wouldGo: 'entfällt: {{title}}',
  wouldGoWith: 'entfällt: {{title}}: {{text}}',
  importedNewer:
    'Importiert; ersetzt eine frühere Rückmeldung zu dieser Freigabe. Neu: {{added}}. Geändert: {{changed}}. Entfallen: {{removed}}.',
  importedOlder:
    'Als Verlauf importiert: Du hast vom selben Mentor eine spätere Rückmeldung zu dieser Freigabe, die weiter gilt.',
  importedBefore: 'Diese Rückmeldung wurde schon importiert. Nichts wurde geändert.',
  agenda: 'Gesprächsplan',
  agendaOf: '{{name}}: Gesprächsplan',
  agendaOn:
    'Stand vom {{day}}. Ein Punkt entfällt, wenn sich die Einstufungen annähern, eine Frage, wenn sie geklärt ist.',
  agreed: 'Was wir vereinbaren',
  agendaPoints: 'Zwei oder mehr Stufen auseinander',
  agendaQuestions: 'Zu besprechen',
  agreements: 'Vereinbart',
  agreedUntil: '{{name}}, bis {{day}}',
  selfLevel: 'du: {{level}}',
  mentorLevel: '{{name}}: {{level}}',
  aim: 'Ziel: {{level}}',
  aimBy: 'Ziel: {{level}} bis {{day}}',
  whole: 'Alles Freigegebene',
  noAgenda:
    'Es gibt nichts zu besprechen: Niemand stuft dich zwei oder mehr Stufen anders ein als du selbst, und niemand hat eine Frage.',
  shareGone: 'Die Datei dieser Freigabe ist nicht mehr im Arbeitsbereich. Öffne sie erneut.',
  ownShare:
    'Das ist deine eigene Freigabe: Sie entstand in diesem Arbeitsbereich. Nur andere können dazu Rückmeldung geben.',
  notPrepared: 'Die Freigabe hat sich inzwischen geändert. Sieh sie an, und speichere sie erneut.',
  sentGone: 'Die Datei dieser Freigabe ist nicht mehr im Arbeitsbereich.',
  reviewGone: 'Die Datei dieser Rückmeldung ist nicht mehr im Arbeitsbereich.',
  noComment: 'Diesen Kommentar gibt es nicht mehr. Nichts wurde geändert.',
  noKey:
    'Der Schlüssel dieses Arbeitsbereichs ist nicht lesbar; deshalb kann nichts signiert werden. Stelle die Datei im Ordner „keys“ des Arbeitsbereichs aus einer Kopie wieder her, oder verschiebe sie, um mit einem neuen Schlüssel zu beginnen.',
  shareTooLarge:
    'Diese Freigabe ist zu groß, um geöffnet zu werden: {{bytes}} Byte. Die Grenze ist {{most}}. Lass den Verlauf oder einige Fähigkeiten weg.',
};

/** Messages about the signing key and its protected file, in German. */
export const keyWords: WordsOf<typeof englishKeys> = {
  short:
    'Diese Passphrase ist zu kurz: Sie braucht mindestens {{least}} Zeichen. Nimm vier oder mehr Wörter.',
  differ: 'Die beiden Passphrasen stimmen nicht überein. Nichts wurde geschrieben.',
  noPassphrase:
    'Eine Passphrase ist erforderlich: Gib sie auf die Frage hin ein, oder als erste Zeile der Standardeingabe.',
  noKeyFile: 'Das ist keine Schlüsseldatei von Waymark, oder sie wurde unterwegs beschädigt.',
  wrongPassphrase:
    'Das ist nicht die Passphrase dieses Schlüssels, oder seine Datei wurde geändert. Dein Schlüssel ist unverändert.',
  other:
    'Dieser Arbeitsbereich hat einen anderen Schlüssel. Um ihn zu ersetzen, gib das ausdrücklich an; der alte bleibt erhalten. Dein Schlüssel ist unverändert.',
};
