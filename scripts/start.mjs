import { demo } from './demo.mjs';
import { serve } from './serve.mjs';
import { main } from './support/main.mjs';

/** Answers the question in the terminal, then serves the page that answers it in the browser. */
await main(import.meta.url, async () => (await demo()) || serve());
