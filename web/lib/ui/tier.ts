/** Against the group: clearly above, clearly below, or not to be told apart. Above is always the better side. */
export type Tier = 'above' | 'same' | 'below';
