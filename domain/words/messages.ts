import { exchangeWords, keyWords } from './exchange.ts';
import { documentWords, shapeWords } from './faults.ts';
import { reportWords } from './report.ts';
import { commandWords, terminalWords } from './terminal.ts';

/**
 * What Waymark tells the learner, in English: errors, notices, what a check found. Errors and notices travel as codes
 * with parameters (message.ts) and become words where they are shown.
 */
export const messages = {
  internal:
    'Something went wrong inside Waymark. What was saved before is safe; try again, or restart Waymark.',
  cancelled: 'Cancelled. Nothing was changed.',
  state: { todo: 'To do', learning: 'Learning', done: 'Done', skipped: 'Skipped' },
  level: {
    awareness: 'Awareness',
    foundational: 'Foundational',
    working: 'Working',
    practitioner: 'Practitioner',
    expert: 'Expert',
  },
  /** What an event did. */
  happened: {
    marked: '{{state}}',
    markedBecause: '{{state}}: {{reason}}',
    noted: 'Note changed',
    evidenceAdded: 'Evidence added: {{title}}',
    evidenceRemoved: 'Evidence removed',
    rated: 'Rated {{level}}',
    unrated: 'Rating taken back',
    pathAdded: 'Path added, version {{version}}',
    pathRemoved: 'Path removed',
    pathChosen: 'Path chosen',
    choiceMade: 'Chosen for {{choice}}: {{skills}}',
    choicePutOff: 'Choice put off: {{choice}}',
    reviewImported: 'Review by {{name}} imported',
    commentAnswered: 'Comment answered',
    commentResolved: 'Comment resolved',
    commentReopened: 'Comment opened again',
    commentPlanned: 'Comment made a next item',
    commentUnplanned: 'Comment taken out of the next items',
    personNamed: 'Person named: {{name}}',
    personCompared: 'Fingerprint compared',
    undid: 'Undone',
    redid: 'Done again',
    to: '{{what}} ({{subject}})',
    undone: 'undone',
    batch_one: '{{count}} change',
    batch_other: '{{count}} changes at once',
  },
  changes_one: '{{count}} change',
  changes_other: '{{count}} changes',
  request: {
    unknown: 'There is no such request.',
    invalid: 'This cannot be kept: {{place}}: {{fault}} Nothing was changed.',
    whole: 'input',
    closing: 'Waymark is closing. This change was not saved.',
    noWorkspace: 'No folder is named after --workspace. Nothing was opened.',
  },
  /** What became of the work after an error of the disk. */
  kept: {
    changeNotSaved: 'This change was not saved; everything before it is.',
    unknown:
      'Whether this change was saved cannot be known until Waymark is started again; everything before it is saved.',
    nothingChanged: 'Nothing was changed.',
    nothingDeleted: 'Nothing was deleted.',
    savedOnly: 'The file {{file}} is saved; only a copy of it could not be kept in the workspace.',
    noBackup: 'Your changes are saved, but no backup of them can be made.',
  },
  disk: {
    failed: '{{what}} {{kept}}',
    ENOSPC: 'The disk is full. Free some space and try again.',
    EDQUOT: 'Your share of the disk is full. Free some space and try again.',
    ESTALE:
      'The drive of {{path}} is gone, or another one is in its place. Connect it again, then start Waymark again.',
    ENODEV:
      'The drive of {{path}} is gone, or another one is in its place. Connect it again; Waymark goes on as soon as it is back.',
    EROFS: 'The disk of {{path}} is read-only. Make it writable, or choose another place.',
    forbidden: 'Waymark may not use {{path}}. Change its permissions, or choose another place.',
    EBUSY: 'Another program holds {{path}}. Close it and try again.',
    EMFILE: 'Too many files are open on this computer. Close some programs and try again.',
    EIO: 'The disk could not be read or written; it may be failing. Copy your workspace to another disk soon.',
    fileInTheWay:
      'There is a file where a folder should be: {{path}}. Move it away, or choose another place.',
    EISDIR: 'There is a folder of this name: {{path}}. Choose another name.',
    ENAMETOOLONG: 'The name {{name}} is too long for this disk. Choose a shorter one.',
    ENOENT: 'There is no {{path}}, or nothing can be made there.',
    smallFileFull:
      'The file {{name}} has grown as large as Waymark keeps it (16 MB). What came last is not in it: finish or shorten what you are writing.',
    other: 'The disk reported an error ({{error}}).',
    displaced:
      'Another program keeps replacing the files of this workspace. This change was not saved; close that program and try again.',
    restoreFailed:
      'The disk failed while a backup was being restored. Nothing more is saved until Waymark is started again.',
    readOnlyFull:
      'The disk is full, so you can look at everything and change nothing. All you entered is here. Free some space, then start Waymark again.',
    readOnlyGone:
      'The drive of this workspace does not answer, so you can look at what was read from it and change nothing. Connect it again, then start Waymark again.',
    readOnlyFolder:
      'The folder of this workspace cannot be written to, so you can look at everything and change nothing. All you entered is here. Make the folder writable, then start Waymark again.',
  },
  lock: {
    opening: 'Another Waymark is opening this workspace right now. Try again in a moment.',
    here: 'This workspace is open in another Waymark. Nothing was changed; use that window, or close it first.',
    broughtForward: 'Another Waymark window has {{folder}} open; it was brought forward.',
    elsewhere:
      'This workspace is open on another computer ({{computer}}). Nothing was changed; close it there first. If that computer is gone for good, delete the file "lock" in the workspace.',
  },
  workspace: {
    newer:
      'This workspace was written by a newer Waymark ({{version}}). Nothing was changed. Install Waymark {{version}} or later to open it.',
    newerUnknown:
      'This workspace was written by a newer Waymark. Nothing was changed. Install the newest Waymark to open it.',
    newerCame:
      'A newer Waymark has written to this workspace while it was open here, so nothing more is saved here. Every change up to now is kept in a backup. Close this window, and go on in the newest Waymark.',
    tooLarge:
      'This workspace has grown as large as Waymark can keep (300 MB). This change was not saved; everything before it is. Go on in a new workspace.',
    missing:
      'The file waymark.json is missing and there is no backup that can be read. Nothing was changed. If you have a copy of the workspace elsewhere, put it back and try again. You can also start over: the files as they are then stay in the folder "damaged".',
    damaged:
      'The file waymark.json is damaged and there is no backup that can be read. Nothing was changed. If you have a copy of the workspace elsewhere, put it back and try again. You can also start over: the files as they are then stay in the folder "damaged".',
    openedToRead: 'The workspace was opened only to read it, so nothing can be saved.',
    notDamaged: 'This workspace is not damaged. Nothing was changed.',
  },
  file: {
    unreadable: 'The file {{file}} cannot be read.',
    path: 'Learning paths',
    report: 'Reports',
    share: 'Shares',
    review: 'Reviews',
    key: 'Signing keys',
    droppedTooLarge: 'This file is too large: at most {{most}} bytes can be looked at.',
    droppedGone: 'This file did not come whole. Drop it again.',
    notShown: 'The file was changed after it was shown here. Nothing of it was taken in: look at it again.',
    encoding:
      'The file {{file}} is not in UTF-8, but in an older encoding such as Windows-1252. Save it as UTF-8 and try again.',
    utf16: 'The file {{file}} is in UTF-16 without the mark that says so. Save it as UTF-8 and try again.',
    noFile: '{{file}} is not a file that can be read: a folder, a pipe or a device.',
    noTarget: '{{file}} is a pipe or a device. Choose the name of a file.',
    tooLarge: 'The file {{file}} is too large: {{bytes}} bytes, and at most {{most}} can be read.',
    notChosen: 'This file was not chosen in the file dialog, so it is not read.',
    noDialog: 'The file dialog is closed. Open it again.',
    badName: 'A file cannot be named {{name}}. Leave out characters such as / : * ? and try again.',
    ofWorkspace:
      '{{file}} belongs to the workspace itself. Choose another folder or another name. Nothing was changed.',
    replace: '{{name}} is there already. Replace it?',
  },
  backup: {
    notThere: 'There is no backup {{name}}. Nothing was changed.',
    unusable: 'The backup {{name}} cannot be restored: {{reason}}. Nothing was changed.',
    good_one: '{{count}} event, all checked',
    good_other: '{{count}} events, all checked',
    newer: 'written by a newer Waymark ({{version}})',
    notAsWritten: 'The backup could not be read back as it was written, so it was removed. Check the disk.',
  },
  progress: {
    noItem: 'There is no item {{key}} in the paths of this workspace. Nothing was changed.',
    noSkill: 'There is no skill {{key}} in the paths of this workspace. Nothing was changed.',
    noEvidence: 'That evidence is not there any more.',
  },
  /** What a sound path could do better. */
  advice: {
    noLevel: 'This item names no level.',
    notCanDo: 'This does not say what one can do: a verb first, and no full stop.',
    length: 'Its length is {{length}}; from {{least}} to {{most}} a text is easy to read in a list.',
    hours_one: 'This takes one hour; {{least}} to {{most}} can be done and ticked in a week.',
    hours_other: 'This takes {{count}} hours; {{least}} to {{most}} can be done and ticked in a week.',
    brokenMarks: 'A bracket or a mark has no other half: {{text}}',
    notHttps: 'This is not an https address.',
    noFirstRung: 'The skill "{{skill}}" has no item at awareness or foundational to begin with.',
    optionalBefore:
      'This required skill comes after the optional skill "{{skill}}", which learners may never meet.',
    thinResponsibility_one:
      'Only one item serves the responsibility "{{id}}"; under {{least}} its figure says little.',
    thinResponsibility_other:
      'Only {{count}} items serve the responsibility "{{id}}"; under {{least}} its figure says little.',
    thinArea_one: 'The area "{{id}}" has only one item; under {{least}} it is no area of its own.',
    thinArea_other: 'The area "{{id}}" has only {{count}} items; under {{least}} it is no area of its own.',
    twoThings: 'The alias "{{alias}}" stands on {{item}} as well; it should name one thing.',
    nearDuplicate: 'This says nearly the same as {{item}}.',
    mixedSpelling: '"{{british}}" stands beside "{{american}}": two spellings of one word.',
  },
  reason: {
    asked: 'Planned because of a mentor’s comment, in {{skill}}',
    underWay_one: 'Under way since yesterday, in {{skill}}',
    underWay_other: 'Under way for {{count}} days, in {{skill}}',
    begunToday: 'Begun today, in {{skill}}',
    nearlyComplete_one: 'One more item, and {{skill}} is complete',
    nearlyComplete_other: '{{count}} more items, and {{skill}} is complete',
    thin: '{{responsibility}} is covered least: {{done}} of {{required}}',
    nothingYet: 'Nothing done yet for {{responsibility}}',
    begun: '{{skill}} is begun: {{done}} of {{required}}',
    opens: '{{skill}} opens the way to {{skills}}',
    others_one: '{{count}} other',
    others_other: '{{count}} others',
    first: 'A first step in {{skill}}',
  },
  material: {
    missing: 'This Waymark does not come with the material {{material}}; a newer one may. Nothing was saved.',
  },
  path: {
    notThere: 'There is no path {{path}} in this workspace. Nothing was changed.',
    noChoice: 'The path "{{path}}" has no choice group "{{choice}}".',
    notInChoice: 'The choice group "{{choice}}" has no skill "{{skill}}".',
    onlyOne: 'This is the only path of the workspace. Add another one first. Nothing was changed.',
    noSuchBundled: 'Waymark does not come with a path of this id, and there is no such file.',
    tooLarge: 'This path is too large to be kept. Nothing was changed.',
    unsound: 'This is not a sound learning path: {{place}}: {{fault}} Nothing was changed.',
    unsoundMore_one:
      'This is not a sound learning path: {{place}}: {{fault}} And {{count}} more fault. Nothing was changed.',
    unsoundMore_other:
      'This is not a sound learning path: {{place}}: {{fault}} And {{count}} more faults. Nothing was changed.',
    line: 'line {{line}}',
    place: 'line {{line}}, {{at}}',
    gone: 'The document of the path {{path}} is missing or was changed. Your progress is untouched; add the path again.',
    unreadable:
      'The learning path {{file}} cannot be read. Your progress is untouched; install Waymark again.',
    damaged: 'The learning path {{file}} is damaged. Your progress is untouched; install Waymark again.',
  },
  document: documentWords,
  shape: shapeWords,
  sample: {
    notEmpty:
      'There is something in {{folder}} already. A sample goes into a folder of its own. Nothing was changed.',
    ownFolder:
      'A sample has a folder of its own: leave out --workspace, or make one to keep with "waymark sample DIR".',
  },
  option: {
    unknown: 'There is no option {{option}}.',
    needsValue: 'The option {{option}} needs a value.',
    noValue: 'The option {{option}} takes no value.',
    needed: 'The option {{option}} is needed.',
    choice: 'The option {{option}} cannot be {{asked}}; there are {{known}}.',
    pair: 'The option {{option}} takes a name and a value with = between them, not {{asked}}.',
    number: 'The option {{option}} takes a whole number from 1 to {{most}}, not {{asked}}.',
    date: 'The option {{option}} takes a day such as 2026-11-27, not {{asked}}.',
  },
  report: reportWords,
  exchange: exchangeWords,
  key: keyWords,
  /** What a look at a signed file has shown. */
  verify: {
    unchanged: 'Unchanged since it was signed on {{day}} by key {{fingerprint}}.',
    unchangedApart:
      'Unchanged since it was signed on {{day}} by key {{fingerprint}}. But its figures contradict each other: {{what}} ({{done}} of {{required}}) has more than the whole. An early Waymark counted some items twice; or somebody signed these figures by other means.',
    contradictory:
      'The signed figures contradict each other ({{what}}: {{done}} of {{required}}), so Waymark did not write them: somebody signed them with key {{fingerprint}} by other means.',
    changed:
      'This file was changed after it was signed on {{day}} by key {{fingerprint}}. Signed were {{done}} of {{required}} required items done.',
    added: 'Something was added to this file after it was signed on {{day}} by key {{fingerprint}}.',
    noSignature:
      'This file has no signature of Waymark. Shares, reviews, and reports saved as HTML or PDF have one; another program may have removed it.',
    badSignature: 'The signature in this file is not good: it was changed, or it belongs to another file.',
    foreign: 'Not there when it was signed:',
    signedFigures: 'Signed, as of {{until}}:',
    figure: '{{done}} of {{required}}',
    proves:
      'A good signature proves that the holder of the key wrote the file, and that it was not changed since. It does not prove who the holder is.',
  },
  terminal: terminalWords,
  /** What each command of the terminal does. */
  command: commandWords,
  link: {
    title: 'Open outside Waymark',
    page: 'Open this page in your browser?',
    mail: 'Write a message in your mail program?',
    offline: '{{address}}\n\nWaymark itself stays offline.',
    open: 'Open',
    cancel: 'Cancel',
    ask: 'Open this address outside Waymark?\n\n{{address}}',
    file: 'Show where this file lies?',
    askFile: 'Show where this file lies?\n\n{{file}}',
  },
  /** The native menu, as far as it is the system's. */
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    minimize: 'Minimize',
    zoom: 'Zoom',
    close: 'Close window',
    front: 'Bring all to front',
    about: 'About Waymark',
    services: 'Services',
    hide: 'Hide Waymark',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    quit: 'Quit Waymark',
  },
  language: {
    unknown: 'There are no words in {{asked}}; there are {{languages}}.',
  },
  window: {
    crashed: 'The window crashed too often. All you entered is saved; restart Waymark.',
    noBrowser: 'No Chromium, Chrome or Edge was found. Install one, or name its file with WAYMARK_CHROMIUM.',
    untrusted: 'This request did not come from the window of Waymark. Nothing was changed.',
    tooMuch: 'This is more than Waymark takes at once (1 MB). Nothing was changed.',
    malformed: 'This is not a request that Waymark knows. Nothing was changed.',
  },
  /** What is wrong with `waymark.json` or a backup. */
  checkpoint: {
    missing: 'it is missing',
    noFile: 'it is not a file, or far too large',
    shape: 'it is not what a checkpoint should be: {{fault}}',
    noEvent: 'it holds something that is not an event',
    sum: 'its checksum does not match its content',
    other: 'it is not a checkpoint of Waymark',
    count: 'it does not hold as many events as it says',
  },
  /** What is wrong with the journal. */
  journal: {
    missing: 'it is missing',
    cutLine: 'it ends in the middle of a line',
    line: 'line {{number}} is damaged',
    afterEnd: 'line {{number}} stands after the end',
    secondHead: 'line {{number}} is a first line',
    gap: 'line {{number}} does not follow the one before it',
    noEnd: 'its end is missing',
    otherEnd: 'it ends with line {{last}} and says {{end}}',
    setBack: 'it ends with line {{end}}, and one up to {{begun}} was begun',
    behind: 'it ends before what waymark.json holds',
    shorter: 'it is shorter than it was',
    foreign: 'it belongs to another workspace',
    noEvents_one: '{{count}} line does not hold an event',
    noEvents_other: '{{count}} lines do not hold an event',
    otherRestore: 'it is of a restore that waymark.json does not have',
    otherHistory: 'it does not go on from what waymark.json holds; the two come from two copies',
    apart_one: '{{count}} line, number {{from}}, is neither in it nor in waymark.json',
    apart_other: '{{count}} lines, {{from}} to {{to}}, are neither in it nor in waymark.json',
    someMissing: 'lines of the journal are missing',
  },
  notice: {
    settings: 'The settings could not be read, so the usual ones are in use; your progress is untouched.',
    settingsKept:
      'The settings could not be read, so the usual ones are in use; your progress is untouched. The file is kept in the folder "damaged".',
    drafts: 'What was being typed when Waymark was last open could not be read; your progress is untouched.',
    draftsKept:
      'What was being typed when Waymark was last open could not be read; your progress is untouched. The file is kept in the folder "damaged".',
    draftsChanged:
      'What was being typed when Waymark was last open is not as Waymark wrote it: its file was damaged, or changed by hand. Notes stand below what is saved until you use or discard them. The file as it was is kept in the folder "damaged".',
    losses:
      'What was found to be missing at an earlier start, and was not dismissed, could not be read any more. Your progress is untouched.',
    reviewDrafts_one:
      'A review that you had begun could not be read, and has to be begun again; your progress is untouched.',
    reviewDrafts_other:
      '{{count}} reviews that you had begun could not be read, and have to be begun again; your progress is untouched.',
    reviewDraftsKept_one:
      'A review that you had begun could not be read, and has to be begun again; your progress is untouched. The file is kept in the folder "damaged".',
    reviewDraftsKept_other:
      '{{count}} reviews that you had begun could not be read, and have to be begun again; your progress is untouched. The files are kept in the folder "damaged".',
    olderNote:
      'What had been typed into the note of “{{item}}” is older than the note that is saved, so nothing was replaced. It stands below the note.',
    olderAnswer:
      'What had been typed as an answer to a mentor is older than the answer that is saved, so nothing was replaced. It stands below the answer.',
    copies:
      'Another program, such as a sync client, has put copies beside the files of this workspace: {{names}}. They hold nothing that is not here, and can be deleted.',
    copiesHold_one:
      'Another program, such as a sync client, has put copies beside the files of this workspace: {{names}}. They hold {{count}} change that is not here. Keep them: Waymark does not use them, and deletes nothing.',
    copiesHold_other:
      'Another program, such as a sync client, has put copies beside the files of this workspace: {{names}}. They hold {{count}} changes that are not here. Keep them: Waymark does not use them, and deletes nothing.',
    filesChanged:
      'Another program moved, replaced or deleted files of this workspace while it was open. Waymark has written them again, with every change, also those that it found there; what stood there is kept in the folder "damaged".',
    restoreFinished:
      'A backup was being restored when Waymark stopped; that is finished now. What was there before is kept as a backup.',
    mixed:
      'The files waymark.json and journal.jsonl come from two copies of this workspace, as a sync client leaves them. Every change that either holds, or the backups, is here now ({{all}}). Both files as they were are kept in the folder "damaged".',
    mixedSeen:
      'The files waymark.json and journal.jsonl come from two copies of this workspace, as a sync client leaves them. Every change that either holds, or the backups, is shown ({{all}}).',
    changedByHand_one:
      'The file {{names}} is not as Waymark wrote it: it was changed by hand, or damaged. It is used as it is.',
    changedByHand_other:
      '{{count}} files are not as Waymark wrote them: {{names}}. They were changed by hand, or damaged. They are used as they are.',
    recovered:
      'The file waymark.json could not be used: {{reason}}. It was put together again with {{all}}, from {{sources}}.',
    recoveredKept:
      'The file waymark.json could not be used: {{reason}}. It was put together again with {{all}}, from {{sources}}. The damaged file is kept in the folder "damaged".',
    source: '{{name}} ({{events}})',
    olderSources_one: '{{count}} older one',
    olderSources_other: '{{count}} older ones',
    journalMended:
      'The file journal.jsonl was put right: {{faults}}. Nothing that was confirmed as saved is missing; a change that was just being saved may be. The file as it was is kept in the folder "damaged".',
    journalSeen:
      'The file journal.jsonl is not as it should be: {{faults}}. Nothing that was confirmed as saved is missing; a change that was just being saved may be.',
    lost: '{{what}}. The file journal.jsonl is not as it should be: {{faults}}. Everything else is here ({{all}}). That file as it was is kept in the folder "damaged".',
    lostNoFile:
      '{{what}}. The file journal.jsonl is not as it should be: {{faults}}. Everything else is here ({{all}}).',
    lostHelped:
      '{{what}}. The file journal.jsonl is not as it should be: {{faults}}. What the backups hold of them was taken from there. Everything else is here ({{all}}). That file as it was is kept in the folder "damaged".',
    lostHelpedNoFile:
      '{{what}}. The file journal.jsonl is not as it should be: {{faults}}. What the backups hold of them was taken from there. Everything else is here ({{all}}).',
    lostKnown: '{{missing}} of the latest could not be read',
    lostDoubtful_one:
      '{{count}} change that was being saved last could not be read; whether it was confirmed as saved cannot be known',
    lostDoubtful_other:
      '{{count}} changes that were being saved last could not be read; whether they were confirmed as saved cannot be known',
    lostBoth:
      '{{missing}} of the latest could not be read, nor could {{doubtful}} of which it cannot be known whether they were confirmed as saved',
    lostSome:
      '{{missing}} could not be read, and changes made after number {{lastLine}} may be missing; how many cannot be known',
    lostUnknown: 'Changes made after number {{lastLine}} may be missing; how many cannot be known',
  },
  /** What `doctor` says of a file. */
  checkup: {
    nothing: 'no progress is kept here yet',
    missing: 'missing',
    checkpoint_one: '{{count}} event up to line {{line}}, all checked',
    checkpoint_other: '{{count}} events up to line {{line}}, all checked',
    journal_one: '{{count}} line up to number {{end}}, all checked',
    journal_other: '{{count}} lines up to number {{end}}, all checked',
    damaged: 'damaged: {{faults}}',
    noFile: 'damaged: it is not a file',
    newer: 'written by a newer Waymark ({{version}}, format {{format}})',
    earlier: 'kept from an earlier recovery; not in use',
    open: 'open in a running Waymark',
    copy: 'a copy of {{own}} that another program made; not in use',
    copyUnreadable: 'a copy of {{own}} that another program made; it cannot be read, and is not in use',
    copyHolds_one:
      'a copy of {{own}} that another program made: it holds {{count}} change that is not here. Keep it; it is not in use',
    copyHolds_other:
      'a copy of {{own}} that another program made: it holds {{count}} changes that are not here. Keep it; it is not in use',
    copyHoldsNothing:
      'a copy of {{own}} that another program made: it holds nothing that is not here, and can be deleted',
    fileInTheWay: 'a file stands where a folder should be: nothing can be kept there. Move it away',
    keptGone: 'missing: {{name}} tells of it',
    leftOver: 'left by a write that was cut off; removed at the next start',
    lost: 'told on {{day}} and not dismissed yet: {{notice}}',
    noReach: 'none holds what waymark.json does: backups cannot be made',
    usual: 'cannot be read; the usual values are used in its place',
    typed: 'cannot be read; what was being typed is not there',
    changed: 'not as Waymark wrote it: damaged, or changed by hand; it is used as it is',
    checked: 'checked',
    path: 'not the document that was kept here; add the path again',
    exchange: 'not the file that was kept here; it cannot be opened again',
    draft: 'cannot be read; the review of this share has to be begun again',
    key: 'no key that Waymark can sign with',
  },
} as const;
