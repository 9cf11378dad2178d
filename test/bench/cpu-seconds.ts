/** Processor seconds of this process since some point: other processes on the machine do not add to them. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
