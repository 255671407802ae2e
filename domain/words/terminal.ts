/** What the terminal says, in English. */
export const terminalWords = {
  help: `Waymark {{version}}: an offline tracker for the way into a role.

{{commands}}

Every command takes {{everywhere}}.
ITEM is a key such as postgresql/read-query-plan; "list" shows all. Without --workspace, WAYMARK_WORKSPACE
names the folder, else the usual place for data on this system. Exit code: 0; 1 with one line on standard
error; 2 for wrong usage.`,
  usage: 'Usage: {{usage}}',
  option: '{{fault}} Usage: {{usage}}',
  commandHelp: 'Usage: waymark {{usage}} {{everywhere}}\n\n{{summary}}',
  nothingAsked: 'Say what to do; "help" lists the commands.',
  noCommand: 'There is no command {{name}}; "help" lists them.',
  noItem: 'There is no item {{item}}; "list" shows all keys.',
  noState: 'There is no state {{asked}}; there are {{known}}.',
  noResponsibility: 'There is no responsibility {{asked}}; there are {{known}}.',
  noArea: 'There is no area {{asked}}; there are {{known}}.',
  covered: '{{done}} of {{required}} ({{percent}} %)',
  coverage:
    '{{title}} {{version}}: {{covered}} of the required items, {{learning}} learning, {{skipped}} skipped',
  skipped: '{{count}} skipped',
  beyond: '{{done}} of {{required}} items done beyond what is required',
  found: '{{found}} of {{all}} items',
  archived_one: '{{count}} archived item',
  archived_other: '{{count}} archived items',
  noDocument: '(its document is gone)',
  nothingHappened: 'Nothing happened yet.',
  marked: '{{mark}} {{item}} is {{state}}.',
  markedAlready: '{{item}} was {{state}} already.',
  noted: 'The note of {{item}} is kept.',
  notedAlready: '{{item}} had that note already.',
  undone: 'The last change is taken back.',
  nothingToUndo: 'There is nothing to undo.',
  redone: 'The change is back.',
  nothingToRedo: 'There is nothing to redo.',
  backupMade: '{{name}}: {{detail}}',
  restored: '{{name}} is restored ({{detail}}). What was there is kept as {{before}}.',
  noTimeZone: 'This computer names no time zone that there is; days are those of UTC.',
  noBackups: 'There are no backups yet.',
  good: 'good',
  bad: 'BAD',
  notWell:
    'Not all is well in {{folder}}: {{files}}. Open Waymark: it puts right what it can, and says what it finds. Nothing was changed.',
  toAdd: 'To be added by its id:',
  pathAdded: '{{path}} is added. "path use {{path}}" goes to it.',
  pathAddedAlready: '{{path}} is there already, as in this file.',
  pathRemoved: '{{path}} is removed. Its progress is kept.',
  pathUsed: 'You are on {{path}} now.',
  pathUsedAlready: 'You were on {{path}} already.',
  findings_one: '{{count}} finding',
  findings_other: '{{count}} findings',
  unsound: '{{file}} is not a sound learning path: {{findings}}.',
  reported: 'The report is in {{file}}: {{done}} of {{required}} required items done.',
  skills_one: '{{count}} skill',
  skills_other: '{{count}} skills',
  shared:
    'The share is in {{file}}: {{skills}}, with the states of their items, your ratings and choices, the path, when and by which Waymark it was made, and {{sections}}.',
  sharedBare:
    'The share is in {{file}}: {{skills}}, with the states of their items, your ratings and choices, the path, and when and by which Waymark it was made; without notes, reasons, evidence, history or name.',
  reviewed: 'The review is in {{file}}: {{counts}}.',
  key: 'Your key: {{fingerprint}}\nRead aloud: {{words}}',
  noKeyYet: 'This workspace has no signing key yet. It is made with the first report, share or review.',
  newPassphrase: 'A passphrase for this key: ',
  samePassphrase: 'The same once more: ',
  passphrase: 'The passphrase of this key: ',
  keySaved:
    'Key {{fingerprint}} is in {{file}}, protected by the passphrase. Without the passphrase nobody can open it, you included.',
  keyTaken: 'This workspace now signs with key {{fingerprint}}.',
  keyTakenFor:
    'This workspace now signs with key {{fingerprint}}. What was there before is kept as {{former}}.',
  keyIsThere: 'This workspace signs with key {{fingerprint}} already. Nothing was changed.',
  sinceAfterUntil: 'The period begins on {{since}}, after its end on {{until}}.',
  advice: 'advice',
  apart: 'No item has all of these words together, but each is there: {{words}}.',
  nearest: 'Nothing has these words. Near: {{words}}.',
  elsewhere_one: 'The path {{id}} ({{title}}) has one item with them.',
  elsewhere_other: 'The path {{id}} ({{title}}) has {{count}} items with them.',
  toChoose:
    '{{title}}: choose with "path choose {{choice}} {{skills}}", or put it off with "path choose {{choice}} later".',
  choiceMade: 'Chosen for {{choice}}: {{skills}}.',
  choicePutOff: 'The choice {{choice}} is put off.',
  nextFacts: '{{level}}, {{hours}} h. {{reason}}.',
  nothingNext: 'Everything on this path is done or skipped.',
  agendaSaved: 'The agenda is in {{file}}.',
  sampleMade: 'A sample is in {{folder}}. Open it with: npm start -- --workspace {{folder}}',
} as const;

/** What each command of the terminal does. */
export const commandWords = {
  status: 'how far the path is covered, and how ready each responsibility is',
  next: 'what to do next on the path, each with its reason',
  list: 'the items of the path, or those that match; or those worked on that no path has any more',
  mark: 'marks an item todo, learning, done or skipped',
  note: 'sets the note of an item; an empty text takes it away',
  undo: 'takes the last change back',
  redo: 'brings back what undo took',
  history: 'what happened, newest first; of one item, or of everything',
  backup: 'lists and checks the backups, makes one, or puts one in place of all progress',
  doctor: 'checks every file of the workspace and says what it found',
  path: 'the learning paths of the workspace; "check" says what is wrong with a document',
  report:
    'writes a report on the progress; - writes it to standard output. Sections that can be left out: {{sections}}',
  share:
    'writes a file with your progress on a path for a mentor. Without --with it holds the path, the states, your self-ratings and choices, and when and by which Waymark it was made; no notes, reasons, evidence, history or name',
  review:
    'writes a review of a share for the learner to import; TARGET is an item, a skill, a responsibility, or "whole"; --ask marks what to talk about',
  key: 'shows your signing key; saves it protected by a passphrase, or takes it from such a file, so that another computer signs as you. The passphrase is asked for, or is the first line of standard input',
  import:
    'imports a review of a share of yours: all of it or nothing, undone as one; --compared names the fingerprint that you compared with its sender',
  agenda:
    'what to talk about: skills that you and a mentor rate two or more levels apart, and what mentors ask about',
  verify: 'says whether a share, a review or a report (HTML or PDF) is as Waymark wrote it, and by which key',
  sample: 'makes the workspace of a made-up learner in a new or empty folder, to look around in',
} as const;
