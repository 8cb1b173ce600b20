import type { Database } from '../platform/database.ts';

/**
 * Lets `commits` commits pass and makes every later one fail before it is written, until `mend` is
 * called.
 */
export function breakCommitsAfter(database: Database, commits: number): { mend: () => void } {
  const original = database.newCommit.bind(database);
  let remaining = commits;
  database.newCommit = () => {
    const commit = original();
    if (remaining > 0) {
      remaining -= 1;
      return commit;
    }
    commit.run = () => Promise.reject(new Error('cut off'));
    return commit;
  };
  return {
    mend: () => {
      database.newCommit = original;
    },
  };
}
