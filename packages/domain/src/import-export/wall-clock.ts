import { momentAt, wallTimeOf } from '../time/zoned-time.ts';

const DAY_MILLISECONDS = 86_400_000;

/**
 * Converts many moments to local time: the offset of a day without a clock change is computed once.
 */
export class WallClock {
  readonly #timeZone: string;
  /** Offsets by day in UTC; null for days around a clock change. */
  readonly #offsets = new Map<number, number | null>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /**
   * The local time, `2026-03-29T14:30:00`; null when it would not identify the moment: in an hour
   * that occurs twice, with fractions of a second, before the year 1 or after 9999.
   */
  read(moment: Date): string | null {
    const time = moment.getTime();
    if (Number.isNaN(time) || time % 1_000 !== 0) return null;
    const day = Math.floor(time / DAY_MILLISECONDS);
    let offset = this.#offsets.get(day);
    if (offset === undefined) {
      offset = this.#offsetAround(day);
      this.#offsets.set(day, offset);
    }
    if (offset !== null) return new Date(time + offset).toISOString().slice(0, 19);
    const [date = '', clock = ''] = wallTimeOf(moment, this.#timeZone).split(' ');
    const isThatMoment = momentAt(date, clock, this.#timeZone).getTime() === time;
    return isThatMoment ? `${date}T${clock.length === 5 ? `${clock}:00` : clock}` : null;
  }

  #offsetAround(day: number): number | null {
    const [before, start, end, after] = [-1, 0, 1, 2].map((days) => this.#offsetAt(day + days));
    return before === start && start === end && end === after ? (start ?? null) : null;
  }

  #offsetAt(day: number): number {
    const time = day * DAY_MILLISECONDS;
    const shown = wallTimeOf(new Date(time), this.#timeZone).replace(' ', 'T');
    return Date.parse(`${shown}Z`) - time;
  }
}
