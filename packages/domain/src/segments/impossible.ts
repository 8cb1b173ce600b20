import type { FieldDescription } from '../conditions/operators.ts';
import { type Demand, type Formula, requirementsOf } from './demands.ts';
import { type Values, type WeighedDemand, weighDemand } from './weighed-demand.ts';
import { witnessesOf } from './witnesses.ts';

/** The fields that demands are about, and the day on which they are judged. */
export interface Judgement {
  fields: ReadonlyMap<string, FieldDescription>;
  today: string;
}

/**
 * Whether no record can meet a formula together with some demands. True is always right; false only
 * means that it was not proven.
 */
export function isImpossible(
  formula: Formula,
  judgement: Judgement,
  otherDemands: readonly Demand[] = [],
): boolean {
  const { demands, choices } = requirementsOf(formula);
  const together = [...otherDemands, ...demands];
  return (
    contradict(together, judgement) ||
    choices.some((choice) =>
      choice.every((alternative) => isImpossible(alternative, judgement, together)),
    )
  );
}

/**
 * Whether demands on the same field (and period) exclude each other. Different fields and periods
 * are independent.
 */
function contradict(demands: readonly Demand[], { fields, today }: Judgement): boolean {
  const byVariable = new Map<string, { field: FieldDescription; demands: WeighedDemand[] }>();
  for (const demand of demands) {
    const { field: key, period } = demand.condition;
    const field = fields.get(key);
    if (!field) {
      // A condition over an unknown field is never met, whatever its operator.
      if (!demand.negated) return true;
      continue;
    }
    const variable = JSON.stringify([key, period]);
    const variableDemands = byVariable.get(variable) ?? { field, demands: [] };
    byVariable.set(variable, variableDemands);
    variableDemands.demands.push(weighDemand(demand, field, today));
  }
  return [...byVariable.values()].some((single) => excludeEachOther(single.field, single.demands));
}

function excludeEachOther(field: FieldDescription, demands: readonly WeighedDemand[]): boolean {
  if (demands.some((left) => demands.some((right) => clash(left, right)))) return true;
  const witnesses = witnessesOf(field, demands);
  if (witnesses === null) return false;
  const hasSpan = demands.some(({ span }) => span !== null);
  const mayMeet = (demand: WeighedDemand, values: Values) =>
    (values.length > 0 && hasSpan && isBeyondWitnesses(field, demand)) || demand.isMetBy(values);
  return !witnesses.some((values) => demands.every((demand) => mayMeet(demand, values)));
}

/** Demands for which the sampled values (witnesses) are not representative. */
function isBeyondWitnesses({ type }: FieldDescription, { span, negated }: WeighedDemand): boolean {
  if (type === 'date') return span === null;
  return span?.kind === 'containsAll' && negated && span.values.length > 1;
}

function clash(left: WeighedDemand, right: WeighedDemand): boolean {
  if (left.negated) return false;
  if (right.negated) return left.subject === right.subject || partImplies(left, right);
  const [part, second] = [left.part, right.part];
  if (part === null || second === null || part.of !== second.of) return false;
  if (part.of === 'startsWith') {
    return !part.text.startsWith(second.text) && !second.text.startsWith(part.text);
  }
  return (
    part.of === 'endsWith' && !part.text.endsWith(second.text) && !second.text.endsWith(part.text)
  );
}

/** Whether a text with one part always has the other part too. */
function partImplies({ part }: WeighedDemand, { part: implied }: WeighedDemand): boolean {
  if (part === null || implied === null) return false;
  if (implied.of === 'contains') return part.text.includes(implied.text);
  if (part.of !== implied.of) return false;
  return implied.of === 'startsWith'
    ? part.text.startsWith(implied.text)
    : part.text.endsWith(implied.text);
}
