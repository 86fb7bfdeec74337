import type { Shell } from '../id/shell.ts';
import { counted } from '../plural.ts';

export const shell = {
  product: 'Tilik',
  tagline: 'SP4N-LAPOR! oversight',
  skip: 'Skip to content',
  scope: 'Scope',
  nation: 'Nationwide',
  scopeAll: (agencies: string) => `Nationwide · ${counted(agencies, 'agency', 'agencies')}`,
  groups: { watch: 'Watch', act: 'Act', base: 'Basis' },
  pages: {
    overview: 'Overview',
    ranking: 'Rankings',
    cases: 'Cases',
    data: 'Data',
    methods: 'Methods',
    dictionary: 'Dictionary',
  },
  mainNav: 'Main pages',
  crumbs: 'Breadcrumb',
  more: 'More',
  overdueCount: (n: string) => counted(n, 'overdue report', 'overdue reports'),
  language: 'Language',
  toDark: 'Dark appearance',
  toLight: 'Light appearance',
  help: 'Keyboard help',
  helpTitle: 'Keyboard shortcuts',
  helpGo: (page: string) => `Open ${page}`,
  helpShow: 'Open this help',
  helpOn: 'Single-key shortcuts are on.',
  helpOff: 'Single-key shortcuts are off.',
  helpTurnOff: 'Turn shortcuts off',
  helpTurnOn: 'Turn shortcuts on',
  close: 'Close',
  sample: 'Sample data',
  sampleWhy: 'The figures come from a synthetic set of reports; they are not real results.',
  dataUntil: (at: string) => `Data up to ${at}`,
  loaded: (at: string) => `loaded ${at}`,
  edition: (id: string) => `edition ${id}`,
  ageFresh: 'Data are fresh',
  ageLate: (days: string) => `${days} late`,
  snapshot: (at: string) => `Snapshot of ${at}. Figures may change when late reports come in; see`,
  snapshotPage: 'Data',
  footMethods: 'How it is computed',
  footDictionary: 'dictionary',
  versions: (policy: string, calendar: string, code: string) =>
    `Rules ${policy} · calendar ${calendar} · code ${code}`,
  totals: (complaints: string, agencies: string) =>
    `${counted(complaints, 'report', 'reports')}, ${counted(agencies, 'agency', 'agencies')}`,
  source: (names: string) => `Source: ${names}`,
  editionFailed: (failed, shown) =>
    shown === null
      ? `Edition ${failed} could not be opened.`
      : `Edition ${failed} could not be opened. You see edition ${shown}.`,
  noEditionTitle: 'No edition yet',
  noEditionLead: 'Tilik has never loaded data, so there is no figure to show.',
  noEditionSince: 'There is no figure to show yet.',
  noEditionRun: {
    stopped: (at) => `The last run (${at}) was held by a check, not published.`,
    failed: (at) => `The last run (${at}) failed, nothing was published.`,
  },
  noEditionDo: 'Run this command on the server, then reload the page:',
  noEditionFix: 'Mend the cause, run this command on the server again, then reload the page:',
  noEditionRuns: 'See the record of all runs',
  previous: 'Previous',
  next: 'Next',
  first: 'Start',
  pager: 'List pages',
  remove: (what: string) => `Remove filter ${what}`,
  filters: 'Filters',
  reset: 'Reset',
  copyLink: 'Copy link',
  copied: 'Link copied',
  ignored: (what: string) => `Ignored because unknown: ${what}.`,
  limitBar: (elapsed: string, limit: string) => `${elapsed}, limit ${limit}`,
  province: { label: 'Choose a province', all: 'All provinces', apply: 'Apply' },
  tier: {
    above: 'Above the group',
    same: 'Cannot be told apart yet',
    below: 'Below the group',
  },
  errorTitle: (status: number): string => {
    if (status === 404) return 'This page does not exist';
    return status < 500 ? 'This request cannot be answered' : 'This page could not be shown';
  },
  errorLead: (status: number): string => {
    if (status === 404) return 'The address may be mistyped, or the report is not in this edition.';
    return status < 500
      ? 'The address asks for something that has no answer. Correct it or start from the overview.'
      : 'The error has been recorded on the server. The data of the last edition are unchanged.';
  },
  errorHome: 'Open Overview',
} satisfies Shell;
