import type { en } from '../en/index.ts';
import type { WordsOf } from '../words-of.ts';
import { messages } from './messages.ts';
import { windowWords } from './window.ts';

/**
 * All texts of Waymark, in German. They address the learner as "du".
 *
 * | English                 | German                                                            |
 * | ----------------------- | ----------------------------------------------------------------- |
 * | item                    | Punkt                                                             |
 * | skill                   | Fähigkeit                                                         |
 * | area                    | Bereich                                                           |
 * | responsibility          | Aufgabe (as in a job advertisement: "Ihre Aufgaben")              |
 * | readiness               | Stand je Aufgabe ("Bereitschaft" would be willingness)            |
 * | coverage                | Abdeckung                                                         |
 * | required, optional      | erforderlich, optional                                            |
 * | choice, choice group    | Wahl, Wahlgruppe                                                  |
 * | learning path           | Lernpfad, in short Pfad                                           |
 * | level                   | Stufe: Überblick, Grundlagen, Praxis, Erfahrung, Expertise        |
 * | state                   | Status: Offen, In Arbeit, Erledigt, Ausgelassen                   |
 * | tick                    | abhaken, Häkchen                                                  |
 * | rating, self-rating     | Einstufung, eigene Einstufung                                     |
 * | evidence                | Nachweis                                                          |
 * | note                    | Notiz                                                             |
 * | reason                  | Begründung                                                        |
 * | history                 | Verlauf                                                           |
 * | report                  | Bericht                                                           |
 * | share                   | Freigabe                                                          |
 * | review                  | Rückmeldung                                                       |
 * | endorsement             | Bestätigung                                                       |
 * | agenda                  | Gesprächsplan                                                     |
 * | mentor, learner         | Mentor, lernende Person                                           |
 * | workspace               | Arbeitsbereich                                                    |
 * | backup, restore         | Sicherung, wiederherstellen                                       |
 * | key, fingerprint        | Schlüssel, Fingerabdruck                                          |
 * | undo, redo              | rückgängig machen, wiederholen                                    |
 *
 * A placeholder can hold a name of any gender: sentences put it behind a colon, or use it without an article. The files
 * `waymark.json` and `journal.jsonl` and a backup are feminine, so their faults begin with "sie".
 */
export const de: WordsOf<typeof en> = { ...windowWords, message: messages };
