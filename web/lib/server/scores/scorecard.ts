import { access, accessRate, type AccessEvidence } from './access.ts';
import { collaboration, type CollaborationEvidence } from './collaboration.ts';
import { composite, type Composite, type Weights } from './composite.ts';
import { openness, type OpennessEvidence } from './openness.ts';
import { quality, type QualityEvidence } from './quality.ts';
import { speed, type SpeedEvidence } from './speed.ts';
import { spreads, type Spreads } from './spread.ts';
import type { IndicatorId, Judged } from './term.ts';
import { LEAST_PEERS } from '../statistics/adoption.ts';
import { quantile } from '../statistics/deviation.ts';
import { betaBinomialPrior, type Prior } from '../statistics/shrinkage.ts';

/** Everything that is known of one member of a group over a period. */
export interface Evidence {
  entity: string;
  /** Only members of one class of residents are peers in access, provinces all of them (0); null without residents. */
  peer_class: number | null;
  speed: SpeedEvidence;
  openness: OpennessEvidence;
  access: AccessEvidence;
  quality: QualityEvidence;
  collaboration: CollaborationEvidence;
}

/** What a member is measured against. */
export interface Peers {
  prior: Prior | null;
  /** Median access rate per class of residents. */
  rates: ReadonlyMap<number, number>;
}

/** Five scores of one member, their composite, and how uncertain both are. */
export interface Scorecard {
  entity: string;
  judged: Judged[];
  composite: Composite;
  spreads: Spreads;
}

/** Prior of closings and access rates of a whole peer group; classes of fewer than five members have no rate. */
export function peersOf(members: readonly Evidence[]): Peers {
  const rates = Map.groupBy(
    members.flatMap(({ peer_class: name, access: evidence }) => {
      const rate = accessRate(evidence);
      return name === null || rate === null ? [] : [{ name, rate }];
    }),
    ({ name }) => name,
  );
  return {
    prior: betaBinomialPrior(members.map((member) => member.quality.substantive)),
    rates: new Map(
      [...rates].flatMap(([name, found]): [number, number][] => {
        const median = quantile(
          found.map(({ rate }) => rate),
          0.5,
        );
        return found.length < LEAST_PEERS || median === null ? [] : [[name, median]];
      }),
    ),
  };
}

/** Scores a member against its peers. Only scores that may be ranked enter the composite. */
export function scorecard(evidence: Evidence, peers: Peers, weights: Weights): Scorecard {
  const rate = evidence.peer_class === null ? null : (peers.rates.get(evidence.peer_class) ?? null);
  const judged = [
    speed(evidence.speed),
    openness(evidence.openness),
    access(evidence.access, rate),
    quality(evidence.quality, peers.prior),
    collaboration(evidence.collaboration),
  ];
  const full = judged.map(({ score }): [IndicatorId, number | null] => [
    score.id,
    score.base === 'full' ? score.score : null,
  ]);
  const whole = composite(Object.fromEntries(full), weights);
  const used = whole.score === null ? [] : whole.used;
  return {
    entity: evidence.entity,
    judged,
    composite: whole,
    spreads: spreads(evidence.entity, judged, used, weights),
  };
}
