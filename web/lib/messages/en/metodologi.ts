import type { Metodologi } from '../id/metodologi.ts';

export const metodologi = {
  title: 'How are the figures in Tilik computed?',
  lead: 'Every example on this page is computed as it is opened, by the functions that compute the figures on the other pages.',
  dictionary: 'Dictionary',
  jump: 'On this page',
  example: 'Worked example',
  group: { time: 'Time', doubt: 'Uncertainty', scores: 'Composite scores', rules: 'Rules' },
  sections: {
    workdays: {
      title: 'Working days',
      text: [
        'Working days are Monday to Friday without national holidays and joint leave. The day of the start does not count: the due day of n working days is the n-th one after it, by legal date in the time zone of the agency (WIB, WITA, WIT).',
        'Holidays and joint leave are dated data with the number of their decree. A new decree is one more row, and every clock is counted anew.',
      ],
    },
    clocks: {
      title: 'Clocks C1 to C7',
      text: [
        'A clock counts working days from one event to another: C1 national verification, C2 agency verification, C3 first response, C4 resolution, C5 reply of the reporter, C6 hand-over to the Ombudsman, C7 completing the data. Limits, events, validity and legal sources are in the dictionary.',
        'Clocks pause while a report is on hold. A transfer stops C2 to C4 of the giver and starts new ones; C6 is never reset. A reopened report goes on from the time already used.',
      ],
    },
    survival: {
      title: 'Open reports inside the times',
      text: [
        'A mean over closed reports does not see the abandoned ones. Tilik uses the Kaplan-Meier estimate: an open report stays in until the last day it was seen, then leaves without counting as finished.',
        'Eight reports as an example; + marks one that is still open.',
      ],
    },
    competing: {
      title: 'Competing events',
      text: [
        'An archived or withdrawn report will never be resolved. Treating it as merely not yet resolved overstates the share resolved, so both are counted as rivals (Aalen-Johansen).',
      ],
    },
    interval: {
      title: '95 per cent intervals',
      text: [
        'Every share (41 of 50, say) comes with its Wilson interval: the range in which the true value plausibly lies. The fewer reports, the wider it is.',
      ],
    },
    shrinkage: {
      title: 'Shrinkage towards the group',
      text: [
        'Values of few reports easily look extreme by chance. Shrinkage (empirical Bayes, beta-binomial) draws each towards the mean of its group, as if some average reports were added; values of many reports hardly move.',
      ],
    },
    ranks: {
      title: 'Rank intervals and tiers',
      text: [
        'From the distribution of each agency 10,000 seeded draws are taken, every draw is ranked, and the range from 5 to 95 per cent is printed. Do not quote one number.',
        'A tier says what can be said: above the group, below it, or not distinguishable. Those that cannot be assessed stand apart and stay in the sum of the group.',
      ],
    },
    funnel: {
      title: 'Funnel plot',
      text: [
        'Limits of what is ordinary around the value of the group are wider where reports are few. Outside the 99.8 per cent limit is hardly chance. Below 30 reports the exact binomial limits hold.',
        'Where the whole group scatters more than chance would, the limits are widened by φ, and φ is always printed.',
      ],
    },
    case_mix: {
      title: 'Case-mix adjustment',
      text: [
        'An agency that receives harder reports must not lose by it. What happened is compared with what would be expected if each kind of report went as in the group; the raw and the adjusted value always stand side by side.',
      ],
    },
    change: {
      title: 'Before and after',
      text: [
        'A change is told as a probability, not as an arrow. Two periods are compared only at the same age of reports, and "better" or "worse" is said from a probability of 95 per cent on.',
      ],
    },
    multiple: {
      title: 'Many flags at once',
      text: [
        'Of hundreds of agencies some look deviant by chance alone. The Benjamini-Hochberg procedure holds the share of false flags at 5 per cent.',
      ],
    },
    indicators: {
      title: 'The five indicators',
      text: [
        'I1 Response speed = 100 × (0.2 verified on time + 0.4 first response with substance within 5 wd + 0.4 resolved within the limit of its class), from curves that hold the open reports.',
        'I2 Openness = 100 × (0.4 visible to the public + 0.3 no silence over 10 wd + 0.3 closings with reason and evidence).',
        'I3 Accessibility = 100 × (0.5 reports per resident against peers, at most 1 + 0.25 variety of channels + 0.25 districts heard from). Many reports do not mean bad service.',
        'I4 Resolution quality = 100 × (0.5 closings with substance + 0.3 not undone + 0.2 rating of the reporter), counted from 10 wd after closing.',
        'I5 Collaboration = 100 × (0.4 lead named within 3 wd + 0.3 no ping-pong + 0.3 cross-agency reports on time against single-agency ones), from 10 cross-agency reports on.',
      ],
    },
    composite: {
      title: 'IKP',
      text: [
        'IKP is the weighted geometric mean of the five: a collapse in one cannot be bought off by the others. It is published with at least four of them; missing weight is shared out and marked. The weights are a versioned setting.',
      ],
    },
    samples: {
      title: 'Small samples',
      text: [
        'One rule on every screen, in every file and report. Most regencies and cities receive too few reports to be ranked by the year; hence the window of 24 months and the level of provinces.',
      ],
    },
    flags: {
      title: 'Flags',
      text: [
        'Flags of reports and agencies are rules over events and dates, with the version of the rule, the first day, the day it cleared, severity and who must act. The same flag stays the same flag from edition to edition. The rules are in the dictionary.',
      ],
    },
    left_out: {
      title: 'What is not counted',
      text: [
        'Reports not yet due are not in the denominator of on-time shares, whether finished or not. A transferred report leaves the giver as censored; on-time shares still count as late what was past its due day when it was transferred, archived, withdrawn or handed over. Archiving and withdrawal are no resolution. A short answer without attachment or next step, or a text repeated more than 5 times a month by the same unit, has no substance.',
        'Source rows that cannot be used are quarantined with their reason and counted on the data page.',
      ],
    },
    pitfalls: {
      title: 'Pitfalls of reading',
      text: [
        'Open reports that leave the averages make performance look better.',
        'Clocks reset by a transfer hide the true time; look at C6.',
        'A region without reports looks perfect; quiet does not mean fine.',
        'Extreme values tend back to the mean with no one acting; mind it in before and after.',
        'Outreach raises the number of reports; that is no worse service.',
        'Clusters of holidays move the due days of many reports at once.',
        'An outage of a source gives empty days and then a surge; look at the data page.',
      ],
    },
  },
  row: {
    counted: (limit, from) => `${limit} from ${from}`,
    due: (due, plain) => (due === plain ? due : `${due} (without holidays: ${plain})`),
    runs: 'Working days, + still open',
    survival: (days) => `Not finished after ${days}, S(t)`,
    interval: '95% interval',
    finished: (days) => `Finished within ${days}`,
    median: 'Median',
    rmst: (days) => `Restricted mean up to ${days}`,
    naiveMean: 'Mean of the closed ones alone (misleading)',
    naiveShare: (days) => `Within ${days} among the closed alone (misleading)`,
    incidence: (days) => `Finished within ${days}, archiving as a rival`,
    archived: (days) => `Archived within ${days}`,
    overstated: 'Finished if archived ones counted as open (too high)',
    member: (key, of) => `Agency ${key}: ${of}`,
    prior: (strength) => `Mean of the group; worth ${strength} reports`,
    pulled: (raw, to, range) => `${raw} becomes ${to} (90%: ${range})`,
    rank: (expected, range) => `${range}, expected ${expected}`,
    limits: (n) => `Limits 95% / 99.8% at n ${n}`,
    z: (of) => `Standard deviations of ${of}`,
    phi: (phi, n) => `99.8% limits at n ${n} with φ = ${phi}`,
    observed: (of) => `Observed: ${of} on time`,
    expected: 'Expected from its case-mix',
    ratio: 'Observed / expected',
    adjusted: 'Adjusted value',
    drop: (before, now) => `Probability of a drop, ${before} to ${now}`,
    dropBeyond: (margin) => `Probability of a drop over ${margin}`,
    logRank: (before, after) => `Log-rank ${before} and ${after}: χ², p`,
    pValues: 'p-values',
    kept: 'Still taken as deviant',
    adoption: (n) => `${n} reports, 420,000 residents, 2 years, per 100,000 a year`,
    rating: (stars) => `Ratings ${stars} after shrinkage`,
    score: (id, weight) => `${id}, weight ${weight}`,
    geometric: 'IKP (geometric)',
    arithmetic: 'Plain mean, for comparison',
    version: 'Version of the weights',
    halfWidth: (n) => `Precision at 80%, n ${n}`,
    plusMinus: (points) => `± ${points} points`,
    below: (n) => `n < ${n}`,
    countsOnly: 'counts only, no percentage, no rank',
    between: (lo, hi) => `n ${lo}–${hi}`,
    faded: 'faded value, "small sample", no rank',
    atLeast: (n) => `n ≥ ${n}`,
    full: 'value, interval, tier, rank interval',
  },
  strip: {
    title: (from, limit, due) => `${from} + ${limit} = ${due}`,
    kind: {
      workday: 'working day',
      weekend: 'weekend',
      libur_nasional: 'national holiday',
      cuti_bersama: 'joint leave',
    },
  },
  curve: (days, share) => `Curve of the share not finished; ${share} after ${days}`,
  funnel: (target) => `Funnel around ${target}: limits 95% and 99.8% by number of reports`,
  funnelAxis: 'number of reports',
  curveAxis: 'working days',
} satisfies Metodologi;
