import { Notification } from 'electron';
import type { Output } from '../../../contract/index.ts';
import type { Result } from '../../../domain/base/result.ts';
import { message } from '../../../domain/messages/message.ts';
import type { Translate } from '../../../domain/messages/translator.ts';

type Today = Output<'plans:today'>;

interface Asked {
  /** Asks the app for what there is today, if the learner wants to know it at this time. */
  readonly ask: (at: string) => Promise<Result<unknown>>;
  readonly translate: Translate;
  /** Shows the window: the notification was clicked. */
  readonly show: () => void;
}

const minute = 60_000;

/** Shows at most one quiet notification a day, at the time that the learner chose. @returns a function that ends it */
export function startDailyNotice({ ask, translate, show }: Asked): () => void {
  let last = '';
  const look = async () => {
    const now = new Date();
    const at = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
    const day = now.toDateString();
    if (day === last || !Notification.isSupported()) return;
    const answer = await ask(at);
    if (!answer.ok || answer.value === null || day === last) return;
    last = day;
    const body = wordsOf(answer.value as NonNullable<Today>, translate);
    if (body === undefined) return;
    const notice = new Notification({ title: 'Waymark', body, silent: true });
    notice.on('click', show);
    notice.show();
  };
  const timer = setInterval(() => void look(), minute);
  return () => clearInterval(timer);
}

/** What to say; undefined if there is nothing today. */
function wordsOf({ isEvening, items }: NonNullable<Today>, translate: Translate): string | undefined {
  const said = [
    ...(isEvening ? [message('reminder.tonight')] : []),
    ...(items > 0 ? [message('reminder.rechecks', { count: items })] : []),
  ];
  return said.length === 0 ? undefined : said.map((one) => translate(one)).join(' ');
}
