/** The message of any error, on one line. */
export function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().replaceAll(/\s*\n\s*/g, ' ');
}

/** An error meant for a person: one readable line, and what to do about it. */
export class TilikError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TilikError';
    this.remedy = remedy;
  }
}
