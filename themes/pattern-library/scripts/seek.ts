// What searching needs beyond choosing: places, distances, orders, and ways out of no result.
// Loaded by find.js when somebody is about to search.

import { dresser } from './seek/dress';
import { Order } from './seek/order';
import { Places } from './seek/places';
import { sentence } from './seek/sentence';
import { split } from './seek/split';
import { Further } from './seek/further';
import type { SeekHost, Seeker } from './page/seek-door';

export function seeker(host: SeekHost): Seeker {
  const places = new Places(host);
  const order = new Order(host);
  const further = new Further(host);
  const { dress, learn } = dresser(host);
  host.cards.dress = dress;
  return {
    split: (asked) => split(asked, (place) => places.knows(place)),
    locate: () => places.locate(),
    place: (near) => places.place(near),
    focusFault: () => places.focusFault(),
    order: (answer) => {
      learn(answer);
      order.show(answer);
    },
    sentence: (answer, shown) => sentence(answer, shown, host),
    further: (answer, current) => further.show(answer, current),
  };
}
