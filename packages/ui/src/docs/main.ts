import { letWideThingsScroll } from './wide-things.ts';
import { startSearch } from './search-box.ts';

/** What a page of the documentation does beyond being read: it works without, but for the search. */
const form = document.querySelector<HTMLFormElement>('#search');
if (form !== null) startSearch(form);

letWideThingsScroll();

const onPage = document.querySelector<HTMLDetailsElement>('details.on-page');
if (onPage !== null && matchMedia('(min-width: 81.25rem)').matches) onPage.open = true;
