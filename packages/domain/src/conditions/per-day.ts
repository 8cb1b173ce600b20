/**
 * Remembers the value that `make` gives for a day, since many records are evaluated on the same
 * day.
 */
export function perDay<Value>(make: (today: string) => Value): (today: string) => Value {
  let latest: { today: string; value: Value } | null = null;
  return (today) => {
    if (latest?.today !== today) latest = { today, value: make(today) };
    return latest.value;
  };
}
