/**
 * An extension point: a question that one capability asks of others. The asking capability declares
 * the slot and never learns who fills it; a filling capability imports the slot and names its part
 * in `fills`. Parts are looked up when needed, not when services are built, so the order of
 * building does not matter.
 */
export interface Slot<Part> {
  readonly name: string;
  /**
   * Makes the filling of a capability. Its part comes before those of the capabilities in `before`.
   */
  with: (part: Part, order?: { before?: readonly string[] }) => Filling;
}

/** One part in one slot, for `fills` of a capability. */
export interface Filling {
  readonly slot: string;
  readonly part: unknown;
  readonly before: readonly string[];
}

/**
 * Declares a slot.
 * @param name Unique in the deployment: the asking capability, a dot, what is asked.
 */
export function slot<Part>(name: string): Slot<Part> {
  return { name, with: (part, { before = [] } = {}) => ({ slot: name, part, before }) };
}

/** Read access to slots, for services. */
export interface SlotReader {
  /** Every part of a slot, in the order of the capabilities. */
  all: <Part>(slot: Slot<Part>) => readonly Part[];
  /** The part of a slot that exactly one capability fills. @throws Error for none or several. */
  one: <Part>(slot: Slot<Part>) => Part;
}

interface Placed {
  capability: string;
  part: unknown;
}

/** The registry of filled slots in this process. */
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
