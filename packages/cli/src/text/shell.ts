/** Writes an argument as a shell takes it: as it is where that is safe, else in double quotes. */
export function shellArgument(argument: string): string {
  if (/^[\w@%+=:,./][\w@%+=:,./-]*$/.test(argument)) return argument;
  return `"${argument.replace(/["\\$`]/g, '\\$&')}"`;
}

/** Writes an option and its value; one that begins with a dash is tied to its option. */
export function shellOption(name: string, value: string): string {
  return value.startsWith('-') ? `${name}=${shellArgument(value)}` : `${name} ${shellArgument(value)}`;
}
