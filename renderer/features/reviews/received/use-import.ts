import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '../../../../contract/index.ts';
import { addCounts, sayCounts } from '../../../../domain/reviews/counts.ts';
import { send } from '../../../state/api.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { useTranslate } from '../../../i18n/use-say.ts';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { useToasts } from '../../../ui/Toasts.tsx';
import { useReportError } from '../../../state/use-report-error.ts';

type Source = Input<'reviews:look'>['review'];
export type Look = Output<'reviews:look'>;

/** Imports reviews: main reads the file, the learner sees what it would add and then confirms or cancels. */
export function useImport() {
  const { t } = useTranslation();
  const reportError = useReportError();
  const commands = useCommands();
  const navigation = useNavigation();
  const toasts = useToasts();
  const translate = useTranslate();
  const [waiting, setWaiting] = useState<{
    readonly review: Source;
    readonly look: Look;
    readonly compared: string | null;
  }>();

  async function lookAt(choose: () => Promise<Source | null>): Promise<void> {
    try {
      const review = await choose();
      if (review === null) return;
      setWaiting({ review, look: await send('reviews:look', { review }), compared: null });
      navigation.change({ reviews: { ...navigation.view().reviews, tab: 'received' } });
    } catch (failure) {
      reportError(failure);
    }
  }

  async function take(): Promise<void> {
    if (waiting === undefined) return;
    const { review, compared, look: seen } = waiting;
    setWaiting(undefined);
    const { added, changed } = seen.plan;
    const { hash: shown } = seen;
    const consent = { renamed: seen.signer.kind === 'renamed', unchecked: seen.share === 'gone' };
    if (await commands.runCommand(send('reviews:import', { review, shown, compared, ...consent })))
      toasts.show({
        tone: 'note',
        text: t('reviews.import.done', {
          name: seen.content.mentor.name,
          counts: translate(sayCounts(addCounts(added, changed))),
        }),
      });
  }

  return {
    shown: waiting?.look,
    /** Whether the key must be compared before anything else. */
    isStopped: waiting?.look.signer.kind === 'changed' && waiting.compared === null,
    isCompared: waiting !== undefined && waiting.compared !== null,
    choose: () => lookAt(() => send('files:open', { kind: 'review' })),
    look: (review: Source) => lookAt(async () => review),
    accept: (fingerprint: string) => setWaiting((now) => now && { ...now, compared: fingerprint }),
    take,
    close: () => setWaiting(undefined),
  };
}
