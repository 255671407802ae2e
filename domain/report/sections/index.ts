import type { Section } from '../section.ts';
import { changes } from './changes.ts';
import { curve } from './curve.ts';
import { burnup } from './burnup.ts';
import { evidence } from './evidence.ts';
import { forecast } from './forecast.ts';
import { freshness } from './freshness.ts';
import { formulas } from './formulas.ts';
import { items } from './items.ts';
import { matrix } from './matrix.ts';
import { mentors } from './mentors.ts';
import { graph } from './graph.ts';
import { plan } from './plan.ts';
import { gaps } from './gaps.ts';
import { readiness } from './readiness.ts';
import { responsibilities } from './responsibilities.ts';
import { skills } from './skills.ts';
import { shown } from './shown.ts';
import { skipped } from './skipped.ts';

/** Every section by its name, in the order of the report. */
export const sectionTable = {
  readiness,
  shown,
  responsibilities,
  changes,
  curve,
  plan,
  burnup,
  forecast,
  matrix,
  graph,
  skills,
  freshness,
  items,
  evidence,
  mentors,
  gaps,
  skipped,
  formulas,
} as const satisfies Readonly<Record<string, Section>>;
