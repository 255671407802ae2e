import { createHash } from 'node:crypto';
import { needsLock } from '../../contract/entry.ts';
import type { Entry } from '../../contract/entry.ts';
import { requests } from '../../contract/index.ts';
import type { RequestName } from '../../contract/index.ts';
import { jobId } from '../../contract/jobs.ts';
import { error, ok } from '../../domain/base/result.ts';
import type { Problem, Result } from '../../domain/base/result.ts';
import { faultOf } from '../../domain/messages/fault-of.ts';
import { message } from '../../domain/messages/message.ts';
import { problemOf } from '../kernel/problem-of.ts';
import { nothingChanged } from '../store/durable-file.ts';
import type { App } from './app.ts';
import type { OpenWorkspaces } from './open-workspaces.ts';

/** The one way in: parses a request, follows it if it writes, and checks its answer. */
export function dispatcher(workspaces: OpenWorkspaces): App['handle'] {
  return async (name, input, job) => {
    if (!isRequestName(name)) return error('invalid-input', message('request.unknown'));
    const parsed = requests[name].input.safeParse(input ?? {}, { reportInput: true });
    if (!parsed.success) {
      const faults = parsed.error.issues
        .slice(0, 20)
        .map((issue) => ({ place: issue.path.map(String).join('.'), message: faultOf(issue) }));
      const { place, message: fault } = faults[0]!;
      const where = place === '' ? message('request.whole') : place;
      return error('invalid-input', message('request.invalid', { place: where, fault }), {
        request: name,
        faults,
      });
    }
    const entry: Entry = requests[name];
    const id = jobId.safeParse(job).data;
    const answer = () =>
      settle(
        workspaces.answer(name, parsed.data, id).then((output) => checked(name, output)),
        (failure) => problemOf(failure, workspaces.folder, needsLock(entry) ? undefined : nothingChanged),
      );
    return needsLock(entry)
      ? workspaces.saving.follow(subjectOf(name, entry.subject, parsed.data), answer, entry.typed)
      : answer();
  };
}

// Large answers. Checking them would make the largest workspaces take a third longer to open (140 ms with 100,000
// events, compared to 0.01 ms for a change). The tests check each against its schema, and an opened share has already
// passed the same schema.
const unchecked: ReadonlySet<RequestName> = new Set([
  'workspace:open',
  'mentor:open',
  'reviews:prepare',
  'reviews:show',
]);

/** Returns an answer that matches the contract. @throws Error if it does not match: a bug of ours */
function checked(name: RequestName, output: unknown): unknown {
  if (unchecked.has(name)) return output;
  const { error: fault } = requests[name].output.safeParse(output);
  if (fault) throw new Error(`The answer to ${name} is not what the contract says: ${fault.message}`);
  return output;
}

/** The subject of a write as text; see `Entry` in the contract. A long subject is replaced by its hash. */
function subjectOf(name: RequestName, subject: readonly string[] | 'given', input: object): string {
  const fields = input as Readonly<Record<string, unknown>>;
  const about =
    subject === 'given'
      ? Object.keys(fields).filter((field) => fields[field] !== undefined)
      : subject.map((field) => fields[field]);
  const text = JSON.stringify([name, ...about]);
  return text.length > longestSubject ? createHash('sha256').update(text).digest('hex') : text;
}

const longestSubject = 1000;

/** A handler's answer, or the reason of its failure, as data. */
async function settle(work: Promise<unknown>, tell: (failure: unknown) => Problem): Promise<Result<unknown>> {
  try {
    return ok(await work);
  } catch (failure) {
    return { ok: false, error: tell(failure) };
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}
