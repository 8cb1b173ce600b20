/** `pnpm test:e2e [filter]`: the end-to-end tests alone, on a stack of their own. */
import { printError } from './stack/failure.ts';
import { onInterruption } from './stack/interruption.ts';
import { stackFolder } from './stack/paths.ts';
import { choosePorts, portsFrom } from './stack/ports.ts';
import { startStack } from './stack/stack.ts';
import { counts } from './test/outcome.ts';
import { playwright, STORIES_STACK } from './test/playwright-step.ts';

try {
  const folder = stackFolder('test-e2e');
  const stack = await startStack({
    folder,
    localFolder: folder,
    ...STORIES_STACK,
    ports: await choosePorts(portsFrom(11_000)),
    onStep: (step) => console.log(`${step} …`),
  });
  onInterruption(stack.stop);
  const filters = process.argv.slice(2);
  const outcome = await playwright(stack, filters);
  await stack.stop();
  console.log(outcome.output ?? '');
  console.log(counts(outcome));
  process.exitCode = outcome.failed === 0 ? 0 : 1;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
