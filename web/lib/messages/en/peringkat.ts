import type { Peringkat } from '../id/peringkat.ts';
import { choose, counted } from '../plural.ts';

/** One member of a peer group, by the plural that names the group. */
const ONE: Readonly<Record<string, string>> = {
  regencies: 'regency',
  cities: 'city',
  'provincial governments': 'provincial government',
  ministries: 'ministry',
  'national agencies': 'national agency',
  'work units': 'work unit',
};

const some = (n: string, peers: string): string => counted(n, ONE[peers] ?? peers, peers);

export const peringkat = {
  peers: {
    kabupaten: 'regencies',
    kota: 'cities',
    provinsi: 'provincial governments',
    kementerian: 'ministries',
    lembaga: 'national agencies',
    unit: 'work units',
  },
  title: (peers) => `Which ${peers} are really different?`,
  lead: 'We show tiers, not places. Differences within a tier are not strong enough to be read as an order.',
  csv: 'Download CSV',
  indicator: 'Indicator',
  peerGroup: 'Peer group',
  period: 'Period',
  months: { '24b': '24 months', '12b': '12 months' },
  chips: { peers: 'Peer group', period: 'Counted', province: 'Province', agency: 'Agency', n: 'Minimum n' },
  peersOf: (peers, n) => `${capital(peers)} (${n})`,
  atEndOf: (month) => `End of ${month}`,
  summary: (reports, ranked, peers) => `${counted(reports, 'report', 'reports')} in ${some(ranked, peers)}`,

  findingsTitle: (ranked, peers) => `What can be concluded about ${some(ranked, peers)}`,
  findingsNone: (peers) => `No ${peers} have 30 reports or more in this period.`,
  findingsNoneDo: 'Choose a longer period or remove the province.',
  tierCounts: (below, same, above) =>
    `${below} below the group, ${same} cannot be told apart, ${above} above the group`,
  tierLinks: 'Go to tier',
  finding: {
    below: (peers) => ` ${peers} are `,
    belowWord: 'below their group',
    and: ' and ',
    above: ' above it; ',
    same: ' cannot be told apart yet.',
    rule: (share) =>
      `Tiers come from the Wilson 95% interval: all of it must lie on one side of the group's figure (${share}), not from places.`,
    apparent: (apparent, peers, below) =>
      `${apparent} ${peers} look worse than the group, but the intervals of only ${below} support that.`,
    apparentWhy: 'The others may differ by chance: they have too few reports.',
    excess: (name, share, of, more) =>
      `${name} (${of}) stands at ${share}: about ${more} reports more than if it were like the group.`,
    excessWhy: {
      higher: 'The largest gap in reports within the lower tier: reports that miss this indicator.',
      lower: 'The largest gap in reports within the lower tier: reports in the backlog.',
    },
    chance: (chance, ranked, peers) =>
      `If all ${ranked} ${peers} were alike, about ${chance} would still look different.`,
    chanceWhy: 'That is what a 95% interval means. Read a tier as a reason to look, not as a verdict.',
  },

  spreadTitle: (low, high, peers) => `Half of the ${peers} lie between ${low} and ${high}`,
  spreadFew: (n, peers) => `Only ${some(n, peers)} can be assessed; too few to speak of a spread`,
  spreadSub: (indicator, months) =>
    `${indicator}, ${months}. One mark is one unit with n ≥ 30, rounded to the nearest percent.`,
  group: (share) => `group ${share}`,
  legend: { above: 'above the group', same: 'cannot be told apart', below: 'below the group' },

  tableTitle: (peers, indicator) => `Tiers of ${peers}: ${indicator}`,
  tableSub: (share) =>
    `Dashed line = group ${share}. Indicator cells hold percents, coloured against the median of the group (indigo better, brown worse); italic = small sample; hatched = cannot be assessed yet.`,
  columns: {
    member: 'Unit',
    n: 'Reports (n)',
    share: 'Value',
    interval: 'Wilson 95% interval',
    bounds: 'Range',
    cells: 'All indicators',
    trend: 'Trend, 24 mo',
  },
  axis: (low, high) => `${low} to ${high}`,
  rule: {
    higher: {
      above:
        'The whole interval is above the figure of the group. Order within this tier proves no difference.',
      same: 'The interval includes the figure of the group.',
      below: 'The whole interval is below the figure of the group.',
    },
    lower: {
      above: 'The whole interval is lower than the figure of the group; here lower is better.',
      same: 'The interval includes the figure of the group.',
      below: 'The whole interval is higher than the figure of the group.',
    },
  },
  members: some,
  showMore: (n) => `Show ${n} more`,
  showLess: 'Show fewer',
  sorted: { first: 'by value, best first', last: 'by value, worst first' },
  emptyTier: 'None.',
  intervalLabel: (share, range, n) => `${share}, interval ${range}, n ${n}`,
  adjusted: (share) => `case-mix adjusted: ${share}`,
  cell: (indicator, value) => `${indicator}: ${value}`,
  cellSmall: (value, n) => `${value}, small sample (n ${n})`,
  cellNone: (n) => `cannot be assessed yet (n ${n})`,
  trendShort: 'n too low',
  trendLabel: {
    1: (from, to) => `by quarter, from ${from} to ${to}`,
    2: (from, to) => `by half-year, from ${from} to ${to}`,
    4: (from, to) => `by year, from ${from} to ${to}`,
  },
  openCounted: (n, name) => `${counted(n, 'report that counts', 'reports that count')}: ${name}`,
  openAmiss: (share, n, name) => `${share}; open the ${counted(n, 'report', 'reports')} to work on: ${name}`,
  openCases: (name) => `Open the reports of ${name}`,

  shelfTitle: (n, peers) =>
    `${some(n, peers)} cannot be assessed yet and ${choose(n, 'is', 'are')} given no tier on purpose`,
  shelfNone: (peers) => `All ${peers} can be assessed`,
  shelfSub: 'Hiding data or not recording them never raises a tier.',
  shelf: {
    none: {
      title: 'Zero reports',
      text: 'No report counts in this period. Quiet does not mean fine.',
    },
    counts: { title: 'n 1–9: counts only', text: 'No percentage is shown.' },
    small: { title: 'n 10–29: small sample', text: 'The value is faded and has no tier.' },
  },
  list: 'Show the list',
  sum: (parts, total, peers) => `${parts} = ${some(total, peers)}`,

  aboutTitle: (indicator) => `What “${indicator}” means`,
  aboutLink: 'Full definition in the dictionary',
} satisfies Peringkat;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
