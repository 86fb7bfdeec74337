/** A fixed number of things of which each serves one user at a time; further users wait in line. */
export interface Pool<T> {
  /** Waits for a free thing; give it back in a `finally`. */
  borrow(): Promise<T>;
  giveBack(thing: T): void;
}

/** Makes a first-come, first-served pool of `things`. */
export function pool<T>(things: readonly T[]): Pool<T> {
  const idle = [...things];
  const waiting: ((thing: T) => void)[] = [];
  return {
    borrow() {
      const thing = idle.pop();
      return thing === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(thing);
    },
    giveBack(thing) {
      const next = waiting.shift();
      if (next === undefined) idle.push(thing);
      else next(thing);
    },
  };
}
