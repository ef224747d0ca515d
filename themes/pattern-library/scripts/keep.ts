// What the page of saved services loads.

import { hook } from './page/config';
import { SavedPage } from './page/saved-page';

document.documentElement.classList.add('js-enabled');
const page = hook('saved-page');
const card = document.querySelector<HTMLTemplateElement>('template[data-fp="card"]');
if (page && card) new SavedPage(page, card);
