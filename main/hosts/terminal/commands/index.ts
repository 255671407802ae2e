import type { Command } from '../command.ts';
import { agenda } from './agenda.ts';
import { backup } from './backup.ts';
import { comments } from './comments.ts';
import { doctor } from './doctor.ts';
import { endorsements } from './endorsements.ts';
import { forecast } from './forecast.ts';
import { history } from './history.ts';
import { importReview } from './import.ts';
import { key } from './key.ts';
import { list } from './list.ts';
import { mark } from './mark.ts';
import { next } from './next.ts';
import { note } from './note.ts';
import { path } from './path.ts';
import { plan } from './plan.ts';
import { recheck } from './recheck.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { sample } from './sample.ts';
import { share } from './share.ts';
import { status } from './status.ts';
import { time } from './time.ts';
import { redo, undo } from './undo.ts';
import { verify } from './verify.ts';

/** Every command by its name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  status,
  next,
  list,
  mark,
  note,
  recheck,
  time,
  plan,
  forecast,
  undo,
  redo,
  history,
  backup,
  doctor,
  path,
  report,
  share,
  review,
  import: importReview,
  agenda,
  comments,
  endorsements,
  key,
  verify,
  sample,
};
