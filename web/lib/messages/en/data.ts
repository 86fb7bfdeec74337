import type { Data } from '../id/data.ts';
import { choose, counted } from '../plural.ts';

export const data = {
  title: "Can today's figures be trusted?",
  lead: 'How loading went, what was checked, what was held back, and how fresh the sources are.',
  dictionary: 'Dictionary',

  stripTitle: {
    clean: (n) => (n === '1' ? 'The last run was published' : `All of the last ${n} runs were published`),
    mixed: (good, n) =>
      n === '1'
        ? 'The last run was not published; failed ones never reach a reader'
        : `${good} of the last ${n} runs ${choose(good, 'was', 'were')} published; failed ones never reached a reader`,
    none: 'No run is on record yet',
  },
  stripSub: 'Bar = rows in per run. Square = outcome.',
  stayed: (day, message, edition) => `${day}: ${message} Edition ${edition} stayed in force.`,
  stopped: (day, message) => `${day}: ${message}`,
  stayedNone: (day, message) => `${day}: ${message} No edition was in force.`,
  outcome: {
    clean: 'published',
    noted: 'published with notes',
    stopped: 'stopped by a check, not published',
    failed: 'failed, not published',
  },
  legend: (words, n) => `${words} (${n})`,
  figures: {
    finished: 'finished, last run',
    took: (seconds, start) => `${seconds}, started ${start}`,
    rows: 'rows in',
    landed: (n) => `${n} landed`,
    quarantined: 'rows in quarantine',
    quarantinedWhy: 'kept with their reasons, can be replayed',
    age: 'age of the data',
    ageWhy: 'amber from 1 working day, plum from 2',
  },
  runWords: (at, outcome, rows) => `${at}: ${outcome}, ${counted(rows, 'row', 'rows')} in`,
  list: 'Show as a table',
  runColumns: { started: 'Started', outcome: 'Outcome', rows: 'Rows in', took: 'Took', message: 'Message' },

  stepsTitle: (step, seconds) => `Longest step: ${step}, ${seconds}`,
  stepsNone: 'The last run ended before its first step was done',
  stepsSub: 'Steps of the last run',
  stepColumns: { step: 'Step', rows: 'Rows', seconds: 'Took' },
  step: {
    land: 'Land the sources',
    build: 'Build the tables',
    check: 'Check',
    publish: 'Publish the edition',
    remember: 'Remember the run',
  },

  feedsTitle: (name, at) => `The stalest source decides the age of the pages: ${name}, until ${at}`,
  feedsSub: 'Freshness by source',
  feedUntil: (at) => `until ${at}`,
  feedLanded: (at) => `landed ${at}`,
  feedSample: 'sample data',
  cadence: (cron) => `schedule ${cron}`,

  intakeTitle: {
    kept: (rows, landed, quarantined) =>
      `${counted(rows, 'row', 'rows')} in = ${landed} landed + ${quarantined} in quarantine`,
    lost: (n) => `${counted(n, 'row', 'rows')} in cannot be accounted for`,
  },
  intakeSub: 'No row disappears silently: the sum must hold for every relation.',
  intakeColumns: {
    relation: 'Relation',
    rows_in: 'In',
    landed: 'Landed',
    quarantined: 'Quarantined',
    sum: 'Sum holds',
  },
  relation: {
    region: 'regions',
    agency: 'agencies',
    complaint: 'complaints',
    event: 'events',
    snapshot: 'as-of instant',
  },
  matches: 'holds',
  differs: (n) => `off by ${n}`,

  reconciliation: {
    title: {
      kept: 'All sums hold: every report is in exactly one group',
      broken: (n) => `${counted(n, 'sum does', 'sums do')} not hold`,
    },
    sub: (checked) => `Checked whenever an edition is made: ${checked}. A difference stops publishing.`,
    kind: {
      nation: 'nation',
      province: 'provinces',
      agency: 'agencies',
      feed: 'relations of feeds',
      clock: 'clocks',
      indicator: 'indicators',
    },
    balance: { received: 'Reports received, by state', open: 'Open reports' },
    part: {
      in_time: 'In time',
      overdue: 'Overdue',
      unverified: 'Unverified',
      held: 'On hold',
      tidak_terklasifikasi: 'Unclassified',
    },
    total: 'Total',
  },

  quarantineTitle: {
    some: (n, reasons) =>
      `${counted(n, 'row', 'rows')} in quarantine for ${counted(reasons, 'reason', 'reasons')}`,
    none: 'No row is in quarantine',
  },
  quarantineSub: 'Examples hold identifiers only, never the content of a report.',
  quarantineNone: 'Every row passed the checks of type, date, key and reference.',
  reason: {
    missing_value: 'Required value missing',
    bad_value: 'Value of the wrong type',
    impossible_date: 'Impossible date',
    outside_calendar: 'Date outside the calendar',
    closed_before_received: 'Closed before received',
    before_received: 'Event before the report was received',
    unknown_class: 'Unknown classification',
    unknown_agency: 'Unknown agency',
    unknown_code: 'Unknown code',
    duplicate_id: 'Duplicate identifier',
    orphan_event: 'Event without a report',
    parent_quarantined: 'Its report is in quarantine',
    text_too_long: 'Text too long',
    unreadable_line: 'Unreadable line',
  },
  rows: (n) => counted(n, 'row', 'rows'),
  example: (source, row) => `${source}, row ${row}`,

  checksTitle: {
    clean: 'All checks passed without a note',
    failed: 'The last run failed before its checks were done',
    noted: (n) => `${counted(n, 'check', 'checks')} left a note`,
    stopped: (n) => `${counted(n, 'check', 'checks')} stopped publication`,
  },
  checksSub: 'A "stop" check keeps an edition from being published; a "note" is published along with it.',
  checkColumns: { rule: 'Check', message: 'Result', severity: 'Effect', count: 'Rows' },
  severity: { stop: 'stop', warn: 'note' },
  checksNone:
    'Checked: unique keys, references, the rules of each table, and row counts against the last edition.',

  editionsTitle: (n) =>
    n === '1'
      ? '1 edition is kept; it is never overwritten'
      : `${n} editions are kept; none is ever overwritten`,
  editionsSub: 'The newest first',
  editionCurrent: 'in force',
  editionDamaged: 'damaged',
  editionDamagedWhy: 'manifest.json is missing or unreadable; this edition cannot serve',
  editionOf: (built, complaints) => `published ${built} · ${counted(complaints, 'report', 'reports')}`,
  editionFindings: (n) => counted(n, 'note', 'notes'),
} satisfies Data;
