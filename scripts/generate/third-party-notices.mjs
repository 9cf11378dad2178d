import { shippedDependencies } from '../support/dependencies.mjs';

const HEAD = `# Third-party notices

Taper's page and command line contain, or are installed with, the packages below. Made by \`pnpm generate\`.
`;

/** The notices that the licences of what ships ask for. */
export const thirdPartyNotices = {
  path: 'THIRD-PARTY-NOTICES.md',
  text: async () => {
    /** @type {Map<string, string[]>} */
    const byText = new Map();
    for (const { name, version, license, homepage, text } of shippedDependencies()) {
      const line = `- ${name} ${version} (${license}), ${homepage.replace(/^git\+/, '')}`;
      byText.set(text, [...(byText.get(text) ?? []), line]);
    }
    const parts = [...byText].map(([text, lines]) => `${lines.join('\n')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
    return [HEAD, ...parts].join('\n');
  },
};
