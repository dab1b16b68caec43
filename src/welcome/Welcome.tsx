export function Welcome() {
  return <main>Spoiler Shield</main>;
}
