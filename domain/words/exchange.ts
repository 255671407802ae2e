/** What is said of the files that go between a learner and a mentor. */
export const exchangeWords = {
  notOurs:
    'This is neither a share nor a review that Waymark wrote, or it was damaged on the way. Ask for the file again.',
  newer: 'A newer Waymark made this file. Install the newest Waymark to open it.',
  badSignature:
    'The signature does not fit this file: it was changed after it was signed, or damaged on the way. Ask for the file again.',
  tooLarge: 'This file is too large: {{bytes}} bytes, and a share or a review has at most {{most}}.',
  unsound: 'The signature of key {{fingerprint}} is good, but the content cannot be used: {{fault}}',
  form: 'It is not written as Waymark writes it.',
  place: '{{place}}: {{fault}}',
  hiddenText: 'Character {{at}} of this text cannot be seen ({{character}}): {{text}}',
  otherHash: 'The hash of this skill is that of another content.',
  notInSections: 'This tells more than the share says it does.',
  goodShare: 'A share of the path {{title}}, made on {{day}}, unchanged since key {{fingerprint}} signed it.',
  goodReview: 'A review by "{{name}}", made on {{day}}, unchanged since key {{fingerprint}} signed it.',
  /** How much a review says. */
  counts: '{{ratings}}, {{comments}}, {{endorsements}}',
  ratings_one: '{{count}} rating',
  ratings_other: '{{count}} ratings',
  comments_one: '{{count}} comment',
  comments_other: '{{count}} comments',
  endorsements_one: '{{count}} endorsement',
  endorsements_other: '{{count}} endorsements',
  comment: 'comment',
  isReview: 'This is a review. Import it where you received it; only a share can be reviewed.',
  isShare: 'This is a share. It is for a mentor to review; only a review can be imported.',
  noSkill: 'The path of this share has no skill with the id {{skill}}.',
  notShared: 'Nothing of the skill {{skill}} was shared, so it can be neither rated nor endorsed.',
  noTarget: 'The share has no item, skill or responsibility {{target}}; "whole" stands for all of it.',
  reviewTooLarge: 'This review is too large: {{bytes}} bytes, and at most {{most}} can be read. Write less.',
  reviewUnsound: 'This review cannot be written: {{fault}}',
  emptyReview: 'This review says nothing. Rate, comment or endorse something first.',
  otherLearner:
    'This review is about a share of another learner: that share was signed with another key than yours. Nothing was imported.',
  ownReview:
    'This review was signed with your own key, so it is not the review of somebody else. Nothing was imported.',
  changedKey:
    'This file says that it is from "{{claimed}}", but you know {{name}} by another key ({{known}}). Nothing was taken in. Ask {{name}} for the fingerprint in another way than by this file; if it is {{fingerprint}}, give that fingerprint with the file.',
  notCompared: 'That is not the fingerprint of the key that signed this file. Nothing was taken in.',
  imported: 'Imported: {{added}}.',
  importedNewer:
    'Imported in place of an earlier review of this share. New: {{added}}. Changed: {{changed}}. Gone: {{removed}}.',
  importedOlder:
    'Kept as history: you have a later review of this share by the same mentor, and that one goes on counting.',
  importedBefore: 'This review was imported before. Nothing was changed.',
  agenda: 'Agenda for a talk',
  agendaOf: '{{name}}: agenda for a talk',
  agendaOn:
    'As things stand on {{day}}. A point goes when the ratings come closer, a question when it is resolved.',
  agreed: 'What we agree on',
  agendaPoints: 'Rated two or more levels apart',
  agendaQuestions: 'To be talked about',
  selfLevel: 'you: {{level}}',
  mentorLevel: '{{name}}: {{level}}',
  whole: 'All that was shared',
  noAgenda:
    'There is nothing to talk about: no mentor rates you two or more levels apart, and none asks about anything.',
  shareGone: 'The file of this share is not in the workspace any more. Open it again.',
  ownShare:
    'This is a share of your own: it was signed with the key of this workspace. Only somebody else can review it.',
  notPrepared: 'The share was made anew in the meantime. Look at it, and save it again.',
  sentGone: 'The file of this share is not in the workspace any more.',
  reviewGone: 'The file of this review is not in the workspace any more.',
  noComment: 'That comment is not there any more. Nothing was changed.',
  noKey:
    'The signing key of this workspace cannot be read, so nothing can be signed. Put back the file in the folder "keys" of the workspace from a copy, or move it away to begin with another key.',
  shareTooLarge:
    'This share would be too large to be opened: {{bytes}} bytes, and at most {{most}} can be read. Leave out the history, or some skills.',
} as const;

/** What is said of the signing key and the file that protects it. */
export const keyWords = {
  short:
    'This passphrase is too short: it needs {{least}} characters or more. Four or more words are a good one.',
  differ: 'The two passphrases are not the same. Nothing was written.',
  noPassphrase: 'A passphrase is needed: type it when asked, or give it as the first line of standard input.',
  noKeyFile: 'This is not a key that Waymark saved, or it was damaged on the way.',
  wrongPassphrase:
    'This is not the passphrase of this key, or its file was changed. The key here is as it was.',
  other:
    'This workspace has another signing key. To replace it, say so: the old one is kept beside it. The key here is as it was.',
} as const;
