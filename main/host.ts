/** What the app asks of whatever gives it its window and dialogs. */
export interface Host {
  readonly name: 'electron' | 'chromium' | 'terminal';
  /** Opens an https or mailto address outside the app after asking the learner; false where they said no. */
  openLink(url: string): Promise<boolean>;
}
