export function Options() {
  return <main>Spoiler Shield</main>;
}
