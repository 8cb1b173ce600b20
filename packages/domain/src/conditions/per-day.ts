/** Makes a thing once a day: many records are asked about on the same one. */
export function perDay<Thing>(make: (today: string) => Thing): (today: string) => Thing {
  let known: { today: string; thing: Thing } | null = null;
  return (today) => {
    if (known?.today !== today) known = { today, thing: make(today) };
    return known.thing;
  };
}
