// What searching needs beyond choosing: the form, places, distances, orders, and ways out of no
// result. Loaded by find.js when somebody is about to search.

import type { SeekHost, Seeker } from './page/seek-door';
import { NO_WANTS } from './page/state';
import { dresser } from './seek/dress';
import { Further } from './seek/further';
import { Order } from './seek/order';
import { Places } from './seek/places';
import { SearchForm } from './seek/search-form';
import { locate, search } from './seek/searching';
import { sentence } from './seek/sentence';

export function seeker(host: SeekHost): Seeker {
  const form = SearchForm.find(host.say('my-location'));
  const places = new Places(host, form);
  const order = new Order(host);
  const further = new Further(host);
  const { dress, learn } = dresser(host);
  host.cards.dress = dress;
  form?.show(host.wants(), NO_WANTS);
  return {
    search: async () => form && search(form, places, host),
    locate: async () => {
      if (form) await locate(form, places, host);
    },
    show: (wants, before) => form?.show(wants, before),
    place: (near) => places.place(near),
    order: (answer) => {
      learn(answer);
      order.show(answer);
    },
    sentence: (answer, shown) => sentence(answer, shown, host),
    further: (answer, current) => further.show(answer, current),
  };
}
