import type { ExportFormat } from '@clientele/contracts/import-export/export-job';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { formatPhone, parsePhone } from '../contact/phone.ts';
import { currencyDecimals, roundTo } from '../custom-fields/number-value.ts';
import type { Cell } from './cell.ts';
import { ChoiceIndex, optionWord } from './choice-words.ts';
import type { TargetOption } from './import-target.ts';
import { joinList } from './list-text.ts';
import { countryCodeOf, languageCodeOf } from './place-names.ts';
import { WallClock } from './wall-clock.ts';

export interface TextContext {
  language: InterfaceLanguage;
  timeZone: string;
  country: string;
  format: ExportFormat;
}

const FRENCH_NUMBER = /^\+33[1-7]\d{8}$/;

/** Writes values as cells of a format, so that imports read the same values back. */
export class ExportText {
  readonly #context: TextContext;
  readonly #clock: WallClock;
  /** Whether the format is for software (JSON): keys and codes instead of words. */
  readonly #isData: boolean;
  readonly #names = new Map<string, string>();

  constructor(context: TextContext) {
    this.#context = context;
    this.#clock = new WallClock(context.timeZone);
    this.#isData = context.format === 'json' || context.format === 'ndjson';
  }

  /** A moment in ISO 8601: local time where it is unambiguous, otherwise UTC. */
  moment(value: Date | string | null): Cell {
    if (value === null) return null;
    const moment = typeof value === 'string' ? new Date(value) : value;
    const wall = this.#isData ? null : this.#clock.read(moment);
    if (wall === null) return moment.toISOString();
    return this.#context.format === 'xlsx' ? wall : wall.replace('T', ' ').replace(/:00$/, '');
  }

  /** An amount in minor units as a number in major units. */
  money(amount: number | null, currency: string | null): Cell {
    if (amount === null) return null;
    const decimals = currencyDecimals(currency);
    return roundTo(amount / 10 ** decimals, decimals);
  }

  boolean(value: boolean | null): Cell {
    if (value === null || this.#isData || this.#context.format === 'xlsx') return value;
    const [yes, no] = this.#context.language === 'fr' ? ['Oui', 'Non'] : ['Yes', 'No'];
    return (value ? yes : no) as string;
  }

  /**
   * A phone number in national form. When `country`, that of the client's address, differs from the
   * organisation's, the international form: the national digits would be read as a number of that
   * country.
   */
  phone(e164: string | null, country: string | null = null): string | null {
    if (e164 === null || this.#isData) return e164;
    if (country !== null && country !== this.#context.country) return e164;
    if (this.#context.country === 'FR' && FRENCH_NUMBER.test(e164)) {
      return `0${e164.slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1 ');
    }
    const text = formatPhone(e164, this.#context.country);
    return parsePhone(text, this.#context.country) === e164 ? text : e164;
  }

  list(texts: readonly string[]): Cell {
    return texts.length === 0 ? null : joinList(texts);
  }

  /** A function from option keys to their words, made once. */
  option(options: readonly TargetOption[]): (key: string) => string {
    const index = new ChoiceIndex(options);
    const words = new Map(
      options.map((option): [string, string] => {
        const isFound = this.#isData && index.find(option.key) === option.key;
        const word = isFound ? option.key : optionWord(index, option, this.#context.language);
        return [option.key, word];
      }),
    );
    return (key) => words.get(key) ?? key;
  }

  country(code: string | null): Cell {
    return this.#placeName(code, 'region', countryCodeOf);
  }

  speech(code: string | null): Cell {
    return this.#placeName(code, 'language', languageCodeOf);
  }

  #placeName(
    code: string | null,
    type: 'region' | 'language',
    read: (text: string) => string | null,
  ): Cell {
    if (code === null || this.#isData) return code;
    const key = `${type} ${code}`;
    const cached = this.#names.get(key);
    if (cached !== undefined) return cached;
    const named = new Intl.DisplayNames([this.#context.language], { type }).of(code) ?? code;
    const name = read(named) === code ? named : code;
    this.#names.set(key, name);
    return name;
  }
}
