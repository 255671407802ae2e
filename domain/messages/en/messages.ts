import { reviewMessages, keyWords } from './shares.ts';
import { documentWords, shapeWords } from './faults.ts';
import { reportWords } from './report.ts';
import { commandWords, terminalWords } from './terminal.ts';

/**
 * Messages of Waymark, in English: errors, notices, findings of a check. Errors and notices travel as codes with
 * parameters (message.ts) and are translated where they are shown.
 */
export const messages = {
  internal:
    'Something went wrong inside Waymark. What was saved before is safe; try again, or restart Waymark.',
  cancelled: 'Cancelled. Nothing was changed.',
  state: { todo: 'To do', learning: 'Learning', done: 'Done', skipped: 'Skipped' },
  answer: { again: 'not any more', hard: 'with effort', good: 'yes', easy: 'easily' },
  reminder: {
    calendar: 'Waymark: {{path}}',
    evening: 'Learn: {{path}}',
    tonight: 'Tonight is an evening of your plan.',
    rechecks_one: 'Still known? {{count}} item',
    rechecks_other: 'Still known? {{count}} items',
  },
  freshness: { fresh: 'fresh', fading: 'fading', faded: 'faded' },
  skillState: { done: 'done', begun: 'begun', ready: 'ready now', later: 'later', skipped: 'skipped' },
  level: {
    awareness: 'Awareness',
    foundational: 'Foundational',
    working: 'Working',
    practitioner: 'Practitioner',
    expert: 'Expert',
  },
  evidence: {
    kind: '{{name}} was not copied: evidence is a document, a picture, a recording or an archive. Put other files into a .zip first.',
    missing: 'The copy of {{name}} is missing from the folder “evidence” of the workspace.',
    changed:
      'The copy of {{name}} is not the file that you added: it was changed or damaged. It was not opened.',
  },
  /** Descriptions of events. */
  happened: {
    marked: '{{state}}',
    markedBecause: '{{state}}: {{reason}}',
    noted: 'Note changed',
    placed: 'Known already',
    rechecked: 'Still known: {{answer}}',
    started: 'Time started',
    stopped: 'Time stopped, nothing logged',
    timed: 'Time logged: {{minutes}} min',
    dayNoted: 'Note on {{day}}',
    evidenceAdded: 'Evidence added: {{title}}',
    evidenceChanged: 'Evidence changed: {{title}}',
    evidenceRemoved: 'Evidence removed',
    rated: 'Rated {{level}}',
    unrated: 'Rating cleared',
    pathAdded: 'Path added, version {{version}}',
    pathRemoved: 'Path removed',
    pathChosen: 'Path chosen',
    choiceMade: 'Chosen for {{choice}}: {{skills}}',
    choicePutOff: 'Choice postponed: {{choice}}',
    planSet: 'Plan: {{day}}, hours a week: {{hours}}',
    planCleared: 'Plan removed',
    reviewImported: 'Review by {{name}} imported',
    reviewChosen: 'Review chosen to count',
    commentAnswered: 'Comment answered',
    commentResolved: 'Comment resolved',
    commentReopened: 'Comment reopened',
    commentPlanned: 'Comment added to next items',
    commentUnplanned: 'Comment removed from next items',
    commentAgreed: 'Agreement on a comment noted',
    commentUnagreed: 'Agreement on a comment removed',
    personNamed: 'Person named: {{name}}',
    personCompared: 'Fingerprint compared',
    undid: 'Undone',
    redid: 'Redone',
    to: '{{what}} ({{subject}})',
    undone: 'undone',
    batch_one: '{{count}} change',
    batch_other: '{{count}} changes at once',
  },
  changes_one: '{{count}} change',
  changes_other: '{{count}} changes',
  request: {
    unknown: 'Waymark does not know this request.',
    invalid: 'This is not valid: {{place}}: {{fault}} Nothing was changed.',
    whole: 'input',
    closing: 'Waymark is closing. This change was not saved.',
    noWorkspace: 'The option --workspace needs a folder. Nothing was opened.',
  },
  /** What is saved after a disk error. */
  kept: {
    changeNotSaved: 'This change was not saved. Everything before it is saved.',
    unknown:
      'Waymark cannot tell if this change was saved until you restart it. Everything before it is saved.',
    nothingChanged: 'Nothing was changed.',
    nothingDeleted: 'Nothing was deleted.',
    savedOnly: 'The file {{file}} is saved, but the workspace could not keep a copy of it.',
    noBackup: 'Your changes are saved, but they cannot be backed up.',
  },
  disk: {
    failed: '{{what}} {{kept}}',
    ENOSPC: 'The disk is full. Free some space and try again.',
    EDQUOT: 'Your share of the disk is full. Free some space and try again.',
    ESTALE:
      'The drive of {{path}} is gone or was replaced by another one. Reconnect it, then restart Waymark.',
    ENODEV:
      'The drive of {{path}} is gone or was replaced by another one. Reconnect it, and Waymark continues.',
    EROFS: 'The disk of {{path}} is read-only. Make it writable, or choose another place.',
    forbidden: 'Waymark has no permission to use {{path}}. Change its permissions, or choose another place.',
    EBUSY: 'Another program is using {{path}}. Close it and try again.',
    EMFILE: 'Too many files are open on this computer. Close some programs and try again.',
    EIO: 'The disk could not be read or written; it may be failing. Copy your workspace to another disk soon.',
    fileInTheWay:
      'There is a file where a folder should be: {{path}}. Move the file away, or choose another place.',
    EISDIR: 'A folder has this name already: {{path}}. Choose another name.',
    ENAMETOOLONG: 'The name {{name}} is too long for this disk. Choose a shorter one.',
    ENOENT: '{{path}} does not exist, or nothing can be created there.',
    smallFileFull:
      'The file {{name}} has reached the size limit (16 MB). Your latest text is not in it: finish or shorten what you are writing.',
    other: 'The disk reported an error ({{error}}).',
    displaced:
      'Another program keeps replacing the files of this workspace. This change was not saved; close that program and try again.',
    restoreFailed:
      'The disk failed while a backup was being restored. Nothing more is saved until you restart Waymark.',
    readOnlyFull:
      'The disk is full. You can view everything, but you cannot change anything. All you entered is here. Free some space, then restart Waymark.',
    readOnlyGone:
      'The drive of this workspace does not respond. You can view what was read from it, but you cannot change anything. Reconnect it, then restart Waymark.',
    readOnlyFolder:
      'The folder of this workspace is read-only. You can view everything, but you cannot change anything. All you entered is here. Make the folder writable, then restart Waymark.',
  },
  lock: {
    opening: 'Another Waymark is opening this workspace right now. Try again in a moment.',
    here: 'This workspace is open in another Waymark. Nothing was changed; use that window, or close it first.',
    broughtForward: '{{folder}} is already open in another Waymark window, which is now in front.',
    elsewhere:
      'This workspace is open on another computer ({{computer}}). Nothing was changed; close it there first. If that computer is gone for good, delete the file "lock" in the workspace.',
  },
  workspace: {
    newer:
      'This workspace was written by a newer Waymark ({{version}}). Nothing was changed. Install Waymark {{version}} or later to open it.',
    newerUnknown:
      'This workspace was written by a newer Waymark. Nothing was changed. Install the newest Waymark to open it.',
    newerCame:
      'A newer Waymark wrote to this workspace while it was open here, so nothing more is saved here. Every change so far is in a backup. Close this window, and continue in the newest Waymark.',
    tooLarge:
      'This workspace has reached the size limit (300 MB). This change was not saved. Everything before it is saved. Continue in a new workspace.',
    missing:
      'The file waymark.json is missing, and no backup can be read. Nothing was changed. If you have a copy of the workspace elsewhere, put it back and try again. You can also start over: the current files are then kept in the folder "damaged".',
    damaged:
      'The file waymark.json is damaged and there is no backup that can be read. Nothing was changed. If you have a copy of the workspace elsewhere, put it back and try again. You can also start over: the files as they are then stay in the folder "damaged".',
    openedToRead: 'The workspace was opened only to read it, so nothing can be saved.',
    notDamaged: 'This workspace is not damaged. Nothing was changed.',
  },
  file: {
    unreadable: 'The file {{file}} cannot be read.',
    none: 'There is no file {{file}}.',
    path: 'Learning paths',
    report: 'Reports',
    share: 'Shares',
    review: 'Reviews',
    key: 'Signing keys',
    evidence: 'Documents, pictures, recordings, archives',
    droppedTooLarge: 'This file is too large: the limit is {{most}} bytes.',
    droppedGone: 'This file could not be read completely. Drop it again.',
    notShown: 'The file changed after it was shown here. Nothing was imported. Look at the file again.',
    encoding:
      'The file {{file}} is not in UTF-8, but in an older encoding such as Windows-1252. Save it as UTF-8 and try again.',
    utf16: 'The file {{file}} is in UTF-16 without a byte order mark. Save it as UTF-8 and try again.',
    noFile: '{{file}} is not a regular file, but a folder, a pipe or a device.',
    noTarget: '{{file}} is a pipe or a device. Choose a file name.',
    tooLarge: 'The file {{file}} is too large: {{bytes}} bytes. The limit is {{most}}.',
    notChosen: 'This file was not chosen in the file dialog, so it was not read.',
    noDialog: 'The file dialog is closed. Open it again.',
    badName: 'A file cannot have the name {{name}}. Leave out characters such as / : * ? and try again.',
    ofWorkspace:
      '{{file}} belongs to the workspace itself. Choose another folder or another name. Nothing was changed.',
    replace: '{{name}} already exists. Replace it?',
  },
  backup: {
    notThere: 'There is no backup {{name}}. Nothing was changed.',
    unusable: 'The backup {{name}} cannot be restored: {{reason}}. Nothing was changed.',
    good_one: '{{count}} event, all checked',
    good_other: '{{count}} events, all checked',
    newer: 'written by a newer Waymark ({{version}})',
    notAsWritten: 'The new backup could not be verified, so it was deleted. Check the disk.',
  },
  progress: {
    noItem: 'There is no item {{key}} in the paths of this workspace. Nothing was changed.',
    noSkill: 'There is no skill {{key}} in the paths of this workspace. Nothing was changed.',
    period: 'The period ends before it begins, or is longer than two years.',
    notDone: 'The item {{key}} is not done, so there is nothing to recheck. Nothing was changed.',
    noTime: 'No time is running.',
    timeAhead: '{{day}} is after today.',
    longTime: 'The time ran for {{hours}} h: it was probably forgotten. Say how long it was.',
    planPast: 'The plan ends on {{day}}, which is not after today. Nothing was changed.',
    noArea: 'There is no area {{area}} in this path. Nothing was changed.',
    noStep: 'There is no such step.',
    dayFull: 'The note of this day would be longer than {{most}} characters. Nothing was added.',
    noEvidence: 'This evidence no longer exists.',
  },
  /** Advice on a valid path. */
  advice: {
    noLevel: 'This item has no level.',
    notCanDo: 'This does not say what one can do. Start with a verb, and leave out the full stop.',
    length: 'This text has a length of {{length}}. From {{least}} to {{most}} it is easy to read in a list.',
    hours_one: 'This takes one hour. With {{least}} to {{most}}, an item can be done and ticked in a week.',
    hours_other:
      'This takes {{count}} hours. With {{least}} to {{most}}, an item can be done and ticked in a week.',
    brokenMarks: 'A bracket or a mark has no counterpart: {{text}}',
    notHttps: 'This is not an https address.',
    noFirstRung: 'The skill "{{skill}}" has no item at awareness or foundational level to start with.',
    optionalBefore:
      'This required skill has the optional skill "{{skill}}" as a prerequisite, which learners may never take.',
    thinResponsibility_one:
      'Only one item serves the responsibility "{{id}}". With fewer than {{least}}, its figure means little.',
    thinResponsibility_other:
      'Only {{count}} items serve the responsibility "{{id}}". With fewer than {{least}}, its figure means little.',
    thinArea_one: 'The area "{{id}}" has only one item. An area needs at least {{least}}.',
    thinArea_other: 'The area "{{id}}" has only {{count}} items. An area needs at least {{least}}.',
    twoThings: 'The alias "{{alias}}" also belongs to {{item}}. An alias should name one thing.',
    nearDuplicate: 'This says nearly the same as {{item}}.',
    mixedSpelling: 'The path has both "{{british}}" and "{{american}}": two spellings of one word.',
  },
  reason: {
    asked: 'Planned because of a mentor’s comment, in {{skill}}',
    underWay_one: 'Learning since yesterday, in {{skill}}',
    underWay_other: 'Learning for {{count}} days, in {{skill}}',
    begunToday: 'Started today, in {{skill}}',
    nearlyComplete_one: 'One more item, and {{skill}} is complete',
    nearlyComplete_other: '{{count}} more items, and {{skill}} is complete',
    thin: 'Least covered: {{responsibility}}, {{done}} of {{required}}',
    nothingYet: 'Nothing done yet for {{responsibility}}',
    begun: '{{skill}}: {{done}} of {{required}} done',
    opens: '{{skill}}, needed for {{skills}}',
    others_one: '{{count}} other',
    others_other: '{{count}} others',
    first: 'A first step in {{skill}}',
  },
  material: {
    missing: 'This Waymark does not include the material {{material}}; a newer one may. Nothing was saved.',
  },
  path: {
    notThere: 'There is no path {{path}} in this workspace. Nothing was changed.',
    noChoice: 'The path "{{path}}" has no choice group "{{choice}}".',
    notInChoice: 'The choice group "{{choice}}" has no skill "{{skill}}".',
    onlyOne: 'This is the only path in the workspace. Add another one first. Nothing was changed.',
    unlikeBundled:
      'This document has the id and the version of the path that Waymark comes with, but other items: {{items}}.',
    andMore_one: '{{items}} and {{count}} more',
    andMore_other: '{{items}} and {{count}} more',
    noSuchBundled: 'Waymark does not include a path with this id, and there is no such file.',
    tooLarge: 'This path is too large to save. Nothing was changed.',
    unsound: 'This is not a valid learning path: {{place}}: {{fault}} Nothing was changed.',
    unsoundMore_one:
      'This is not a valid learning path: {{place}}: {{fault}} There is {{count}} more fault. Nothing was changed.',
    unsoundMore_other:
      'This is not a valid learning path: {{place}}: {{fault}} There are {{count}} more faults. Nothing was changed.',
    line: 'line {{line}}',
    place: 'line {{line}}, {{at}}',
    gone: 'The document of the path {{path}} is missing or was changed. Your progress is untouched; add the path again.',
    unreadable: 'The learning path {{file}} cannot be read. Your progress is untouched; reinstall Waymark.',
    damaged: 'The learning path {{file}} is damaged. Your progress is untouched; reinstall Waymark.',
  },
  document: documentWords,
  shape: shapeWords,
  sample: {
    notEmpty: '{{folder}} is not empty. A sample needs a folder of its own. Nothing was changed.',
    ownFolder:
      'A sample has a folder of its own. Leave out --workspace, or make a sample to keep with "waymark sample DIR".',
  },
  option: {
    unknown: 'There is no option {{option}}.',
    needsValue: 'The option {{option}} needs a value.',
    noValue: 'The option {{option}} takes no value.',
    needed: 'The option {{option}} is required.',
    choice: 'The option {{option}} cannot be {{asked}}. Choose from: {{known}}.',
    time: 'The option {{option}} takes a time of day such as 19:30, not {{asked}}.',
    duration: 'The option --hours takes a time from one minute to a day, such as 1.5 or 1:30, not {{asked}}.',
    aimUnrated: '--aim {{skill}}: give the skill a level with --rate as well.',
    pair: 'The option {{option}} takes a name and a value joined by =, not {{asked}}.',
    number: 'The option {{option}} takes a whole number from 1 to {{most}}, not {{asked}}.',
    date: 'The option {{option}} takes a date such as 2026-11-27, not {{asked}}.',
    hours: 'The hours a week are a number from {{least}} to {{most}}, not {{asked}}.',
    line: 'The option {{option}} takes one line of at most {{longest}} characters.',
  },
  report: reportWords,
  reviews: reviewMessages,
  key: keyWords,
  /** Results of verifying a signed file. */
  verify: {
    unchanged: 'Unchanged since it was signed on {{day}} by key {{fingerprint}}.',
    unchangedApart:
      'Unchanged since it was signed on {{day}} by key {{fingerprint}}. But its figures contradict each other: {{what}} ({{done}} of {{required}}) has more than the total. Either an early Waymark counted some items twice, or somebody signed these figures with another program.',
    contradictory:
      'The signed figures contradict each other ({{what}}: {{done}} of {{required}}), so they do not come from Waymark: somebody signed them with key {{fingerprint}} in another program.',
    changed:
      'This file was changed after it was signed on {{day}} by key {{fingerprint}}. The signed figure is {{done}} of {{required}} required items done.',
    added: 'Something was added to this file after it was signed on {{day}} by key {{fingerprint}}.',
    noSignature:
      'This file has no Waymark signature. Shares, reviews, and reports saved as HTML or PDF have one; another program may have removed it.',
    badSignature: 'The signature in this file is not valid: it was changed, or it belongs to another file.',
    foreign: 'Not in the file when it was signed:',
    signedFigures: 'Signed figures, as of {{until}}:',
    figure: '{{done}} of {{required}}',
    proves:
      'A valid signature proves that the holder of the key wrote the file, and that nobody changed it since. It does not prove who the holder is.',
  },
  terminal: terminalWords,
  /** Summaries of the terminal commands. */
  command: commandWords,
  link: {
    title: 'Open outside Waymark',
    page: 'Open this page in your browser?',
    mail: 'Write a message in your mail program?',
    offline: '{{address}}\n\nWaymark itself stays offline.',
    open: 'Open',
    cancel: 'Cancel',
    ask: 'Open this address outside Waymark?\n\n{{address}}',
    file: 'Show this file in its folder?',
    askFile: 'Show this file in its folder?\n\n{{file}}',
  },
  /** The standard entries of the native menu. */
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
    unknown: 'The language {{asked}} is not available. Choose from: {{languages}}.',
  },
  window: {
    crashed: 'The window crashed too often. All you entered is saved; restart Waymark.',
    noBrowser:
      'No Chromium, Chrome or Edge was found. Install one, or set WAYMARK_CHROMIUM to its program file.',
    untrusted: 'This request did not come from the window of Waymark. Nothing was changed.',
    tooMuch: 'This is more than Waymark accepts at once (1 MB). Nothing was changed.',
    malformed: 'Waymark cannot read this request. Nothing was changed.',
  },
  /** Faults of `waymark.json` or of a backup. */
  checkpoint: {
    missing: 'it is missing',
    noFile: 'it is not a file, or far too large',
    shape: 'it is not a valid checkpoint: {{fault}}',
    noEvent: 'it contains something that is not an event',
    sum: 'its checksum does not match its content',
    other: 'it is not a Waymark checkpoint',
    count: 'it does not contain as many events as it says',
  },
  /** Faults of the journal. */
  journal: {
    missing: 'it is missing',
    cutLine: 'it ends in the middle of a line',
    line: 'line {{number}} is damaged',
    afterEnd: 'line {{number}} comes after the end',
    secondHead: 'line {{number}} is a second header',
    gap: 'line {{number}} does not follow the one before it',
    noEnd: 'its end is missing',
    otherEnd: 'it ends with line {{last}} but says {{end}}',
    setBack: 'it ends with line {{end}}, although line {{begun}} was started',
    behind: 'it ends before the last change in waymark.json',
    shorter: 'it is shorter than it was',
    foreign: 'it belongs to another workspace',
    noEvents_one: '{{count}} line does not contain an event',
    noEvents_other: '{{count}} lines do not contain an event',
    otherRestore: 'it belongs to a restore that is not in waymark.json',
    otherHistory: 'it does not continue waymark.json; the two come from different copies',
    apart_one: '{{count}} line, number {{from}}, is neither in it nor in waymark.json',
    apart_other: '{{count}} lines, {{from}} to {{to}}, are neither in it nor in waymark.json',
    someMissing: 'lines of the journal are missing',
  },
  notice: {
    settings: 'The settings could not be read, so the defaults are in use. Your progress is untouched.',
    settingsKept:
      'The settings could not be read, so the defaults are in use. Your progress is untouched. The file is kept in the folder "damaged".',
    drafts:
      'The text you were typing when Waymark was last open could not be read. Your progress is untouched.',
    draftsKept:
      'The text you were typing when Waymark was last open could not be read. Your progress is untouched. The file is kept in the folder "damaged".',
    draftsChanged:
      'The text you were typing when Waymark was last open is not as Waymark wrote it: its file was damaged, or changed by hand. Notes appear below the saved ones until you use or discard them. The original file is kept in the folder "damaged".',
    losses:
      'An earlier warning about missing changes, which was not dismissed, could not be read. Your progress is untouched.',
    reviewDrafts_one:
      'A review that you had started could not be read. Start it again. Your progress is untouched.',
    reviewDrafts_other:
      '{{count}} reviews that you had started could not be read. Start them again. Your progress is untouched.',
    forgotten_one: '{{count}} share that you had not used for longer than Settings say was deleted.',
    forgotten_other: '{{count}} shares that you had not used for longer than Settings say were deleted.',
    reviewDraftsKept_one:
      'A review that you had started could not be read. Start it again. Your progress is untouched. The file is kept in the folder "damaged".',
    reviewDraftsKept_other:
      '{{count}} reviews that you had started could not be read. Start them again. Your progress is untouched. The files are kept in the folder "damaged".',
    olderNote:
      'Text that you typed into the note of “{{item}}” is older than the saved note, so nothing was replaced. It appears below the note.',
    olderAnswer:
      'Text that you typed as an answer to a mentor is older than the saved answer, so nothing was replaced. It appears below the answer.',
    copies:
      'Another program, such as a sync client, has put copies next to the files of this workspace: {{names}}. They contain nothing that is not here, and can be deleted.',
    copiesHold_one:
      'Another program, such as a sync client, has put copies next to the files of this workspace: {{names}}. They contain {{count}} change that is not here. Keep them: Waymark neither uses nor deletes them.',
    copiesHold_other:
      'Another program, such as a sync client, has put copies next to the files of this workspace: {{names}}. They contain {{count}} changes that are not here. Keep them: Waymark neither uses nor deletes them.',
    filesChanged:
      'Another program moved, replaced or deleted files of this workspace while it was open. Waymark has written them again with every change, including those it found there. The files that it replaced are kept in the folder "damaged".',
    restoreFinished:
      'A backup was being restored when Waymark stopped. The restore is now complete. Your earlier state is kept as a backup.',
    mixed:
      'The files waymark.json and journal.jsonl come from two copies of this workspace, as a sync client can leave them. Every change in these files and in the backups is here now ({{all}}). Both original files are kept in the folder "damaged".',
    mixedSeen:
      'The files waymark.json and journal.jsonl come from two copies of this workspace, as a sync client can leave them. Every change in these files and in the backups is shown ({{all}}).',
    changedByHand_one:
      'The file {{names}} is not as Waymark wrote it: it was changed by hand, or damaged. It is used as it is.',
    changedByHand_other:
      '{{count}} files are not as Waymark wrote them: {{names}}. They were changed by hand, or damaged. They are used as they are.',
    recovered:
      'The file waymark.json could not be used: {{reason}}. It was rebuilt with {{all}}, from {{sources}}.',
    recoveredKept:
      'The file waymark.json could not be used: {{reason}}. It was rebuilt with {{all}}, from {{sources}}. The damaged file is kept in the folder "damaged".',
    recoveredSeen:
      'The file waymark.json cannot be used: {{reason}}. What you see has {{all}}, from {{sources}}. The file is repaired when Waymark is opened.',
    source: '{{name}} ({{events}})',
    olderSources_one: '{{count}} older one',
    olderSources_other: '{{count}} older ones',
    journalMended:
      'The file journal.jsonl was repaired: {{faults}}. Nothing that was confirmed as saved is missing; a change that was just being saved may be. The original file is kept in the folder "damaged".',
    journalSeen:
      'The file journal.jsonl is damaged: {{faults}}. Nothing that was confirmed as saved is missing; a change that was just being saved may be.',
    lost: '{{what}}. The file journal.jsonl is damaged: {{faults}}. Everything else is here ({{all}}). The original file is kept in the folder "damaged".',
    lostNoFile: '{{what}}. The file journal.jsonl is damaged: {{faults}}. Everything else is here ({{all}}).',
    lostHelped:
      '{{what}}. The file journal.jsonl is damaged: {{faults}}. Changes that the backups contain were taken from there. Everything else is here ({{all}}). The original file is kept in the folder "damaged".',
    lostHelpedNoFile:
      '{{what}}. The file journal.jsonl is damaged: {{faults}}. Changes that the backups contain were taken from there. Everything else is here ({{all}}).',
    lostKnown: 'Of the latest changes, {{missing}} could not be read',
    lostDoubtful_one:
      '{{count}} change that was being saved last could not be read; Waymark cannot tell if it was confirmed as saved',
    lostDoubtful_other:
      '{{count}} changes that were being saved last could not be read; Waymark cannot tell if they were confirmed as saved',
    lostBoth:
      'Of the latest changes, {{missing}} could not be read, nor could {{doubtful}} that may or may not have been confirmed as saved',
    lostSome:
      '{{missing}} could not be read, and changes made after number {{lastLine}} may be missing; Waymark cannot tell how many',
    lostUnknown: 'Changes made after number {{lastLine}} may be missing; Waymark cannot tell how many',
  },
  /** Results of `doctor` for one file. */
  check: {
    nothing: 'no progress is saved here yet',
    missing: 'missing',
    checkpoint_one: '{{count}} event up to line {{line}}, all checked',
    checkpoint_other: '{{count}} events up to line {{line}}, all checked',
    journal_one: '{{count}} line up to number {{end}}, all checked',
    journal_other: '{{count}} lines up to number {{end}}, all checked',
    damaged: 'damaged: {{faults}}',
    emptyJournal: 'empty: every change is in waymark.json',
    unreadable: 'cannot be read ({{code}})',
    noFile: 'damaged: it is not a file',
    newer: 'written by a newer Waymark ({{version}}, format {{format}})',
    earlier: 'kept from an earlier recovery; not in use',
    open: 'open in a running Waymark',
    copy: 'a copy of {{own}} made by another program; not in use',
    copyUnreadable: 'a copy of {{own}} made by another program; it cannot be read, and is not in use',
    copyHolds_one:
      'a copy of {{own}} made by another program: it contains {{count}} change that is not here. Keep it; it is not in use',
    copyHolds_other:
      'a copy of {{own}} made by another program: it contains {{count}} changes that are not here. Keep it; it is not in use',
    copyHoldsNothing:
      'a copy of {{own}} made by another program: it contains nothing that is not here, and can be deleted',
    fileInTheWay: 'there is a file where a folder should be: nothing can be saved there. Move it away',
    keptGone: 'missing, although {{name}} refers to it',
    leftOver: 'left by an interrupted write; removed at the next start',
    lost: 'reported on {{day}} and not dismissed yet: {{notice}}',
    noReach: 'none contains the changes of waymark.json: backups cannot be made',
    usual: 'cannot be read; the defaults are used instead',
    typed: 'cannot be read; the text being typed is lost',
    changed: 'not as Waymark wrote it: damaged, or changed by hand; it is used as it is',
    checked: 'checked',
    path: 'not the document that was saved here; add the path again',
    archived: 'not the file that was saved here; it cannot be opened again',
    draft: 'cannot be read; start the review of this share again',
    key: 'not a key that Waymark can sign with',
  },
} as const;
