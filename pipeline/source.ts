import type { Relation } from './contract.ts';

/** An opened source: it brings one relation at a time into the scratch warehouse. */
export interface Source {
  /**
   * Runs a mapping and leaves its rows, in order, in table `staged.<relation>`, lines that never became rows in table
   * `reject`; gives the name of the source for rows of which the mapping gives none.
   */
  stage(relation: Relation, mapping: string): Promise<string>;
  close(): Promise<void>;
}
