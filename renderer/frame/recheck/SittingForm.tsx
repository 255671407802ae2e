import { useEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answers } from '../../../domain/base/answers.ts';
import type { Answer } from '../../../domain/base/answers.ts';
import type { Sitting } from '../../../domain/recheck/todays-rechecks.ts';
import { AnswerInput } from '../../ui/AnswerInput.tsx';
import { PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import styles from './recheck.module.css';

/** The answers so far, by the keys of the items. */
export type Given = Readonly<Record<string, Answer>>;

interface Props {
  readonly sitting: Sitting;
  /** Where it is among the skills of today, in words. */
  readonly place: string | undefined;
  readonly given: Given;
  readonly onGive: (given: Given) => void;
  /** @param all the answers, *yes* for those that were left */
  readonly onNext: (all: Given) => void;
  readonly onStop: () => void;
}

/** The due items of one skill, each with its four answers. Digits answer the current line; Enter answers the rest with yes. */
export function SittingForm({ sitting, place, given, onGive, onNext, onStop }: Props) {
  const { t } = useTranslation();
  const { skill, items } = sitting;
  const keys = items.map(({ placed }) => placed.key);
  const [current, setCurrent] = useState(0);
  const left = keys.filter((key) => given[key] === undefined);
  const finish = () => onNext({ ...Object.fromEntries(left.map((key) => [key, 'good' as const])), ...given });
  const form = useRef<HTMLDivElement>(null);
  const moveTo = (line: number) => setCurrent(Math.min(Math.max(line, 0), keys.length - 1));
  /** After an answer: the next line without one, from here on and then from the top. */
  const moveOn = (line: number) => {
    const open = [...keys.slice(line + 1), ...keys.slice(0, line)].find((key) => given[key] === undefined);
    moveTo(open === undefined ? line + 1 : keys.indexOf(open));
  };
  // The digits answer the current line, so it has to be seen.
  useEffect(() => {
    form.current?.querySelector(`[data-line="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const answer = (line: number, chosen: Answer) => onGive({ ...given, [keys[line]!]: chosen });

  function onKey(press: KeyboardEvent): void {
    if (press.nativeEvent.isComposing || press.ctrlKey || press.altKey || press.metaKey) return;
    const [, digit] = /^(?:Digit|Numpad)([1-4])$/.exec(press.code) ?? [];
    const isButton = press.target instanceof Element && press.target.matches('[data-own-enter]');
    if (digit !== undefined) {
      answer(current, answers[Number(digit) - 1]!);
      moveOn(current);
    } else if (press.key === 'ArrowDown' || press.key === 'j') moveTo(current + 1);
    else if (press.key === 'ArrowUp' || press.key === 'k') moveTo(current - 1);
    else if (press.key === 'Enter' && !isButton) finish();
    else return;
    press.preventDefault();
    press.stopPropagation();
  }

  /** The line with the focus is the current one. */
  function onFocus({ target }: FocusEvent): void {
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (line !== undefined) setCurrent(Number(line));
  }

  return (
    // Keys for the whole form, as its words say.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.sitting} ref={form} onKeyDownCapture={onKey} onFocusCapture={onFocus}>
      <header>
        {place && <p className={styles.quiet}>{place}</p>}
        <h3 tabIndex={-1} ref={(heading) => heading?.focus()}>
          {skill.title}
        </h3>
        <p className={styles.quiet}>{t('recheck.means')}</p>
      </header>
      <ol className={styles.items}>
        {items.map(({ placed: { key, item } }, line) => (
          <li key={key} data-current={line === current} data-line={line}>
            <span className={styles.text}>{item.text}</span>
            <AnswerInput
              label={item.text}
              value={given[key]}
              hasKeys
              onChoose={(chosen) => answer(line, chosen)}
            />
            {item.expect && (
              <details>
                <summary data-own-enter>{t('recheck.expect')}</summary>
                <ul>
                  {item.expect.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
      {/* Says for screen readers which line the digits answer. */}
      <p className="visually-hidden" role="status">
        {items[current]?.placed.item.text}
      </p>
      <PopupButtons>
        <PushButton data-own-enter onPress={onStop}>
          {t(left.length < keys.length ? 'place.saveAndStop' : 'recheck.later')}
        </PushButton>
        <PushButton look="primary" data-own-enter onPress={finish}>
          {left.length === 0 ? t('recheck.done') : t('recheck.yesToRest', { count: left.length })}
        </PushButton>
      </PopupButtons>
    </div>
  );
}
