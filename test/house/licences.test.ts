import { describe, expect, test } from 'vitest';
import { shippedDependencies } from '../../scripts/support/dependencies.mjs';

/** Licences that let anyone use and pass on the page and the command line, with a notice at most. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense', 'Zlib'];

/** All of a package's licences hold where it has several. */
function isPermissive(license: string): boolean {
  const all = license.replace(/^\((.*)\)$/, '$1').split(' AND ');
  return all.every((one) => PERMISSIVE.includes(one));
}

describe('What ships with Taper', () => {
  const dependencies = shippedDependencies();

  test('is known in full, down to the packages of packages', () => {
    const names = dependencies.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['lit', 'lit-html', 'comlink', 'zod', 'internmap']));
  });

  test('has permissive licences only', () => {
    expect(dependencies.filter(({ license }) => !isPermissive(license))).toEqual([]);
  });

  test('carries the text of every licence, to be passed on', () => {
    expect(dependencies.filter(({ text }) => !/permission|redistribution|license/i.test(text))).toEqual([]);
  });
});
