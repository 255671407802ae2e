// The sample learner's words, by the keys of the bundled path. On another path only matching keys are used.

/** The name of the sample learner. */
export const sampleName = 'Robin Example';

/** The sample learner's language and database. */
export const favourites: readonly string[] = ['nodejs', 'postgresql'];

export const notes: Readonly<Record<string, string>> = {
  'command-line/count-in-logs':
    'sort | uniq -c | sort -rn again and again. For the big log, awk with a counter was twice as fast as sorting.',
  'version-control/resolve-conflict':
    'Read both sides and the common ancestor first. With diff3 markers I see what each side wanted.',
  'programming-fundamentals/value-or-reference':
    'Copying the outer list was not enough: the rows inside were still shared. Drew boxes and arrows until it was clear.',
  'nodejs/event-loop-order':
    'My guess was wrong once: a resolved promise runs before setImmediate, always. Kept the little script.',
  'nodejs/streams-back-pressure':
    'Without waiting for drain the process took 900 MB for a 1 GB file. With pipeline it stays at 60 MB.',
  'postgresql/read-query-plan':
    'A partial index on orders(status) took the list from 1.9 s to 40 ms. Still unsure when the planner prefers a bitmap scan.',
  'indexing/column-order':
    'Equality first, range last. Measured all six orders of three columns on the test table.',
  'transactions/lost-update':
    'Two terminals, same row, same second. A version column found it; a lock would have hidden it.',
  'sql-querying/window-functions': 'Running totals per customer, without a self-join at last.',
};

interface Shown {
  readonly title: string;
  readonly url?: string;
}

export const evidence: Readonly<Record<string, readonly Shown[]>> = {
  'command-line/safe-script': [
    { title: 'Backup script, with its tests', url: 'https://example.org/scripts/backup' },
  ],
  'version-control/bisect-fault': [{ title: 'Log of the bisect that found the time-zone fault' }],
  'programming-fundamentals/first-program': [
    { title: 'Expense splitter on the command line', url: 'https://example.org/expense-splitter' },
  ],
  'nodejs/node-web-service': [
    { title: 'Bookings service, first release', url: 'https://example.org/bookings' },
    { title: 'Notes of the walk-through with a colleague' },
  ],
  'nodejs/blocked-loop': [
    { title: 'Flame graph before and after', url: 'https://example.org/bookings/flame' },
  ],
  'postgresql/read-query-plan': [
    { title: 'Pull request: index for the orders list', url: 'https://example.org/pull/12' },
    { title: 'EXPLAIN before and after', url: 'https://example.org/pull/12/plans' },
  ],
  'postgresql/dead-rows': [{ title: 'Vacuum settings, and the graph of a week' }],
  'data-modelling/draw-from-interview': [{ title: 'Drawing of the library model, second version' }],
  'sql-querying/three-joins': [
    { title: 'Ten queries for the monthly report', url: 'https://example.org/report' },
  ],
  'networking/time-each-step': [{ title: 'Where 300 ms went: names, handshake, first byte' }],
};

/** Why some items were skipped. */
export const skips: Readonly<Record<string, string>> = {
  'request-handling/accept-upload': 'nothing is uploaded where I work',
  'postgresql/role-and-row-rights': 'one role per service here, by decision',
  'background-jobs/run-once-nightly': 'the platform team runs these',
  'data-representation/exact-money': 'no money in our system; later, if I change teams',
};

/** Self-ratings, 1 to 5, by skill. */
export const ratings: Readonly<Record<string, number>> = {
  'command-line': 4,
  'version-control': 4,
  'programming-fundamentals': 4,
  'data-structures': 3,
  'readable-code': 3,
  nodejs: 4,
  networking: 2,
  'request-handling': 3,
  'data-modelling': 3,
  'sql-querying': 3,
  indexing: 3,
  postgresql: 3,
  transactions: 2,
};
