import { createHash } from 'node:crypto';
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

/** The one way in: a request is parsed, followed if it writes, and its answer checked. */
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
    const isFollowed = entry.writes !== undefined && entry.silent !== true;
    const id = jobId.safeParse(job).data;
    const answer = () =>
      settle(
        workspaces.answer(name, parsed.data, id).then((output) => checked(name, output)),
        (failure) => problemOf(failure, workspaces.folder, isFollowed ? undefined : nothingChanged),
      );
    return isFollowed
      ? workspaces.saving.follow(subjectOf(name, entry.subject, parsed.data), answer, entry.typed)
      : answer();
  };
}

// Large answers: to check all that the window shows at once would add a third to the time that the largest workspaces
// take to open (140 ms with 100,000 events, beside 0.01 ms for a change). The tests hold each against its schema, and a
// share that is opened has been checked against the same one.
const unchecked: ReadonlySet<RequestName> = new Set([
  'workspace:open',
  'mentor:open',
  'reviews:prepare',
  'reviews:show',
]);

/** An answer that is what the contract promises. @throws Error if it is not: a bug of ours */
function checked(name: RequestName, output: unknown): unknown {
  if (unchecked.has(name)) return output;
  const { error: fault } = requests[name].output.safeParse(output);
  if (fault) throw new Error(`The answer to ${name} is not what the contract says: ${fault.message}`);
  return output;
}

/** What a write is about, as text; see `Entry` in the contract. A long one is named by its hash. */
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

/** What a handler answers, or why it failed, as data. */
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
