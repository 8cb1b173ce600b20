/**
 * Works on `limit` items at a time. Answers come in the order of the items; the first error is
 * thrown once the work that has begun has ended.
 */
export async function sideBySide<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Array<Answer>(items.length);
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, item] = next;
      try {
        answers[at] = await work(item);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }
  };
  // After a failure no further item begins, and the error is thrown only when the running ones have
  // ended.
  const ends = await Promise.allSettled(Array.from({ length: limit }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return answers;
}
