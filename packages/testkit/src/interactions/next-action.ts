import type { ClientProfile } from '@clientele/contracts/clients/client';
import { addDays } from '@clientele/domain/time/calendar';
import { Random } from '../random.ts';

const PROBABILITY = 0.015;
const ACTIONS = [
  'Rappeler pour fixer un rendez-vous',
  'Prendre des nouvelles',
  'Envoyer le devis',
  'Confirmer par téléphone',
  'Proposer une date après les vacances',
];

type NextAction = Pick<ClientProfile, 'nextAction' | 'nextActionOn' | 'nextActionFor'>;

/** The next action of a client: few have one, due some days ago or in the days to come. */
export function generateNextAction(options: {
  seed: string | number;
  clientIndex: number;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  memberIds: readonly string[];
}): NextAction {
  const random = new Random(options.seed, options.clientIndex, 'next action');
  if (!random.chance(PROBABILITY)) {
    return { nextAction: null, nextActionOn: null, nextActionFor: null };
  }
  return {
    nextAction: random.pick(ACTIONS),
    nextActionOn: addDays(options.today, random.integer(-5, 10)),
    nextActionFor: random.pick(options.memberIds),
  };
}
