/** An error meant for a person: one readable line, and what to do about it. */
export class TilikError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TilikError';
    this.remedy = remedy;
  }
}
