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
  otherHash: 'The hash of this skill is that of another content.',
  notInSections: 'This tells more than the share says it does.',
  goodShare: 'A share of the path {{title}}, made on {{day}}, unchanged since key {{fingerprint}} signed it.',
  noKey:
    'The signing key of this workspace can be neither read nor made, so nothing can be shared. Look at the folder "keys" of the workspace.',
  shareTooLarge:
    'This share would be too large to be opened: {{bytes}} bytes, and at most {{most}} can be read. Leave out the history, or some skills.',
} as const;
