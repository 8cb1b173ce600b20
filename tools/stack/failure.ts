/** An expected problem of the user's machine: shown as one line, without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Prints an error as a person wants to read it. */
export function printError(error: unknown): void {
  if (error instanceof Failure) {
    console.error(`error: ${error.message}`);
    return;
  }
  console.error(error);
}
