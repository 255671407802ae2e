import {
  BriefcaseBusiness,
  FileText,
  LibraryBig,
  ListChecks,
  Map,
  MessagesSquare,
  NotebookPen,
  Paperclip,
  Settings2,
  Sun,
} from 'lucide-react';
import { EvidenceScreen } from './features/evidence/EvidenceScreen.tsx';
import { JournalScreen } from './features/journal/JournalScreen.tsx';
import { LibraryScreen } from './features/library/LibraryScreen.tsx';
import { MapScreen } from './features/map/MapScreen.tsx';
import { PathScreen } from './features/path/PathScreen.tsx';
import { ReportsScreen } from './features/reports/ReportsScreen.tsx';
import { ReviewsScreen } from './features/reviews/ReviewsScreen.tsx';
import { RoleScreen } from './features/role/RoleScreen.tsx';
import { SettingsScreen } from './features/settings/SettingsScreen.tsx';
import { TodayScreen } from './features/today/TodayScreen.tsx';
import type { ScreenEntry } from './navigation/screen-table.ts';

/**
 * Every screen of the window. A new one needs a folder below `features`, a line here, and its name in the
 * catalogue.
 */
export const screens: readonly ScreenEntry[] = [
  { id: 'today', keys: ['g t'], Icon: Sun, Component: TodayScreen },
  { id: 'path', keys: ['g p'], Icon: ListChecks, Component: PathScreen },
  { id: 'map', keys: ['g m'], Icon: Map, Component: MapScreen },
  { id: 'role', keys: ['g o'], Icon: BriefcaseBusiness, Component: RoleScreen },
  { id: 'journal', keys: ['g h'], Icon: NotebookPen, Component: JournalScreen },
  { id: 'evidence', keys: ['g e'], Icon: Paperclip, Component: EvidenceScreen },
  { id: 'reports', keys: ['g r'], Icon: FileText, Component: ReportsScreen },
  { id: 'reviews', keys: ['g v'], Icon: MessagesSquare, Component: ReviewsScreen },
  { id: 'library', keys: ['g l'], Icon: LibraryBig, Component: LibraryScreen },
  { id: 'settings', keys: ['g s', 'mod+,'], Icon: Settings2, Component: SettingsScreen },
];
