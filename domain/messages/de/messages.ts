import type { messages as english } from '../en/messages.ts';
import type { WordsOf } from '../words-of.ts';
import { reviewMessages, keyWords } from './shares.ts';
import { documentWords, shapeWords } from './faults.ts';
import { reportWords } from './report.ts';
import { commandWords, terminalWords } from './terminal.ts';

/** Messages of Waymark, in German. */
export const messages: WordsOf<typeof english> = {
  internal:
    'In Waymark ist ein Fehler aufgetreten. Was zuvor gespeichert wurde, ist sicher; versuche es erneut, oder starte Waymark neu.',
  cancelled: 'Abgebrochen. Nichts wurde geändert.',
  state: { todo: 'Offen', learning: 'In Arbeit', done: 'Erledigt', skipped: 'Ausgelassen' },
  answer: { again: 'nicht mehr', hard: 'mit Mühe', good: 'ja', easy: 'leicht' },
  reminder: {
    calendar: 'Waymark: {{path}}',
    evening: 'Lernen: {{path}}',
    tonight: 'Heute ist ein Abend deines Plans.',
    rechecks_one: 'Noch gekonnt? {{count}} Punkt',
    rechecks_other: 'Noch gekonnt? {{count}} Punkte',
  },
  freshness: { fresh: 'frisch', fading: 'verblasst', faded: 'stark verblasst' },
  skillState: {
    done: 'erledigt',
    begun: 'begonnen',
    ready: 'jetzt möglich',
    later: 'später',
    skipped: 'ausgelassen',
  },
  level: {
    awareness: 'Überblick',
    foundational: 'Grundlagen',
    working: 'Praxis',
    practitioner: 'Erfahrung',
    expert: 'Expertise',
  },
  evidence: {
    kind: 'Dateien wie {{name}} werden nicht als Nachweis behalten: nur Dokumente, Bilder, Aufnahmen und Archive. Andere Dateien gehen in einem .zip.',
    missing: 'Die Kopie von {{name}} fehlt im Ordner „evidence“ des Arbeitsbereichs.',
    changed:
      'Die Kopie von {{name}} ist nicht die Datei, die du hinzugefügt hast: Sie wurde geändert oder beschädigt. Sie wurde nicht geöffnet.',
  },
  happened: {
    marked: '{{state}}',
    markedBecause: '{{state}}: {{reason}}',
    noted: 'Notiz geändert',
    placed: 'Schon bekannt',
    rechecked: 'Noch gekonnt: {{answer}}',
    started: 'Zeit gestartet',
    stopped: 'Zeit angehalten, nichts notiert',
    timed: 'Zeit notiert: {{minutes}} min',
    dayNoted: 'Notiz zum {{day}}',
    evidenceAdded: 'Nachweis hinzugefügt: {{title}}',
    evidenceChanged: 'Nachweis geändert: {{title}}',
    evidenceRemoved: 'Nachweis entfernt',
    rated: 'Eingestuft: {{level}}',
    unrated: 'Einstufung gelöscht',
    pathAdded: 'Pfad hinzugefügt, Version {{version}}',
    pathRemoved: 'Pfad entfernt',
    pathChosen: 'Pfad gewählt',
    choiceMade: 'Gewählt für {{choice}}: {{skills}}',
    choicePutOff: 'Wahl verschoben: {{choice}}',
    planSet: 'Plan: {{day}}, Stunden pro Woche: {{hours}}',
    planCleared: 'Plan entfernt',
    reviewImported: 'Rückmeldung von {{name}} importiert',
    reviewChosen: 'Geltende Rückmeldung gewählt',
    commentAnswered: 'Kommentar beantwortet',
    commentResolved: 'Kommentar geklärt',
    commentReopened: 'Kommentar wieder offen',
    commentPlanned: 'Kommentar zu den nächsten Schritten',
    commentUnplanned: 'Kommentar aus den nächsten Schritten',
    commentAgreed: 'Vereinbarung zu einem Kommentar notiert',
    commentUnagreed: 'Vereinbarung zu einem Kommentar entfernt',
    personNamed: 'Person benannt: {{name}}',
    personCompared: 'Fingerabdruck verglichen',
    undid: 'Rückgängig gemacht',
    redid: 'Wiederholt',
    to: '{{what}} ({{subject}})',
    undone: 'rückgängig gemacht',
    batch_one: '{{count}} Änderung',
    batch_other: '{{count}} Änderungen auf einmal',
  },
  changes_one: '{{count}} Änderung',
  changes_other: '{{count}} Änderungen',
  request: {
    unknown: 'Waymark kennt diese Anfrage nicht.',
    invalid: 'Das ist nicht gültig: {{place}}: {{fault}} Nichts wurde geändert.',
    whole: 'Eingabe',
    closing: 'Waymark wird gerade geschlossen. Diese Änderung wurde nicht gespeichert.',
    noWorkspace: 'Die Option --workspace braucht einen Ordner. Nichts wurde geöffnet.',
  },
  kept: {
    changeNotSaved: 'Diese Änderung wurde nicht gespeichert. Alles davor ist gespeichert.',
    unknown:
      'Ob diese Änderung gespeichert wurde, weiß Waymark erst nach einem Neustart. Alles davor ist gespeichert.',
    nothingChanged: 'Nichts wurde geändert.',
    nothingDeleted: 'Nichts wurde gelöscht.',
    savedOnly: 'Die Datei {{file}} ist gespeichert; nur im Arbeitsbereich ließ sich keine Kopie aufbewahren.',
    noBackup: 'Deine Änderungen sind gespeichert, aber es lässt sich keine Sicherung erstellen.',
  },
  disk: {
    failed: '{{what}} {{kept}}',
    ENOSPC: 'Der Datenträger ist voll. Schaffe Platz, und versuche es erneut.',
    EDQUOT: 'Dein Anteil am Datenträger ist voll. Schaffe Platz, und versuche es erneut.',
    ESTALE:
      'Das Laufwerk von {{path}} ist weg oder durch ein anderes ersetzt. Verbinde es wieder, und starte Waymark dann neu.',
    ENODEV:
      'Das Laufwerk von {{path}} ist weg oder durch ein anderes ersetzt. Verbinde es wieder; dann arbeitet Waymark weiter.',
    EROFS:
      'Der Datenträger von {{path}} ist schreibgeschützt. Mache ihn beschreibbar, oder wähle einen anderen Ort.',
    forbidden:
      'Waymark darf {{path}} nicht verwenden. Ändere die Zugriffsrechte, oder wähle einen anderen Ort.',
    EBUSY: 'Ein anderes Programm verwendet {{path}}. Schließe es, und versuche es erneut.',
    EMFILE:
      'Auf diesem Rechner sind zu viele Dateien geöffnet. Schließe einige Programme, und versuche es erneut.',
    EIO: 'Der Datenträger ließ sich nicht lesen oder beschreiben; vielleicht ist er defekt. Kopiere deinen Arbeitsbereich bald auf einen anderen.',
    fileInTheWay:
      'Wo ein Ordner sein sollte, ist eine Datei: {{path}}. Verschiebe die Datei, oder wähle einen anderen Ort.',
    EISDIR: 'Ein Ordner heißt schon so: {{path}}. Wähle einen anderen Namen.',
    ENAMETOOLONG: 'Der Name {{name}} ist für diesen Datenträger zu lang. Wähle einen kürzeren.',
    ENOENT: '{{path}} gibt es nicht, oder dort kann nichts angelegt werden.',
    smallFileFull:
      'Die Datei {{name}} hat die Grenze von 16 MB erreicht. Dein letzter Text steht nicht darin: Schließe ab oder kürze, was du gerade schreibst.',
    other: 'Der Datenträger meldet einen Fehler ({{error}}).',
    displaced:
      'Ein anderes Programm ersetzt immer wieder die Dateien dieses Arbeitsbereichs. Diese Änderung wurde nicht gespeichert; schließe das Programm, und versuche es erneut.',
    restoreFailed:
      'Der Datenträger hat versagt, während eine Sicherung wiederhergestellt wurde. Bis zu einem Neustart von Waymark wird nichts mehr gespeichert.',
    readOnlyFull:
      'Der Datenträger ist voll. Du kannst alles ansehen, aber nichts ändern. Alles, was du eingegeben hast, ist da. Schaffe Platz, und starte Waymark dann neu.',
    readOnlyGone:
      'Das Laufwerk dieses Arbeitsbereichs antwortet nicht. Du kannst ansehen, was von ihm gelesen wurde, aber nichts ändern. Verbinde es wieder, und starte Waymark dann neu.',
    readOnlyFolder:
      'Der Ordner dieses Arbeitsbereichs ist schreibgeschützt. Du kannst alles ansehen, aber nichts ändern. Alles, was du eingegeben hast, ist da. Mache den Ordner beschreibbar, und starte Waymark dann neu.',
  },
  lock: {
    opening: 'Ein anderes Waymark öffnet diesen Arbeitsbereich gerade. Versuche es gleich noch einmal.',
    here: 'Dieser Arbeitsbereich ist in einem anderen Waymark geöffnet. Nichts wurde geändert; verwende jenes Fenster, oder schließe es zuerst.',
    broughtForward:
      '{{folder}} ist schon in einem anderen Fenster von Waymark geöffnet, das jetzt vorne ist.',
    elsewhere:
      'Dieser Arbeitsbereich ist auf einem anderen Rechner geöffnet ({{computer}}). Nichts wurde geändert; schließe ihn dort zuerst. Gibt es jenen Rechner nicht mehr, so lösche die Datei „lock“ im Arbeitsbereich.',
  },
  workspace: {
    newer:
      'Ein neueres Waymark ({{version}}) hat diesen Arbeitsbereich geschrieben. Nichts wurde geändert. Installiere Waymark {{version}} oder neuer, um ihn zu öffnen.',
    newerUnknown:
      'Ein neueres Waymark hat diesen Arbeitsbereich geschrieben. Nichts wurde geändert. Installiere das neueste Waymark, um ihn zu öffnen.',
    newerCame:
      'Ein neueres Waymark hat in diesen Arbeitsbereich geschrieben, während er hier geöffnet war; deshalb wird hier nichts mehr gespeichert. Jede Änderung bis jetzt ist in einer Sicherung. Schließe dieses Fenster, und mache im neuesten Waymark weiter.',
    tooLarge:
      'Dieser Arbeitsbereich hat die Grenze von 300 MB erreicht. Diese Änderung wurde nicht gespeichert. Alles davor ist gespeichert. Mache in einem neuen Arbeitsbereich weiter.',
    missing:
      'Die Datei waymark.json fehlt, und keine Sicherung ist lesbar. Nichts wurde geändert. Wenn du anderswo eine Kopie des Arbeitsbereichs hast, lege sie zurück, und versuche es erneut. Du kannst auch neu beginnen: Die jetzigen Dateien bleiben dann im Ordner „damaged“.',
    damaged:
      'Die Datei waymark.json ist beschädigt, und keine Sicherung ist lesbar. Nichts wurde geändert. Wenn du anderswo eine Kopie des Arbeitsbereichs hast, lege sie zurück, und versuche es erneut. Du kannst auch neu beginnen: Die jetzigen Dateien bleiben dann im Ordner „damaged“.',
    openedToRead: 'Der Arbeitsbereich wurde nur zum Lesen geöffnet. Es kann nichts gespeichert werden.',
    notDamaged: 'Dieser Arbeitsbereich ist nicht beschädigt. Nichts wurde geändert.',
  },
  file: {
    unreadable: 'Die Datei {{file}} ist nicht lesbar.',
    none: 'Die Datei {{file}} gibt es nicht.',
    path: 'Lernpfade',
    report: 'Berichte',
    share: 'Freigaben',
    review: 'Rückmeldungen',
    key: 'Schlüssel',
    evidence: 'Dokumente, Bilder, Aufnahmen, Archive',
    droppedTooLarge: 'Diese Datei ist zu groß: Die Grenze ist {{most}} Byte.',
    droppedGone: 'Diese Datei ließ sich nicht vollständig lesen. Lege sie erneut ab.',
    notShown:
      'Die Datei wurde geändert, nachdem sie hier gezeigt wurde. Nichts wurde importiert. Sieh dir die Datei erneut an.',
    encoding:
      'Die Datei {{file}} ist nicht in UTF-8, sondern in einer älteren Kodierung wie Windows-1252. Speichere sie als UTF-8, und versuche es erneut.',
    utf16:
      'Die Datei {{file}} ist in UTF-16 ohne Byte-Reihenfolge-Marke. Speichere sie als UTF-8, und versuche es erneut.',
    noFile: '{{file}} ist keine gewöhnliche Datei, sondern ein Ordner, eine Pipe oder ein Gerät.',
    noTarget: '{{file}} ist eine Pipe oder ein Gerät. Wähle einen Dateinamen.',
    tooLarge: 'Die Datei {{file}} ist zu groß: {{bytes}} Byte. Die Grenze ist {{most}}.',
    notChosen: 'Diese Datei wurde nicht im Dateidialog gewählt; deshalb wurde sie nicht gelesen.',
    noDialog: 'Der Dateidialog ist geschlossen. Öffne ihn erneut.',
    badName: 'Eine Datei kann nicht {{name}} heißen. Lass Zeichen wie / : * ? weg, und versuche es erneut.',
    ofWorkspace:
      '{{file}} gehört zum Arbeitsbereich selbst. Wähle einen anderen Ordner oder einen anderen Namen. Nichts wurde geändert.',
    replace: '{{name}} gibt es schon. Ersetzen?',
  },
  backup: {
    notThere: 'Die Sicherung {{name}} gibt es nicht. Nichts wurde geändert.',
    unusable: 'Die Sicherung {{name}} lässt sich nicht wiederherstellen: {{reason}}. Nichts wurde geändert.',
    good_one: '{{count}} Ereignis, geprüft',
    good_other: '{{count}} Ereignisse, alle geprüft',
    newer: 'von einem neueren Waymark geschrieben ({{version}})',
    notAsWritten:
      'Die neue Sicherung hat die Prüfung nicht bestanden und wurde gelöscht. Prüfe den Datenträger.',
  },
  progress: {
    noItem: 'In den Pfaden dieses Arbeitsbereichs gibt es keinen Punkt {{key}}. Nichts wurde geändert.',
    noSkill: 'In den Pfaden dieses Arbeitsbereichs gibt es keine Fähigkeit {{key}}. Nichts wurde geändert.',
    period: 'Der Zeitraum endet vor seinem Anfang oder ist länger als zwei Jahre.',
    notDone:
      'Der Punkt {{key}} ist nicht erledigt, also gibt es nichts zu wiederholen. Nichts wurde geändert.',
    noTime: 'Es läuft keine Zeit.',
    timeAhead: '{{day}} ist nach heute.',
    longTime: 'Die Zeit lief {{hours}} h: Vermutlich wurde sie vergessen. Gib an, wie lange es war.',
    planPast: 'Der Plan endet am {{day}}, also nicht nach heute. Nichts wurde geändert.',
    noArea: 'Dieser Pfad hat keinen Bereich {{area}}. Nichts wurde geändert.',
    noStep: 'Diesen Schritt gibt es nicht.',
    dayFull: 'Die Notiz dieses Tages würde länger als {{most}} Zeichen. Nichts wurde hinzugefügt.',
    noEvidence: 'Diesen Nachweis gibt es nicht mehr.',
  },
  advice: {
    noLevel: 'Dieser Punkt hat keine Stufe.',
    notCanDo: 'Das sagt nicht, was man kann. Beginne mit einem Verb, und lass den Schlusspunkt weg.',
    length:
      'Dieser Text hat die Länge {{length}}. Von {{least}} bis {{most}} liest er sich in einer Liste gut.',
    hours_one:
      'Das dauert eine Stunde. Mit {{least}} bis {{most}} lässt sich ein Punkt in einer Woche erledigen und abhaken.',
    hours_other:
      'Das dauert {{count}} Stunden. Mit {{least}} bis {{most}} lässt sich ein Punkt in einer Woche erledigen und abhaken.',
    brokenMarks: 'Eine Klammer oder ein Zeichen hat kein Gegenstück: {{text}}',
    notHttps: 'Das ist keine https-Adresse.',
    noFirstRung:
      'Die Fähigkeit „{{skill}}“ hat keinen Punkt auf der Stufe Überblick oder Grundlagen, mit dem man beginnen kann.',
    optionalBefore:
      'Diese erforderliche Fähigkeit setzt die optionale Fähigkeit „{{skill}}“ voraus, die Lernende vielleicht nie nehmen.',
    thinResponsibility_one:
      'Nur ein Punkt dient der Aufgabe „{{id}}“. Bei weniger als {{least}} sagt ihre Zahl wenig.',
    thinResponsibility_other:
      'Nur {{count}} Punkte dienen der Aufgabe „{{id}}“. Bei weniger als {{least}} sagt ihre Zahl wenig.',
    thinArea_one: 'Der Bereich „{{id}}“ hat nur einen Punkt. Ein Bereich braucht mindestens {{least}}.',
    thinArea_other:
      'Der Bereich „{{id}}“ hat nur {{count}} Punkte. Ein Bereich braucht mindestens {{least}}.',
    twoThings: 'Der Alias „{{alias}}“ gehört auch zu {{item}}. Ein Alias sollte eine Sache benennen.',
    nearDuplicate: 'Das sagt fast dasselbe wie {{item}}.',
    mixedSpelling: 'Der Pfad hat „{{british}}“ und „{{american}}“: zwei Schreibweisen eines Wortes.',
  },
  reason: {
    asked: 'Geplant nach dem Kommentar eines Mentors, in {{skill}}',
    underWay_one: 'In Arbeit seit gestern, in {{skill}}',
    underWay_other: 'In Arbeit seit {{count}} Tagen, in {{skill}}',
    begunToday: 'Heute begonnen, in {{skill}}',
    nearlyComplete_one: 'Noch ein Punkt, und {{skill}} ist vollständig',
    nearlyComplete_other: 'Noch {{count}} Punkte, und {{skill}} ist vollständig',
    thin: 'Am wenigsten abgedeckt: {{responsibility}}, {{done}} von {{required}}',
    nothingYet: 'Noch nichts erledigt für {{responsibility}}',
    begun: '{{skill}}: {{done}} von {{required}} erledigt',
    opens: '{{skill}}, nötig für {{skills}}',
    others_one: '{{count}} weitere',
    others_other: '{{count}} weitere',
    first: 'Ein erster Schritt in {{skill}}',
  },
  material: {
    missing:
      'Dieses Waymark enthält das Material {{material}} nicht; ein neueres vielleicht. Nichts wurde gespeichert.',
  },
  path: {
    notThere: 'In diesem Arbeitsbereich gibt es keinen Pfad {{path}}. Nichts wurde geändert.',
    noChoice: 'Der Pfad „{{path}}“ hat keine Wahlgruppe „{{choice}}“.',
    notInChoice: 'Die Wahlgruppe „{{choice}}“ hat keine Fähigkeit „{{skill}}“.',
    onlyOne:
      'Das ist der einzige Pfad im Arbeitsbereich. Füge zuerst einen anderen hinzu. Nichts wurde geändert.',
    unlikeBundled:
      'Dieses Dokument hat die Kennung und die Version des Pfads, der zu Waymark gehört, aber andere Punkte: {{items}}.',
    andMore_one: '{{items}} und {{count}} weiterer',
    andMore_other: '{{items}} und {{count}} weitere',
    noSuchBundled: 'Waymark enthält keinen Pfad mit dieser ID, und eine solche Datei gibt es nicht.',
    tooLarge: 'Dieser Pfad ist zu groß zum Speichern. Nichts wurde geändert.',
    unsound: 'Das ist kein gültiger Lernpfad: {{place}}: {{fault}} Nichts wurde geändert.',
    unsoundMore_one:
      'Das ist kein gültiger Lernpfad: {{place}}: {{fault}} Es gibt noch {{count}} Fehler. Nichts wurde geändert.',
    unsoundMore_other:
      'Das ist kein gültiger Lernpfad: {{place}}: {{fault}} Es gibt noch {{count}} Fehler. Nichts wurde geändert.',
    line: 'Zeile {{line}}',
    place: 'Zeile {{line}}, {{at}}',
    gone: 'Das Dokument des Pfads {{path}} fehlt oder wurde geändert. Dein Fortschritt ist unberührt; füge den Pfad erneut hinzu.',
    unreadable:
      'Der Lernpfad {{file}} ist nicht lesbar. Dein Fortschritt ist unberührt; installiere Waymark erneut.',
    damaged:
      'Der Lernpfad {{file}} ist beschädigt. Dein Fortschritt ist unberührt; installiere Waymark erneut.',
  },
  document: documentWords,
  shape: shapeWords,
  sample: {
    notEmpty: '{{folder}} ist nicht leer. Ein Beispiel braucht einen eigenen Ordner. Nichts wurde geändert.',
    ownFolder:
      'Ein Beispiel hat einen eigenen Ordner. Lass --workspace weg, oder erstelle mit „waymark sample DIR“ ein Beispiel, das bleibt.',
  },
  option: {
    unknown: 'Die Option {{option}} gibt es nicht.',
    needsValue: 'Die Option {{option}} braucht einen Wert.',
    noValue: 'Die Option {{option}} erwartet keinen Wert.',
    needed: 'Die Option {{option}} ist erforderlich.',
    choice: 'Die Option {{option}} kennt {{asked}} nicht. Möglich sind: {{known}}.',
    time: 'Die Option {{option}} erwartet eine Uhrzeit wie 19:30, nicht {{asked}}.',
    duration:
      'Die Option --hours erwartet eine Zeit von einer Minute bis zu einem Tag, etwa 1,5 oder 1:30, nicht {{asked}}.',
    aimUnrated: '--aim {{skill}}: Gib der Fähigkeit mit --rate auch eine Stufe.',
    pair: 'Die Option {{option}} erwartet einen Namen und einen Wert mit = dazwischen, nicht {{asked}}.',
    number: 'Die Option {{option}} erwartet eine ganze Zahl von 1 bis {{most}}, nicht {{asked}}.',
    date: 'Die Option {{option}} erwartet ein Datum wie 2026-11-27, nicht {{asked}}.',
    hours: 'Die Stunden pro Woche sind eine Zahl von {{least}} bis {{most}}, nicht {{asked}}.',
    line: 'Die Option {{option}} braucht eine Zeile mit höchstens {{longest}} Zeichen.',
  },
  report: reportWords,
  reviews: reviewMessages,
  key: keyWords,
  verify: {
    unchanged: 'Unverändert seit der Signatur am {{day}} mit dem Schlüssel {{fingerprint}}.',
    unchangedApart:
      'Unverändert seit der Signatur am {{day}} mit dem Schlüssel {{fingerprint}}. Aber die Zahlen widersprechen sich: {{what}} ({{done}} von {{required}}) hat mehr als das Ganze. Entweder hat ein frühes Waymark einige Punkte doppelt gezählt, oder jemand hat diese Zahlen mit einem anderen Programm signiert.',
    contradictory:
      'Die signierten Zahlen widersprechen sich ({{what}}: {{done}} von {{required}}); sie kommen also nicht von Waymark: Jemand hat sie in einem anderen Programm mit dem Schlüssel {{fingerprint}} signiert.',
    changed:
      'Diese Datei wurde geändert, nachdem sie am {{day}} mit dem Schlüssel {{fingerprint}} signiert wurde. Signiert ist: {{done}} von {{required}} erforderlichen Punkten erledigt.',
    added:
      'Dieser Datei wurde etwas hinzugefügt, nachdem sie am {{day}} mit dem Schlüssel {{fingerprint}} signiert wurde.',
    noSignature:
      'Diese Datei hat keine Signatur von Waymark. Freigaben, Rückmeldungen und als HTML oder PDF gespeicherte Berichte haben eine; vielleicht hat ein anderes Programm sie entfernt.',
    badSignature:
      'Die Signatur in dieser Datei ist nicht gültig: Sie wurde geändert, oder sie gehört zu einer anderen Datei.',
    foreign: 'Bei der Signatur nicht in der Datei:',
    signedFigures: 'Signierte Zahlen, Stand vom {{until}}:',
    figure: '{{done}} von {{required}}',
    proves:
      'Eine gültige Signatur beweist, dass die Datei von der Person mit diesem Schlüssel stammt und seither nicht geändert wurde. Sie beweist nicht, wer diese Person ist.',
  },
  terminal: terminalWords,
  command: commandWords,
  link: {
    title: 'Außerhalb von Waymark öffnen',
    page: 'Diese Seite im Browser öffnen?',
    mail: 'Eine Nachricht im Mailprogramm schreiben?',
    offline: '{{address}}\n\nWaymark selbst bleibt offline.',
    open: 'Öffnen',
    cancel: 'Abbrechen',
    ask: 'Diese Adresse außerhalb von Waymark öffnen?\n\n{{address}}',
    file: 'Diese Datei in ihrem Ordner zeigen?',
    askFile: 'Diese Datei in ihrem Ordner zeigen?\n\n{{file}}',
  },
  menu: {
    file: 'Datei',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    window: 'Fenster',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    close: 'Fenster schließen',
    front: 'Alle nach vorne',
    about: 'Über Waymark',
    services: 'Dienste',
    hide: 'Waymark ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
    quit: 'Waymark beenden',
  },
  language: {
    unknown: 'Die Sprache {{asked}} gibt es nicht. Möglich sind: {{languages}}.',
  },
  window: {
    crashed:
      'Das Fenster ist zu oft abgestürzt. Alles, was du eingegeben hast, ist gespeichert; starte Waymark neu.',
    noBrowser:
      'Kein Chromium, Chrome oder Edge gefunden. Installiere eines, oder gib mit WAYMARK_CHROMIUM die Programmdatei an.',
    untrusted: 'Diese Anfrage kam nicht vom Fenster von Waymark. Nichts wurde geändert.',
    tooMuch: 'Das ist mehr, als Waymark auf einmal annimmt (1 MB). Nichts wurde geändert.',
    malformed: 'Waymark kann diese Anfrage nicht lesen. Nichts wurde geändert.',
  },
  checkpoint: {
    missing: 'sie fehlt',
    noFile: 'sie ist keine gewöhnliche Datei, oder viel zu groß',
    shape: 'sie ist kein gültiger Zwischenstand: {{fault}}',
    noEvent: 'sie enthält etwas, was kein Ereignis ist',
    sum: 'ihre Prüfsumme passt nicht zum Inhalt',
    other: 'sie ist kein Zwischenstand von Waymark',
    count: 'sie enthält nicht so viele Ereignisse, wie sie angibt',
  },
  journal: {
    missing: 'sie fehlt',
    cutLine: 'sie endet mitten in einer Zeile',
    line: 'Zeile {{number}} ist beschädigt',
    afterEnd: 'Zeile {{number}} steht nach dem Ende',
    secondHead: 'Zeile {{number}} ist eine zweite Kopfzeile',
    gap: 'Zeile {{number}} folgt nicht auf die davor',
    noEnd: 'ihr Ende fehlt',
    otherEnd: 'sie endet mit Zeile {{last}}, nennt aber {{end}}',
    setBack: 'sie endet mit Zeile {{end}}, obwohl Zeile {{begun}} begonnen war',
    behind: 'sie endet vor der letzten Änderung in waymark.json',
    shorter: 'sie ist kürzer als zuvor',
    foreign: 'sie gehört zu einem anderen Arbeitsbereich',
    noEvents_one: '{{count}} Zeile enthält kein Ereignis',
    noEvents_other: '{{count}} Zeilen enthalten kein Ereignis',
    otherRestore: 'sie gehört zu einer Wiederherstellung, die nicht in waymark.json steht',
    otherHistory: 'sie setzt waymark.json nicht fort; die beiden stammen aus verschiedenen Kopien',
    apart_one: '{{count}} Zeile, Nummer {{from}}, ist weder in ihr noch in waymark.json',
    apart_other: '{{count}} Zeilen, {{from}} bis {{to}}, sind weder in ihr noch in waymark.json',
    someMissing: 'Zeilen des Journals fehlen',
  },
  notice: {
    settings:
      'Die Einstellungen waren nicht lesbar; deshalb gelten die Vorgaben. Dein Fortschritt ist unberührt.',
    settingsKept:
      'Die Einstellungen waren nicht lesbar; deshalb gelten die Vorgaben. Dein Fortschritt ist unberührt. Die Datei ist im Ordner „damaged“ aufbewahrt.',
    drafts:
      'Der Text, den du beim letzten Mal gerade geschrieben hast, war nicht lesbar. Dein Fortschritt ist unberührt.',
    draftsKept:
      'Der Text, den du beim letzten Mal gerade geschrieben hast, war nicht lesbar. Dein Fortschritt ist unberührt. Die Datei ist im Ordner „damaged“ aufbewahrt.',
    draftsChanged:
      'Der Text, den du beim letzten Mal gerade geschrieben hast, ist nicht so, wie Waymark ihn gespeichert hat: Die Datei wurde beschädigt oder von Hand geändert. Notizen stehen unter den gespeicherten, bis du sie verwendest oder verwirfst. Die ursprüngliche Datei ist im Ordner „damaged“ aufbewahrt.',
    losses:
      'Ein früherer, nicht ausgeblendeter Hinweis auf fehlende Änderungen war nicht lesbar. Dein Fortschritt ist unberührt.',
    reviewDrafts_one:
      'Eine begonnene Rückmeldung war nicht lesbar. Beginne sie neu. Dein Fortschritt ist unberührt.',
    reviewDrafts_other:
      '{{count}} begonnene Rückmeldungen waren nicht lesbar. Beginne sie neu. Dein Fortschritt ist unberührt.',
    forgotten_one:
      '{{count}} Freigabe, die du länger nicht verwendet hast, als die Einstellungen sagen, wurde gelöscht.',
    forgotten_other:
      '{{count}} Freigaben, die du länger nicht verwendet hast, als die Einstellungen sagen, wurden gelöscht.',
    reviewDraftsKept_one:
      'Eine begonnene Rückmeldung war nicht lesbar. Beginne sie neu. Dein Fortschritt ist unberührt. Die Datei ist im Ordner „damaged“ aufbewahrt.',
    reviewDraftsKept_other:
      '{{count}} begonnene Rückmeldungen waren nicht lesbar. Beginne sie neu. Dein Fortschritt ist unberührt. Die Dateien sind im Ordner „damaged“ aufbewahrt.',
    olderNote:
      'Dein Text für die Notiz zu „{{item}}“ ist älter als die gespeicherte Notiz; deshalb wurde nichts ersetzt. Er steht unter der Notiz.',
    olderAnswer:
      'Dein Text für die Antwort an einen Mentor ist älter als die gespeicherte Antwort; deshalb wurde nichts ersetzt. Er steht unter der Antwort.',
    copies:
      'Ein anderes Programm, etwa zum Synchronisieren, hat neben die Dateien dieses Arbeitsbereichs Kopien gelegt: {{names}}. Sie enthalten nichts, was hier fehlt, und können gelöscht werden.',
    copiesHold_one:
      'Ein anderes Programm, etwa zum Synchronisieren, hat neben die Dateien dieses Arbeitsbereichs Kopien gelegt: {{names}}. Sie enthalten {{count}} Änderung, die hier fehlt. Behalte sie: Waymark verwendet und löscht sie nicht.',
    copiesHold_other:
      'Ein anderes Programm, etwa zum Synchronisieren, hat neben die Dateien dieses Arbeitsbereichs Kopien gelegt: {{names}}. Sie enthalten {{count}} Änderungen, die hier fehlen. Behalte sie: Waymark verwendet und löscht sie nicht.',
    filesChanged:
      'Ein anderes Programm hat Dateien dieses Arbeitsbereichs verschoben, ersetzt oder gelöscht, während er geöffnet war. Waymark hat sie mit jeder Änderung neu geschrieben, auch mit den dort gefundenen. Die ersetzten Dateien sind im Ordner „damaged“ aufbewahrt.',
    restoreFinished:
      'Eine Sicherung wurde gerade wiederhergestellt, als Waymark endete. Die Wiederherstellung ist jetzt abgeschlossen. Dein früherer Stand ist als Sicherung aufbewahrt.',
    mixed:
      'Die Dateien waymark.json und journal.jsonl stammen aus zwei Kopien dieses Arbeitsbereichs, wie es beim Synchronisieren vorkommt. Jede Änderung in diesen Dateien und in den Sicherungen ist jetzt hier ({{all}}). Beide ursprünglichen Dateien sind im Ordner „damaged“ aufbewahrt.',
    mixedSeen:
      'Die Dateien waymark.json und journal.jsonl stammen aus zwei Kopien dieses Arbeitsbereichs, wie es beim Synchronisieren vorkommt. Jede Änderung in diesen Dateien und in den Sicherungen wird gezeigt ({{all}}).',
    changedByHand_one:
      'Die Datei {{names}} ist nicht so, wie Waymark sie geschrieben hat: Sie wurde von Hand geändert oder beschädigt. Sie wird verwendet, wie sie ist.',
    changedByHand_other:
      '{{count}} Dateien sind nicht so, wie Waymark sie geschrieben hat: {{names}}. Sie wurden von Hand geändert oder beschädigt. Sie werden verwendet, wie sie sind.',
    recovered:
      'Die Datei waymark.json war nicht verwendbar: {{reason}}. Waymark hat sie mit {{all}} neu erstellt, aus {{sources}}.',
    recoveredKept:
      'Die Datei waymark.json war nicht verwendbar: {{reason}}. Waymark hat sie mit {{all}} neu erstellt, aus {{sources}}. Die beschädigte Datei ist im Ordner „damaged“ aufbewahrt.',
    recoveredSeen:
      'Die Datei waymark.json ist nicht verwendbar: {{reason}}. Was du siehst, hat {{all}}, aus {{sources}}. Repariert wird sie, wenn Waymark geöffnet wird.',
    source: '{{name}} ({{events}})',
    olderSources_one: '{{count}} älteren',
    olderSources_other: '{{count}} älteren',
    journalMended:
      'Die Datei journal.jsonl wurde repariert: {{faults}}. Nichts, was als gespeichert bestätigt war, fehlt; eine Änderung, die gerade gespeichert wurde, vielleicht. Die ursprüngliche Datei ist im Ordner „damaged“ aufbewahrt.',
    journalSeen:
      'Die Datei journal.jsonl ist beschädigt: {{faults}}. Nichts, was als gespeichert bestätigt war, fehlt; eine Änderung, die gerade gespeichert wurde, vielleicht.',
    lost: '{{what}}. Die Datei journal.jsonl ist beschädigt: {{faults}}. Alles andere ist hier ({{all}}). Die ursprüngliche Datei ist im Ordner „damaged“ aufbewahrt.',
    lostNoFile:
      '{{what}}. Die Datei journal.jsonl ist beschädigt: {{faults}}. Alles andere ist hier ({{all}}).',
    lostHelped:
      '{{what}}. Die Datei journal.jsonl ist beschädigt: {{faults}}. Änderungen, die in den Sicherungen stehen, kommen von dort. Alles andere ist hier ({{all}}). Die ursprüngliche Datei ist im Ordner „damaged“ aufbewahrt.',
    lostHelpedNoFile:
      '{{what}}. Die Datei journal.jsonl ist beschädigt: {{faults}}. Änderungen, die in den Sicherungen stehen, kommen von dort. Alles andere ist hier ({{all}}).',
    lostKnown: 'Von den letzten Änderungen nicht lesbar: {{missing}}',
    lostDoubtful_one:
      '{{count}} Änderung, die zuletzt gespeichert wurde, war nicht lesbar; ob sie als gespeichert bestätigt war, ist nicht feststellbar',
    lostDoubtful_other:
      '{{count}} Änderungen, die zuletzt gespeichert wurden, waren nicht lesbar; ob sie als gespeichert bestätigt waren, ist nicht feststellbar',
    lostBoth:
      'Von den letzten Änderungen nicht lesbar: {{missing}}, dazu {{doubtful}}, vielleicht nie als gespeichert bestätigt',
    lostSome:
      'Nicht lesbar: {{missing}}; Änderungen nach Nummer {{lastLine}} können fehlen, wie viele, ist nicht feststellbar',
    lostUnknown: 'Änderungen nach Nummer {{lastLine}} können fehlen; wie viele, ist nicht feststellbar',
  },
  check: {
    nothing: 'noch ist hier kein Fortschritt gespeichert',
    missing: 'fehlt',
    checkpoint_one: '{{count}} Ereignis bis Zeile {{line}}, geprüft',
    checkpoint_other: '{{count}} Ereignisse bis Zeile {{line}}, alle geprüft',
    journal_one: '{{count}} Zeile bis Nummer {{end}}, geprüft',
    journal_other: '{{count}} Zeilen bis Nummer {{end}}, alle geprüft',
    damaged: 'beschädigt: {{faults}}',
    emptyJournal: 'leer: jede Änderung steht in waymark.json',
    unreadable: 'nicht lesbar ({{code}})',
    noFile: 'beschädigt: keine gewöhnliche Datei',
    newer: 'von einem neueren Waymark geschrieben ({{version}}, Format {{format}})',
    earlier: 'von einer früheren Wiederherstellung aufbewahrt; nicht in Verwendung',
    open: 'in einem laufenden Waymark geöffnet',
    copy: 'eine Kopie von {{own}} aus einem anderen Programm; nicht in Verwendung',
    copyUnreadable: 'eine Kopie von {{own}} aus einem anderen Programm; nicht lesbar und nicht in Verwendung',
    copyHolds_one:
      'eine Kopie von {{own}} aus einem anderen Programm: Sie enthält {{count}} Änderung, die hier fehlt. Behalte sie; nicht in Verwendung',
    copyHolds_other:
      'eine Kopie von {{own}} aus einem anderen Programm: Sie enthält {{count}} Änderungen, die hier fehlen. Behalte sie; nicht in Verwendung',
    copyHoldsNothing:
      'eine Kopie von {{own}} aus einem anderen Programm: Sie enthält nichts, was hier fehlt, und kann gelöscht werden',
    fileInTheWay:
      'wo ein Ordner sein sollte, ist eine Datei: Dort kann nichts gespeichert werden. Verschiebe sie',
    keptGone: 'fehlt, obwohl {{name}} darauf verweist',
    leftOver: 'Rest eines unterbrochenen Schreibvorgangs; wird beim nächsten Start entfernt',
    lost: 'am {{day}} gemeldet und noch nicht ausgeblendet: {{notice}}',
    noReach: 'keine enthält die Änderungen von waymark.json: Sicherungen sind nicht möglich',
    usual: 'nicht lesbar; stattdessen gelten die Vorgaben',
    typed: 'nicht lesbar; der zuletzt geschriebene Text ist verloren',
    changed:
      'nicht so, wie Waymark es geschrieben hat: beschädigt oder von Hand geändert; wird verwendet, wie es ist',
    checked: 'geprüft',
    path: 'nicht das hier gespeicherte Dokument; füge den Pfad erneut hinzu',
    archived: 'nicht die hier gespeicherte Datei; sie lässt sich nicht mehr öffnen',
    draft: 'nicht lesbar; beginne die Rückmeldung zu dieser Freigabe neu',
    key: 'kein Schlüssel, mit dem Waymark signieren kann',
  },
};
