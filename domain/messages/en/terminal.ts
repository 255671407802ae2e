/** Texts of the terminal, in English. */
export const terminalWords = {
  help: `Waymark {{version}}: an offline app that tracks your progress towards a job role.

{{commands}}

Every command takes {{everywhere}}.
ITEM is a key such as postgresql/read-query-plan; "list" shows all keys. Without --workspace, WAYMARK_WORKSPACE
names the folder, or else the usual data folder of this system is used. Exit code: 0 for success; 1 for an
error, with one line on standard error; 2 for wrong usage.`,
  usage: 'Usage: {{usage}}',
  option: '{{fault}} Usage: {{usage}}',
  commandHelp: 'Usage: waymark {{usage}} {{everywhere}}\n\n{{summary}}',
  nothingAsked: 'No command given. Run "waymark help".',
  noCommand: 'There is no command {{name}}. Run "waymark help".',
  noItem: 'There is no item {{item}}. Run "waymark list" to see all keys.',
  noState: 'There is no state {{asked}}. Choose from: {{known}}.',
  noResponsibility: 'There is no responsibility {{asked}}. Choose from: {{known}}.',
  noArea: 'There is no area {{asked}}. Choose from: {{known}}.',
  covered: '{{done}} of {{required}} ({{percent}}%)',
  coverage:
    '{{title}} {{version}}: {{covered}} of the required items, {{learning}} learning, {{skipped}} skipped',
  skipped: '{{count}} skipped',
  beyond: '{{done}} of {{required}} items done in addition to what is required',
  found: '{{found}} of {{all}} items',
  archived_one: '{{count}} archived item',
  archived_other: '{{count}} archived items',
  noDocument: '(its document is missing)',
  nothingHappened: 'Nothing has happened yet.',
  marked: '{{mark}} {{item}} is {{state}}.',
  markedAlready: '{{item}} was already {{state}}.',
  noted: 'The note of {{item}} is saved.',
  notedAlready: '{{item}} already had that note.',
  jsonNeedsFile: 'With --json, standard output holds the answer: give a file name instead of -.',
  undone: 'Undone: {{what}}.',
  nothingToUndo: 'There is nothing to undo.',
  redone: 'Redone: {{what}}.',
  of: '{{key}}, {{what}}',
  nothingToRedo: 'There is nothing to redo.',
  backupMade: '{{name}}: {{detail}}',
  restored: '{{name}} is restored ({{detail}}). Your previous data is kept as {{before}}.',
  noTimeZone: 'This computer has no valid time zone; dates are in UTC.',
  noBackups: 'There are no backups yet.',
  good: 'good',
  bad: 'BAD',
  notWell: 'Problems in {{folder}}: {{files}}. Open Waymark to repair them. Nothing was changed.',
  toAdd: 'You can add these by id:',
  pathAdded: '{{path}} is added. Run "waymark path use {{path}}" to switch to it.',
  pathAddedAlready: '{{path}} was already added from the same file.',
  pathRemoved: '{{path}} is removed. Its progress is kept.',
  pathUsed: 'The current path is now {{path}}.',
  pathUsedAlready: 'The current path was already {{path}}.',
  findings_one: '{{count}} finding',
  findings_other: '{{count}} findings',
  unsound: '{{file}} is not a valid learning path: {{findings}}.',
  reported: 'The report is in {{file}}: {{done}} of {{required}} required items done.',
  skills_one: '{{count}} skill',
  skills_other: '{{count}} skills',
  shared: 'The share is in {{file}}. It holds:',
  sharedWithout: 'Not included: {{sections}}. --with includes them.',
  reviewed: 'The review is in {{file}}: {{counts}}.',
  reviewContinues:
    'It replaces your review of {{day}} and still says what that one said, except where you said otherwise now. --afresh starts without it.',
  reviewReplaces: 'It replaces your review of {{day}}.',
  key: 'Your key: {{fingerprint}}\nRead aloud: {{words}}',
  noKeyYet: 'This workspace has no signing key yet. It is created with the first report, share or review.',
  newPassphrase: 'A passphrase for this key: ',
  samePassphrase: 'Repeat the passphrase: ',
  passphrase: 'The passphrase of this key: ',
  keySaved:
    'Key {{fingerprint}} is in {{file}}, protected by the passphrase. Without the passphrase nobody can open it, not even you.',
  keyTaken: 'This workspace now signs with key {{fingerprint}}.',
  keyTakenFor: 'This workspace now signs with key {{fingerprint}}. The previous one is kept as {{former}}.',
  keyIsThere: 'This workspace already signs with key {{fingerprint}}. Nothing was changed.',
  sinceAfterUntil: 'The period begins on {{since}}, after its end on {{until}}.',
  advice: 'advice',
  apart: 'No item contains all of these words, but each is there: {{words}}.',
  nearest: 'Nothing contains these words. Similar: {{words}}.',
  elsewhere_one: 'The path {{id}} ({{title}}) has one item that matches.',
  elsewhere_other: 'The path {{id}} ({{title}}) has {{count}} items that match.',
  toChoose:
    '{{title}}: choose with "path choose {{choice}} {{skills}}", or postpone it with "path choose {{choice}} later".',
  choiceMade: 'Chosen for {{choice}}: {{skills}}.',
  choicePutOff: 'The choice {{choice}} is postponed.',
  nextFacts: '{{level}}, {{hours}} h. {{reason}}.',
  nothingNext: 'Everything on this path is done or skipped.',
  agendaSaved: 'The agenda is in {{file}}.',
  sampleMade: 'A sample is in {{folder}}. Open it with: npm start -- --workspace {{folder}}',
} as const;

/** Summaries of the terminal commands. */
export const commandWords = {
  status: 'shows the coverage of the path, and the readiness for each responsibility',
  next: 'shows what to do next on the path, with reasons; --count limits the suggestions, items planned or under way are always shown',
  list: 'lists the items of the path, or those that match: --state is todo, learning, done or skipped, and "status --json" has the ids for --responsibility; --archived lists items you worked on that no path contains any more',
  mark: 'marks an item todo, learning, done or skipped',
  note: 'sets the note of an item; an empty text removes it',
  undo: 'undoes the last change',
  redo: 'redoes what was undone',
  history: 'shows what happened to one item or to everything, newest first',
  backup: 'lists and verifies the backups, makes one, or restores one in place of all progress',
  doctor: 'checks every file of the workspace and reports problems',
  path: 'manages the learning paths of the workspace; "check" reports what is wrong with a document',
  report:
    'writes a report on the progress; - writes it to standard output. --now is the day that counts as today. Sections that can be left out: {{sections}}',
  share:
    'writes a file with your progress on a path for a mentor. Without --with it includes the path, the states, your self-ratings and choices, when it was made, and the Waymark version; no notes, reasons, evidence, history or name',
  review:
    'writes a review of a share for the learner to import; TARGET is an item, a skill, a responsibility, or "whole"; --ask marks what to talk about',
  key: 'shows your signing key; saves it protected by a passphrase, or loads it from such a file, so that another computer signs as you. The passphrase is asked for, or is the first line of standard input',
  import:
    'imports a review of a share of yours as one change; --compared gives the fingerprint that you compared with its sender, --renamed accepts another name of a known mentor, --unchecked imports it even if its share is gone, --dry-run only says what would change',
  agenda:
    'shows what to talk about: skills that you and a mentor rate two or more levels apart, and what mentors ask about',
  verify: 'checks if a share, a review or a report (HTML or PDF) is as Waymark wrote it, and shows the key',
  sample: 'makes the workspace of a made-up learner in a new or empty folder, to look around in',
} as const;
