/** Errors of the engine that quote the value they stumbled over. */
const ABOUT_VALUES =
  /^(?:Conversion|Invalid Input|Out of Range|Constraint|Mismatch Type|Sequence|Cast|Decimal) Error(?=:)/;
/** Types that the engine names as the aim of a conversion; any other word could be part of the value. */
const TYPES =
  /\b(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?(?:8|16|32|64|128)?|DOUBLE|FLOAT|DECIMAL\(\d+,\s?\d+\)|BOOL(?:EAN)?|DATE|TIME(?:STAMP)?(?: WITH TIME ZONE)?|INTERVAL|UUID|BLOB|ENUM|JSON)(?= when casting|[.!]?$)/m;

/** True for an error whose message holds a value of the data, and so perhaps what people wrote. */
export const tellsValue = (error: unknown): boolean => ABOUT_VALUES.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim();

/** The message of any error, on one line; of an error about a value only its class and the type that was asked for. */
export function lineOf(error: unknown): string {
  const message = messageOf(error);
  const [about] = ABOUT_VALUES.exec(message) ?? [];
  if (about === undefined) return message.replaceAll(/\s*\n\s*/g, ' ');
  const [type] = TYPES.exec(message) ?? [];
  return `${about}: a value cannot be read${type === undefined ? '' : ` as ${type}`}`;
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
