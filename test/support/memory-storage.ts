/**
 * A browser's storage, as far as tests need one.
 * @param full whether there is no room for anything
 */
export function memoryStorage(full = false): Storage {
  const kept = new Map<string, string>();
  return {
    ...{
      getItem: (key: string) => kept.get(key) ?? null,
      key: (index: number) => [...kept.keys()][index] ?? null,
    },
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}
