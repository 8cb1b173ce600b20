/** `npm start`: the whole product on this machine. `--keep` keeps the data, `--port` moves it. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_ORGANIZATIONS, DEMO_PASSWORD } from '@clientele/testkit/demo';
import { Failure, printError } from './stack/failure.ts';
import { freeStackFolder } from './stack/folder-lock.ts';
import { onInterruption } from './stack/interruption.ts';
import { keepState, keptState } from './stack/kept-state.ts';
import { localFolder } from './stack/paths.ts';
import { choosePorts, DEFAULT_PORTS } from './stack/ports.ts';
import { type Stack, startStack } from './stack/stack.ts';

type Options = { keep: boolean; port?: number };

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: { keep: { type: 'boolean', default: false }, port: { type: 'string' } },
    });
    if (values.port === undefined) return { keep: values.keep };
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('a port is 1–65535');
    return { keep: values.keep, port };
  } catch (error) {
    throw new Failure(`${(error as Error).message} (npm start -- [--keep] [--port <number>])`);
  }
}

function printReady(stack: Stack, folder: string, options: Options, seconds: string): void {
  const lines = [
    '',
    `Clientèle is ready (${seconds} s): ${stack.address}`,
    '',
    `Demo accounts, password "${DEMO_PASSWORD}":`,
  ];
  for (const { name, members } of DEMO_ORGANIZATIONS) {
    lines.push(`  ${name}`);
    for (const { email, role } of members) lines.push(`    ${email.padEnd(24)} ${role}`);
  }
  lines.push('', `Mail is written to ${join(localFolder, 'mail')}`);
  lines.push(`Logs are in ${join(folder, 'emulators.log')}`);
  lines.push(
    options.keep
      ? 'Ctrl-C stops everything and keeps the data.'
      : 'Ctrl-C stops everything; `npm start -- --keep` keeps the data between starts.',
    '',
  );
  console.log(lines.join('\n'));
}

async function main(): Promise<void> {
  const options = readOptions();
  const began = performance.now();
  let stack: Stack | null = null;
  let stopping = false;
  const stop = async () => {
    stopping = true;
    console.log('\nStopping …');
    if (stack && options.keep) await keepState(stack.emulators.ports.hub);
    await stack?.stop();
  };
  onInterruption(stop);
  const folder = freeStackFolder('start');
  const state = options.keep ? keptState() : null;
  stack = await startStack({
    folder,
    localFolder,
    ports: await choosePorts(DEFAULT_PORTS, options.port),
    ...(state ? { importFrom: state } : {}),
    onStep: (step) => console.log(`${step} …`),
  });
  printReady(stack, folder, options, ((performance.now() - began) / 1000).toFixed(1));
  await stack.emulators.ended;
  if (stopping) return;
  await stack.stop();
  throw new Failure(`the emulators ended by themselves, see ${folder}/emulators.log`);
}

try {
  await main();
} catch (error) {
  printError(error);
  process.exit(1);
}
