/** Messages about shares and reviews. */
export const reviewMessages = {
  section: {
    notes: 'notes',
    reasons: 'reasons',
    evidence: 'evidence',
    files: 'files',
    history: 'the history',
    answers: 'answers to mentors',
    name: 'the name',
  },
  /** What a share holds, line by line. */
  holds: {
    path: 'The path {{title}}, version {{version}}, as a whole',
    made: 'When it was made, with Waymark {{waymark}}, and your public key',
    skills_one: '{{count}} skill',
    skills_other: '{{count}} skills',
    someSkills_one: '{{count}} skill; left out: {{leftOut}}',
    someSkills_other: '{{count}} skills; left out: {{leftOut}}',
    states_one: 'The state of {{count}} item; all others are to do',
    states_other: 'The states of {{count}} items; all others are to do',
    ratings_one: '{{count}} self-rating',
    ratings_other: '{{count}} self-ratings',
    choices_one: 'Your choice in {{count}} group of skills',
    choices_other: 'Your choices in {{count}} groups of skills',
    notes_one: '{{count}} note',
    notes_other: '{{count}} notes',
    reasons_one: '{{count}} reason',
    reasons_other: '{{count}} reasons',
    evidence_one: '{{count}} piece of evidence with its day; with a web address: {{links}}',
    evidence_other: '{{count}} pieces of evidence with their days; with a web address: {{links}}',
    files_one: '{{count}} file, {{kilobytes}} KB',
    files_other: '{{count}} files, {{kilobytes}} KB',
    changes_one: '{{count}} change with its time, and the times of evidence',
    changes_other: '{{count}} changes with their times, and the times of evidence',
    answers_one: '{{count}} response to a mentor’s comment: answered, agreed or resolved',
    answers_other: '{{count}} responses to mentors’ comments: answered, agreed or resolved',
    name: 'Your name: {{name}}',
    noName: 'No name: you have not given one',
  },
  notOurs:
    'Waymark did not write this file as a share or a review, or it was damaged on the way. Ask for the file again.',
  newer: 'A newer Waymark made this file. Install the newest Waymark to open it.',
  badSignature:
    'The signature does not match this file: it was changed after it was signed, or damaged on the way. Ask for the file again.',
  tooLarge: 'This file is too large: {{bytes}} bytes. The limit for a share or a review is {{most}}.',
  unsound: 'The signature of key {{fingerprint}} is valid, but the content cannot be used: {{fault}}',
  form: 'It is not in Waymark’s canonical form.',
  place: '{{place}}: {{fault}}',
  hiddenText: 'Character {{at}} of this text is invisible ({{character}}): {{text}}',
  otherHash: 'The hash of this skill does not match its content.',
  notInSections: 'The content includes more than the share declares.',
  goodShare: 'A share of the path {{title}}, made on {{day}}, unchanged since key {{fingerprint}} signed it.',
  goodReview: 'A review by "{{name}}", made on {{day}}, unchanged since key {{fingerprint}} signed it.',
  /** Contents of a review, counted. */
  counts: '{{ratings}}, {{comments}}, {{endorsements}}',
  ratings_one: '{{count}} rating',
  ratings_other: '{{count}} ratings',
  comments_one: '{{count}} comment',
  comments_other: '{{count}} comments',
  endorsements_one: '{{count}} endorsement',
  endorsements_other: '{{count}} endorsements',
  part: 'part',
  comment: 'comment',
  file: 'file',
  falseFile: 'The bytes of this file are not what its hash and size say.',
  noFile: 'This share no longer has the file.',
  filesTooLarge:
    'The files are {{bytes}} bytes together; a share has room for {{most}}. Leave out the files or some skills, or give a link instead of a file.',
  isReview: 'This is a review. Import it where you received it. Only a share can be reviewed.',
  isShare: 'This is a share, for a mentor to review. Only a review can be imported.',
  noSkill: 'The path of this share has no skill with the id {{skill}}.',
  notShared: 'Nothing of the skill {{skill}} was shared, so it cannot be rated or endorsed.',
  noTarget: 'The share has no item, skill or responsibility {{target}}; "whole" means all of it.',
  reviewTooLarge: 'This review is too large: {{bytes}} bytes. The limit is {{most}}. Shorten it.',
  reviewUnsound: 'This review cannot be written: {{fault}}',
  emptyReview: 'This review is empty. Rate, comment or endorse something first.',
  otherLearner:
    'This review is about a share of another learner: that share was signed with a different key from yours. Nothing was imported.',
  ownReview:
    'This review was signed with your own key, so it is not from somebody else. Nothing was imported.',
  saysNothing: 'This review is empty: it has no rating, no comment and no endorsement. Nothing was imported.',
  madeAhead:
    'This review is dated {{day}}, which is still to come: the clock of that computer is wrong, or somebody changed the date. Nothing was imported. Ask for the review again.',
  madeBefore:
    'This review is dated {{day}}, but the share that it is about was made on {{shared}}: one of the two clocks was wrong, or somebody changed the date. Nothing was imported. Ask for the review again.',
  misfit: 'This review does not fit the share that you sent. {{fault}} Nothing was imported.',
  otherKey: 'The share was signed with another key.',
  otherPath: 'The share is of the path {{path}} in version {{version}}.',
  leftOut: 'The skill {{skill}} was not shared.',
  notInPath: 'The path of the share has nothing called {{target}}.',
  otherContent: 'In the share, this skill has other content.',
  unchecked:
    'The share that this review is about is no longer in this workspace, so nobody can check that the review fits it. Nothing was imported. In a terminal, --unchecked imports it all the same.',
  noReview: 'This review is not in the workspace. Nothing was changed.',
  changedKey:
    'This file says that it is from "{{claimed}}", but you know {{name}} by another key ({{known}}). Nothing was imported. Ask {{name}} for the fingerprint, for example by phone. If it is {{fingerprint}}, give that fingerprint with the file; in a terminal, with --compared.',
  renamed:
    'This review was signed with the key of {{was}}, but says that it is from "{{is}}". Nothing was imported. If {{was}} goes by that name now, confirm it; in a terminal, with --renamed.',
  notCompared: 'That is not the fingerprint of the key that signed this file. Nothing was imported.',
  imported: 'Imported: {{added}}.',
  wouldImport: 'This would be imported: {{added}}.',
  wouldReplace:
    'This would replace an earlier review of this share. New: {{added}}. Changed: {{changed}}. Gone: {{removed}}.',
  wouldKeep:
    'This would be kept as history: a later review of this share by the same mentor would still count.',
  wouldChangeNothing: 'This review was imported before. Nothing would change.',
  wouldGo: 'gone: {{title}}',
  wouldGoWith: 'gone: {{title}}: {{text}}',
  importedNewer:
    'Imported; it replaces an earlier review of this share. New: {{added}}. Changed: {{changed}}. Gone: {{removed}}.',
  importedOlder:
    'Imported as history: you have a later review of this share by the same mentor, which still counts.',
  importedBefore: 'This review was imported before. Nothing was changed.',
  agenda: 'Agenda for a talk',
  agendaOf: '{{name}}: agenda for a talk',
  agendaOn: 'As of {{day}}. A point is removed when the ratings come closer, a question when it is resolved.',
  agreed: 'What we agree on',
  agendaPoints: 'Rated two or more levels apart',
  agendaQuestions: 'To talk about',
  agreements: 'Agreed',
  agreedUntil: '{{name}}, until {{day}}',
  selfLevel: 'you: {{level}}',
  mentorLevel: '{{name}}: {{level}}',
  whole: 'Everything shared',
  noAgenda:
    'There is nothing to talk about: no mentor’s rating is two or more levels from yours, and no mentor asks about anything.',
  shareGone: 'The file of this share is no longer in the workspace. Open it again.',
  ownShare: 'This is your own share: it was made in this workspace. Only somebody else can review it.',
  notPrepared: 'The share has changed in the meantime. Look at it, and save it again.',
  sentGone: 'The file of this share is no longer in the workspace.',
  reviewGone: 'The file of this review is no longer in the workspace.',
  noComment: 'This comment no longer exists. Nothing was changed.',
  noKey:
    'The signing key of this workspace cannot be read, so nothing can be signed. Restore the file in the folder "keys" of the workspace from a copy, or move it away to start with a new key.',
  shareTooLarge:
    'This share is too large to be opened: {{bytes}} bytes. The limit is {{most}}. Leave out the history, or some skills.',
} as const;

/** Messages about the signing key and its protected file. */
export const keyWords = {
  short: 'This passphrase is too short: it needs at least {{least}} characters. Use four or more words.',
  differ: 'The two passphrases do not match. Nothing was written.',
  noPassphrase:
    'A passphrase is required: type it when asked, or give it as the first line of standard input.',
  noKeyFile: 'This is not a key file from Waymark, or it was damaged on the way.',
  wrongPassphrase: 'This is not the passphrase of this key, or its file was changed. Your key is unchanged.',
  other:
    'This workspace has another signing key. To replace it, say so explicitly; the old one is kept. Your key is unchanged.',
} as const;
