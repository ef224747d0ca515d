// Answers that are kept, so that nothing is worked out or fetched twice in a row.

/** Does it once, and again only where it failed. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  const kept = keep(make);
  return () => kept(0);
}

/** Keeps the answer to the last question, unless it failed. */
export function keep<Key, Value>(answer: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  let last: { key: Key; value: Promise<Value> } | undefined;
  return (key) => {
    if (last?.key === key) return last.value;
    const kept = (last = { key, value: answer(key) });
    kept.value.catch(() => {
      if (last === kept) last = undefined;
    });
    return kept.value;
  };
}
