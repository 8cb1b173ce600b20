/** An expected problem of the user's machine: printed as one line, without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Prints a Failure as one line, and any other error with its stack trace. */
export function printError(error: unknown): void {
  if (error instanceof Failure) {
    console.error(`error: ${error.message}`);
    return;
  }
  console.error(error);
}
