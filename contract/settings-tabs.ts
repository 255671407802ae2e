/** The sections of the settings, in their order. */
export const settingsTabs = ['appearance', 'learning', 'data', 'people', 'about'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
