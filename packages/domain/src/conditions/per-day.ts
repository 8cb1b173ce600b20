/** Makes a thing once a day: many records are asked about on the same one. */
export function perDay<Value>(make: (today: string) => Value): (today: string) => Value {
  let latest: { today: string; value: Value } | null = null;
  return (today) => {
    if (latest?.today !== today) latest = { today, value: make(today) };
    return latest.value;
  };
}
