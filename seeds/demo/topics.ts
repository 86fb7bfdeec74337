/** All topics, and the urns from which an agency's complaints are drawn. */
import type { Institution } from './institutions.ts';
import { weigh, type Urn } from './random.ts';
import type { Topic } from './topic.ts';
import { DIGITAL } from './topics/digital.ts';
import { ECONOMY } from './topics/economy.ts';
import { HEALTH } from './topics/health.ts';
import { LABOUR } from './topics/labour.ts';
import { ORDER } from './topics/order.ts';
import { OUTDOORS } from './topics/outdoors.ts';
import { PEOPLE } from './topics/people.ts';
import { SCHOOLING } from './topics/schooling.ts';
import { SOCIAL } from './topics/social.ts';
import { VARIOUS } from './topics/various.ts';
import { WORKS } from './topics/works.ts';

export const TOPICS: readonly Topic[] = [
  ...DIGITAL,
  ...ECONOMY,
  ...HEALTH,
  ...LABOUR,
  ...ORDER,
  ...OUTDOORS,
  ...PEOPLE,
  ...SCHOOLING,
  ...SOCIAL,
  ...VARIOUS,
  ...WORKS,
];

/** Topics heard of at a regional government. */
export function regionalTopics(): Urn<Topic> {
  return weigh(TOPICS, ({ office, weight }) => (office === undefined ? 0 : weight));
}

/** Topics heard of at one ministry or agency; general ones weigh a tenth of its own. */
export function centralTopics({ slug }: Institution): Urn<Topic> {
  const own = TOPICS.filter(({ institutions }) => institutions.includes(slug));
  const share = own.reduce((sum, { weight }) => sum + weight, 0) / 10;
  return weigh(TOPICS, ({ institutions, weight }) => {
    if (institutions.includes(slug)) return weight;
    return institutions.includes('*') ? share || weight : 0;
  });
}

/** Whether a topic was about on an ISO date. */
export function isCurrent({ from, until }: Topic, date: string): boolean {
  return (from === undefined || date >= from) && (until === undefined || date <= until);
}
