/** Scatters an integer over 32 bits, so that neighbouring inputs share no bucket. */
export function scatter(value: number): number {
  let h = value ^ (value >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Hash of a name that must not change when the list it stands in does. */
export function nameHash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return scatter(h);
}
