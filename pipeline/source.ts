import type { Relation } from './contract.ts';

/** Rows of one relation, ready to be selected in the scratch warehouse. */
export interface Staged {
  /** A select that gives them in order; it may still fail on a value. */
  select: string;
  /** Expression for the number of a row. */
  rowNumber: string;
  /** Name of the source for rows of which the mapping gives none. */
  origin: string;
}

/** An opened source: it brings one relation at a time. */
export interface Source {
  /**
   * Makes the rows of a mapping selectable, hands them to `use`, and gives what `use` gives. Lines that never became
   * rows go to table `reject`. What goes wrong on the way is told as an error about the mapping.
   */
  read<Result>(
    relation: Relation,
    mapping: string,
    use: (staged: Staged) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}
