import type { commandWords as englishCommands, terminalWords as englishTerminal } from '../en/terminal.ts';
import type { WordsOf } from '../words-of.ts';

/** Texts of the terminal, in German. Commands, options and names of files stay English. */
export const terminalWords: WordsOf<typeof englishTerminal> = {
  help: `Waymark {{version}}: eine Offline-App, die deinen Fortschritt auf dem Weg zu einer Rolle festhält.

{{commands}}

Jeder Befehl versteht {{everywhere}}.
ITEM ist ein Schlüssel wie postgresql/read-query-plan; „list“ zeigt alle. Ohne --workspace nennt
WAYMARK_WORKSPACE den Ordner, sonst gilt der übliche Datenordner dieses Systems. Rückgabewert: 0 bei Erfolg;
1 bei einem Fehler, mit einer Zeile auf der Fehlerausgabe; 2 bei falscher Verwendung.`,
  usage: 'Verwendung: {{usage}}',
  option: '{{fault}} Verwendung: {{usage}}',
  commandHelp: 'Verwendung: waymark {{usage}} {{everywhere}}\n\n{{summary}}',
  nothingAsked: 'Kein Befehl angegeben. Siehe „waymark help“.',
  noCommand: 'Den Befehl {{name}} gibt es nicht. Siehe „waymark help“.',
  noItem: 'Den Punkt {{item}} gibt es nicht. „waymark list“ zeigt alle Schlüssel.',
  noState: 'Den Status {{asked}} gibt es nicht. Möglich sind: {{known}}.',
  noResponsibility: 'Die Aufgabe {{asked}} gibt es nicht. Möglich sind: {{known}}.',
  noArea: 'Den Bereich {{asked}} gibt es nicht. Möglich sind: {{known}}.',
  covered: '{{done}} von {{required}} ({{percent}} %)',
  coverage:
    '{{title}} {{version}}: {{covered}} der erforderlichen Punkte, {{learning}} in Arbeit, {{skipped}} ausgelassen',
  skipped: '{{count}} ausgelassen',
  beyond: '{{done}} von {{required}} Punkten zusätzlich zum Erforderlichen erledigt',
  found: '{{found}} von {{all}} Punkten',
  archived_one: '{{count}} archivierter Punkt',
  archived_other: '{{count}} archivierte Punkte',
  noDocument: '(das Dokument fehlt)',
  nothingHappened: 'Noch ist nichts geschehen.',
  marked: '{{mark}} {{item}}: {{state}}.',
  markedAlready: '{{item}} war schon: {{state}}.',
  noted: 'Die Notiz zu {{item}} ist gespeichert.',
  notedAlready: '{{item}} hatte diese Notiz schon.',
  jsonNeedsFile: 'Mit --json steht auf der Standardausgabe die Antwort: Gib statt - einen Dateinamen an.',
  noRechecks: 'Heute gibt es nichts zu wiederholen.',
  nothingDone: 'Noch ist nichts erledigt.',
  noAnswer: 'Die Antwort {{asked}} gibt es nicht. Möglich sind: {{known}}.',
  rechecked: '{{item}}, noch gekonnt: {{answer}}.',
  askedAgain: 'Die nächste Frage kommt am {{day}}.',
  planSet: 'Der Plan: fertig bis {{day}}; Stunden pro Woche: {{hours}}.',
  planArea: 'Das Ziel ist der Bereich {{area}}.',
  planSkills: 'Das Ziel sind diese Fähigkeiten: {{skills}}.',
  planOff: 'Freie Wochen, nach ihren Montagen: {{days}}.',
  calendar:
    'Der Kalender ist in {{file}}: Abende pro Woche: {{evenings}}; Punkte, die an seinen Tagen wieder gefragt werden: {{rechecks}}.',
  planEvenings: 'Abende: {{days}}, ab {{at}}.',
  timeRuns: 'Die Zeit von {{item}} läuft seit {{since}}.',
  timeStarted: 'Die Zeit von {{item}} läuft.',
  timeStopped: 'Die Zeit ist angehalten und notiert.',
  timeLogged: '{{item}}: {{minutes}} min notiert.',
  planCleared: 'Der Plan ist entfernt.',
  noPlan: 'Es gibt keinen Plan.',
  supposed: 'Was wäre, wenn:',
  left: 'Es fehlen: Stunden {{hours}}, Punkte {{items}}.',
  complete: 'Nichts fehlt mehr.',
  tooEarly_one: 'Für eine Vorhersage ist es zu früh: Sie braucht vier ganze Wochen, bisher ist es eine.',
  tooEarly_other:
    'Für eine Vorhersage ist es zu früh: Sie braucht vier ganze Wochen, bisher sind es {{count}}.',
  likely: 'Wahrscheinlich fertig bis {{day}}.',
  careful: 'Vorsichtig: bis {{day}}.',
  beyondCareful: 'Vorsichtig: Es kann länger als zehn Jahre dauern.',
  beyondTen: 'Im Tempo der letzten Wochen dauert das länger als zehn Jahre.',
  pace: 'Stunden pro Woche zuletzt: {{pace}}. Diese Woche bisher: Stunden {{hours}}, Punkte {{items}}.',
  atPlan: 'Mit diesen Stunden: {{day}}.',
  needed: 'Stunden pro Woche, um rechtzeitig fertig zu sein: {{hours}}.',
  undone: 'Rückgängig gemacht: {{what}}.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  redone: 'Wiederholt: {{what}}.',
  of: '{{key}}, {{what}}',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  backupMade: '{{name}}: {{detail}}',
  restored:
    '{{name}} ist wiederhergestellt ({{detail}}). Deine bisherigen Daten sind als {{before}} aufbewahrt.',
  noTimeZone: 'Dieser Rechner hat keine gültige Zeitzone; Tage gelten in UTC.',
  noBackups: 'Noch gibt es keine Sicherungen.',
  good: 'gut',
  bad: 'SCHLECHT',
  notWell: 'Probleme in {{folder}}: {{files}}. Öffne Waymark, um sie zu beheben. Nichts wurde geändert.',
  toAdd: 'Mit ihrer ID kannst du hinzufügen:',
  pathAdded: '{{path}} ist hinzugefügt. „waymark path use {{path}}“ wechselt dorthin.',
  pathAddedAlready: '{{path}} war schon aus derselben Datei hinzugefügt.',
  pathRemoved: '{{path}} ist entfernt. Der Fortschritt bleibt erhalten.',
  pathUsed: 'Der aktuelle Pfad ist jetzt {{path}}.',
  pathUsedAlready: 'Der aktuelle Pfad war schon {{path}}.',
  findings_one: '{{count}} Befund',
  findings_other: '{{count}} Befunde',
  unsound: '{{file}} ist kein gültiger Lernpfad: {{findings}}.',
  unusedOption: 'Die Option {{option}} bewirkt hier nichts: {{why}}',
  inTable: 'Eine CSV-Datei ist eine Tabelle aller Punkte, wie sie sind.',
  needsAnswers: 'Es braucht --with answers.',
  needsEvidence: 'Dateien gehen nur mit Nachweisen mit; es braucht --with evidence,files.',
  onlyCsv: 'Nur eine CSV-Datei hat Trennzeichen.',
  onlyPdf: 'Nur ein PDF hat ein Papierformat.',
  onlyApplication: 'Das gibt es nur in der Vorlage application.',
  noSection: 'Diese Art von Bericht hat keinen solchen Teil.',
  noComparison: 'Eine Bewerbung vergleicht nichts.',
  commentBy: '{{name}}, {{day}}',
  agreed: 'Vereinbart: {{text}}',
  agreedUntil: 'Vereinbart bis {{day}}: {{text}}',
  goneComment: 'Eine spätere Rückmeldung hat diesen Kommentar nicht mehr.',
  noComments: 'Es gibt keine Kommentare.',
  endorsedNow: 'Entspricht deinem jetzigen Stand.',
  endorsedEarlier: 'Für einen früheren Stand gegeben.',
  noEndorsements: 'Es gibt keine Bestätigungen.',
  reported: 'Der Bericht ist in {{file}}: {{done}} von {{required}} erforderlichen Punkten erledigt.',
  skills_one: '{{count}} Fähigkeit',
  skills_other: '{{count}} Fähigkeiten',
  shared: 'Die Freigabe ist in {{file}}. Sie enthält:',
  sharedWithout: 'Nicht enthalten: {{sections}}. --with nimmt sie dazu.',
  reviewed: 'Die Rückmeldung ist in {{file}}: {{counts}}.',
  reviewContinues:
    'Sie ersetzt deine Rückmeldung vom {{day}} und sagt weiterhin, was darin stand, außer wo du jetzt anderes gesagt hast. --afresh beginnt ohne sie.',
  reviewReplaces: 'Sie ersetzt deine Rückmeldung vom {{day}}.',
  key: 'Dein Schlüssel: {{fingerprint}}\nZum Vorlesen: {{words}}',
  noKeyYet:
    'Dieser Arbeitsbereich hat noch keinen Schlüssel. Er entsteht mit dem ersten Bericht, der ersten Freigabe oder Rückmeldung.',
  newPassphrase: 'Eine Passphrase für diesen Schlüssel: ',
  samePassphrase: 'Passphrase wiederholen: ',
  passphrase: 'Die Passphrase dieses Schlüssels: ',
  keySaved:
    'Der Schlüssel {{fingerprint}} ist in {{file}}, geschützt durch die Passphrase. Ohne sie kann niemand die Datei öffnen, auch du nicht.',
  keyTaken: 'Dieser Arbeitsbereich signiert jetzt mit dem Schlüssel {{fingerprint}}.',
  keyTakenFor:
    'Dieser Arbeitsbereich signiert jetzt mit dem Schlüssel {{fingerprint}}. Der bisherige ist als {{former}} aufbewahrt.',
  keyIsThere:
    'Dieser Arbeitsbereich signiert schon mit dem Schlüssel {{fingerprint}}. Nichts wurde geändert.',
  sinceAfterUntil: 'Der Zeitraum beginnt am {{since}}, nach seinem Ende am {{until}}.',
  advice: 'Rat',
  apart: 'Kein Punkt enthält alle diese Wörter, aber jedes kommt vor: {{words}}.',
  nearest: 'Nichts enthält diese Wörter. Ähnlich: {{words}}.',
  elsewhere_one: 'Der Pfad {{id}} ({{title}}) hat einen passenden Punkt.',
  elsewhere_other: 'Der Pfad {{id}} ({{title}}) hat {{count}} passende Punkte.',
  toChoose:
    '{{title}}: wähle mit „path choose {{choice}} {{skills}}“, oder verschiebe es mit „path choose {{choice}} later“.',
  choiceMade: 'Gewählt für {{choice}}: {{skills}}.',
  choicePutOff: 'Die Wahl {{choice}} ist verschoben.',
  nextFacts: '{{level}}, {{hours}} h. {{reason}}.',
  nothingNext: 'Auf diesem Pfad ist alles erledigt oder ausgelassen.',
  agendaSaved: 'Der Gesprächsplan ist in {{file}}.',
  sampleMade: 'Ein Beispiel ist in {{folder}}. Öffne es mit: npm start -- --workspace {{folder}}',
};

/** Summaries of the terminal commands, in German. */
export const commandWords: WordsOf<typeof englishCommands> = {
  status: 'zeigt die Abdeckung des Pfads und den Stand je Aufgabe',
  next: 'zeigt, was auf dem Pfad als Nächstes kommt, mit Begründung; --count begrenzt die Vorschläge, Geplantes und was in Arbeit ist, steht immer da',
  list: 'listet die Punkte des Pfads auf, oder die passenden: --state ist todo, learning, done oder skipped, die IDs für --responsibility stehen in „status --json“; --archived listet bearbeitete Punkte auf, die kein Pfad mehr enthält',
  mark: 'markiert einen Punkt als todo, learning, done oder skipped',
  note: 'setzt die Notiz eines Punkts; ein leerer Text entfernt sie',
  time: 'Zeigt, startet, stoppt und notiert die Zeit, die du für einen Punkt brauchst. Sie ist freiwillig: Wo es sie gibt, nutzt die Vorhersage sie.',
  recheck:
    'listet, was erledigt ist, nach dem Tag der nächsten Frage, oder beantwortet, ob ein Punkt noch gekonnt wird; --due listet, was heute zu beantworten ist',
  plan: 'setzt, zeigt oder entfernt den Plan des Pfades: ein Tag, Stunden pro Woche, freie Wochen; das Ziel ist der Pfad, ein Bereich oder einzelne Fähigkeiten',
  forecast:
    'sagt aus deinen letzten Wochen vorher, wann der Rest fertig ist; mit Optionen, was sich ändern würde',
  undo: 'macht die letzte Änderung rückgängig',
  redo: 'wiederholt, was rückgängig gemacht wurde',
  history: 'zeigt, was mit einem Punkt oder mit allem geschah, das Neueste zuerst',
  backup:
    'listet die Sicherungen auf und prüft sie, erstellt eine, oder ersetzt allen Fortschritt durch eine',
  doctor: 'prüft jede Datei des Arbeitsbereichs und meldet Probleme',
  path: 'verwaltet die Lernpfade des Arbeitsbereichs; „check“ meldet, was an einem Dokument falsch ist',
  report:
    'schreibt einen Bericht über den Fortschritt; - schreibt ihn auf die Standardausgabe. --now ist der Tag, der als heute gilt. Abschnitte, die du weglassen kannst: {{sections}}',
  share:
    'schreibt für einen Mentor eine Datei mit deinem Fortschritt auf einem Pfad. Ohne --with enthält sie den Pfad, den Status der Punkte, deine Einstufungen und deine Wahl, den Zeitpunkt und die Waymark-Version; keine Notizen, Begründungen, Nachweise, Antworten, keinen Verlauf oder Namen. Antworten gehen an alle Mentoren mit, außer --answers-to nennt einige',
  review:
    'schreibt zu einer Freigabe eine Rückmeldung, die sich importieren lässt; TARGET ist ein Punkt, eine Fähigkeit, eine Aufgabe oder „whole“; --ask markiert, was zu besprechen ist',
  key: 'zeigt deinen Schlüssel; speichert ihn geschützt durch die Passphrase, oder lädt ihn aus einer solchen Datei, damit ein anderer Rechner in deinem Namen signiert. Die Passphrase wird erfragt oder ist die erste Zeile der Standardeingabe',
  import:
    'importiert eine Rückmeldung zu deiner Freigabe als eine Änderung; --compared gibt den Fingerabdruck an, den du verglichen hast, --renamed nimmt einen anderen Namen eines bekannten Mentors hin, --unchecked importiert sie auch ohne ihre Freigabe, --dry-run sagt nur, was sich ändern würde',
  comments:
    'listet auf, was Mentoren gesagt haben, mit deinen Antworten und Vereinbarungen; --open lässt Geklärtes weg',
  endorsements: 'listet die Bestätigungen auf, und ob jede deinem jetzigen Stand entspricht',
  agenda:
    'zeigt, was zu besprechen ist: Fähigkeiten, die du und ein Mentor zwei oder mehr Stufen auseinander einstufen, und Fragen von Mentoren',
  verify:
    'prüft, ob eine Freigabe, eine Rückmeldung oder ein Bericht (HTML oder PDF) so ist, wie Waymark sie geschrieben hat, und zeigt den Schlüssel',
  sample: 'erstellt den Arbeitsbereich einer erfundenen lernenden Person in einem neuen oder leeren Ordner',
};
