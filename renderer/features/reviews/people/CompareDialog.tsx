import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signer } from '../../../../contract/people.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Popup, PopupButtons } from '../../../ui/Popup.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Fingerprint } from '../../../ui/Fingerprint.tsx';
import styles from './people.module.css';

interface Props {
  /** The signer of a file with a known name and another key; undefined if there is nothing to compare. */
  readonly signer: Signer | undefined;
  /** The action that follows once the key is compared. */
  readonly action: string;
  readonly onAccept: (fingerprint: string) => void;
  readonly onClose: () => void;
}

/**
 * For a known name with another key: blocks the action until the learner has compared the key with its
 * holder.
 */
export function CompareDialog({ signer, ...props }: Props) {
  return signer === undefined ? null : <Comparing signer={signer} {...props} />;
}

function Comparing({ signer, action, onAccept, onClose }: Props & { readonly signer: Signer }) {
  const { t } = useTranslation();
  const [isCompared, setCompared] = useState(false);
  const name = signer.people[0]?.name ?? '';
  const claimed = signer.claimed ?? '';
  return (
    <Popup title={t('reviews.compare.title', { name })} isOpen wide onClose={onClose}>
      <p>{t('reviews.compare.means', { claimed, name })}</p>
      {signer.people.map(({ key, fingerprint, words }) => (
        <Fingerprint
          key={key}
          label={t('reviews.compare.known', { name })}
          fingerprint={fingerprint}
          words={words}
        />
      ))}
      <Fingerprint
        label={t('reviews.compare.thisFile')}
        fingerprint={signer.fingerprint}
        words={signer.words}
      />
      <p className={styles.quiet}>{t('reviews.compare.how', { name })}</p>
      <CheckBox isSelected={isCompared} onChange={setCompared}>
        {t('reviews.compare.done', { name })}
      </CheckBox>
      <PopupButtons>
        <PushButton autoFocus onPress={onClose}>
          {t('reviews.compare.cancel')}
        </PushButton>
        <PushButton look="primary" isDisabled={!isCompared} onPress={() => onAccept(signer.fingerprint)}>
          {action}
        </PushButton>
      </PopupButtons>
    </Popup>
  );
}
