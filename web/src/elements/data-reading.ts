// One file at a time is read; another one ends the reading of the one before.
import { sentenceOf } from '../client/training-client.ts';
import { type CsvOptions, readCsv, type Table } from '../files/csv.ts';
import { kindOf } from '../files/kind.ts';
import { sayData } from '../messages/data.ts';
import { say } from '../messages/index.ts';
import { type Reading, type Said, saidOther } from './data-choose.ts';

export class DataReading {
  progress: Reading | null = null;
  #changed: () => void;
  #stop: AbortController | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  cancel = (): void => this.#stop?.abort();

  /** The table, or what is to be said instead; null: another file is being read. `here`: a table is. */
  async read(file: File, here: boolean, how: CsvOptions = {}): Promise<Table | Said | null> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const { signal } = stop;
    const progress = (bytes: number) => {
      if (stop !== this.#stop) return;
      this.progress = { name: file.name, bytes, total: file.size };
      this.#changed();
    };
    progress(0);
    try {
      const kind = await kindOf(file, file.name);
      if (kind !== 'table') return saidOther(kind);
      return await readCsv(file, file.name, { ...how, signal, progress });
    } catch (error) {
      if (stop !== this.#stop) return null;
      const remains = here ? sayData.keptBefore : '';
      return signal.aborted
        ? { headline: sayData.cancelled, text: remains || sayData.cancelledKept }
        : {
            headline: `${sayData.notTaken(file.name)} ${say.refused(sentenceOf(error))}`,
            text: remains,
          };
    } finally {
      if (stop === this.#stop) {
        this.#stop = null;
        this.progress = null;
        this.#changed();
      }
    }
  }
}
