import { Sun } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { states } from '../../domain/base/states.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import { ByLevel } from '../ui/ByLevel.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ChipMenu } from '../ui/ChipMenu.tsx';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { Marked } from '../ui/Marked.tsx';
import { CoverageBar } from '../ui/CoverageBar.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { Drawing } from '../ui/Drawing.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Hint } from '../ui/Hint.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AnswerInput } from '../ui/AnswerInput.tsx';
import { HoursInput } from '../ui/HoursInput.tsx';
import { ItemList } from '../ui/ItemList.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Popup, PopupButtons } from '../ui/Popup.tsx';
import { LevelInput } from '../ui/LevelInput.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { Section } from '../ui/Screen.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { SelectBox } from '../ui/SelectBox.tsx';
import { SettingRow } from '../ui/SettingRow.tsx';
import { Spoken } from '../ui/Spoken.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { ToastBar, useToasts } from '../ui/Toasts.tsx';
import { VirtualTree } from '../ui/VirtualTree.tsx';
import { WorkBar } from '../ui/WorkBar.tsx';
import styles from './gallery.module.css';
import { Words } from '../ui/Words.tsx';

const nothing = () => {};
const figure = { required: 10, done: 4, learning: 2, skipped: 1 };
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** An example of each component in `renderer/ui`, by the name of its file. */
export const pieces: Readonly<Record<string, () => ReactNode>> = {
  PushButton: () => (
    <>
      {(['plain', 'primary', 'link'] as const).map((look) => (
        <PushButton key={look} look={look}>
          {look}
        </PushButton>
      ))}
      {(['plain', 'primary', 'link'] as const).map((look) => (
        <PushButton key={look} look={look} isDisabled>
          {look}, disabled
        </PushButton>
      ))}
    </>
  ),
  Fingerprint: () => (
    <Fingerprint
      label="A key"
      fingerprint="01234 56789 00000 99999 12345 67890"
      words={[
        'ability',
        'actual',
        'flat',
        'smooth',
        'stove',
        'green',
        'pull',
        'catalog',
        'daughter',
        'surprise',
      ]}
    />
  ),
  ByLevel: () => (
    <ByLevel
      levels={[
        { level: 'foundational', done: 4, required: 4 },
        { level: 'working', done: 1, required: 6 },
      ]}
    />
  ),
  LevelInput: () => (
    <>
      <LevelInput label="Not rated" value={null} meanings={undefined} onChange={nothing} />
      <LevelInput label="Working" value={3} meanings={undefined} onChange={nothing} />
      <LevelInput label="Named" value={2} meanings={undefined} isNamed onChange={nothing} />
    </>
  ),
  AnswerInput: () => (
    <>
      <AnswerInput label="Not answered" value={undefined} onChoose={nothing} />
      <AnswerInput label="Answered" value="good" onChoose={nothing} />
    </>
  ),
  HoursInput: () => (
    <>
      <HoursInput label="Hours a week" value="4.5" onChange={nothing} />
      <HoursInput label="Hours a week" value="many" onChange={nothing} error="A number from 0.5 to 100." />
    </>
  ),
  CheckBox: () => (
    <>
      <CheckBox isSelected onChange={nothing}>
        In
      </CheckBox>
      <CheckBox isSelected={false} onChange={nothing}>
        Left out
      </CheckBox>
    </>
  ),
  DateInput: () => (
    <>
      <DateInput label="A day" value="2026-11-27" onChange={nothing} />
      <DateInput label="None" value={null} onChange={nothing} />
      <DateInput label="Wrong" value="2026-11-27" error="This is after the last day." onChange={nothing} />
    </>
  ),
  IconButton: () => (
    <>
      <IconButton label="With a shortcut" shortcut="Ctrl+Z">
        <Sun aria-hidden="true" />
      </IconButton>
      <IconButton label="Open" aria-expanded>
        <Sun aria-hidden="true" />
      </IconButton>
      <IconButton label="Disabled" isDisabled>
        <Sun aria-hidden="true" />
      </IconButton>
    </>
  ),
  Chip: () => (
    <>
      <Chip count="12" isSelected={false} onChange={nothing}>
        Off
      </Chip>
      <Chip count="12" isSelected onChange={nothing}>
        On
      </Chip>
      <Chip
        mark={<StateMark state="learning" />}
        label="A picture only"
        isSelected={false}
        onChange={nothing}
      />
    </>
  ),
  Segmented: function Choice() {
    const [value, choose] = useState('todo');
    const options = states.map((id) => ({ id, text: id, mark: <StateMark state={id} /> }));
    return (
      <>
        <Segmented label="One line" value={value} options={options} onChoose={choose} />
        <div className={styles.half}>
          <Segmented label="Two columns" value={value} options={options} twoColumns onChoose={choose} />
        </div>
      </>
    );
  },
  SelectBox: function Choice() {
    const [value, choose] = useState('one');
    const options = ['one', 'two', longWord].map((id) => ({ id, text: id }));
    return (
      <div className={styles.half}>
        <SelectBox label="One of several" value={value} options={options} onChange={choose} />
      </div>
    );
  },
  SearchInput: function Search() {
    const [text, setText] = useState('');
    return (
      <div className={styles.half}>
        <SearchInput
          label="Search"
          clearLabel="Clear"
          shortcut="/"
          value={text}
          onChange={setText}
          onDone={nothing}
        />
      </div>
    );
  },
  TextInput: function Field() {
    const [text, setText] = useState('Nineteen letters so');
    const common = { value: text, onChange: setText };
    return (
      <>
        <div className={styles.half}>
          <TextInput label="Near its limit" limit={20} {...common} />
        </div>
        <div className={styles.half}>
          <TextInput label="Over its limit" limit={10} {...common} />
        </div>
        <div className={styles.half}>
          <TextInput label="With an error" limit={100} error="Links start with https://" {...common} />
        </div>
        <div className={styles.half}>
          <TextInput label="A secret" limit={100} isSecret {...common} />
        </div>
        <div className={styles.half}>
          <TextInput
            label="A line until it has the focus"
            limit={100}
            isLine
            placeholder="Add something"
            value=""
            onChange={nothing}
          />
        </div>
        <div className={styles.half}>
          <TextInput label="Text, as high as it needs" limit={1000} rows={3} {...common} />
        </div>
      </>
    );
  },
  StateMark: () => states.map((state) => <StateMark key={state} state={state} />),
  CoverageBar: () => (
    <>
      <div className={styles.half}>
        <CoverageBar figure={figure} />
      </div>
      <div className={`${styles.half} ${styles.chosen}`}>
        <CoverageBar figure={figure} />
      </div>
      <div className={styles.half}>
        <CoverageBar figure={{ ...figure, done: 0, learning: 0 }} />
      </div>
    </>
  ),
  WorkBar: () => (
    <>
      <div className={styles.half}>
        <WorkBar label="Reading" progress={{ share: 0.4, word: 'reading' }} onCancel={nothing} />
      </div>
      <div className={styles.half}>
        <WorkBar label="Nobody can say how long" />
      </div>
    </>
  ),
  Keys: () => ['Ctrl+Z', 'g t', '1–5'].map((keys) => <Keys key={keys} keys={keys} />),
  Hint: () => (
    <Hint text="What it does" shortcut="Ctrl+K">
      <PushButton>Rest the pointer here</PushButton>
    </Hint>
  ),
  ActionMenu: () => (
    <ActionMenu
      label="Actions"
      groups={[
        {
          id: 'one',
          title: 'A group',
          entries: [
            { id: 'a', text: 'With a shortcut', shortcut: 'Ctrl+Z' },
            { id: 'b', text: 'Disabled', isDisabled: true },
          ],
        },
      ]}
      onAction={nothing}
    >
      <PushButton>Open the menu</PushButton>
    </ActionMenu>
  ),
  Popup: function Dialog() {
    const [isOpen, open] = useState(false);
    return (
      <>
        <PushButton onPress={() => open(true)}>Open the dialog</PushButton>
        <Popup title="A question" isOpen={isOpen} onClose={() => open(false)}>
          <p>What it is about, in a sentence.</p>
          <PopupButtons>
            <PushButton onPress={() => open(false)}>Cancel</PushButton>
            <PushButton look="primary" onPress={() => open(false)}>
              Go on
            </PushButton>
          </PopupButtons>
        </Popup>
      </>
    );
  },
  Toasts: function Messages() {
    const { show } = useToasts();
    const actions = [{ text: 'Redo', onPress: nothing }];
    return (
      <>
        <PushButton onPress={() => show({ tone: 'note', text: 'Something worked.' })}>A note</PushButton>
        <PushButton onPress={() => show({ tone: 'note', text: `Undone: ${longWord}`, actions })}>
          With an action
        </PushButton>
        <PushButton onPress={() => show({ tone: 'problem', text: 'Something did not work.' })}>
          A problem
        </PushButton>
        <div className={styles.wide}>
          <ToastBar label="Messages" dismissLabel="Dismiss" />
        </div>
      </>
    );
  },
  Announcer: function Said() {
    const announce = useAnnounce();
    return <PushButton onPress={() => announce('Read out, not shown')}>Have something read out</PushButton>;
  },
  Spoken: () => (
    <p>
      What is seen<Spoken>and what is only read out</Spoken>
    </p>
  ),
  EmptyState: () => (
    <EmptyState title="Nothing is here.">
      <p>Why, and what to do about it.</p>
    </EmptyState>
  ),
  Screen: () => (
    <div className={styles.wide}>
      <Section title="A part of a screen" note="12 of 20">
        <p>Under a hairline.</p>
      </Section>
    </div>
  ),
  ChipMenu: function Choices() {
    const [selected, choose] = useState<readonly string[]>(['two']);
    return (
      <ChipMenu
        label="Several of a few"
        text={`${selected.length} chosen`}
        options={['one', 'two', 'three'].map((id) => ({ id, text: `Number ${id}`, count: '12' }))}
        selected={selected}
        onChange={choose}
      />
    );
  },
  Marked: () => (
    <p>
      <Marked text="The words that were found" terms={new Set(['words', 'found'])} />
    </p>
  ),
  ContextMenu: function AtThePointer() {
    const [at, setAt] = useState<{ x: number; y: number }>();
    return (
      <>
        <PushButton onPress={({ x, y }) => setAt({ x, y })}>Open it here</PushButton>
        <ContextMenu
          label="What to do with it"
          groups={[{ id: 'one', title: '', entries: [{ id: 'do', text: 'Do it', shortcut: 'd' }] }]}
          at={at}
          onAction={nothing}
          onClose={() => setAt(undefined)}
        />
      </>
    );
  },
  SettingRow: () => (
    <div className={styles.wide}>
      <SettingRow title="A setting" meaning={<p>What it means.</p>}>
        <PushButton>Change</PushButton>
      </SettingRow>
    </div>
  ),
  ItemList: () => (
    <div className={styles.wide}>
      <ItemList
        label="Items"
        sections={[
          {
            id: 'items',
            title: 'Items',
            note: '4',
            items: states.map((state) => ({
              key: state,
              text: `An item: ${state}`,
              state,
              note: 'Why',
              aside: '2 h',
            })),
          },
        ]}
        selected="learning"
        toggleLabel="Done, or to do again"
        stateName={(state) => state}
        onToggle={nothing}
        onSelect={nothing}
        onOpen={nothing}
      />
    </div>
  ),
  VirtualTree: function Tree() {
    const [scroller, setScroller] = useState<HTMLElement | null>(null);
    const rows = Array.from({ length: 500 }, (_, i) => ({
      id: `line ${i + 1}`,
      level: 1,
      size: 500,
      position: i + 1,
    }));
    const [active, select] = useState('line 2');
    return (
      <div className={`${styles.wide} ${styles.tree}`} ref={setScroller}>
        {scroller && (
          <VirtualTree
            ref={null}
            label="500 lines"
            rows={rows}
            listId=""
            active={rows.find(({ id }) => id === active)}
            onSelect={select}
            estimate={() => 24}
            scroller={scroller}
            covered={0}
            initialScroll={0}
            onScroll={nothing}
            isChecked={() => undefined}
            renderHeading={() => null}
          >
            {({ id }) => <div>{id}</div>}
          </VirtualTree>
        )}
      </div>
    );
  },
  Words: () => (
    <>
      <Words as="p">Read the plan aloud</Words>
      <Words as="p">שלום עולם</Words>
      <Words as="p">{'a\u202eb'}</Words>
    </>
  ),
  Drawing: () => (
    <Drawing
      tree={{
        tag: 'svg',
        attrs: { width: '120', height: '40', viewBox: '0 0 120 40' },
        children: [
          {
            tag: 'rect',
            attrs: { width: '120', height: '40', rx: '6', fill: 'var(--moss)', 'fill-opacity': '0.4' },
            children: [],
          },
        ],
      }}
    />
  ),
};
