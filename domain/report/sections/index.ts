import type { ReportSection } from '../choice.ts';
import type { Section } from '../section.ts';
import { changes } from './changes.ts';
import { curve } from './curve.ts';
import { evidence } from './evidence.ts';
import { formulas } from './formulas.ts';
import { items } from './items.ts';
import { matrix } from './matrix.ts';
import { mentors } from './mentors.ts';
import { responsibilities } from './responsibilities.ts';
import { skills } from './skills.ts';
import { skipped } from './skipped.ts';

/** Every section by its name; `reportSections` has their order. */
export const sectionTable: Readonly<Record<ReportSection, Section>> = {
  responsibilities,
  changes,
  curve,
  matrix,
  skills,
  items,
  evidence,
  mentors,
  skipped,
  formulas,
};
