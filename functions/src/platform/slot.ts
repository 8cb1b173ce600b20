/**
 * A question that one capability asks of others. Who asks declares the slot, and never learns who
 * answers; who answers imports the slot from below and names its answer in `fills`. Answers are
 * looked up when they are needed, not when objects are built: the order of building does not matter.
 */
export interface Slot<Part> {
  readonly name: string;
  /** What a capability puts into the slot. `before` names capabilities whose part comes after. */
  with: (part: Part, order?: { before?: readonly string[] }) => Filling;
}

/** One answer, for `fills` of a capability. */
export interface Filling {
  readonly slot: string;
  readonly part: unknown;
  readonly before: readonly string[];
}

/** @param name Unique in the deployment: the asking capability, a dot, what is asked. */
export function slot<Part>(name: string): Slot<Part> {
  return { name, with: (part, { before = [] } = {}) => ({ slot: name, part, before }) };
}

/** What services may do with slots: ask. */
export interface SlotReader {
  /** Every part, in the order of the capabilities. */
  all: <Part>(slot: Slot<Part>) => readonly Part[];
  /** The part of a slot that exactly one capability fills. @throws Error for none or several. */
  one: <Part>(slot: Slot<Part>) => Part;
}

interface Placed {
  capability: string;
  part: unknown;
}

/** Who answers what, in this process. */
export class Slots implements SlotReader {
  readonly #placed = new Map<string, Placed[]>();

  /** Puts the parts of a capability into their slots. */
  fill(capability: string, fillings: readonly Filling[]): void {
    for (const { slot: name, part, before } of fillings) {
      const placed = this.#placed.get(name) ?? [];
      const first = placed.findIndex((filled) => before.includes(filled.capability));
      placed.splice(first === -1 ? placed.length : first, 0, { capability, part });
      this.#placed.set(name, placed);
    }
  }

  all = <Part>({ name }: Slot<Part>): readonly Part[] =>
    (this.#placed.get(name) ?? []).map(({ part }) => part as Part);

  one = <Part>(wanted: Slot<Part>): Part => {
    const parts = this.all(wanted);
    if (parts.length !== 1) {
      throw new Error(`${parts.length} capabilities fill the slot ${wanted.name}, not one`);
    }
    return parts[0] as Part;
  };
}
