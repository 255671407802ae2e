import { BadgeCheck, BadgeInfo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Signer } from '../../../../contract/people.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Fingerprint } from '../../../ui/Fingerprint.tsx';
import { useNow } from '../../../state/use-now.ts';
import styles from './people.module.css';

interface Props {
  readonly signer: Signer;
  /** When the file was made. */
  readonly made: string;
  /** Whether this file is already among the sightings of the key. */
  readonly isTakenIn?: boolean;
  /** Whether the key was compared just now, for this file. */
  readonly isCompared?: boolean;
}

/** What a file's signature proves and what it does not, with the key in an expandable section. */
export function Signature({ signer, made, isTakenIn = false, isCompared = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const [person] = signer.people;
  const isKnown =
    (signer.kind === 'known' || signer.kind === 'renamed') &&
    person !== undefined &&
    // If the key was seen only once, that was this very file.
    (!isTakenIn || person.compared || person.firstSeen !== person.lastSeen);
  const Icon = person?.compared ? BadgeCheck : BadgeInfo;
  const state = isKnown
    ? t(person.compared ? 'reviews.signature.compared' : 'reviews.signature.known', {
        day: format.moment(person.firstSeen, now),
      })
    : isCompared
      ? t('reviews.signature.justCompared')
      : t(isTakenIn ? 'reviews.signature.once' : 'reviews.signature.new');
  return (
    <details className={styles.signature}>
      <summary>
        <Icon aria-hidden="true" />
        {t('reviews.signature.unchanged', { day: format.moment(made, now) })} {state}
        {signer.kind === 'renamed' && ` ${t('reviews.signature.renamed', { was: person?.name ?? '' })}`}
      </summary>
      <p className={styles.quiet}>
        {t(isKnown ? 'reviews.signature.proves' : 'reviews.signature.provesNew')}
      </p>
      <Fingerprint label={t('reviews.signature.key')} fingerprint={signer.fingerprint} words={signer.words} />
    </details>
  );
}
