/**
 * Runs `stop` once when the person presses Ctrl-C, when the process is asked to end, or when the
 * process that started it (the bootstrap) has gone.
 */
export function onInterruption(stop: () => Promise<void>): void {
  let stopping = false;
  const interrupt = (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(exitCode),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => interrupt(0));
  process.on('SIGTERM', () => interrupt(0));
  process.on('SIGHUP', () => interrupt(0));
  if (process.channel) {
    process.once('disconnect', () => interrupt(0));
    // Listening for the parent's end must not keep this process alive.
    process.channel.unref();
  }
}
